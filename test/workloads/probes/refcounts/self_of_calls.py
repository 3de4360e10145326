# Who holds self, and what bound methods cost the collector's counter.
from __future__ import print_function
import sys, gc
rc = sys.getrefcount
class C(object):
    def m(self, *a, **k): return rc(self)
    def __call__(self, *a, **k): return rc(self)
    def __init__(self, *a, **k): self.n = rc(self)
    def c(self): return gc.get_count()[0]
    def d(self): return self.c()
    def e(self): return self.d()
o = C(); d = {'a': 1}; t = (1,)
b = o.m
print(o.m(), o.m(1), o.m(*t), o.m(**d), o.m(a=1), o.m(1, a=2), o.m(*t, **d), b(), b(*t), b(**d), b(a=1))
print(o(), o(1), o(*t), o(**d), o(a=1), o(*t, **d))
print(C().n, C(1).n, C(*t).n, C(**d).n, C(a=1).n, C(*t, **d).n)
print(C.m(o), C.m(*(o,)), C.m(o, **d), C.m(o, a=1))
print(list(map(o.m, [1])), list(map(lambda x: rc(x), [o])), sorted([1], key=o.m), max([1, 2], key=b))
gc.collect(); gc.disable()
x = gc.get_count()[0]; print([o.c() - x, o.d() - x, o.e() - x])
x = gc.get_count()[0]; print([o.c() - x, o.d() - x, o.e() - x])
