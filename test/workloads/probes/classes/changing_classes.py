# Classes that change: __bases__, __class__, mro(), names, descriptors of built-in types.
import sys, types
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
# mro
def m1():
    class P(type):
        def mro(cls):
            L = type.mro(cls); L.reverse(); return L
    class A(object):
        def f(self): return 'A'
    class B(A): pass
    class X(B,A,metaclass=P): pass
    return [c.__name__ for c in X.__mro__], X().f()
t(m1)
def m2(r):
    def go():
        class M(type):
            def mro(self): return r(self)
        class X(object, metaclass=M): pass
        return X.__mro__
    return go
t(m2(lambda s: [s, dict, object]))
t(m2(lambda s: [1]))
t(m2(lambda s: 1))
t(m2(lambda s: [s, object]))
class MyC:
    def __call__(self,a): pass
    def __repr__(s): return 'F'
func=MyC()
class O:
    def __repr__(s): return 'O'
m=types.MethodType(func, O())
t(lambda: repr(m)); func.__name__='name'; t(lambda: repr(m)); func.__qualname__='q'; t(lambda: repr(m))
class L(list): pass
class C(object): pass
class C2(object):
    def meth(self): return 1
class D(C): pass
class E(D): pass
def sb(c,b):
    def go(): c.__bases__=b; return c.__mro__
    return go
t(sb(L,(dict,))); t(sb(list,(dict,))); t(sb(D,(C,list))); t(sb(D,(C2,))); t(lambda: E().meth())
t(lambda: C2.__subclasses__()); t(lambda: C.__subclasses__())
t(sb(D,())); t(sb(D,(D,))); t(sb(D,(C,C))); t(sb(D,(E,))); t(sb(D,[C]))
def db(): del D.__bases__
t(db)
t(sb(D,(type(None),)))
class GA(object):
    def __getattribute__(self, attr):
        if attr=='a': return 2
        return super(GA,self).__getattribute__(attr)
d=D(); e=E()
D.__bases__=(GA,)
t(lambda: d.a); t(lambda: e.a)
D.__bases__=(C,)
t(lambda: d.a)
for bad in ((type(None),),(object,type(None)),(type(None),object),(bool,),(type(len),)):
    t(lambda: type('X',bad,{}))
descr = dict.__dict__["fromkeys"]
t(lambda: descr.__get__(None, dict)([1])); t(lambda: descr.__get__({})([1]))

class G(object): __slots__=['a','b']
class H(object): __slots__=['b','a']
class J(object): __slots__=['c','b']
class N(J): __slots__=['__weakref__']
class P(J): __slots__=['__dict__']
class Q(J): pass
class R(J): __slots__=['__dict__','__weakref__']
class Int(int): __slots__=[]
def sc(x,c):
    def go(): x.__class__=c; return type(x).__name__
    return go
for a in (G,J,N,P,Q,R,list,Int,C,object):
    for b in (G,H,J,N,P,Q,R,list,Int,C,1):
        print(a.__name__, getattr(b,'__name__',b), end=' '); t(sc(a(),b))
def dc(): del C().__class__
t(dc)
t(sc(True,int)); t(sc(2,bool))
def sd(x,v):
    def go(): x.__dict__=v; return x.__dict__
    return go
t(sd(C(),None)); t(sd(C(),[])); t(sd(C(),1)); t(sd(C(),{'a':1}))
def dd():
    c=C(); c.a=1; del c.__dict__; return c.__dict__
t(dd); t(sd(C,{})); t(sd(sys,{})); t(sd(ValueError(),{1:2}));
t(lambda: setattr(property(),'fget',42)); t(lambda: setattr(property(),'__doc__',42))
t(lambda: type(complex.real)); t(lambda: complex.real.__qualname__)
class X: pass
def dq(): del X.__qualname__
t(dq); t(lambda: type.__dict__['__qualname__'].__set__(str,'O'))
t(lambda: type.__dict__['__qualname__'].__set__(X,1))
class Fb(object):
    def __getattribute__(s,n): print('ga',n); return object.__getattribute__(s,n)
    def __bytes__(s): return b'hello'
    def __length_hint__(s): return 0
    def __iter__(s): return iter(())
    def __dir__(s): return ['z','a']
    def __complex__(s): return 1j
    def __format__(s,f): return 'ff'
    def __sizeof__(s): return 3
    def __round__(s,n=None): return 5
    def __trunc__(s): return 6
    def __floor__(s): return 7
    def __reversed__(s): return [1]
    def __enter__(s): return 1
    def __exit__(s,*a): pass
import math
f=Fb()
t(lambda: bytes(f)); t(lambda: list(f)); t(lambda: dir(f)); t(lambda: complex(f)); t(lambda: format(f)); t(lambda: round(f)); t(lambda: math.trunc(f)); t(lambda: math.floor(f)); t(lambda: reversed(f))
with f: pass
t(lambda: sys.getsizeof(f)>3)
class Dd(object):
    def __dir__(s): return 7
t(lambda: dir(Dd()))
class De(object):
    def __dir__(s): return ('b','a')
t(lambda: dir(De()))
class Sl(object): __slots__=()
t(lambda: dir(Sl())==dir(object()) or sorted(set(dir(Sl()))-set(dir(object()))))
class M(type(sys)): pass
mi=M('m'); mi.b=1; mi.a=2
t(lambda: [x for x in dir(mi) if x[0]!='_'])
t(lambda: dir(1,2))
t(lambda: type('a\0b',(),{})); t(lambda: type('x',(),{},k=1)); t(lambda: type('x',1,{})); t(lambda: type(1,(),{})); t(lambda: type('x',(),1)); t(lambda: type()); t(lambda: type('x',())); t(lambda: type(b'x',(),{}))
t(lambda: setattr(X,'__name__','a\0')); t(lambda: setattr(X,'__name__',1)); t(lambda: setattr(X,'__name__','New') or X.__name__)
def dn(): del X.__name__
t(dn); t(lambda: setattr(int,'__name__','x')); t(lambda: setattr(int,'foo',1))
def di(): del int.real
t(di)
t(lambda: list(type('B',(),{'b':1,'a':2}).__dict__)[:3])
