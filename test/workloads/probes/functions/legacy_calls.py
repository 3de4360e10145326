def a(): pass
def b(x): pass
def c(x, y=1): pass
def d(*a): pass
def e(**k): pass
def f(x, *a, **k): pass
def g(x, y, z=0): pass
def t(label, fn):
    try: print label, fn()
    except Exception as e: print label, type(e).__name__, e
for name, fn in zip('abcdefg', [a, b, c, d, e, f, g]):
    t(name + '1', lambda: fn(1))
    t(name + '2', lambda: fn(1, 2, 3, 4))
    t(name + '3', lambda: fn(x=1))
    t(name + '4', lambda: fn(1, x=1))
    t(name + '5', lambda: fn(zz=1))
    t(name + '6', lambda: fn(*[1, 2], **{'zz': 4}))
    t(name + '7', lambda: fn(unknown=9, *()))
    t(name + '8', lambda: fn(1, 2, 3, q=5))
    t(name + '9', lambda: fn())
class M(type):
    def __new__(m, n, b, d): raise TypeError('mine')
try:
    class X(object): __metaclass__ = M
except TypeError as e: print e
class A(object): __slots__ = ('a',)
class B(object): __slots__ = ('b',)
try:
    class C(A, B): pass
except TypeError as e: print e
try:
    class D(5): pass
except TypeError as e: print e
try:
    class D(bool): pass
except TypeError as e: print e
import types
print types.MethodType, types.FunctionType
