# weakref.finalize and WeakMethod (3.x); their absence in 2.7
from __future__ import print_function
import gc, sys, weakref
print(hasattr(weakref, 'finalize'), hasattr(weakref, 'WeakMethod'))
if sys.version_info[0] == 2:
    sys.exit(0)
class A(object):
    def m(self): return 'm of ' + self.n
    def m2(self): return 2
    def __init__(self, n): self.n = n
    def __eq__(self, o): return isinstance(o, A) and self.n == o.n
    def __hash__(self): return 1
def attempt(label, f, *a, **k):
    try: print(label, '->', f(*a, **k))
    except Exception as e: print(label, '!!', type(e).__name__, e)
def show(*a, **k): print('callback', a, sorted(k.items())); return 'result'
a = A('a'); f = weakref.finalize(a, show, 1, 2, x=3)
print(f.alive, f.atexit, f.peek()[0] is a, f.peek()[1:] == (show, (1, 2), {'x': 3}))
print(repr(f).split(' at ')[0], 'for' in repr(f), "'A'" in repr(f))
f.atexit = False; print(f.atexit)
print(f(), f.alive, f(), f.peek(), f.detach(), f.atexit); print(repr(f).split('; ')[-1])
f.atexit = True; print(f.atexit)
f = weakref.finalize(a, show); g = weakref.finalize(a, show, 'g'); h = weakref.finalize(a, show, 'h')
print(f.detach()[1] is show, f.alive, g.alive)
del a; print(g.alive, h.alive)
attempt('no args', weakref.finalize); attempt('one arg', weakref.finalize, A('b')); attempt('int', weakref.finalize, 3, show)
a = A('c'); attempt('self kw', lambda: weakref.finalize(a, show, self=1, func=2, obj=3)()); attempt('kw func', lambda: type(weakref.finalize(a, func=show)).__name__) if sys.version_info < (3, 9) else 0
attempt('setattr', setattr, f, 'x', 1); print(weakref.finalize.__slots__, hasattr(f, '__dict__'))
class Boom(object): pass
b = Boom(); f = weakref.finalize(b, lambda: 1 / 0)
sys.unraisablehook = (lambda u: print('unraisable', u.exc_type.__name__)) if hasattr(sys, 'unraisablehook') else None
if sys.version_info >= (3, 8): del b
attempt('called', weakref.finalize(A('x'), lambda: 1 / 0))
y = A('y'); f = weakref.finalize(y, lambda: 1 / 0); attempt('called with error', f); print(f.alive)
c = A('cyc'); c.me = c; f = weakref.finalize(c, show, 'cycle'); del c; print(f.alive); gc.collect(); print(f.alive)
z = A('z'); f = weakref.finalize(z, z.m2); del z; gc.collect(); print('kept alive by its own callback', f.alive); f.detach(); gc.collect()
print(len(weakref.finalize._registry), weakref.finalize._dirty, weakref.finalize._shutdown)
# WeakMethod
a = A('wm'); w = weakref.WeakMethod(a.m)
print(type(w()).__name__, w()(), w() == a.m, w() is w(), weakref.ref(a.m)() is None)
w2 = weakref.WeakMethod(a.m); w3 = weakref.WeakMethod(a.m2); print(w == w2, w == w3, w != w3, hash(w) == hash(w2), w is w2)
b = A('wm'); w4 = weakref.WeakMethod(b.m); print(w == w4, a.m == b.m)
log = []; w5 = weakref.WeakMethod(a.m, log.append); 
attempt('function', weakref.WeakMethod, show); attempt('builtin', weakref.WeakMethod, [].append); attempt('none', weakref.WeakMethod, None)
print(weakref.WeakMethod.__slots__, weakref.WeakMethod.__mro__[1].__name__)
print(weakref.getweakrefcount(a)); del a; print(w(), w2(), log == [w5], w == w2, w == w, w5())
class F(object):
    def g(self): pass
fn = F.g; o = F(); w = weakref.WeakMethod(o.g, lambda r: print('function died')); del F.g; print(w() is not None); del fn; print(w())
print('atexit order follows')
x1, x2, x3 = A('1'), A('2'), A('3')
weakref.finalize(x1, print, 'exit 1'); f2 = weakref.finalize(x2, print, 'exit 2'); f3 = weakref.finalize(x3, print, 'exit 3'); f2.atexit = False
