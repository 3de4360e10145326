import collections, sys, gc, weakref, itertools, copy, operator
from collections import *
P = namedtuple('P', 'x y z', defaults=[0, 1]); p = P(1); print(p, p._asdict(), p._replace(x=5), P._fields, P._field_defaults, P._make([1, 2, 3]), p == (1, 0, 1), P.__doc__, P.x.__doc__, sys.getsizeof(p), gc.is_tracked(p))
for bad in [lambda: namedtuple('1a', 'x'), lambda: namedtuple('A', 'x x'), lambda: namedtuple('A', 'class'), lambda: namedtuple('A', '_x'), lambda: P(), lambda: P(1, 2, 3, 4), lambda: P(1, w=2), lambda: p._replace(q=1), lambda: P._make([1]), lambda: namedtuple('A', 'x', defaults=[1, 2]), lambda: setattr(p, 'x', 1), lambda: namedtuple('A', ['x', 5])]:
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
print(namedtuple('A', 'x class _y x', rename=True)._fields, namedtuple('B', '')(), P.__new__.__defaults__, P.__slots__, P.__match_args__ if sys.version_info >= (3, 10) else '')
class Sub(P):
    __slots__ = ()
    def total(self): return sum(self)
print(Sub(1, 2, 3).total(), Sub(1), repr(Sub(1)._replace(y=9)))
d = deque([1, 2, 3], 3); d.append(4); d.appendleft(0); print(d, d.maxlen, d.rotate(1), d, d.index(3) if 3 in d else None, d.count(2)); d.extend([7, 8]); d.extendleft('ab'); print(d, list(reversed(d)), d[0], d[-1], d == deque(['b', 'a', 7]))
for bad in [lambda: deque(1), lambda: deque([], -1), lambda: deque([], 'x'), lambda: deque().pop(), lambda: deque().popleft(), lambda: deque()[0], lambda: deque([1]).remove(5), lambda: deque([1]).index(5), lambda: d.insert(1, 2), lambda: deque() + [1], lambda: hash(d), lambda: deque([1])[1:], lambda: deque([1]).rotate('x')]:
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
x = deque([1, 2, 3]); it = iter(x); next(it); x.append(4)
try: next(it)
except RuntimeError as e: print(e)
x = deque(range(5)); del x[1]; x.insert(2, 'i'); x[0] = 'z'; x *= 2; print(x, x.copy() is x, copy.copy(x) == x, deque('ab') * 2, deque([1]) < deque([2]), x.clear(), len(x), repr(deque([x])))
r = deque(); r.append(r); print(r)
dd = defaultdict(list); dd['a'].append(1); print(dd, dd.get('b'), dd.default_factory, dd.copy(), dd.__missing__('zz'), sorted(dd)); 
try: defaultdict(None)['x']
except KeyError as e: print('KeyError', e)
try: defaultdict(5)
except TypeError as e: print(e)
c = Counter('abracadabra'); print(c, c.most_common(2), sorted(c.elements())[:4], c['zz'], c + Counter('aab'), c - Counter('aaaaab'), c & Counter('ab'), c | Counter('zz'), +Counter(a=-1, b=2), -Counter(a=-1)); c.update('aa'); c.subtract({'b': 5}); print(c['a'], c['b'], sum(c.values()))
if sys.version_info >= (3, 10): print(c.total(), Counter('ab') <= Counter('aab'), Counter(a=1) == Counter(a=1, b=0))
try: Counter(1)
except TypeError as e: print(e)
try: Counter.fromkeys('ab')
except NotImplementedError as e: print(e)
od = OrderedDict([('a', 1), ('b', 2), ('c', 3)]); od.move_to_end('a'); print(od, od.popitem(last=False), list(reversed(od)), od == OrderedDict([('a', 1), ('c', 3)]), od == {'a': 1, 'c': 3}); od.move_to_end('a', last=False); print(list(od.items()))
for bad in [lambda: od.move_to_end('q'), lambda: OrderedDict().popitem(), lambda: od.pop('q'), lambda: OrderedDict([1]), lambda: OrderedDict(5), lambda: OrderedDict([], [])]:
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
od['self'] = od; print(od); del od['self']
cm = ChainMap({'a': 1}, {'a': 2, 'b': 3}); print(cm['a'], cm['b'], len(cm), sorted(cm), cm.parents, cm.new_child({'z': 0}), dict(cm)); cm['b'] = 9; print(cm.maps); 
try: del cm['zz']
except KeyError as e: print(e)
try: ChainMap()['x']
except KeyError as e: print(e)
class UD(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k, v * 2)
u = UD(a=1); u['b'] = 2; print(u, u.data, 'a' in u, len(u), u.copy(), list(u)); ul = UserList([3, 1]); ul.sort(); print(ul, ul + [5], ul[0:1], UserString('abc').upper(), UserString('a') + 'b')
print(list(itertools.accumulate([1, 2, 3], operator.mul)), list(itertools.zip_longest('ab', 'c', fillvalue='-')), list(itertools.groupby('aabbc'))[0][0], [(k, list(g)) for k, g in itertools.groupby('aabb')], list(itertools.islice(itertools.count(5, 2), 3)), list(itertools.permutations('abc', 2))[:3], list(itertools.product('ab', repeat=2)), list(itertools.combinations_with_replacement('ab', 2)), list(itertools.starmap(pow, [(2, 3)])), list(itertools.compress('abc', [1, 0, 1])), list(itertools.dropwhile(bool, [1, 0, 1])), list(itertools.chain.from_iterable(['ab', 'c'])))
a, b = itertools.tee(iter('xyz')); print(next(a), list(b), list(a)); print(repr(itertools.count(1, 2)), repr(itertools.repeat('a', 3)), repr(itertools.count()))
for bad in [lambda: itertools.islice([], -1), lambda: itertools.islice([], 1, 2, 0), lambda: itertools.count('a'), lambda: itertools.repeat(), lambda: itertools.product(5), lambda: itertools.permutations([], -1), lambda: itertools.combinations([1]), lambda: itertools.tee([], -1), lambda: next(itertools.chain(5)), lambda: itertools.zip_longest(x=1), lambda: itertools.starmap(pow, [1]).__next__(), lambda: itertools.cycle(5), lambda: itertools.groupby(), lambda: itertools.accumulate()]:
    try: print(bad())
    except BaseException as e: print(type(e).__name__, e)
import collections.abc as ca
print([isinstance([], t) for t in (ca.Sequence, ca.MutableSequence, ca.Hashable, ca.Iterable, ca.Sized, ca.Callable, ca.Mapping, ca.Reversible, ca.Collection)], isinstance({}.keys(), ca.KeysView), issubclass(dict, ca.MutableMapping), isinstance((x for x in ()), ca.Generator), isinstance(deque(), ca.MutableSequence))
class Seq(ca.Sequence):
    def __len__(self): return 3
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * i
print(list(Seq()), list(reversed(Seq())), 4 in Seq(), Seq().index(4), Seq().count(1))
try: ca.Mapping()
except TypeError as e: print(e)
