# 2.7: pickles of every protocol; the interfaces that collections offers.
import pickle, collections
class A(object):
    def __init__(self): self.x = 1; self.y = [self]
class Old:
    def __init__(self): self.q = 2
class S(object):
    __slots__ = ('a',)
P = collections.namedtuple('P', 'a b')
class Li(list): pass
def fn(): pass
li = Li([1, 2]); li.z = 3
vals = [None, True, 0, 255, 256, 65536, -1, 10**20, 2**40, 1.5, 'abc', "it's\n", u'h\xe9\u20ac\\', '', (), (1,), (1, 2), (1, 2, 3, 4), [], [1], [1, [2]], {}, {'a': 1}, {'a': 1, 'b': (2,)}, set([1]), frozenset([2]), A, Old, fn, len, int, P(1, 2), li, A(), Old(), 3 + 4j, xrange(3), collections.OrderedDict([(1, 2)]), collections.deque([1], 5), collections.defaultdict(list, {1: [2]})]
for p in range(3):
    for v in vals:
        try:
            d = pickle.dumps(v, p)
            print p, repr(d)
            w = pickle.loads(d)
            if not isinstance(v, (A, Old)): print w == v or w is v or list(w) == list(v), type(w).__name__
        except Exception as e: print p, type(v), type(e).__name__, str(e).split(' at 0x')[0]
b = pickle.loads(pickle.dumps(A(), 2)); print b.y[0] is b, b.x, pickle.loads(pickle.dumps(Old())).q
a = [1]; print repr(pickle.dumps([a, a]))
for f in (lambda: pickle.dumps(lambda: 1), lambda: pickle.loads(''), lambda: pickle.dumps(1, 9)):
    try: f()
    except Exception as e: print type(e), str(e).split(' at 0x')[0]
from collections import Mapping, MutableMapping, Iterable, Callable, Hashable, Sequence
class D(MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
d = D(); d['a'] = 1; d.update(b=2); print sorted(d.items()), 'a' in d, d.pop('a'), d == {'b': 2}, isinstance(len, Callable), isinstance('a', Iterable), isinstance(3, Hashable), isinstance([], Hashable), collections.Sequence is Sequence, isinstance((), Sequence), isinstance({}, Mapping), issubclass(dict, collections.MutableMapping)
try: D.__bases__[0]()
except TypeError as e: print e
try: collections.Nope
except AttributeError as e: print e
