from __future__ import print_function
import sys
def a(): return 1.5, (1, 2), 'a b', b'xx yy', 2**70, 1234567
def b(): return 1.5, (1, 2), 'a b', b'xx yy', 2**70, 1234567
c = lambda: (1.5, (1, 2), 'a b')
print([x is y for x, y in zip(a(), b())], [x is y for x, y in zip(a(), c())])
class K:
    def m(self): return 1.5, (1, 2)
print([x is y for x, y in zip(a(), K().m())])
def run(f): return f()
print(run(lambda: sys.getrefcount(7.25)), run(lambda: sys.getrefcount((7, 8))))
f = sys.getrefcount
run(lambda: f(7.25)); run(lambda: f((7, 8)))
print(run(lambda: f(7.25)), run(lambda: f((7, 8))), run(lambda: f('zz yy')), run(lambda: f('zz yy')))
if f:
    x = 1; print(run(lambda: f(7.25)))
