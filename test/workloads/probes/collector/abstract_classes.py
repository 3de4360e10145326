# What goes with a class that is abstract, and what instance checks leave behind.
import gc, abc, sys, weakref
try: from collections.abc import Mapping, Sized, MutableMapping, Iterator, Hashable
except ImportError: from collections import Mapping, Sized, MutableMapping, Iterator, Hashable
gc.collect()
ABC = getattr(abc, 'ABC', object)
def one():
    class A(ABC):
        @abc.abstractmethod
        def m(self): pass
    return None
one(); print("abc", gc.collect())
def two():
    class A(ABC):
        @abc.abstractmethod
        def m(self): pass
    class B(A):
        def m(self): return 1
    b = B()
    return isinstance(b, A), issubclass(B, A), isinstance(1, A), sys.getrefcount(B), weakref.getweakrefcount(B)
print(two()); print("abc2", gc.collect())
def three():
    class M(MutableMapping):
        def __init__(self): self.d = {}
        def __getitem__(self, k): return self.d[k]
        def __setitem__(self, k, v): self.d[k] = v
        def __delitem__(self, k): del self.d[k]
        def __iter__(self): return iter(self.d)
        def __len__(self): return len(self.d)
    m = M(); m['a'] = m
    return isinstance(m, Mapping), dict(m) == {'a': m}
print(three()); print("map", gc.collect())
def four():
    class A(ABC): pass
    class C(object): pass
    A.register(C)
    return isinstance(C(), A), weakref.getweakrefcount(C)
print(four()); print("reg", gc.collect())
def five():
    class E(Enum):
        A = 1
        B = 2
    return E.A.name
