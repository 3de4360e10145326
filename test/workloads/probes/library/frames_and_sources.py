# What inspect says of frames, sources and descriptors; names of typing that load late; the rest of random.
import inspect, random, types, typing, contextlib, sys

def deco(f): return f

@deco
def fn(a, b=1, *args, c, **kw):
    """doc"""
    # comment
    x = (1,
2)
    return a

class K:
    s = """multi
line"""
    def m(self): return inspect.currentframe().f_lineno
    @property
    def p(self): return 1

lam = lambda x: x + 1
print(inspect.getsource(fn)); print(inspect.getsource(K)); print(inspect.getsource(K.m)); print(inspect.getsource(lam))
print(inspect.getsourcelines(fn)[1], inspect.currentframe().f_lineno, K().m(), inspect.getframeinfo(inspect.currentframe()).function)
def outer(): return inner()
def inner(): return [(f.function, f.lineno, f.code_context, f.index) for f in inspect.stack()]
print(outer())
def args(a, *b, k=3):
    i = inspect.getargvalues(inspect.currentframe())
    return i.args, i.varargs, i.keywords, sorted(x for x in i.locals if x != "i")
print(args(1, 2))
g = (i for i in range(2)); print(inspect.getgeneratorstate(g)); next(g); print(inspect.getgeneratorstate(g)); list(g); print(inspect.getgeneratorstate(g))
print(inspect.getcallargs(fn, 1, c=2, z=3), inspect.getattr_static(K(), 'p').__class__, inspect.isawaitable(3))
print(inspect.getclosurevars(outer).globals['inner'] is inner)
class S:
    __slots__ = ('z',)
print(types.MemberDescriptorType, inspect.ismemberdescriptor(S.z), isinstance(random.SystemRandom().random(), float), random.SystemRandom().randint(1, 3) in (1, 2, 3))
if sys.version_info >= (3, 12):
    random.seed(5); print([random.binomialvariate(10, 0.3) for _ in range(8)], [random.binomialvariate(1000, 0.4) for _ in range(5)], random.binomialvariate(5, 0.9))
from typing import IO, Pattern, Match, TextIO
print(Pattern[str], IO[str])
try: inspect.getsource(len)
except TypeError as e: print(str(e)[:30])
try: inspect.getsource(exec)
except TypeError as e: print('te')
