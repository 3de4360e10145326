# Weak references: order of callbacks, subclasses, resurrection, finalize and WeakMethod.
from __future__ import print_function
import weakref, gc, sys
gc.collect(); gc.disable()
class O(object):
    def __init__(self, n=None): self.n = n
    def m(self): return "m%s" % self.n
log = []
def cb(tag):
    def f(r): log.append((tag, r() is None))
    return f
o = O(1)
rs = [weakref.ref(o, cb(i)) for i in range(4)]
del o; print(log); del log[:]
o = O(1); rs = [weakref.ref(o, cb(i)) for i in range(4)]; del rs[1]; del o; print(log); del log[:]
# subclass of ref
class R(weakref.ref):
    def __new__(cls, o, cb=None, tag=None):
        self = weakref.ref.__new__(cls, o, cb); self.tag = tag; return self
    def __init__(self, o, cb=None, tag=None): super(R, self).__init__(o, cb)
    def __call__(self):
        x = super(R, self).__call__(); return (self.tag, x and x.n)
o = O(9); r = R(o, None, "t"); r2 = R(o, None, "u"); print(r(), r is r2, r == r2, weakref.getweakrefcount(o), r.__dict__)
class KR(weakref.KeyedRef): pass
try:
    k = weakref.KeyedRef(o, cb("k"), "key"); print(k.key, k() is o, sys.getsizeof(k) - sys.getsizeof(weakref.ref(o)))
except Exception as e: print(type(e).__name__, e)
print(sorted(type(x).__name__ for x in weakref.getweakrefs(o)))
del o; print(r(), log); del log[:]
class RS(weakref.ref): __slots__ = ("x",)
o = O(); r = RS(o); r.x = 5; print(r.x, RS(o) is r, hasattr(r, "__dict__"), sys.getsizeof(r) - sys.getsizeof(weakref.ref(o)))
class Bare(weakref.ref): pass
print(Bare(o) is Bare(o), weakref.ref(o) is weakref.ref(o), type(Bare(o)).__name__)
# callback kept alive, callback dropped
class CB(object):
    def __call__(self, r): log.append("called")
    def __del__(self): log.append("cbdel")
o = O(); r = weakref.ref(o, CB()); del r; print(log); del log[:]; r = weakref.ref(o, CB()); del o; print(log); del log[:]
o = O(); c = CB(); r = weakref.ref(o, c); print(sys.getrefcount(c)); del o; print(sys.getrefcount(c), log); del log[:]
# callback that resurrects or makes refs
def evil(r): log.append((r(), weakref.getweakrefcount(r)))
o = O(); r = weakref.ref(o, evil); o = None; print(log); del log[:]
# callback order within gc: trash
def trash():
    a, b = O("a"), O("b"); a.o, b.o = b, a
    return weakref.ref(a, cb("a")), weakref.ref(b, cb("b"))
rs = trash(); print(gc.collect(), sorted(log)); del log[:]
def trash2():
    a = O("a"); a.me = a; a.r = weakref.ref(a, cb("in trash"))
trash2(); print(gc.collect(), log)
def trash3():
    a, b = O("a"), O("b"); a.o, b.o = b, a; b.r = weakref.ref(a, cb("inner")); return weakref.ref(b, cb("outer"))
r = trash3(); print(gc.collect(), log); del log[:]
# __del__ sees dead weakref?
class F(object):
    def __del__(self): log.append(("del", self.r() is None))
f = F(); f.r = weakref.ref(f); del f; print(log); del log[:]
f = F(); f.r = weakref.ref(f); f.me = f; del f; print(gc.collect(), log, len(gc.garbage))
for x in gc.garbage: x.__dict__.pop("me", None)
x = None; del gc.garbage[:]; del log[:]
if hasattr(weakref, "finalize"):
    o = O(5)
    fin = weakref.finalize(o, lambda *a, **k: log.append((a, k)), 1, 2, x=3)
    print(fin.alive, fin.peek()[2:], fin.atexit, repr(fin).split(" at ")[0], fin.peek()[0] is o)
    del o; print(log, fin.alive, fin.peek(), fin(), fin.detach()); del log[:]
    o = O(6); fin = weakref.finalize(o, log.append, "called"); print(fin(), log, fin(), fin.alive); del o; print(log); del log[:]
    o = O(7); fin = weakref.finalize(o, log.append, "x"); d = fin.detach(); print(d[0] is o, d[1:][1:], fin.alive); del o, d; print(log)
    fins = []
    o = O(8)
    for i in range(4): fins.append(weakref.finalize(o, log.append, i))
    del o; print(log); del log[:]
    try: weakref.finalize(5, print)
    except TypeError as e: print(e)
    try: weakref.finalize()
    except TypeError as e: print(e)
    try: weakref.finalize(O)
    except TypeError as e: print(e)
    keep = O("exit"); fe = weakref.finalize(keep, print, "at exit 1"); fe2 = weakref.finalize(keep, print, "at exit 2"); fe3 = weakref.finalize(keep, print, "never"); fe3.atexit = False
    print(sys.getrefcount(keep), weakref.getweakrefcount(keep))
    o = O(); fin = weakref.finalize(o, lambda: 1 / 0)
    try: fin()
    except ZeroDivisionError as e: print("raised", e)
    e = None
    o = O(); fin = weakref.finalize(o, o.m); print(sys.getrefcount(o)); w = weakref.ref(o); del o; gc.collect(); print(w() is None); fin.detach(); print(w() is None)
if hasattr(weakref, "WeakMethod"):
    o = O(3); wm = weakref.WeakMethod(o.m); print(wm()(), wm() == o.m, wm() is o.m, wm == weakref.WeakMethod(o.m), wm != weakref.WeakMethod(O(3).m), hash(wm) == hash(weakref.WeakMethod(o.m)))
    wm2 = weakref.WeakMethod(o.m, cb("wm")); del o; print(wm(), log, wm == wm2, repr(wm)[:10], type(wm2()).__name__); del log[:]
    try: weakref.WeakMethod(len)
    except TypeError as e: print(e)
    try: weakref.WeakMethod(lambda: 0)
    except TypeError as e: print(e)
    o = O(4); r = weakref.ref(o.m); print(r())
    wm = weakref.WeakMethod(o.m); m = O.m; del O.m; print(wm() is not None); O.m = m
    o = None; print(wm() is None)
# class refs
class Tmp(object): pass
r = weakref.ref(Tmp); del Tmp; print(r() is None); gc.collect(); print(r() is None)
f = lambda: 0; r = weakref.ref(f, cb("fn")); f = None; print(log); del log[:]
def g(): yield 1
x = g(); r = weakref.ref(x, cb("gen")); next(x); del x; print(log); del log[:]
x = g(); r = weakref.ref(x, cb("gen2")); list(x); print(log, r() is x); x = None; print(log); del log[:]
s = set([1]); r = weakref.ref(s, cb("set")); s = None; print(log); del log[:]
import types
m = types.ModuleType("zz"); r = weakref.ref(m, cb("mod")); m = None; print(log); del log[:]
class Sl(object): __slots__ = ("__weakref__",)
s = Sl(); r = weakref.ref(s, cb("sl")); s = None; print(log, sys.getsizeof(Sl()))
print(sys.getsizeof(weakref.ref(O)), sys.getsizeof(weakref.proxy(O)), sys.getsizeof(weakref.WeakSet()) > 0)
print("done")
