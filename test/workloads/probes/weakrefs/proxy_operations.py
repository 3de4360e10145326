# proxies forward everything
from __future__ import print_function
import sys, weakref, operator
class V(object):
    def __init__(self, v): self.v = v
    def __add__(self, o): return 'add %s' % o
    def __radd__(self, o): return 'radd %s' % o
    def __sub__(self, o): return 'sub %s' % o
    def __mul__(self, o): return 'mul %s' % o
    def __truediv__(self, o): return 'truediv %s' % o
    __div__ = __truediv__
    def __floordiv__(self, o): return 'floordiv %s' % o
    def __mod__(self, o): return 'mod %s' % o
    def __pow__(self, o, m=None): return 'pow %s %s' % (o, m)
    def __divmod__(self, o): return 'divmod %s' % o
    def __lshift__(self, o): return 'lshift %s' % o
    def __rshift__(self, o): return 'rshift %s' % o
    def __and__(self, o): return 'and %s' % o
    def __or__(self, o): return 'or %s' % o
    def __xor__(self, o): return 'xor %s' % o
    def __neg__(self): return 'neg'
    def __pos__(self): return 'pos'
    def __invert__(self): return 'invert'
    def __abs__(self): return 'abs'
    def __int__(self): return 11
    def __float__(self): return 1.5
    def __index__(self): return 2
    def __iadd__(self, o): self.v += o; return self
    def __len__(self): return 4
    def __getitem__(self, k): return 'item %r' % (k,)
    def __setitem__(self, k, v): print('set', k, v)
    def __delitem__(self, k): print('del', k)
    def __contains__(self, k): return k == 3
    def __iter__(self): return iter([1, 2, 3])
    def __bool__(self): return bool(self.v)
    __nonzero__ = __bool__
    def __str__(self): return 'STR'
    def __repr__(self): return 'REPR'
    def __eq__(self, o): return o == self.v
    def __lt__(self, o): return self.v < o
    def __hash__(self): return 3
    def __reversed__(self): return iter('rev')
    if sys.version_info >= (3, 5):
        def __matmul__(self, o): return 'matmul %s' % o
def attempt(label, f, *a):
    try: print(label, '->', f(*a))
    except Exception as e: print(label, '!!', type(e).__name__, e)
v = V(5); p = weakref.proxy(v)
ops = 'add sub mul truediv floordiv mod pow lshift rshift and_ or_ xor matmul'.split()
for name in ops:
    if hasattr(operator, name):
        attempt(name, getattr(operator, name), p, 9)
attempt('radd', lambda: 9 + p)
attempt('rsub', lambda: 9 - p)
for name in 'neg pos invert abs'.split(): attempt(name, getattr(operator, name), p)
attempt('int', int, p); attempt('float', float, p); attempt('index', operator.index, p)
attempt('divmod', divmod, p, 3); attempt('pow3', pow, p, 3, 7)
attempt('len', len, p); attempt('item', lambda: p[1]); attempt('slice', lambda: p[::2])
p[1] = 2
del p[5]
attempt('in', lambda: (3 in p, 4 in p)); attempt('iter', list, p); attempt('bool', bool, p)
attempt('str', str, p); print(repr(p).startswith('<weakproxy at 0x'))
attempt('eq', lambda: (p == 5, p == 6)); attempt('lt', lambda: (p < 6, p < 4))
attempt('hash', hash, p); attempt('reversed', lambda: list(reversed(p)))
attempt('next', next, p)
attempt('call', lambda: p(1))
q = p
q += 3
print(type(q).__name__, v.v)
print(p.v, p.__class__.__name__, type(p).__name__, isinstance(p, V))
p.new = 1; print(v.new); del p.new; print(hasattr(v, 'new'))
attempt('missing', lambda: p.missing)
print(weakref.proxy(v) is p, weakref.getweakrefcount(v))
class K(object):
    def __call__(self, *a, **k): return a, sorted(k.items())
k = K(); pk = weakref.proxy(k)
print(type(pk).__name__, pk(1, x=2), callable(pk), callable(p))
def gen():
    yield 1
    yield 2
g = gen(); pg = weakref.proxy(g)
attempt('next gen', next, pg); attempt('iter gen', lambda: list(pg))
attempt('iter of non iterable', iter, weakref.proxy(k))
attempt('next of non iterator', next, pk)
f = lambda x: x * 2
pf = weakref.proxy(f)
print(pf(4), pf.__name__, list(map(pf, [1, 2])))
class Sub(list): pass
s = Sub([3, 1, 2]); ps = weakref.proxy(s)
ps.sort(); print(s, ps[0], ps + [9], len(ps), ps == [1, 2, 3], ps[:2])
ps += [7]; print(s, type(ps).__name__)
del v
for label, fn in [('attr', lambda: p.v), ('str', lambda: str(p)), ('len', lambda: len(p)), ('add', lambda: p + 1), ('radd', lambda: 1 + p), ('eq', lambda: p == 1), ('set', lambda: setattr(p, 'x', 1)), ('bool', lambda: bool(p)), ('item', lambda: p[0]), ('iter', lambda: type(iter(p)).__name__), ('in', lambda: 1 in p), ('hash', lambda: hash(p)), ('repr', lambda: 'at' in repr(p)), ('int', lambda: int(p)), ('class', lambda: p.__class__), ('type', lambda: type(p).__name__)]:
    attempt('dead ' + label, fn)
del k
attempt('dead call', lambda: pk())
print(sys.getsizeof(p), sys.getsizeof(pk))
