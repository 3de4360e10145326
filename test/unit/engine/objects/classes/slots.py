import sys
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ': ' + str(e))
class S(object):
    __slots__ = ('b', 'a')
s = S()
show(lambda: s.a)
s.a = 1; s.b = 2
print(s.a, s.b)
def bad(): s.c = 3
show(bad)
del s.a
show(lambda: s.a)
def d2(): del s.a
show(d2)
print(S.__slots__, sorted(k for k in S.__dict__ if not k.startswith('__')))
show(lambda: s.__dict__)
class S2(S):
    __slots__ = 'c'
x = S2(); x.a = 1; x.c = 3
print(x.a, x.c, sys.getsizeof(x), sys.getsizeof(s))
class S3(S): pass
y = S3(); y.zz = 1; y.a = 5
print(y.zz, y.a, y.__dict__)
class SD(object): __slots__ = ('a', '__dict__')
class SW(object): __slots__ = ('a', '__weakref__')
print(sys.getsizeof(SD()), sys.getsizeof(SW()), sys.getsizeof(y))
q = SD(); q.other = 1; print(q.__dict__)
show(lambda: type('X', (int,), {'__slots__': ('a',)}))
show(lambda: type('X', (object,), {'__slots__': ('a', 3)}))
show(lambda: type('X', (object,), {'__slots__': ('1a',)}))
show(lambda: type('X', (object,), {'__slots__': ('a',), 'a': 2}))
show(lambda: type('X', (object,), {'__slots__': ('__dict__', '__dict__')}))
class Priv(object):
    __slots__ = ('__p',)
    def __init__(self): self.__p = 4
print(Priv()._Priv__p)
class A1(object): __slots__ = ('x',)
class B1(object): __slots__ = ('y',)
show(lambda: type('X', (A1, B1), {}))
class E1(object): __slots__ = ()
class F1(E1, A1): __slots__ = ()
print(F1.__base__.__name__, sys.getsizeof(F1()), sys.getsizeof(E1()))
print(S.a, S.__dict__['a'])
import weakref
show(lambda: weakref.ref(s))
show(lambda: weakref.ref(SW())())
class C(object): pass
class I(int): pass
class L(list): pass
class T(tuple): pass
class D(dict): pass
class St(str): pass
class Ex(Exception): pass
for o in (C(), L(), T(), T((1,2)), D(), St('a'), Ex()):
    print(type(o).__name__, sys.getsizeof(o))
i = I(5); i.z = 3; print(i + 1, i.z, i.__dict__)
l = L([1,2]); l.z = 4; print(l, l.z, len(l))
t = T((1,2)); t.z = 5; print(t, t.z)
dd = D(a=1); dd.z = 6; print(dd, dd.z, dd['a'])
ss = St('abc'); ss.q = 1; print(ss, ss.q, ss.upper())
print(C.__basicsize__, I.__basicsize__, L.__basicsize__, T.__basicsize__, C.__dictoffset__, L.__dictoffset__, T.__dictoffset__, C.__weakrefoffset__, L.__weakrefoffset__)
