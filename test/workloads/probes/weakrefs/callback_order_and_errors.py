# order of callbacks, exceptions inside them, revival, cycles
from __future__ import print_function
import gc, sys, weakref
gc.collect()
gc.disable()
class C(object):
    def __init__(self, n=''): self.n = n
    def __repr__(self): return 'C(%s)' % self.n
class D(C):
    def __del__(self): print('del', self.n)

log = []
def cb(n):
    def f(r):
        log.append((n, r() is None))
    return f
a = C('a')
refs = [weakref.ref(a, cb(i)) for i in range(5)]
del a
print([x[0] for x in log], all(x[1] for x in log)); del log[:]

a = D('a')
refs = [weakref.ref(a, cb(i)) for i in range(4)]
del refs[1]
p = weakref.proxy(a, cb('p'))
plain = weakref.ref(a); plainp = weakref.proxy(a)
print(weakref.getweakrefcount(a))
del a
print([x[0] for x in log]); del log[:]

# an exception in a callback goes to stderr and the others still run
class Err(object):
    def __init__(self): self.lines = []
    def write(self, s): self.lines.append(s)
    def flush(self): pass
a = C('a')
def bad(r): raise ValueError('bad callback')
refs = [weakref.ref(a, cb(1)), weakref.ref(a, bad), weakref.ref(a, cb(3))]
old = sys.stderr; sys.stderr = err = Err()
del a
sys.stderr = old
text = ''.join(err.lines)
print([x[0] for x in log], 'ValueError' in text, 'ignored' in text, 'bad callback' in text); del log[:]

# the callback drops a later reference
a = C('a')
holder = {}
def dropper(r): holder.clear(); log.append('dropper')
holder['x'] = weakref.ref(a, cb('x'))
keep = weakref.ref(a, dropper)
del a
print(log); del log[:]
a = C('a')
keep = weakref.ref(a, dropper)
holder['x'] = weakref.ref(a, cb('x'))
del a
print([x if isinstance(x, str) else x[0] for x in log]); del log[:]

# cycles: the callback of a ref outside runs, of one inside garbage does not
class N(object): pass
x = N(); x.me = x
outer = weakref.ref(x, cb('outer'))
x.inner = weakref.ref(x, cb('inner'))
del x
print(gc.collect(), [l[0] for l in log], outer()); del log[:]

x, y = N(), N(); x.y, y.x = y, x
wx = weakref.ref(x, cb('x')); wy = weakref.ref(y, cb('y'))
x.wy = weakref.ref(y, cb('never'))
del x, y
print(gc.collect(), sorted(l[0] for l in log)); del log[:]

# references in __del__
class R(object):
    def __del__(self):
        log.append(('ref in del', wr() is self, weakref.getweakrefcount(self)))
        global new; new = weakref.ref(self, cb('new'))
r = R(); wr = weakref.ref(r, cb('wr'))
del r
print(log, wr(), new()); del log[:]

# resurrect: references are gone or stay
class Z(object):
    def __del__(self):
        global saved; saved = self
z = Z(); wz = weakref.ref(z, cb('z'))
del z
print(log, wz() is saved if wz() else None, weakref.getweakrefcount(saved))
del log[:]
Z.__del__ = lambda self: None
del saved
print(log, wz()); del log[:]
z = Z(); z.me = z; wz = weakref.ref(z, cb('zc'))
del z
print(gc.collect(), log, wz() is None or wz().me is wz())
# a callback which makes garbage and collects
del log[:]
def collecting(r):
    q = N(); q.q = q; del q
    log.append(gc.collect())
m = N(); wm = weakref.ref(m, collecting)
del m
print(log)
print(len(gc.garbage), gc.collect())
# a callback held only by its reference
class Call(object):
    def __call__(self, r): log.append('called')
    def __del__(self): log.append('callback freed')
del log[:]
m = N(); wm = weakref.ref(m, Call())
print(log); del m; print(log, wm.__callback__ if hasattr(wm, '__callback__') else None)
m = N(); wm = weakref.ref(m, Call()); del wm; print(log)
rc = Call(); b = sys.getrefcount(rc); wm = weakref.ref(m, rc); print(sys.getrefcount(rc) - b); del m; print(sys.getrefcount(rc) - b)
