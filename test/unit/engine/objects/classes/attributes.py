import sys, gc, weakref
g = sys.getrefcount
class C(object): pass
print(g(C))
c = C(); print(g(C), g(c))
class D(object):
    def m(self): pass
d = D(); m = d.m; print(g(d)); del m; print(g(d))
x = []
c.x = x; print(g(x)); del c.x; print(g(x))
c.x = x; c.y = x; print(g(x)); c.x = 1; print(g(x)); 
dct = c.__dict__; print(g(x), sorted(dct.items(), key=str), g(dct)); del dct; print(g(x))
c.z = x; print(g(x)); del c; print(g(x))
class S(object): __slots__ = ('a',)
s = S(); s.a = x; print(g(x)); s.a = 3; print(g(x)); s.a = x; del s; print(g(x))
e = ValueError(x); print(g(x)); del e; print(g(x))
l = []
def cb(r): l.append('cb')
c = C(); r = weakref.ref(c); r2 = weakref.ref(c, cb); print(r is weakref.ref(c), g(c), g(r)); del c; print(r(), r2(), l)
class F(object):
    def __del__(self): print('del', self.n)
f = F(); f.n = 1; del f
f = F(); f.n = 2; f.me = f; del f; print(gc.collect() >= 0)
saved = []
class Z(object):
    def __del__(self): saved.append(self); print('zdel')
z = Z(); z.v = 5; del z; print(saved[0].v, g(saved[0])); saved.pop(); print(len(saved))
p = property(lambda s: 1); print(g(p))
print(sys.getsizeof(C().__dict__))
for i in range(40):
    c = C(); c.a = 1; c.b = 2
print(sys.getsizeof(c.__dict__), sys.getsizeof(c))
q = C(); q.b = 1; q.a = 2; print(list(q.__dict__) == ['b', 'a'], sys.getsizeof(q.__dict__))
q.__dict__ = {'k': 1}; print(q.k, q.__dict__)
q = C(); vars(q)['new'] = 3; print(q.new); del q.new; print(q.__dict__)
q = C(); q.a = x; dd = q.__dict__; del q; print(dd['a'] is x, g(x)); del dd; print(g(x))
q = C(); q.a = x; q2 = C(); q2.__dict__ = q.__dict__; q2.b = 5; print(q.b); del q, q2; print(g(x))
gc.collect()
class G(object): pass
a = G(); a.s = a; del a; print(gc.collect())
a = G(); b = G(); a.o = b; b.o = a; del a, b; print(gc.collect())
a = G(); a.s = a; a.__dict__; del a; print(gc.collect())
del G; print(gc.collect())
