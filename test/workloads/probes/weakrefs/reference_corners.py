# weakref.ref: every corner of the plain reference
from __future__ import print_function
import gc, sys, weakref, copy, pickle

class C(object):
    def __init__(self, v=0): self.v = v
    def __eq__(self, o): return isinstance(o, C) and self.v == o.v
    def __ne__(self, o): return not self == o
    def __hash__(self): return hash(self.v) + 5
    def meth(self): return self.v

def attempt(label, f, *a, **k):
    try:
        r = f(*a, **k)
        print(label, '->', r if isinstance(r, (int, str, bool, type(None), list, tuple)) else type(r).__name__)
    except Exception as e:
        print(label, '!!', type(e).__name__, e)

c = C(7)
r = weakref.ref(c)
print(r() is c, weakref.ref(c) is r, weakref.getweakrefcount(c), len(weakref.getweakrefs(c)))
log = []
r2 = weakref.ref(c, log.append)
print(r2 is r, r2 == r, hash(r2) == hash(r), hash(r) == hash(c), weakref.getweakrefcount(c))
print(weakref.getweakrefs(c)[0] is r, weakref.getweakrefs(c)[1] is r2)
d = C(7)
rd = weakref.ref(d)
print(rd == r, rd != r, rd is r)
e = C(8)
re_ = weakref.ref(e)
print(re_ == r, re_ != r)
unhashed = weakref.ref(C(9))
attempt('hash of dead never hashed', hash, unhashed)
hash(rd)
del d
print(rd(), rd == r, rd != r, rd == rd, hash(rd) == 12)
attempt('lt', lambda: r < r2)
if sys.version_info[0] > 2:
    attempt('lt', lambda: r < re_)
attempt('call with args', lambda: r(1))
attempt('call with kw', lambda: r(x=1))
attempt('no args', weakref.ref)
attempt('three args', weakref.ref, c, None, 3)
attempt('int', weakref.ref, 3)
attempt('tuple', weakref.ref, ())
attempt('list', weakref.ref, [])
attempt('str', weakref.ref, 'x')
attempt('None', weakref.ref, None)
attempt('object', weakref.ref, object())
attempt('set', weakref.ref, set())
attempt('frozenset', weakref.ref, frozenset([1]))
attempt('dict', weakref.ref, {})
attempt('func', weakref.ref, attempt)
attempt('lambda', weakref.ref, lambda: 0)
attempt('bound', weakref.ref, c.meth)
attempt('type', weakref.ref, C)
attempt('builtin type', weakref.ref, int)
attempt('module', weakref.ref, sys)
attempt('builtin function', weakref.ref, len)
attempt('generator', weakref.ref, (x for x in ()))
attempt('code', weakref.ref, attempt.__code__)
attempt('ref of ref', weakref.ref, r)
attempt('proxy of proxy', lambda: type(weakref.proxy(weakref.proxy(c))))
attempt('slice', weakref.ref, slice(1))
attempt('range', weakref.ref, range(3))
attempt('bytearray', weakref.ref, bytearray(b'x'))
attempt('memoryview', weakref.ref, memoryview(b'x'))
attempt('exception', weakref.ref, ValueError())
attempt('property', weakref.ref, property())
attempt('Ellipsis', weakref.ref, Ellipsis)
attempt('NotImplemented', weakref.ref, NotImplemented)
attempt('iter', weakref.ref, iter([]))
attempt('super', weakref.ref, super(C, c))
attempt('staticmethod', weakref.ref, staticmethod(len))
attempt('keyword', lambda: weakref.ref(c, callback=None))
attempt('copy', lambda: copy.copy(r) is r)
attempt('deepcopy', lambda: copy.deepcopy(r) is r)
for proto in (0, 1, 2):
    attempt('pickle %d' % proto, pickle.dumps, r, proto)
for name in ('__callback__', 'x', '__dict__'):
    attempt('attr ' + name, getattr, r, name)
attempt('setattr', setattr, r, 'x', 1)
attempt('set callback', setattr, r2, '__callback__', None)
print(repr(r).startswith('<weakref at 0x'), "; to 'C' at 0x" in repr(r), repr(rd).endswith('; dead>'))
del c
print(r(), r2(), len(log), log[0] is r2)
print(getattr(r2, '__callback__', 'none'))
print(weakref.getweakrefcount(5), weakref.getweakrefs(5), weakref.getweakrefcount(None))
n = C(1); n.__name__ = 'named'
rn = weakref.ref(n)
print(repr(rn).endswith('(named)>'))
print(sys.getsizeof(r), sys.getsizeof(rn), gc.is_tracked(r))
print(weakref.ReferenceType is weakref.ref, weakref.ProxyType.__name__, weakref.CallableProxyType.__name__, weakref.ProxyTypes == (weakref.ProxyType, weakref.CallableProxyType))
