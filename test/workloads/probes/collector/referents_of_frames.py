# What frames, generators, functions and classes refer to.
from __future__ import print_function
import gc, sys
def nm(o):
    return type(o).__name__
def f(a):
    x = 1.5
    return sys._getframe()
fr = f(b"z")
print([nm(r) for r in gc.get_referents(fr)])
def g():
    fr = sys._getframe()
    return [nm(r) for r in gc.get_referents(fr)]
print(g())
def h():
    try: 1/0
    except Exception: return sys.exc_info()[2]
print([nm(r) for r in gc.get_referents(h())], [nm(r) for r in gc.get_referents(h().tb_frame)])
def gen(a):
    b = [1]
    yield 1
    yield 2
it = gen("q")
print([nm(r) for r in gc.get_referents(it)], [nm(r) for r in gc.get_referents(it.gi_frame)])
next(it)
print([nm(r) for r in gc.get_referents(it)], [nm(r) for r in gc.get_referents(it.gi_frame)])
list(it)
print([nm(r) for r in gc.get_referents(it)])
class A(object):
    """d"""
    x = 1
print([nm(r) for r in gc.get_referents(A)]);print([nm(r) for r in gc.get_referents(A.__dict__)])
class B: pass
print([nm(r) for r in gc.get_referents(B)], [nm(r) for r in gc.get_referents(B())])
m = sys.modules["__main__"]
print([nm(r) for r in gc.get_referents(m)])
def c(x):
    def i(): return x
    return i
print([nm(r) for r in gc.get_referents(c(1))], [nm(r) for r in gc.get_referents(c(1).__closure__)])
print([nm(r) for r in gc.get_referents(int)][:3] and 1, [nm(r) for r in gc.get_referents(len)], [nm(r) for r in gc.get_referents([].append)], [nm(r) for r in gc.get_referents(gc.collect)])
print([nm(r) for r in gc.get_referents(dict.fromkeys)], [nm(r) for r in gc.get_referents(object.__new__)], [nm(r) for r in gc.get_referents(A().__init__)], [nm(r) for r in gc.get_referents(A.__init__)])
def lam(a=1, *b, **c): pass
lam.attr = 1
print([nm(r) for r in gc.get_referents(lam)])
