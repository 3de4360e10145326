from __future__ import print_function
import collections, sys
from collections import Counter, namedtuple, OrderedDict
print(type(Counter('ab').elements()).__name__, sorted(Counter('abca').elements()), hasattr(Counter, 'total'))
class Mine(Counter):
    def get(self, key, default=None):
        print('get', key)
        return Counter.get(self, key, default)
m = Mine('aba'); print(sorted(m.items()))
class Set(Counter):
    def __setitem__(self, key, value):
        print('set', key, value)
        Counter.__setitem__(self, key, value)
print(sorted(Set('aab').items()))
u = ['x']
for make in (lambda: Counter([set(), u]), lambda: Counter([1, [], u]), lambda: Counter(5), lambda: Counter(1, 2), lambda: Counter({1: 'a'}) + Counter({1: 2}), lambda: Counter.fromkeys('a')):
    before = sys.getrefcount(u)
    try: print(make())
    except Exception as error: print(type(error).__name__, error)
    if sys.version_info[0] == 2: sys.exc_clear()
    print(sys.getrefcount(u) - before)
try: from collections import UserDict, ChainMap
except ImportError: from UserDict import UserDict; ChainMap = None
d = UserDict({'a': 3})
if ChainMap: print(Counter(d), Counter(ChainMap({'k': 2}, {'j': 1})), Counter(x=1) + Counter(ChainMap({'x': 2})))
c = Counter(a=3, b='x')
print(repr(Counter()), repr(Counter(a=1)))
for names in ('print x', 'nonlocal y', 'a 1b', 'a a', '_a', 'class', ['a', 'b-c']):
    try: print(namedtuple('N', names)._fields)
    except ValueError as error: print(error)
try: print(namedtuple('print', 'a').__name__, namedtuple('N', 'a class a _b', rename=True)._fields)
except ValueError as error: print(error)
class LastUpdated(OrderedDict):
    def __repr__(self): return 'L' + OrderedDict.__repr__(self)
o = OrderedDict([(1, 2)]); o['self'] = o
if sys.version_info[0] == 2: print(o, o.viewkeys() & set([1]), list(o.viewvalues())[:1], OrderedDict.update.__name__)
print(LastUpdated(a=1), OrderedDict([(1, 1), (2, 2)]) == OrderedDict([(2, 2), (1, 1)]), OrderedDict(a=1) == {'a': 1})
try: OrderedDict([1])
except TypeError as error: print(type(error).__name__)
try: OrderedDict(1, 2)
except TypeError as error: print(error)
