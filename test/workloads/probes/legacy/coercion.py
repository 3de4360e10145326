# 2.7: __coerce__, __cmp__ and operators of old-style instances; how what cannot be compared is ordered.
from __future__ import print_function
import sys
if sys.version_info[0] > 2:
    sys.exit("needs 2.x")
def show(tag, call):
    try:
        print(tag, repr(call()))
    except Exception as error:
        print(tag, type(error).__name__, error)
class Declines:
    def __coerce__(self, other):
        print('asked', type(other).__name__)
class Ten:
    def __coerce__(self, other): return (10, 3)
class Five:
    def __coerce__(self, other): return 5
class New(object):
    def __coerce__(self, other): return (7, 2)
class NewNone(object):
    def __coerce__(self, other): return None
class Last(object):
    def __cmp__(self, other): return 1
class Text:
    def __cmp__(self, other): return 'x'
class Unsure(object):
    def __eq__(self, other):
        print('eq')
        return NotImplemented
class Whatever:
    def __getattr__(self, name): return None
class Odd:
    def __nonzero__(self): return -1
    def __len__(self): return -1
    def __hash__(self): return 'x'
    def __iter__(self): return 5
    def __repr__(self): return None
class Zero(int):
    def __cmp__(self, other): return 0
makers = [Declines, Ten, Five, New, NewNone, Text, Whatever, Zero, Unsure]
for maker in makers:
    for other in (1, 2.5, 'a', None, []):
        o = maker()
        for sign, call in [('+', lambda: o + other), ('r-', lambda: other - o), ('==', lambda: o == other), ('divmod', lambda: divmod(o, other))]:
            show('%s %s %r' % (maker.__name__, sign, other), call)
for a in (Last(), 1):
    show('cmp', lambda: (cmp(a, Last()), a < Last(), a == Last()))
o = Odd()
for name, call in [('bool', lambda: bool(o)), ('len', lambda: len(o)), ('hash', lambda: hash(o)), ('iter', lambda: iter(o)), ('repr', lambda: repr(o)), ('str', lambda: str(o)), ('%s', lambda: '%s' % o), ('call', lambda: o()), ('index', lambda: [1][o]), ('reversed', lambda: reversed(o)), ('class', lambda: setattr(o, '__class__', 5)), ('dict', lambda: setattr(o, '__dict__', 5)), ('bypass', lambda: object.__setattr__(o, 'a', 1))]:
    show(name, call)
show('coerce', lambda: [tuple(type(x).__name__ for x in coerce(a, b)) for a, b in [(1, 2), (1, 2L), (2.5, 1), (1, 1j), (True, 2)]])
show('coerce', lambda: coerce(1, 'a'))
show('dicts', lambda: [cmp(a, b) for a in ({1: 2, 5: 1}, {1: 2, 6: 1}, {1: 2}) for b in ({1: 2, 5: 1}, {1: 3}, {})])
show('sets', lambda: cmp(set(), set()))
show('methods', lambda: ((1).__cmp__(2), (1).__coerce__(2.5), {}.__cmp__({1: 2})))
show('methods', lambda: (1).__cmp__('a'))
show('mixed', lambda: sorted([3, 'a', None, (), [], {}, 1.5, u'x', 2L], cmp=cmp))
