# How often a callable is referenced while it runs.
import sys
def f(a=1, **k):
    return sys.getrefcount(f)
class M(object):
    def m(self): return sys.getrefcount(M.__dict__['m'])
    def __call__(self): return sys.getrefcount(self), sys.getrefcount(M.__dict__['__call__'])
    @staticmethod
    def s(): return sys.getrefcount(M.__dict__['s'].__func__)
    @classmethod
    def c(cls): return sys.getrefcount(cls)
class N(object):
    def __init__(self, a=1): self.n = sys.getrefcount(N)
    @property
    def p(self): return sys.getrefcount(self)
class Old:
    def __init__(self, a=1): self.n = sys.getrefcount(Old)
m = M()
bm = m.m
print(f(), f(1), f(a=1), f(*(1,)), f(**{'z': 1}), f(1, z=1))
print(m.m(), bm(), m(), m.s(), M.s(), M.c(), m.c(), M.m(m))
print(N().n, N(1).n, N(a=1).n, N(*(1,)).n, N(**{'a': 1}).n, N().p)
print(Old().n, Old(1).n, Old(a=1).n, Old(*(1,)).n, Old(**{'a': 1}).n)
print(sorted([1], key=lambda x: sys.getrefcount(f)), list(map(f, [1])), [f(i) for i in range(2)], (lambda: f())())
class Cb(object):
    def __call__(self, x=None): return sys.getrefcount(self)
cb = Cb()
print(cb(), cb(1), cb(x=1), list(map(cb, [1])), sorted([1,2], key=cb), cb(*(1,)))
