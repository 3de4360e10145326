# Sizes of sets, instance dicts, dicts and lists after changes of all sorts.
from __future__ import print_function
import sys
g = sys.getsizeof
s = set(range(40)); s -= set(range(38)); print(g(s), len(s))
s = set(range(40)); s -= {0}; print(g(s)); s = set(range(40)); s.difference_update(range(39)); print(g(s)); s = set(range(100)); s &= set(range(3)); print(g(s)); s = set(range(40)); s ^= set(range(39)); print(g(s)); s = set(range(40)); s |= set(range(40, 80)); print(g(s))
s = set(range(1000))
for i in range(990): s.discard(i)
print(g(s), g(s.copy()), g(set(s)), g(frozenset(s)), g(s - {1}), g(s | {1}), g(s & s), g(s ^ {5}))
s = set(range(10)); t = s.copy(); t.add(11); print(g(s), g(t), g(s.union(range(50))), g(s.union(range(50), range(100))), g(s.intersection(range(5))), g(s.difference(range(5))), g(s.symmetric_difference(range(5, 15))))
class P(object):
    def __init__(self): self.a = 1; self.b = 2; self.c = 3
for i in range(3):
    x = P(); print(g(x.__dict__), end=" ")
    x.d = 1; print(g(x.__dict__), end=" ")
    x.e = 1; x.f = 1; print(g(x.__dict__), end=" ")
    del x.a; print(g(x.__dict__), end=" ")
    x.g = x.h = x.i = 1; print(g(x.__dict__), end=" ")
    x.__dict__.update(q=1, r=2, s=3, t=4); print(g(x.__dict__), end=" ")
    x.__dict__.pop("q"); print(g(x.__dict__), end=" ")
    x.__dict__.clear(); print(g(x.__dict__))
class Q(object): pass
a = Q(); print(g(a.__dict__)); a.x = 1; print(g(a.__dict__)); b = Q(); b.y = 2; print(g(b.__dict__)); c = Q(); c.y = 1; c.x = 2; print(g(c.__dict__)); d = Q(); d.__dict__["n"] = 1; print(g(d.__dict__)); e = Q(); e.__dict__ = {"x": 1, "y": 2}; print(g(e.__dict__)); f = Q(); vars(f).update(x=1, y=2, z=3, w=4, v=5, u=6); print(g(f.__dict__))
h = Q(); setattr(h, "x", 1); setattr(h, "k" * 3, 1); print(g(h.__dict__)); print(g(dict(h.__dict__)), g(h.__dict__.copy()), g(vars(Q())))
class Many(object): pass
m = Many()
out = []
for i in range(40): setattr(m, "attr%d" % i, i); out.append(g(m.__dict__))
print(out)
m2 = Many(); out = []
for i in range(40): setattr(m2, "attr%d" % i, i); out.append(g(m2.__dict__))
print(out)
m3 = Many(); m3.attr5 = 1; print(g(m3.__dict__)); m3.zzz = 1; print(g(m3.__dict__))
class Sub(P):
    def __init__(self): super(Sub, self).__init__(); self.d = 4
print(g(Sub().__dict__), g(Sub().__dict__), g(P().__dict__))
d = {}
for i in range(100): d[i] = i
for i in range(95): del d[i]
print(g(d)); d[200] = 1; print(g(d)); e = d.copy(); print(g(e), g(dict(d))); d.update({}); print(g(d))
for n in (1, 5, 6, 10, 11, 21, 22, 42, 43, 85, 86): print(n, g(dict.fromkeys(range(n))), g({i: 0 for i in range(n)}), g(dict((i, 0) for i in range(n))), g(dict({i: 0 for i in range(n)})), g(dict(zip(range(n), range(n)))), end="; ")
print()
def f(**k): return g(k)
print(f(), f(a=1), f(a=1, b=2, c=3, d=4, e=5, f=6), f(**{str(i): i for i in range(20)}))
def h(*a): return g(a)
print(h(), h(1), h(*range(10)), g(globals()) > 1000, g(locals()) > 1000)
def loc():
    a = b = c = 1
    return g(locals())
print(loc(), loc())
l = [0] * 10; l.append(1); print(g(l)); l += [1]; print(g(l)); l.extend(range(5)); print(g(l)); l.extend(x for x in range(5)); print(g(l)); del l[3:]; print(g(l)); l.insert(1, 1); print(g(l)); l[1:1] = [1, 2, 3]; print(g(l)); l *= 2; print(g(l)); l.pop(); l.pop(); print(g(l)); l = l + [1]; print(g(l)); print(g(l * 3), g(l[::2]), g(l[:]), g(list(l)), g(sorted(l)), g(list(reversed(l))), g([x for x in l]), g(list(map(str, l))), g(list(filter(None, l))), g("a,b,c,d,e".split(",")), g(list("hello")), g(list({1, 2, 3})), g(list({1: 2})), g(list(range(3))), g(list(iter([1, 2, 3]))), g(l.copy() if hasattr(l, "copy") else l[:]))
for n in range(0, 20): print(g([None] * n), g(list(range(n))), g([i for i in range(n)]), g(list(x for x in range(n))), g(tuple(range(n))), g(list(tuple(range(n)))), g(bytearray(n)), g(b"x" * n), g("x" * n), end=";")
print()
