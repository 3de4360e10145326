import sys
if sys.version_info < (3,): sys.exit("needs 3.x")
import gc, weakref, sys, collections
gc.disable()
class A(object):
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
a = A('a')
r = weakref.ref(a, lambda _: print('callback a'))
wd = weakref.WeakValueDictionary(); wd['k'] = a
dq = collections.deque([A('dq')])
cache = {}
def memo(f):
    def inner(x):
        if x not in cache: cache[x] = f(x)
        return cache[x]
    return inner
@memo
def make(x): return A('made %d' % x)
make(1); make(2)
class Ctx(object):
    def __enter__(self): return self
    def __exit__(self, *a): print('exit')
    def __del__(self): print('ctx del')
def gen():
    with Ctx() as c:
        yield c
g = gen(); next(g)
fin = weakref.finalize(a, print, 'finalized a')
weakref.finalize(make, print, 'finalized make')
print('end of program')
