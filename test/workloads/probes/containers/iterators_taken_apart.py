# Iterators taken apart and made again: __reduce__, __setstate__, copies.
import copy, sys
from collections import deque
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Seq(object):
    def __repr__(s): return "Seq"
    def __getitem__(s,i):
        if i<5: return i
        raise IndexError
def gen():
    yield 'list', iter([1,2,3,4])
    yield 'tuple', iter((1,2,3))
    yield 'str', iter('abcd')
    yield 'ustr', iter(u'ab\u0416d')
    yield 'bytes', iter(b'abcd')
    yield 'bytearray', iter(bytearray(b'abcd'))
    yield 'range', iter(range(5))
    yield 'range2', iter(range(10,-10,-3))
    yield 'big', iter(range(2**70,2**70+5))
    yield 'dict', iter({1:2,3:4,5:6})
    yield 'items', iter({1:2,3:4,5:6}.items())
    yield 'values', iter({1:2,3:4,5:6}.values())
    yield 'set', iter({1,2,3})
    yield 'seq', iter(Seq())
    yield 'enum', enumerate('abc', 5)
    yield 'rev', reversed([1,2,3])
    yield 'rev2', reversed((1,2,3))
    yield 'revr', reversed(range(5))
    yield 'zip', zip([1,2,3],'abc')
    yield 'map', map(str,[1,2,3])
    yield 'filter', filter(None,[1,0,3])
    yield 'deque', iter(deque([1,2,3]))
    yield 'rdeque', reversed(deque([1,2,3]))
    l=[1,2,3]
    yield 'callable', iter(l.pop, 1)
    if sys.version_info>=(3,8): yield 'revdict', reversed({1:2,3:4})
for n, it in (gen() if sys.version_info[0] > 2 else ()):
    print(n, type(it).__name__)
    t(lambda: it.__length_hint__())
    t(lambda: it.__reduce__()[2:])
    if n not in ('callable',):
        c = copy.copy(it)
        t(lambda: next(it)); 
        c2 = copy.copy(it)
        t(lambda: list(c))
        t(lambda: list(c2))
        c3 = copy.deepcopy(it)
        t(lambda: list(c3))
    if hasattr(it,'__setstate__') and n!='zip':
        sys.version_info < (3, 13) and t(lambda: it.__setstate__(-5)); c=copy.copy(it); t(lambda: list(c))
        it.__setstate__(1); c=copy.copy(it); t(lambda: list(c))
        it.__setstate__(100); t(lambda: list(it))
    
    t(lambda: list(it))
    t(lambda: it.__reduce__()[2:])
