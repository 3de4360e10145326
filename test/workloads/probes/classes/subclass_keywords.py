# Keyword arguments of constructors that take none, in the type and in subclasses.
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
import sys
from collections import deque
for base, arg in ((list,[1]),(tuple,[1]),(set,[1]),(frozenset,[1]),(dict,{}),(float,1),(int,1),(str,'a'),(bytes,b'a') if sys.version_info[0]>2 else (object,0),(bytearray,b'a'),(complex,1),(slice,1) if 0 else (object,1),(type(iter),1) if 0 else (object,1)) :
    if base is object: continue
    class S(base): pass
    class N(base):
        def __new__(cls, a, newarg=None):
            o = base.__new__(cls, a); o.newarg=newarg; return o
    class I(base):
        def __init__(self, a, newarg=None):
            try: base.__init__(self, a)
            except TypeError: base.__init__(self)
            self.newarg=newarg
    print(base.__name__)
    t(lambda: base(arg, newarg=3))
    t(lambda: base(newarg=3))
    t(lambda: base(arg, 1, 2, 3))
    t(lambda: S(arg, newarg=3))
    t(lambda: S(newarg=3))
    t(lambda: N(arg, newarg=3).newarg)
    t(lambda: I(arg, newarg=3).newarg)
if sys.version_info[0]>2:
    import itertools, functools
    for base,args in ((filter,(None,[1])),(map,(str,[1])),(itertools.count,(1,)),(itertools.chain,([1],)),(itertools.repeat,(1,)),(itertools.cycle,([1],)),(itertools.islice,([1],1)),(itertools.takewhile,(None,[1])),(itertools.groupby,([1],)),(itertools.accumulate,([1],)),(itertools.compress,([1],[1])),(itertools.starmap,(None,[1])),(property,()),(staticmethod,(len,)),(classmethod,(len,))):
        class S(base): pass
        class N(base):
            def __new__(cls, *a, newarg=None):
                o = base.__new__(cls, *a); o.newarg=newarg; return o
        class I(base):
            def __init__(self, *a, newarg=None):
                self.newarg=newarg
        print(base.__name__)
        t(lambda: type(base(*args, newarg=3)))
        t(lambda: type(S(*args, newarg=3)))
        t(lambda: N(*args, newarg=3).newarg)
        t(lambda: I(*args, newarg=3).newarg)
