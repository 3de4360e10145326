import functools, sys, gc, weakref, operator, collections, itertools, contextlib
p = functools.partial(print, 1, sep='-'); p(2, 3); print(p.func is print, p.args, p.keywords, repr(functools.partial(int, base=2)))
class P(functools.partial): pass
x = P(P(int), base=8); print(type(x).__name__, x('17'), x.func, x.keywords); x.attr = 1; print(x.__dict__)
for bad in [lambda: functools.partial(), lambda: functools.partial(5), lambda: functools.reduce(1), lambda: functools.reduce(max, []), lambda: functools.reduce(max, 5), lambda: functools.lru_cache('x'), lambda: functools.cmp_to_key()(1), lambda: functools.wraps(5)(lambda: 0)]:
    try: print(type(bad()).__name__)
    except Exception as e: print(type(e).__name__, e)
calls = []
@functools.lru_cache(maxsize=2)
def sq(x, *, k=0): calls.append(x); return x * x + k
print(sq(2), sq(2), sq(3), sq(4), sq(2), sq.cache_info(), calls, sq(2, k=1), sq.cache_info().currsize, sq.cache_parameters() if hasattr(sq, 'cache_parameters') else None); sq.cache_clear(); print(sq.cache_info(), sq.__wrapped__(5))
try: sq([])
except TypeError as e: print(e)
@functools.lru_cache(None, typed=True)
def ty(x): return type(x).__name__
print(ty(1), ty(1.0), ty(True), ty.cache_info())
class C:
    def __init__(self): self.n = 0
    @functools.lru_cache(None)
    def m(self): return 5
    if sys.version_info >= (3, 8):
        @functools.cached_property
        def cp(self): self.n += 1; return self.n
        @functools.singledispatchmethod
        def sd(self, a): return 'default'
        @sd.register
        def _(self, a: int): return 'int'
c = C(); print(c.m(), c.m(), C.m.cache_info().hits)
if sys.version_info >= (3, 8): print(c.cp, c.cp, c.__dict__, c.sd(1), c.sd('x')); del c.cp; print(c.cp)
r = weakref.ref(c); del c; gc.collect(); print(r() is None); C.m.cache_clear(); gc.collect(); print(r() is None)
@functools.singledispatch
def fun(a): return 'obj'
@fun.register(int)
def _(a): return 'int'
@fun.register(list)
def _(a): return 'list'
print(fun(1), fun([]), fun(True), fun('x'), fun.dispatch(bool).__name__, sorted(t.__name__ for t in fun.registry))
try: fun()
except TypeError as e: print(e)
@functools.total_ordering
class T:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v
print(T(1) <= T(2), T(1) >= T(2), T(2) > T(1), T(1) != T(1))
try: functools.total_ordering(type('X', (), {}))
except ValueError as e: print(e)
def deco(f):
    @functools.wraps(f)
    def w(*a, **k): 'wrapper doc'; return f(*a, **k)
    return w
@deco
def named(a: int) -> str: 'doc'; return 'r'
print(named.__name__, named.__doc__, named.__annotations__, named.__wrapped__(1), named.__module__)
k = functools.cmp_to_key(lambda a, b: (a > b) - (a < b)); print(sorted([3, 1, 2], key=k), k(1) < k(2), k(1) == k(1)); 
try: k(1) < 5
except TypeError as e: print(e)
try: hash(k(1))
except TypeError as e: print(e)
# contextlib
@contextlib.contextmanager
def cm(x):
    print('enter', x)
    try: yield x * 2
    except ValueError as e: print('swallow', e)
    finally: print('exit')
with cm(1) as v: print(v)
with cm(2): raise ValueError('v')
try:
    with cm(3): raise KeyError('k')
except KeyError as e: print('KeyError', e)
@cm(4)
def decorated(): print('body'); return 5
print(decorated(), decorated())
@contextlib.contextmanager
def noyield():
    if False: yield
@contextlib.contextmanager
def twice(): yield; yield
for f in (noyield, twice):
    try:
        with f(): pass
    except RuntimeError as e: print(e)
with contextlib.ExitStack() as st:
    print(st.enter_context(cm('s'))); st.callback(print, 'cb', end='!\n'); st.push(lambda *a: print('push', a[0]) or True)
    raise ValueError('in stack')
st = contextlib.ExitStack(); st.callback(print, 'later'); st2 = st.pop_all(); st.close(); print('closed'); st2.close()
with contextlib.suppress(KeyError, IndexError): [][1]
import io
with contextlib.redirect_stdout(io.StringIO()) as s: print('hidden')
print(repr(s.getvalue())); 
with contextlib.closing(type('X', (), {'close': lambda s: print('closing')})()): pass
with contextlib.nullcontext(7) as n: print(n)
try: contextlib.ExitStack().enter_context(5)
except Exception as e: print(type(e).__name__, e)
try:
    with 5: pass
except Exception as e: print(type(e).__name__, e)
class CM(contextlib.AbstractContextManager):
    def __exit__(self, *a): return None
with CM() as c: print(type(c).__name__)
try: contextlib.AbstractContextManager()
except TypeError as e: print(str(e)[:70])
class Deco(contextlib.ContextDecorator):
    def __enter__(self): print('de'); return self
    def __exit__(self, *a): print('dx'); return False
@Deco()
def f(): return 'f'
print(f())
# gc behaviour of context managers
class Big: pass
def holder():
    b = Big()
    @contextlib.contextmanager
    def m(): yield b
    with m() as q: r = weakref.ref(q)
    return r
r = holder(); gc.collect(); print(r() is None)
