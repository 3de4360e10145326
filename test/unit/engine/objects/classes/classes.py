def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ': ' + str(e))
class A(object):
    x = 1
    def m(self): return 'A.m'
class B(A):
    def m(self): return 'B+' + super(B, self).m()
class C(A):
    def m(self): return 'C+' + super(C, self).m()
class D(B, C):
    def m(self): return 'D+' + super(D, self).m()
print(D().m())
print([k.__name__ for k in D.__mro__])
print(D.__bases__, D.__base__, D.__name__, D.__module__)
show(lambda: type('X', (A, A), {}))
show(lambda: type('X', (int, str), {}))
show(lambda: type('X', (bool,), {}))
show(lambda: D().nope)
show(lambda: D.nope)
show(lambda: setattr(D(), 'm', 5))
d = D()
d.y = 3
print(sorted(d.__dict__.items()), d.y, hasattr(d, 'y'), hasattr(d, 'z'))
del d.y
show(lambda: d.y)
def dele(): del d.y
show(dele)
show(lambda: object().x)
def so(): object().x = 1
show(so)
show(lambda: object(1))
show(lambda: A(1))
show(lambda: A(1, 2))
show(lambda: A.m())
show(lambda: int.nope)
def st(): int.foo = 3
show(st)
class P(object):
    def __init__(self): self._v = 1
    @property
    def v(self): return self._v
    @v.setter
    def v(self, n): self._v = n
    @v.deleter
    def v(self): print('deleting'); self._v = 0
    @property
    def ro(self): return 7
p = P()
print(p.v); p.v = 9; print(p.v); del p.v; print(p.v)
def sr(): p.ro = 2
show(sr)
def dr(): del p.ro
show(dr)
class S(object):
    @classmethod
    def c(cls, *a): return (cls.__name__, a)
    @staticmethod
    def s(*a): return a
class T(S): pass
print(S.c(1), T.c(2), S().c(3), T().s(4), T.s())
class Meta(type):
    def __new__(m, name, bases, ns):
        ns['added'] = name.lower()
        return type.__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns):
        type.__init__(cls, name, bases, ns)
        cls.inited = True
    def __call__(cls, *a):
        print('meta call', a)
        return type.__call__(cls, *a)
    def hi(cls): return 'hi ' + cls.__name__
M = Meta('M', (object,), {'f': lambda self: 3})
print(M.added, M.inited, M.hi(), M().f(), type(M) is Meta)
class M2(M): pass
print(M2.added, type(M2).__name__)
show(lambda: M().hi)
show(lambda: type('Z', (M, int), {}).__name__)
class Meta2(type): pass
N = Meta2('N', (object,), {})
show(lambda: type('Q', (M, N), {}))
print(isinstance(d, A), issubclass(D, A), isinstance(3, (str, int)), issubclass(A, D))
show(lambda: isinstance(3, 5))
show(lambda: issubclass(3, int))
print(type(d) is D, d.__class__ is D)
d.__class__ = C
print(type(d).__name__, d.m())
def sc(): d.__class__ = int
show(sc)
print(A.__subclasses__() == [B, C])
print(repr(A), str(A), repr(int), repr(type))
A.__name__ = 'AA'
print(A.__name__, repr(A))
A.newattr = 5
print(D.newattr, d.newattr)
del A.newattr
show(lambda: D.newattr)
print(type.mro(D) == list(D.__mro__))
print(callable(A), callable(d), callable(len))
