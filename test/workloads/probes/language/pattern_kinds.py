# Patterns on classes of every kind: sequences, mappings, classes that register.
import collections, collections.abc, array, sys
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def f(w):
    match w:
        case (x, y, z): return x,y,z
        case {2: v, **rest}: return 'map', v, rest
        case bytearray(z): return 'ba', z
        case str(z) | bytes(z): return 'str', z
        case int(real=r, imag=0): return 'int', r
        case float() as q: return 'float', q
        case [] : return 'empty'
        case [1, *_, 9]: return '1-9'
        case None: return 'None'
    return 'no'
for w in ((1,2,3),[1,2,3],'abc',b'abc',bytearray(b'abc'),array.array('b',b'abc'),memoryview(b'abc'),range(3),collections.deque([1,2,3]),collections.UserList([1,2,3]),{2:1,3:4},collections.UserDict({2:3}),collections.OrderedDict([(2,1)]),collections.defaultdict(int,{2:5}),collections.ChainMap({2:9}),5,True,1.5,[],(),[1,2,3,9],None,iter([1]),{1,2,3}, collections.Counter({2:1})): t(lambda: f(w))
w = range(1 << 30)
match w:
    case x, y, *_: print(x,y)
class Seq(collections.abc.Sequence):
    def __len__(s): return 3
    def __getitem__(s,i): return i*2
t(lambda: f(Seq()))
class Mp(collections.abc.Mapping):
    def __len__(s): return 1
    def __getitem__(s,i): return {2:7}[i]
    def __iter__(s): return iter([2])
t(lambda: f(Mp()))
class Late: 
    def __len__(s): return 3
    def __getitem__(s,i): return i
t(lambda: f(Late())); collections.abc.Sequence.register(Late); t(lambda: f(Late()))
class P:
    __match_args__=('x','y')
    def __init__(s,x,y): s.x=x; s.y=y
def g(p):
    match p:
        case P(0, y=b): return 'a', b
        case P(a, b) if a>5: return 'b',a,b
        case P(x=P(q)): return 'c', q
        case P(): return 'd'
t(lambda: g(P(0,1))); t(lambda: g(P(6,1))); t(lambda: g(P(P(3,4),1))); t(lambda: g(P(1,1))); t(lambda: g(3))
def h(p,c):
    match p:
        case c(1): return 1
        case c(1,2): return 2
class Q: __match_args__=['x']
class Q2: __match_args__=(1,)
class Q3: pass
class Q4: __match_args__=('x','x'); x=1
t(lambda: h(Q(),Q)); t(lambda: h(Q2(),Q2)); t(lambda: h(Q3(),Q3)); t(lambda: h(5,5)); t(lambda: h(P(1,2),P)); t(lambda: h(Q4(),Q4)); t(lambda: h(1,int)); t(lambda: h([],list))
K=1
def dup(d, Keys=type('K',(),{'A':1,'B':1})):
    match d:
        case {Keys.A: 1, Keys.B: 1}: return 1
t(lambda: dup({1:1}))
