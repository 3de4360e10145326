# sys.getrefcount around every construct.
import sys, copy, functools, operator
rc = sys.getrefcount
class O(object):
    attr = None
    def method(self): return rc(self)
    def __enter__(self): return self
    def __exit__(self, *a): return False
    def __iter__(self): return iter([self])
    def __add__(self, other): return rc(self), rc(other)
    def __getitem__(self, key): return rc(self), rc(key)
    def __call__(self, *args, **kw): return rc(self), [rc(a) for a in args], sorted((k, rc(v)) for k, v in kw.items())
    def __eq__(self, other): return (rc(self), rc(other)) and self is other
    __hash__ = object.__hash__
    def __contains__(self, x): print('contains', rc(self), rc(x)); return True
    def __getattr__(self, name): return rc(self)
    @property
    def prop(self): return rc(self)
    @staticmethod
    def stat(x): return rc(x)
    @classmethod
    def cls(cls, x): return rc(x)
o = O()
base = rc(o)
def d(label, n): print("%-22s %+d" % (label, n - base))
d('plain', rc(o))
x = o; d('alias', rc(o)); del x
l = [o]; d('list', rc(o)); l *= 3; d('list x3', rc(o)); del l
t = (o, o); d('tuple', rc(o)); del t
s = set([o]); d('set', rc(o)); del s
m = {o: o}; d('dict both', rc(o)); del m
O.attr = o; d('class attribute', rc(o)); O.attr = None
o.self = o; d('own attribute', rc(o)); del o.self
b = o.method; d('bound method', rc(o)); del b
d('method', o.method()); d('prop', o.prop); d('stat', O.stat(o)); d('cls', O.cls(o)); d('getattr', o.missing)
d('unbound', O.method(o))
print(o + o, o[o], o(o), o(o, k=o), o(*[o, o]), o(**{'k': o}))
o in o
def f(a, b=Ellipsis, *c, **k): return rc(a), b is Ellipsis or rc(b), [rc(i) for i in c], [rc(v) for v in k.values()]
print(f(o), f(o, o), f(o, o, o, o), f(a=o), f(o, z=o), f(*(o, o, o)), f(**{'a': o, 'q': o}))
g = (i for i in [o]); next(g); d('generator started', rc(o)); del g
def gen(a):
    yield rc(a)
    b = a
    yield rc(a)
g = gen(o); d('gen made', rc(o)); d('gen 1', next(g)); d('gen 2', next(g)); g.close(); d('gen closed', rc(o))
def clo():
    v = o
    def inner(): return v
    return inner
c = clo(); d('closure', rc(o)); del c
lam = lambda v=o: v; d('default', rc(o)); del lam
p = functools.partial(f, o, k=o); d('partial', rc(o)); del p
for i in [o, o]: d('loop', rc(i))
del i
d('comp', [rc(i) for i in [o]][0]); d('comp filter', [rc(i) for i in [o] if i][0])
d('genexp', next(rc(i) for i in [o])); d('dictcomp', list({1: rc(i) for i in [o]}.values())[0])
with o as w: d('with', rc(o))
del w
try:
    raise ValueError(o)
except ValueError as e:
    d('exception', rc(o)); d('args', rc(e.args[0]))
    e = None
if hasattr(sys, 'exc_clear'): sys.exc_clear()
d('after exception', rc(o))
a, b = o, o; d('unpacked', rc(o)); a, b = b, a; d('swapped', rc(o)); del a, b
it = iter([o]); d('iterator', rc(o)); next(it); d('iterated', rc(o)); del it
z = zip([o], [o]); d('zip', rc(o)); list(z); d('zipped', rc(o)); del z
e = enumerate([o]); d('enumerate', rc(o)); next(e); d('enumerated', rc(o)); del e
c = copy.copy([o]); d('copy', rc(o)); del c
r = [o][:]; d('slice', rc(o)); r2 = r + r; d('concat', rc(o)); r.extend(r2); d('extend', rc(o)); del r, r2
w = sorted([o]); d('sorted', rc(o)); del w
d('ternary', rc(o if o else None)); d('or', rc(o or None)); d('and', rc(1 and o))
d('getattr()', rc(getattr(operator, 'nope', o))); d('dict.get', rc({}.get(1, o))); d('setdefault', rc({}.setdefault(1, o)))
d('pop', rc([o].pop())); d('dict.pop', rc({1: o}.pop(1))); d('next', rc(next(iter([o])))); d('max', rc(max([o], key=id)))
d('locals', rc(locals()['o'])); d('globals', rc(globals()['o'])); d('vars', rc(vars(sys.modules[__name__])['o']))
d('eval', eval('rc(o)')); exec('y = o'); d('exec', rc(o)); del y
setattr(O, 'attr', o); d('setattr', rc(o)); delattr(O, 'attr'); d('delattr', rc(o))
d('isinstance', rc(o) if isinstance(o, O) else 0); d('id', rc(o) if id(o) else 0)
K = type('K', (O,), {'held': o}); d('type()', rc(o)); del K
import gc; gc.collect(); d('collected', rc(o))
