# Who holds the arguments of a function that built-in functions and operators call.
from __future__ import print_function
import sys, functools, weakref, collections
rc = sys.getrefcount
x = []
seen = []
def f(a, *rest):
    seen.append((rc(a),) + tuple(rc(r) for r in rest))
    return 0
class C(object):
    def m(self, a, *rest): return f(a, *rest)
    def __eq__(self, o): f(o); return True
    def __lt__(self, o): f(o); return True
    def __add__(self, o): f(o); return 1
    def __getitem__(self, k): f(k); return 1
    def __setitem__(self, k, v): f(k, v)
    def __contains__(self, k): f(k); return True
    def __getattr__(self, n): return f
    def __hash__(self): return 1
    def __call__(self, a): return f(a)
o = C()
def show(label):
    print(label, seen)
    del seen[:]
m = o.m
list(map(f, [x])); show('map')
list(map(f, [x], [x])); show('map2')
list(map(m, [x])); show('map m')
sorted([x], key=f); show('sorted')
sorted([x], key=m); show('sorted m')
max([x, x], key=f); show('max')
min(x, x, key=f); show('min')
functools.reduce(f, [x, x]); show('reduce')
o == x; show('eq')
o < x; show('lt')
o + x; show('add')
o[x]; show('getitem')
o[x] = x; show('setitem')
x in o; show('contains')
o(x); show('call')
functools.partial(f, x)(); show('partial')
functools.partial(f)(x); show('partial')
functools.partial(m, x)(x); show('partial m')
p = property(f)
class D(object): q = property(lambda s: f(s)); 
d = D()
d.q; show('property')
dd = collections.defaultdict(lambda: f(x)); dd[1]; show('defaultdict')
print(rc(x), rc(o))
iter(lambda: f(x), 0); next(iter(lambda: f(x), 1)); show('iter')
class W(object): pass
w = W(); r = weakref.ref(w, f); del w; show('weakref')
sum([o, o], 0) if 0 else None
class E(object):
    def __enter__(self): return self
    def __exit__(self, *a): f(a)
with E(): pass
show('exit')
class G(object):
    def __get__(self, i, t): f(i)
    def __set__(self, i, v): f(i, v)
class H(object): g = G()
h = H()
h.g; show('get')
h.g = x; show('set')
class I(object):
    def __iter__(self): f(self); return iter([])
    def __len__(self): f(self); return 1
    def __repr__(self): f(self); return ''
    def __del__(self): f(self)
