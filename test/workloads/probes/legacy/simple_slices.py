# 2.7: a[x:y] asks __getslice__ and its kin before __getitem__.
from __future__ import print_function
import sys
if sys.version_info[0] > 2:
    sys.exit("needs 2.x")
def show(tag, call):
    try:
        print(tag, repr(call()))
    except Exception as error:
        print(tag, type(error).__name__, error)
class Items(object):
    def __getitem__(self, key): return ('item', key)
    def __setitem__(self, key, value): print('set item', key, value)
    def __delitem__(self, key): print('delete item', key)
class Slices(Items):
    def __getslice__(self, low, high): return ('slice', low, high)
    def __setslice__(self, low, high, value): print('set slice', low, high, value)
    def __delslice__(self, low, high): print('delete slice', low, high)
class Counted(Slices):
    def __len__(self): return 10
class Old:
    def __getitem__(self, key): return ('item', key)
    def __setitem__(self, key, value): print('set item', key, value)
class OldCounted(Old):
    def __len__(self): return 10
class OldSlices(Old):
    def __getslice__(self, low, high): return ('slice', low, high)
class List(list):
    def __getitem__(self, key): return ('item', key)
    def __setitem__(self, key, value): print('set item', key, value)
class Tuple(tuple):
    def __getitem__(self, key): return ('item', key)
class Text(str):
    def __getitem__(self, key): return ('item', key)
class Error(Exception):
    def __getitem__(self, key): return ('item', key)
for o in (Items(), Slices(), Counted(), Old(), OldCounted(), OldSlices(), List('abcd'), Tuple('abcd'), Text('abcd'), Error(1, 2, 3), [1, 2, 3], 'abc', u'abc', xrange(3), bytearray(b'abc')):
    name = getattr(o, '__class__').__name__
    for text, call in [('1:2', lambda: o[1:2]), (':', lambda: o[:]), ('-1:', lambda: o[-1:]), (':-2', lambda: o[:-2]), ('1:2:3', lambda: o[1:2:3]), ('None:', lambda: o[None:2]), ('text', lambda: o['a':2]), ('long', lambda: o[1:10 ** 30]), ('method', lambda: o.__getslice__(-2, 2))]:
        show('%s %s' % (name, text), call)
    def change(): o[1:2] = 'ab'
    def empty(): o[:-1] = ''
    def remove(): del o[1:]
    for call in (change, empty, remove):
        show(name + ' ' + call.__name__, call)
error = ValueError(1, 'two')
for text, call in [('list', lambda: list(error)), ('in', lambda: 'two' in error), ('[0]', lambda: error[0]), ('[-1]', lambda: error[-1]), ('[5]', lambda: error[5]), ("['k']", lambda: error['k']), ('[::2]', lambda: error[::2]), ('len', lambda: len(error))]:
    show('error ' + text, call)
x = [1, 2, 3, 4]
x.__setslice__(0, 1, 'abc')
x.__delslice__(1, 2)
x[1:3] += [9]
print(x)
