class A:
    x = 1
    def m(self): return 'm'
    def __len__(self): return 3
class B(A):
    def __init__(self, v): self.v = v
    def __repr__(self): return 'B!'
    def __add__(self, o): return ('add', o)
    def __radd__(self, o): return ('radd', o)
    def __cmp__(self, o): return cmp(self.v, getattr(o, 'v', o))
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i
    def __call__(self, *a): return a
    def __getattr__(self, n):
        if n.startswith('__'): raise AttributeError(n)
        return 'dyn' + n
    def __nonzero__(self): return 0
    def __contains__(self, x): return x == 4
def show(f):
    try: print f()
    except Exception, e: print type(e).__name__, e
a = A(); b = B(5)
print a.x, a.m(), len(a), b, b + 1, 1 + b, b < 6, b == 5, list(b), b(1, 2), b.foo, bool(b), bool(a), 4 in b
print type(a), type(A), A, B.__name__, B.__bases__, a.__class__
print isinstance(a, A), isinstance(b, A), issubclass(B, A), isinstance(3, A)
show(lambda: a.nope)
show(lambda: A.nope)
show(lambda: a())
show(lambda: A(3))
show(lambda: a + 1)
show(lambda: a[0])
show(lambda: iter(a))
a.y = 2; print a.__dict__; del a.y; show(lambda: a.y)
class N(A, object): pass
print N().m(), N.__mro__
print N.__base__
class Old(Exception): pass
class D:
    def __del__(self): print 'del D'
d = D(); del d
import weakref
a2 = A(); w = weakref.ref(a2); print w() is a2; del a2; print w()
print A.m, b.m
show(lambda: A.m())
show(lambda: A.m(3))
class E:
    def __eq__(self, o): return True
show(lambda: hash(E()))
print hash(a) is not None
class M(type): pass
class X:
    __metaclass__ = M
print type(X)
class Y(object): pass
show(lambda: Y.z)
print cmp(Y(), Y()) != 0, Y() == Y()
class C2(object):
    def __cmp__(self, o): return 0
print C2() == 5, C2() < 5
class P(object):
    def __coerce__(self, o): return None
try:
    raise A
except A: print 'caught old'
try:
    raise A()
except A, e: print 'caught', e.__class__
import sys
print sys.getsizeof(A), sys.getsizeof(a), sys.getsizeof(a.m)
class NS(object):
    def m(self): pass
print NS.m, NS().m.im_func is NS.__dict__['m'], NS.m.im_self
show(lambda: NS.m())
show(lambda: NS.m(4))
