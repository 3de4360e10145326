try:
    try: raise KeyError('a')
    except KeyError as k: raise ValueError('b') from k
except ValueError as v:
    print(repr(v.__cause__), repr(v.__context__), v.__suppress_context__)
try:
    raise ValueError('x') from None
except ValueError as v:
    print(v.__cause__, v.__suppress_context__)
e = ValueError('z').with_traceback(None)
print(e.__traceback__)
def f():
    try: 1/0
    except ZeroDivisionError as z: return z
z = f()
print(type(z.__traceback__).__name__)
def show(g):
    try: print(g())
    except Exception as e: print(type(e).__name__, e)
def sc(): e.__cause__ = 5
show(sc)
def st(): e.__traceback__ = 5
show(st)
print(StopIteration(5).value, StopIteration().value)
print(ImportError('m', name='n', path='p').name)
try: import nonexistent_mod_xyz
except ImportError as i: print(type(i).__name__, i, i.name)
class Q: pass
try: Q().zz
except AttributeError as n: print(n, getattr(n, 'name', '-'), type(getattr(n, 'obj', None)).__name__)
def gen():
    return 7
    yield
try: next(gen())
except StopIteration as s: print(s.value)
class M(type):
    def __prepare__(name, bases, **kw): print('prep', name, kw); return {'pre': 1}
    def __new__(m, n, b, ns, **kw): return super().__new__(m, n, b, dict(ns))
    def __init__(c, n, b, ns, **kw): super().__init__(n, b, ns)
    __prepare__ = staticmethod(__prepare__)
class K(metaclass=M, opt=3):
    y = 2
    def f(self): return __class__
print(K.pre, K.y, K().f() is K)
class Base:
    def __init_subclass__(cls, tag=None, **kw): print('isub', cls.__name__, tag); super().__init_subclass__(**kw)
class S1(Base, tag='t'): pass
class S2(S1): pass
show(lambda: type('X', (Base,), {}, bad=1))
class SN:
    def __set_name__(self, o, n): print('setname', o.__name__, n)
class O: a = SN(); b = SN()
class Bad:
    def __set_name__(self, o, n): raise ValueError('oops')
def mk():
    class X: b = Bad()
show(mk)
class ABC(type):
    def __instancecheck__(c, o): return o == 5
    def __subclasscheck__(c, s): return s is int
class AB(metaclass=ABC): pass
print(isinstance(5, AB), isinstance(6, AB), issubclass(int, AB), issubclass(str, AB))
class Z:
    def __class_getitem__(cls, k): return ('cgi', k)
show(lambda: Z[3])
show(lambda: Q[3])
class W:
    x: int = 3
    def m(self): pass
    @classmethod
    def c(cls): pass
print(W.m.__qualname__, W.__qualname__, W.c.__func__.__qualname__)
class Outer:
    class Inner: pass
print(Outer.Inner, Outer.Inner.__qualname__)
w = W(); print(w.m == w.m, w.m is w.m, w.m.__self__ is w, w.m.__func__ is W.m)
print(super(W, w).__repr__()[:10])
class SP(W):
    def m(self): return super().m(), super().__init__()
print(SP().m())
show(lambda: super())
show(lambda: super(W, 5).x)
show(lambda: super(5))
class Ab(Exception): pass
print(Ab.__bases__, Ab('q').args)
class Ne:
    def __eq__(self, o): return True
print(Ne() != 3, Ne.__hash__)
show(lambda: hash(Ne()))
show(lambda: {}[[]])
show(lambda: {[]: 1})
show(lambda: 1 < 'a')
show(lambda: [] < 3)
class Dr: 
    def __dir__(self): return ['b', 'a']
print(dir(Dr()))
class Fm:
    def __format__(self, s): return 'F<%s>' % s
print('{:abc}'.format(Fm()), format(Fm(), 'q'))
show(lambda: '{:x}'.format(object()))
class In:
    def __index__(self): return 'a'
show(lambda: [1][In()])
class BB:
    def __bool__(self): return 3
show(lambda: bool(BB()))
class II:
    def __int__(self): return 'a'
show(lambda: int(II()))
