# Counts of items while iterators of every kind hold them, and after they end early.
import sys, gc, itertools, collections, operator, functools, copy, array
gc.collect(); gc.disable()
rc = sys.getrefcount
class O(object):
    def __init__(self, n=0): self.n = n
    def __lt__(self, other): return self.n < other.n
    def __repr__(self): return 'O%d' % self.n
o = O(); base = rc(o)
def d(): return rc(o) - base - 1
def t(label, make, take=1):
    it = make(); a = d()
    got = [next(it) for i in range(take)]; b = d()
    got = None; c = d(); it = None
    print("%-14s made %d taken %d dropped %d after %d" % (label, a, b, c, d()))
l = [o, o, o]
zl = itertools.izip_longest if hasattr(itertools, 'izip_longest') else itertools.zip_longest
t('iter', lambda: iter(l)); t('reversed', lambda: reversed(l)); t('enumerate', lambda: enumerate(l), 2); t('chain', lambda: itertools.chain(l, [o]), 2); t('cycle', lambda: itertools.cycle([o]), 3); t('repeat', lambda: itertools.repeat(o), 2); t('islice', lambda: itertools.islice([o, o], 2)); t('tee', lambda: itertools.tee(iter([o, o]))[0], 2)
t('product', lambda: itertools.product([o], [o, 1]), 2); t('perm', lambda: itertools.permutations([o, 1, 2], 2), 3); t('comb', lambda: itertools.combinations([o, 1, 2], 2), 2); t('cwr', lambda: itertools.combinations_with_replacement([o, 1], 2), 2); t('zip_longest', lambda: zl([o], [1, 2], fillvalue=o), 2); t('compress', lambda: itertools.compress([o, 1, o], [1, 0, 1]), 2); t('dropwhile', lambda: itertools.dropwhile(lambda x: 0, [o, o])); t('takewhile', lambda: itertools.takewhile(lambda x: 1, [o, o])); t('groupby', lambda: itertools.groupby([o, o, 1]), 2); t('dict', lambda: iter({1: o}.values())); t('items', lambda: iter({1: o, 2: o}.items()), 2); t('set', lambda: iter(set([o]))); t('deque', lambda: iter(collections.deque([o, o]))); t('gen', lambda: (x for x in [o, o])); t('od', lambda: iter(collections.OrderedDict([(o, o)]).items()))
print(d(), [rc(x) - base for x in [o, o]], [rc(x) - base for x in (o, o)], [rc(x) - base for x in l])
for f in (list, tuple, set, frozenset, collections.deque, sorted, lambda x: dict.fromkeys(x), lambda x: dict(enumerate(x)), lambda x: list(zip(x, x)), lambda x: list(map(lambda y: y, x)), lambda x: [y for y in x], lambda x: x * 2, lambda x: x + x, copy.copy, lambda x: x[::2], lambda x: [x, x], lambda x: functools.reduce(lambda a, b: b, x), lambda x: max(x, key=lambda v: v.n), lambda x: collections.Counter(x), lambda x: operator.itemgetter(0, 1)(x), lambda x: next(iter(x))):
    r = f(l); sys.stdout.write('%d ' % d()); r = None
print(d())
q = collections.deque([o], maxlen=2); q.append(o); q.append(o); print(d()); q.rotate(1); q.extendleft([o]); print(d()); q.pop(); print(d()); del q[0]; print(d()); q.clear(); print(d())
dd = collections.defaultdict(lambda: o); dd[1]; dd[2]; print(d()); del dd[1]; print(d()); dd.clear(); print(d()); c = collections.Counter(); c[o] += 1; c[o] += 1; print(d()); c.clear(); print(d())
m = {}; m[o] = o; m[o] = o; print(d()); m.update({o: o}); print(d()); m.pop(o); print(d()); m.setdefault(o, o); m.setdefault(o, o); print(d()); k, v = m.popitem(); print(d()); del k, v; print(d())
def f(a, *b, **c): return d()
print(f(o), f(o, o), f(o, o, x=o), f(*l), f(a=o, **{'z': o}), (lambda x: d())(o), functools.partial(f, o)(), functools.partial(f, o)(o), f(*(o,)), f(*iter(l)))
class D(object):
    def __get__(self, i, c=None): return d()
    def __call__(self, *a): return d()
class H(object): x = D(); y = o
print(H.x, H().x, D()(o), D()(o, o), getattr(H, 'y') is o, d()); del H; gc.collect(); print(d())
st = [o]; st += st; st.insert(0, o); st[1:1] = [o, o]; print(d()); st[:] = []; print(d()); st.extend(x for x in l); print(d()); st.remove(o); print(d()); st.sort(key=lambda x: x.n); st.reverse(); print(d(), st.index(o), st.count(o)); del st; print(d())
try: [o].index(1)
except ValueError as e: print(d())
try: {}[o]
except KeyError as e: print(d()); e = None
if hasattr(sys, 'exc_clear'): sys.exc_clear()
print(d())
s1, s2 = set([o]), set([o, 1]); r = [s1 | s2, s1 & s2, s2 - s1, s1 ^ s2, s1.copy()]; print(d()); s1 |= s2; s1 -= s2; s2.discard(o); print(d()); r = None; print(d())
