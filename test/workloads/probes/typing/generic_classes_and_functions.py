# Type parameters and type statements (3.12 on).
from typing import Callable, TypeVar, Generic
import typing
class Stack[T]:
    """A stack."""
    def __init__(self) -> None:
        self._items: list[T] = []
    def push(self, item: T) -> None:
        self._items.append(item)
    def pop(self) -> T:
        return self._items.pop()
    def map[U](self, f: Callable[[T], U]) -> 'Stack[U]':
        s = Stack[U]()
        for i in self._items: s.push(f(i))
        return s
    @classmethod
    def of[V](cls, *items: V) -> 'Stack[V]':
        s = cls()
        for i in items: s.push(i)
        return s
    @property
    def size(self): return len(self._items)
s = Stack[int](); s.push(1); s.push(2)
print(s.map(lambda x: x * 2).pop(), Stack.of('a', 'b').size, Stack.__doc__, Stack.__qualname__, Stack.map.__qualname__)
print(Stack.__parameters__, Stack[str].__args__, isinstance(s, Stack), Stack.__mro__)
def deco(f):
    print('deco', f.__name__); return f
@deco
def largest[T: (int, float)](xs: list[T], default: T = 0, *, key=None) -> T:
    return max(xs, key=key) if xs else default
print(largest([1, 3, 2]), largest([]), largest.__defaults__, largest.__kwdefaults__, largest.__closure__, largest.__annotations__)
def fact[T](n: int) -> int: return 1 if n < 2 else n * fact(n - 1)
print(fact(5), fact.__code__.co_freevars, fact.__name__)
class Pair[A, B](Stack[A]):
    def __init__(self, a: A, b: B):
        super().__init__()
        self.a, self.b = a, b
    def swap(self) -> 'Pair[B, A]': return Pair(self.b, self.a)
p = Pair(1, 'x'); q = p.swap(); print(q.a, q.b, Pair.__type_params__, Pair.__orig_bases__, Pair[int, str])
type IntList = list[int]
type Tree[T] = T | list[Tree[T]]
type Fn[**P, R] = Callable[P, R]
print(IntList.__value__, Tree.__value__, Fn.__value__, Tree[int], Fn.__type_params__)
print(type(IntList), repr(IntList), IntList.__name__, IntList.__type_params__)
try: IntList.__value__ = 3
except AttributeError as e: print(e)
try: IntList[int]
except TypeError as e: print(e)
type Lazy = undefined_yet
try: Lazy.__value__
except NameError as e: print(e)
undefined_yet = int
print(Lazy.__value__, 1)
def gen[T](x: T):
    yield x
print(list(gen(3)), gen.__type_params__)
def f():
    class Local[T]:
        def m(self) -> T: return 1
    def g[K: Local](k: K) -> K: return k
    return Local, g
L, g = f()
print(L.__qualname__, g.__qualname__, L.m.__qualname__, g.__type_params__[0].__bound__)
class Meta[T](metaclass=type): pass
print(Meta.__bases__, [n for n in vars(Stack) if not n.startswith('_')])
from dataclasses import dataclass
@dataclass
class Point[T]:
    x: T
    y: T
print(Point(1, 2), Point[int](3, 4) == Point(3, 4), Point.__annotations__)
for k in ('T',):
    try: print(T)
    except NameError as e: print(e)
T = TypeVar('T'); print(T, T.__infer_variance__, Generic[T])
async_type = type
type = 5
print(type)
