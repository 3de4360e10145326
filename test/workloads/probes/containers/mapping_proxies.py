# Mapping proxies and what __prepare__ answers.
import sys
if sys.version_info[0] < 3: sys.exit()
from types import MappingProxyType as M
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
m=M({'a':1})
t(lambda: m|{'b':2})
t(lambda: {'b':2}|m)
t(lambda: m|m)
t(lambda: m|[1])
def f():
    global m
    m|={'c':1}
t(f)
t(lambda: hash(m))
t(lambda: M())
t(lambda: M(mapping={1:2}))
t(lambda: M(1)); t(lambda: M([])); t(lambda: M('abc')); t(lambda:M({},1)); t(lambda: M(x=1))
t(lambda: M[int,str])
class D(dict):
    def __hash__(s): return 5
t(lambda: hash(M(D())))
t(lambda: sorted(set(dir(M))-set(dir(object))))
t(lambda: {1:2}.items().mapping)
t(lambda: M({1:2})=={1:2})
import copy
t(lambda: m.copy())
class Meta(type):
    @classmethod
    def __prepare__(*a): return None
def g():
    class A(metaclass=Meta): pass
t(g)
def h():
    class A(metaclass=lambda *a: 3): pass
    return A
t(h)
