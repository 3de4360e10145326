# sys.getallocatedblocks() before and after (3.x).
import sys, gc, collections, functools, weakref
if not hasattr(sys, 'getallocatedblocks'): sys.exit('needs 3.x')
gc.collect(); gc.disable()
blocks = sys.getallocatedblocks
class P:
    def __init__(self, a=None): self.a = a
class S:
    __slots__ = ('a', 'b')
def make_list(): return [None] * 10
def make_nested(): return [[] for _ in range(10)]
def make_dict(): return {i: None for i in range(10)}
def make_bigdict(): return {i: None for i in range(100)}
def make_set(): return set(range(10))
def make_bigset(): return set(range(100))
def make_strs(): return ['item %d' % i for i in range(10)]
def make_ints(): return [i + 1000 for i in range(10)]
def make_floats(): return [i * 1.5 for i in range(10)]
def make_tuples(): return [(i, i) for i in range(10)]
def make_objs(): return [P() for i in range(10)]
def make_slots(): return [S() for i in range(10)]
def make_attrs():
    l = [P(i) for i in range(10)]
    for o in l: o.extra = 1
    return l
def make_deque(): return collections.deque(range(100))
def make_funcs(): return [lambda: i for i in range(10)]
def make_closures():
    def outer(x):
        def inner(): return x
        return inner
    return [outer(i) for i in range(10)]
def make_gens(): return [(j for j in ()) for i in range(10)]
def make_bytes(): return [bytes(20) for i in range(10)]
def make_barrays(): return [bytearray(20) for i in range(10)]
def make_excs(): return [ValueError(i) for i in range(10)]
def make_partials(): return [functools.partial(len, i) for i in range(10)]
def make_weakrefs():
    l = [P() for i in range(10)]
    return l, [weakref.ref(o) for o in l]
def make_cycles():
    for i in range(10):
        a = []; a.append(a)
def make_od(): return collections.OrderedDict((i, i) for i in range(10))
def make_dd(): return collections.defaultdict(list, {i: [] for i in range(10)})
def make_class(): return type('K', (), {})
def make_methods(): return [[].append for i in range(10)]
def make_ranges(): return [range(i) for i in range(10)]
def make_slices(): return [slice(i) for i in range(10)]
def make_iters(): return [iter([]) for i in range(10)]
def make_nt(): return [PT(i, i) for i in range(10)]
PT = collections.namedtuple('PT', 'x y')
warm = []
functions = [make_list, make_nested, make_dict, make_bigdict, make_set, make_bigset, make_strs, make_ints, make_floats, make_tuples, make_objs, make_slots, make_attrs, make_deque,
             make_funcs, make_closures, make_gens, make_bytes, make_barrays, make_excs, make_partials, make_weakrefs, make_cycles, make_od, make_dd, make_methods, make_ranges, make_slices, make_iters, make_nt]
pad = [([i], {i: i}, (i, i), float(i), {i}) for i in range(200)]
def measure(f):
    before = blocks()
    r = f()
    mid = blocks()
    r = None
    after = blocks()
    gc.collect()
    end = blocks()
    return mid - before, after - before, end - before
for f in functions:
    measure(f); measure(f)
    print("%-16s used %d left %d finally %d" % ((f.__name__,) + measure(f)))
