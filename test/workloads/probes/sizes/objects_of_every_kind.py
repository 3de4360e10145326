# sys.getsizeof of functions, classes, instances, frames, generators, exceptions, iterators
from __future__ import print_function
import sys, itertools, functools, operator, gc, weakref, types, io
z = sys.getsizeof
PY3 = sys.version_info[0] > 2
def f0(): pass
def f1(a, b=1, *c, **d): return a
def gen(): yield 1; yield 2
def gen5(a, b, c):
    x = y = 1
    yield a + b + c + x + y
class P(object): pass
class C(object):
    def m(self): pass
    @staticmethod
    def s(): pass
    @classmethod
    def c(cls): pass
    @property
    def p(self): pass
c = C()
print([z(x) for x in (f0, f1, lambda: 0, gen, len, [].append, c.m, C.m, C.c, C.s, C.__dict__['s'], C.__dict__['c'], C.__dict__['p'], c.__init__, object.__init__, str.join, dict.fromkeys, C.__dict__['__dict__'], C.__dict__['__weakref__'], type.__dict__['__mro__'] if '__mro__' in type.__dict__ else 0)])
g = gen(); g5 = gen5(1, 2, 3)
print('gen', z(g), z(g5), z(x for x in []), z((lambda: (yield))())); next(g); print(z(g)); list(g); print(z(g))
print('class', z(C) == z(P), z(P), z(type('X', (), {})), z(type('X', (), {'__slots__': ('a', 'b')})), z(type('X', (int,), {})), z(type('M', (type,), {})), z(type('E', (Exception,), {})))
class Old: pass
print(z(Old) , z(Old()))
def inst(n):
    class A(object): pass
    out = []; a = A()
    for i in range(n): out.append((z(a), z(a.__dict__))); setattr(a, 'x%d' % i, i)
    b = A(); out.append(z(b)); b.x0 = 1; out.append(z(b.__dict__)); b.zz = 2; out.append(z(b.__dict__)); return out
print('inst', inst(20))
class Shared(object):
    def __init__(self): self.a = 1; self.b = 2; self.c = 3
s, t = Shared(), Shared(); print(z(s), z(s.__dict__), z(t.__dict__), z(vars(Shared()))); t.d = 4; print(z(t.__dict__)); del t.a; print(z(t.__dict__)); s.__dict__ = {}; print(z(s.__dict__)); s.q = 1; print(z(s.__dict__), z(dict(vars(t))), z(vars(t).copy())); u = Shared(); u.__dict__[5] = 1; print(z(u.__dict__)); u.__dict__.clear(); print(z(u.__dict__)); w = Shared(); w.__dict__.update(x=1, y=2); print(z(w.__dict__)); w.__dict__.pop('a'); print(z(w.__dict__)); w = Shared(); w.__dict__.popitem(); print(z(w.__dict__))
print('exc', [z(e) for e in (Exception(), ValueError('x'), KeyError(1), OSError(1, 'a'), OSError(), StopIteration(1), SystemExit(1), SyntaxError('x'), UnicodeDecodeError('utf8', b'x', 0, 1, 'r'), ImportError('x'), AttributeError('x'), NameError('x'), MemoryError(), RecursionError() if PY3 else RuntimeError(), BaseException(1, 2, 3), KeyboardInterrupt(), type('My', (Exception,), {})(1))])
if sys.version_info >= (3, 11): print(z(ExceptionGroup('g', [ValueError()])))
try: 1 / 0
except ZeroDivisionError as e: tb = sys.exc_info()[2]; print('tb', z(tb), z(e)); del tb
print('iter', [(n, z(x)) for n, x in (('count', itertools.count()), ('cycle', itertools.cycle([1])), ('repeat', itertools.repeat(1)), ('chain', itertools.chain()), ('islice', itertools.islice([], 1)), ('star', itertools.starmap(f0, [])), ('tw', itertools.takewhile(f0, [])), ('dw', itertools.dropwhile(f0, [])), ('tee', itertools.tee([])[0]), ('gb', itertools.groupby([])), ('prod', itertools.product([1], [2])), ('prod3', itertools.product('ab', repeat=3)), ('perm', itertools.permutations('abc')), ('comb', itertools.combinations('abc', 2)), ('cwr', itertools.combinations_with_replacement('abc', 2)), ('compress', itertools.compress('', [])))])
p = itertools.product('ab', 'cd'); next(p); q = itertools.permutations('abcd', 2); next(q); print(z(p), z(q)); k, gr = next(itertools.groupby('aab')); print(z(gr))
if PY3: print(z(itertools.accumulate([])), z(itertools.filterfalse(None, [])), z(itertools.zip_longest([])), z(functools.lru_cache(None)(f0)), z(functools.singledispatch(f0)))
print('func', z(functools.partial(f0)), z(operator.itemgetter(1)), z(operator.itemgetter(1, 2, 3)), z(operator.attrgetter('a')), z(operator.attrgetter('a', 'b.c')), z(operator.methodcaller('m', 1)), z(functools.cmp_to_key(f0)), z(functools.cmp_to_key(f0)(1)))
print('misc', z(weakref.ref(P)), z(weakref.proxy(c)), z(types.ModuleType('m')), z(super(C, c)), z(C.__dict__), z(f0.__get__(1)), z((lambda x: (lambda: x))(1).__closure__[0]), z(type(len)), z(iter(f0, 1)), z({}.keys()), z({}.items()), z(slice(1, 2, 3)), z(property()))
if PY3: print(z(types.SimpleNamespace()), z(types.SimpleNamespace(a=1)), z(types.MappingProxyType({})), z(memoryview(b'')), z(dict.__dict__['get']), z(int.real), z(iter({}.items())), z(reversed({})) if sys.version_info >= (3, 8) else '')
fr = sys._getframe(); print('frame', isinstance(z(fr), int)); 
def fsize(a=1, b=2):
    x = y = 3
    return z(sys._getframe())
def fsize2(): return z(sys._getframe())
print(fsize(), fsize2(), (lambda: z(sys._getframe()))())
def outer():
    v = 1
    def inner(): return v + z(sys._getframe())
    return inner(), z(sys._getframe())
print(outer())
def gfr():
    a = b = c = 0
    yield sys._getframe()
gg = gfr(); print(z(next(gg)), z(gg.gi_frame), z(gg))
class Sl0(object): __slots__ = ()
class Sl1(object): __slots__ = ('a',)
class Sl3(object): __slots__ = ('a', 'b', 'c')
class Sl3d(Sl3): pass
class Sl5(Sl3): __slots__ = ('d', 'e')
print('slots', [z(x()) for x in (Sl0, Sl1, Sl3, Sl3d, Sl5)], [x.__basicsize__ for x in (Sl0, Sl1, Sl3, Sl3d, Sl5)], [x.__dictoffset__ for x in (Sl0, Sl3d)], z(Sl0), z(Sl3), z(Sl5), z(C))
print('io', z(io.StringIO()) , z(io.StringIO(u'abc' * 100)), z(io.BytesIO()), z(io.BytesIO(b'x' * 100)))
b = io.BytesIO(); b.write(b'x' * 10); a1 = z(b); b.write(b'y' * 100); print(a1, z(b)); b.truncate(0); print(z(b)); st = io.StringIO(); st.write(u'abc'); print(z(st))
