# with ... as: what the body's calls leave behind when __exit__ swallows their exception.
import sys
class E1(Exception):
    def __init__(self, account):
        self.account = account
class E2(Exception):
    def __init__(self, account):
        super(E2, self).__init__("x")
        self.account = account
class E3(Exception):
    pass
class A(object):
    @property
    def balance(self): return 0
    def w1(self): raise E1(self)
    def w2(self): raise E2(self)
    def w3(self): raise E3(self)
    def w4(self, n):
        if n > self.balance: raise E3(1)
    def w5(self): raise E3("%s" % 3)
class Ctx(object):
    def __init__(self, a): self.a = a
    def __enter__(self): return self
    def __exit__(self, k, v, tb): return True
def f(name, *args):
    a = A()
    with Ctx(a) as t:
        getattr(t.a, name)(*args)
    t = None
    return sys.getrefcount(a)
def g(name, *args):
    a = A()
    try:
        getattr(a, name)(*args)
    except Exception:
        pass
    return sys.getrefcount(a)
print([f('w1'), f('w2'), f('w3'), f('w4', 5), f('w5')])
print([g('w1'), g('w2'), g('w3'), g('w4', 5), g('w5')])
a = A()
with Ctx(a) as t:
    a.w3()
t = None
print(sys.getrefcount(a))
a = A()
with Ctx(a):
    a.w4(4)
print(sys.getrefcount(a))
a = A()
with Ctx(a) as t:
    t.a.w4(4)
t = None
print(sys.getrefcount(a))
a = A()
l = [a]
with Ctx(a) as t:
    t.a.w4(4)
    print(1)
t = None
print(sys.getrefcount(a))
