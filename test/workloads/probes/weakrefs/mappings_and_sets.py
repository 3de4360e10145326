# Weak mappings and sets: views, copies, removal while iterating, cycles.
import weakref, gc, sys, copy
gc.disable()
class K(object):
    def __init__(self, n): self.n = n
    def __repr__(self): return "K%d" % self.n
    def __lt__(self, o): return self.n < o.n
ks = [K(i) for i in range(6)]
d = weakref.WeakKeyDictionary()
for k in ks: d[k] = k.n * 10
print(len(d), sorted(d.values()), sorted(k.n for k in d), ks[0] in d, K(0) in d, 5 in d)
del ks[5], k
print(len(d), sorted(d.items(), key=lambda p: p[1]))
print(d.get(ks[0]), d.get(K(9), "no"), d.pop(ks[1]), d.pop(ks[1], None), d.setdefault(ks[1], 11), d.setdefault(ks[1], 12))
try: d[K(3)]
except KeyError as e: print("KeyError", type(e.args[0]).__name__)
try: d.pop(ks[0], *()); d.pop(ks[0])
except KeyError as e: print("KeyError", type(e.args[0]).__name__)
try: d[1] = 2
except TypeError as e: print(e)
print(len(d.keyrefs()), all(isinstance(r, weakref.ref) for r in d.keyrefs()))
it = iter(d.items())
x = next(it)
ks2 = ks[:]
del ks[:], ks2[:], x
print(len(d), len(list(it)) <= 4)
del it
gc.collect()
print(len(d), list(d))
ks = [K(i) for i in range(4)]
d.update({ks[0]: 1, ks[1]: 2})
d.update([(ks[2], 3)]) if sys.version_info[0] > 2 else d.update(dict([(ks[2], 3)]))
c = copy.copy(d); c2 = d.copy(); dd = copy.deepcopy(d)
print(len(c), len(c2), len(dd), c == d if sys.version_info >= (3, 9) else None, type(dd).__name__)
del ks[1]
print(len(c), len(c2), len(d))
k, v = d.popitem(); print(type(k).__name__, v in (1, 3))
print(bool(d), repr(d).split(" at ")[0])
del k
d.clear(); print(len(d))
if sys.version_info >= (3, 9):
    e = d | {ks[0]: 5}; e |= weakref.WeakKeyDictionary({ks[1]: 6}); print(sorted(e.values()), type(e).__name__)
vd = weakref.WeakValueDictionary(a=ks[0], b=ks[1]) if sys.version_info[0] > 2 else weakref.WeakValueDictionary({"a": ks[0], "b": ks[1]})
print(sorted(vd), sorted(vd.values()), sorted(vd.items()), "a" in vd, vd.get("zz"), len(vd))
del ks[0]
print(sorted(vd), len(vd), "a" in vd, vd.get("a", "gone"))
t = K(9)
vd["t"] = t; vd["t2"] = t
print(len(vd.valuerefs()), vd.setdefault("t", K(1)) is t, vd.setdefault("new", t) is t, vd.pop("t2") is t, vd.pop("t2", 1))
try: vd["gone"]
except KeyError as e: print(e)
try: vd.pop("gone")
except KeyError as e: print(e)
vals = iter(vd.values()); next(vals)
del t
print(len(vd), sorted(vd))
del vals
print(len(vd), sorted(vd))
try:
    vd["x"] = 5
except TypeError as e: print(e)
s = weakref.WeakSet(ks)
print(len(s), ks[0] in s, 5 in s, sorted(s))
s.add(ks[0]); s.discard(K(100)); 
try: s.remove(K(100))
except KeyError as e: print("KeyError", type(e.args[0]).__name__)
u = s | [ks[0]]; n = s & set(ks[:1]); m = s - set(ks[:1]); x = s ^ set(ks[:1])
print(len(u), len(n), len(m), len(x), type(u).__name__, s == set(ks) if False else s == weakref.WeakSet(ks), s <= u, s < u, s.isdisjoint(m), s.issuperset(n))
p = s.pop(); print(type(p).__name__, len(s)); del p
s.update(ks)
del ks[:], u, n, m, x
print(len(s), len(d), len(vd))
gc.collect()
print(len(s), list(s), len(d), len(vd))
cyc = K(1); cyc.me = cyc
s.add(cyc); d[cyc] = cyc; vd["c"] = cyc
del cyc
print(len(s), len(d), len(vd))
print(gc.collect() > 0, len(s), len(d), len(vd))
d.clear(); print(gc.collect() > 0, len(s), len(d), len(vd))
class M(object):
    made = 0
    cache = weakref.WeakValueDictionary()
    def __new__(cls, key):
        o = cls.cache.get(key)
        if o is None:
            M.made += 1
            o = object.__new__(cls); o.key = key; cls.cache[key] = o
        return o
a, b = M(1), M(1); c = M(2)
print(a is b, M.made, len(M.cache)); del a; print(len(M.cache)); del b; print(len(M.cache), M(1) is not None, M.made, len(M.cache))
print(sys.getrefcount(c), sys.getrefcount(M.cache[2]))
