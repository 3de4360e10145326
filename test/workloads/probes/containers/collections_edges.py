# The edges of collections and collections.abc: what they take, refuse, and what happens when they change meanwhile.
import collections, copy, sys
from collections import OrderedDict, Counter, ChainMap, deque
from collections.abc import Set, MutableSet, Sequence
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
od = OrderedDict(a=1); od['self'] = od; t(lambda: od)
class SubOD(OrderedDict): pass
so = SubOD(a=1); so['me'] = so; t(lambda: so)
od = OrderedDict.fromkeys('ab', value=3); t(lambda: od); t(lambda: OrderedDict.fromkeys(iterable='xy'))
def setx():
    o = OrderedDict(a=1); o.x = ['hi']; return o.x, o.__dict__, copy.copy(o).x, copy.deepcopy(o).x, o.__reduce__()[2], sys.getsizeof(o) > 0
t(setx); t(lambda: OrderedDict(a=1).__reduce__()[2]); t(lambda: OrderedDict(a=1).__dict__)
t(lambda: ChainMap({1: 2}) | {3: 4}); t(lambda: {5: 6} | ChainMap({1: 2})); t(lambda: ChainMap({1: 2}) | ChainMap({3: 4}, {5: 6})); t(lambda: ChainMap() | [1])
def cior():
    c = ChainMap({1: 2}, {3: 4}); c |= {9: 9}; c |= [(7, 7)]; return c
t(cior); t(lambda: ChainMap({1: 2}).popitem()); t(lambda: ChainMap().popitem()); t(lambda: ChainMap().pop('q')); t(lambda: ChainMap({}, {1: 2}).pop(1)); t(lambda: ChainMap.fromkeys('ab', 0)); t(lambda: ChainMap({1:1},{2:2}).new_child({3:3}, **{'k': 4}))
c = Counter('abracadabra'); d = Counter('abc')
def inpl():
    a = Counter('aab'); a &= Counter('ab'); b = Counter('aab'); b |= Counter('bbc'); return a, b
t(inpl); t(lambda: Counter(1)); t(lambda: Counter(self=1, iterable=2)); t(lambda: Counter(1, 2)); t(lambda: Counter(None)); t(lambda: Counter([1], [2])); t(lambda: c.update(1, 2)); t(lambda: c.subtract(1, 2)); t(lambda: c.subtract(self=1)); t(lambda: c['self'])
t(lambda: Counter.__init__()); t(lambda: c == Counter('abracadabra')); t(lambda: Counter(a=1) == Counter(a=1, b=0)); t(lambda: Counter(a=1) <= Counter(a=2)); t(lambda: Counter(a=1) < {}); t(lambda: c.most_common(-1)); t(lambda: c.most_common(2.5)); t(lambda: list(Counter(a=-1, b=2).elements())); t(lambda: +Counter(a=-1, b=2)); t(lambda: Counter.fromkeys('a'))
class MySet(Set):
    def __init__(self, e=()): self.e = list(e)
    def __contains__(self, x): return x in self.e
    def __iter__(self): return iter(self.e)
    def __len__(self): return len(self.e)
    def __repr__(self): return 'MySet(%r)' % (self.e,)
m = MySet('abc')
t(lambda: {'a', 'z'} - m); t(lambda: m - {'a'}); t(lambda: ['a'] & m); t(lambda: m & 'ab'); t(lambda: 'x' | m); t(lambda: m ^ {'a', 'q'}); t(lambda: {'a'} ^ m == MySet('bc')); t(lambda: m - 5); t(lambda: m == {'a', 'b', 'c'}); t(lambda: {'a', 'b', 'c'} == m); t(lambda: m <= {'a', 'b', 'c', 'd'}); t(lambda: m < 5); t(lambda: m._hash() == hash(frozenset('abc'))); t(lambda: hash(m)); t(lambda: m.isdisjoint('xyz')); t(lambda: frozenset('ab') <= m); t(lambda: m > {'a'})
class MS(MySet, MutableSet):
    def add(self, x):
        if x not in self.e: self.e.append(x)
    def discard(self, x):
        if x in self.e: self.e.remove(x)
s = MS('abc'); s |= 'de'; t(lambda: s); s &= 'abd'; t(lambda: s); s -= {'a'}; t(lambda: s); s ^= 'bz'; t(lambda: s); s -= s; t(lambda: s); t(lambda: s.pop()); t(lambda: s.remove(1))
class Sq(Sequence):
    def __init__(self, *v): self.v = v
    def __getitem__(self, i): return self.v[i]
    def __len__(self): return len(self.v)
q = Sq(1, 2, 3, 2); t(lambda: q.index(2)); t(lambda: q.index(2, 2)); t(lambda: q.index(2, -1)); t(lambda: q.index(2, 2, 3)); t(lambda: q.index(9)); t(lambda: q.index(2, -3, -1)); t(lambda: q.count(2)); t(lambda: list(reversed(q))); t(lambda: 3 in q)
class Mut:
    def __init__(self, d): self.d = d
    def __eq__(self, o): self.d.clear(); return False
    __hash__ = None
def mutate(op):
    d = deque(range(5)); d.append(Mut(d)); d.extend(range(3)); return op(d, Mut(d))
t(lambda: mutate(lambda d, x: d.count(x))); t(lambda: mutate(lambda d, x: d.remove(x))); t(lambda: mutate(lambda d, x: x in d)); t(lambda: mutate(lambda d, x: d.index(x)))
t(lambda: deque('ab', 3) + deque('c')); t(lambda: deque() * 2); t(lambda: deque([1]) + [1]); t(lambda: deque('abc', maxlen=-1)); t(lambda: deque('abc', 'x')); t(lambda: deque(1)); t(lambda: deque().pop()); t(lambda: deque().popleft()); t(lambda: deque([1]).insert(0, 2)); t(lambda: deque([1], 1).insert(0, 2)); t(lambda: deque([1]).index(3)); t(lambda: deque([1]).remove(3)); t(lambda: deque([1])[3]); t(lambda: deque([1])['a']); t(lambda: deque([1])[0:1]); t(lambda: hash(deque()));
def dm():
    d = deque([1, 2]); i = iter(d); next(i); d.append(3); return next(i)
t(dm)
class DS(deque):
    __slots__ = ('x', 'y', '__dict__')
ds = DS([1]); ds.x = 5; ds.z = 7; e = copy.copy(ds); t(lambda: (e.x, e.z, list(e))); 
from collections import namedtuple
T = namedtuple('T', 'x y'); t(lambda: T(1, 2)._replace(self=3)); t(lambda: T._make([1])); t(lambda: T(1)); t(lambda: T(1, 2, z=3)); t(lambda: T.x.__doc__); t(lambda: T.__doc__); t(lambda: T._field_defaults); t(lambda: namedtuple('A', 'a a')); t(lambda: namedtuple('A', 'def')); t(lambda: namedtuple('1A', 'x')); t(lambda: namedtuple('A', '_x')); t(lambda: namedtuple('A', 'x _1 x', rename=True)._fields); t(lambda: namedtuple('A', 'x y', defaults=(1, 2, 3))); t(lambda: repr(T.x)[:30]); t(lambda: T(1, 2)._asdict()); t(lambda: T(1, 2).__getnewargs__()); t(lambda: setattr(T(1, 2), 'x', 3)); t(lambda: T(1,2).__match_args__ if sys.version_info >= (3,10) else 0)
