# Annotated names in modules, classes and namespaces of other kinds.
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class CNS(dict):
    def __setitem__(s,k,v): dict.__setitem__(s,k.lower(),v)
def a():
    ns={'__annotations__': CNS()}
    exec('X: int; Z: str = "Z"; (w): complex = 1j', ns)
    return ns['__annotations__'], ns['Z'], ns['w']
t(a)
def b():
    g={};l={}
    exec("'docstring'\n__annotations__[1] = 2\nx: int = 5\n",g,l)
    return l['__annotations__'], '__annotations__' in g
t(b)
def c():
    class M(type):
        @classmethod
        def __prepare__(*a,**k): return {'__annotations__': CNS()}
    class CC(metaclass=M):
        XX: 'ANNOT'
    return CC.__annotations__
t(c)
class NS2:
    def __init__(s): s.d={}
    def __setitem__(s,k,v): print('set',k); s.d[k]=v
    def __getitem__(s,k): print('get',k); return s.d[k]
def d():
    n=NS2(); exec('x: int = 1', {}, n); return n.d
t(d)
class A: x: int
class B(A): pass
class C(A): y: int
t(lambda: A.__annotations__); t(lambda: C.__annotations__); t(lambda: B.__annotations__); t(lambda: '__annotations__' in B.__dict__)
def e():
    class D: pass
    D.__annotations__={'a':1}
    r=D.__annotations__
    del D.__annotations__
    return r, D.__annotations__
t(e)
def fn(a: int, *b: str, c: float=1, **d: list) -> tuple: pass
t(lambda: fn.__annotations__); 
def g(): fn.__annotations__=5
t(g)
def h(): del fn.__annotations__; return fn.__annotations__
t(h)
x: int = 1
def i(): 
    y: undefined_name = 5
    z: undefined2
    return y, i.__annotations__
t(i)
def j():
    z: int
    return z
t(j)
class K:
    (p): int = 5
