# References, proxies, callbacks and methods, and what cannot be referred to.
import weakref, gc, sys, copy
gc.collect(); gc.disable()
log = []
class O(object):
    def __init__(self, n=0): self.n = n
    def __repr__(self): return "<O %r>" % (self.n,)
    def m(self, x=1): return (self.n, x)
class Eq(object):
    def __init__(self, n): self.n = n
    def __eq__(self, o): return isinstance(o, Eq) and self.n == o.n
    def __ne__(self, o): return not self == o
    def __hash__(self): return hash(self.n)
o = O(1)
r1, r2 = weakref.ref(o), weakref.ref(o)
r3 = weakref.ref(o, lambda r: log.append("r3"))
r4 = weakref.ref(o, lambda r: log.append("r4"))
print(r1 is r2, r1 is r3, r3 is r4, r1 == r3, hash(r1) == hash(o))
print(weakref.getweakrefcount(o), len(weakref.getweakrefs(o)), weakref.getweakrefs(o)[0] is r1)
p = weakref.proxy(o)
print(p.n, p.m(5), type(p).__name__, isinstance(p, O), p.__class__ is O, weakref.getweakrefcount(o))
q = weakref.proxy(o)
print(p is q, [type(x).__name__ for x in weakref.getweakrefs(o)])
p.n = 7
print(o.n, bool(p), repr(p)[:10], str(p))
del o
print(log, r1(), r3() is None, weakref.getweakrefs(r1) if False else "")
for f in (lambda: p.n, lambda: p.m(), lambda: bool(p), lambda: str(p), lambda: len(p)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(r1 == r2, r1 == r3, r3 == r4)
try: print(hash(r3))
except TypeError as e: print(e)
print(hash(r1) == hash(r2))
a, b = Eq(1), Eq(1)
ra, rb = weakref.ref(a), weakref.ref(b)
print(ra == rb, ra is rb, hash(ra) == hash(rb), len({ra, rb}))
del a
print(ra == rb, ra == weakref.ref(b))
for bad in (1, "a", None, (1,), [1], {}, object(), len, O, O.m, O().m, lambda: 0, {1}, frozenset(), 1.0, type, b"", range(3), iter([]), (x for x in ()), gc):
    try:
        weakref.ref(bad)
        print(type(bad).__name__, "ok")
    except TypeError as e:
        print(type(e).__name__, e)
class L(list): pass
class D(dict): pass
class T(tuple): pass
class I(int): pass
class S(object): __slots__ = ()
class SW(object): __slots__ = ("__weakref__",)
for cls in (L, D, T, I, S, SW):
    try: x = cls(); r = weakref.ref(x); print(cls.__name__, "ok", r() is x)
    except TypeError as e: print(cls.__name__, e)
class Sub(weakref.ref):
    def __new__(cls, o, cb=None, **k): return weakref.ref.__new__(cls, o, cb)
    def __init__(self, o, cb=None, **k): weakref.ref.__init__(self, o, cb); self.__dict__.update(k)
o = O(2)
s1, s2 = Sub(o, None, a=1), Sub(o, None, a=2)
print(s1 is s2, s1.a, s2.a, s1 == s2, weakref.getweakrefcount(o))
def order(r): log.append(names[id(r)])
del log[:]
names = {}
rs = [weakref.ref(o, order) for i in range(4)]
for i, r in enumerate(rs): names[id(r)] = i
del rs[1]
del o
print(log)
del log[:]
o = O(3)
def bad(r): raise ValueError("cb")
class Err(object):
    def __init__(self): self.t = []
    def write(self, s): self.t.append(s)
    def flush(self): pass
r = weakref.ref(o, bad)
old, sys.stderr = sys.stderr, Err()
del o
err, sys.stderr = sys.stderr, old
t = "".join(err.t)
print("ValueError: cb" in t, t.splitlines()[0].split(" at ")[0])
o = O(4)
r = weakref.ref(o, lambda r: log.append(r() is None))
o.me = o
del o
print(gc.collect(), log)
o = O(5); o.r = weakref.ref(o, lambda r: log.append("never")); o.me = o
del o; gc.collect(); print(log)
print(sys.getsizeof(r1) > 0, repr(r1).split(" at ")[0], repr(weakref.ref(O)).split(" at ")[0], repr(weakref.ref(O)).endswith("'type' at 0x" ) or "type" in repr(weakref.ref(O)))
if hasattr(weakref, "WeakMethod"):
    o = O(6)
    wm = weakref.WeakMethod(o.m, lambda r: log.append("wm"))
    print(wm()(3), wm() == o.m, wm == weakref.WeakMethod(o.m), wm != weakref.WeakMethod(O(1).m))
    del o
    print(wm(), log)
    f = weakref.finalize(O, print, "x"); print(f.alive, f.atexit, f.peek()[1] is print, f.detach()[2], f.alive, f.detach(), f())
    o = O(7); f = weakref.finalize(o, log.append, "fin"); g = weakref.finalize(o, log.append, "fin2")
    print(repr(f).split(" at ")[0]); f.atexit = False
    del log[:]
    del o; print(log, f.alive, f.peek())
    print(repr(f).split(" at ")[0])
