# The cell behind __class__; a global statement seen from the module.
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def a():
    class super:
        msg='quite'
    class C:
        def m(self): return super().msg
    return C().m()
t(a)
def b():
    class Meta(type):
        def __new__(cls, name, bases, namespace):
            namespace.pop('__classcell__', None)
            return type.__new__(cls, name, bases, namespace)
    class A(metaclass=Meta):
        def f(self): return __class__
import sys
if not (3, 0) < sys.version_info < (3, 8): t(b)
def c():
    class Meta(type):
        def __new__(cls, name, bases, namespace):
            cls = type.__new__(cls, name, bases, namespace)
            B = type("B", (), namespace)
            return cls
    class A(metaclass=Meta):
        def f(self): return __class__
if not (3, 0) < sys.version_info < (3, 8): t(c)
def d():
    r=[]
    class Meta(type):
        def mro(self):
            self.__dict__["f"]()
            return type.mro(self)
    class A(metaclass=Meta):
        def f():
            r.append(__class__)
    return r
t(d)
l,g={}, {}
exec("""if 1:
 def f():
    y = 1
    def g():
        global y
        return y
    def h():
        return y + 1
    return g, h
 y = 9
 g, h = f()
 result9 = g()
 result2 = h()
""",l,g)
print(g['result9'],g['result2'],l.get('y'),g.get('y'))
