"""Checks of classes and exceptions allocate a method and a tuple in 2.7, which gc counts."""
import gc
n=gc.get_count
class E(Exception): pass
class It(object):
    def __iter__(self): return self
    def next(self): raise StopIteration
class Old: pass
def t(f):
    gc.collect(); gc.collect()
    f(); f()
    gc.collect(); gc.collect()
    a=n(); f(); b=n()
    gc.collect()
    a2=n(); f(); f(); f(); b2=n()
    print f.__name__, b[0]-a[0], b2[0]-a2[0]
def nothing(): pass
def f1(): isinstance(1, str)
def f2(): issubclass(int, str)
def f3():
    try: raise E
    except E: pass
def f4():
    try: raise E
    except (KeyError, E): pass
def f5():
    try: raise E
    except Exception: pass
def f6():
    for x in It(): pass
def f9():
    try: {}['a']
    except KeyError: pass
def f11(): isinstance(1, (str, list, dict))
def f12(): isinstance(Old(), Old)
def f13(): isinstance(1, Old)
def f14(): next(iter([]), 3)
def g():
    yield 1
def f15():
    x = g(); next(x); del x
def f16():
    x = g(); x.close()
def f17(): list(g())
def f18():
    try: raise Old()
    except Old: pass
def f20(): 3 in g()
def f21(): sum(g())
def f23(): 'a' in It()
def f25():
    try:
        try: raise E
        finally: pass
    except E: pass
def f26(): next(g(), 1)
def f27(): max(g())
def f28(): isinstance(True, int)
def f29(): object() == 3
def f30(): zip(g(), [1,2])
def f31(): isinstance(E(), Exception)
def f32(): x = g(); del x
for f in (nothing,f1,f2,f3,f4,f5,f6,f9,f11,f12,f13,f14,f15,f16,f17,f18,f20,f21,f23,f25,f26,f27,f28,f29,f30,f31,f32): t(f)
