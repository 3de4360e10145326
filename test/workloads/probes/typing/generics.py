# typing: special forms, aliases, generics, named tuples, protocols.
import sys
import typing
from typing import (Any, Callable, ClassVar, Dict, FrozenSet, Generic, Iterable, Iterator, List, Mapping, NamedTuple, NewType, NoReturn, Optional,
                    Sequence, Set, Tuple, Type, TypeVar, Union, cast, get_type_hints, overload, TYPE_CHECKING)

T = TypeVar('T')
K = TypeVar('K', bound=int)
S = TypeVar('S', int, str)
C = TypeVar('C', covariant=True)


def attempt(what, *arguments, **keywords):
    try:
        print('ok', repr(what(*arguments, **keywords)))
    except Exception as e:
        print(type(e).__name__, e)


print(Any, Union[int, str], Optional[int], Union[int], Union[int, int], Union[int, Union[str, int]], Optional[None], Union[int, None, str])
print(List, List[int], Dict[str, List[int]], Tuple[int, ...], Tuple[()], Tuple[int, str], Set[int], FrozenSet[T], Type[int], Dict)
print(Callable, Callable[[int], str], Callable[..., int], Callable[[], None], Iterable[T], Iterator[int], Mapping[str, T], Sequence[int])
print(ClassVar, ClassVar[int], NoReturn, T, K, S, C, T.__name__, K.__bound__, S.__constraints__, C.__covariant__, TYPE_CHECKING)
print(List[T][int], Dict[K, T][int, str], Union[T, int][str], Callable[[T], T][int], List[List[T]][int], Tuple[T, T][int])
print(List[int] == List[int], List[int] == List[str], hash(List[int]) == hash(List[int]), Union[int, str] == Union[str, int], List[int] is List[int])
print(List[int].__origin__, List[int].__args__, Dict[str, T].__parameters__, Union[int, str].__origin__, Union[int, str].__args__, Callable[[int], str].__args__)
attempt(lambda: List[int, str])
attempt(lambda: Dict[int])
attempt(lambda: Union[()])
attempt(lambda: Optional[int, str])
attempt(lambda: List[int]())
attempt(lambda: Any())
attempt(lambda: Union())
attempt(lambda: isinstance([], List[int]))
attempt(lambda: isinstance([], List))
attempt(lambda: isinstance(1, Union[int, str]))
attempt(lambda: issubclass(list, List))
attempt(lambda: List[3])
attempt(lambda: TypeVar('X', int))
attempt(lambda: TypeVar('X', covariant=True, contravariant=True))
attempt(lambda: List[int][str])


class Stack(Generic[T]):
    def __init__(self):
        self.items: List[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)

    def pop(self) -> T:
        return self.items.pop()


class IntStack(Stack[int]):
    pass


class Pair(Generic[K, T]):
    pass


s = Stack[int]()
s.push(3)
print(s.pop(), Stack[int], Stack[T], Stack.__parameters__, Stack.__orig_bases__, IntStack.__orig_bases__, IntStack.__mro__[1:], s.__orig_class__, Pair[int, str])
print(type(s) is Stack, isinstance(s, Stack), Stack[int] == Stack[int], Stack.__mro__, IntStack().items)
attempt(lambda: Stack[int, str])
attempt(lambda: Pair[int])
attempt(lambda: Generic[int])
attempt(lambda: IntStack[int])


class Employee(NamedTuple):
    """An employee."""
    name: str
    id: int = 3

    def label(self):
        return '%s #%d' % (self.name, self.id)


e = Employee('Guido')
print(e, e.label(), e[1], Employee._fields, Employee.__annotations__, Employee._field_defaults, e._asdict(), e._replace(id=5), Employee.__doc__, Employee.__mro__[1:])
Point = NamedTuple('Point', [('x', int), ('y', int)])
print(Point(1, 2), Point.__annotations__, Point(3, 4) == (3, 4), Point.__module__)


def bad_tuple():
    class Bad(NamedTuple):
        a: int = 1
        b: int


attempt(bad_tuple)
UserId = NewType('UserId', int)
print(UserId(5) + 1, UserId.__name__, UserId.__supertype__)
print(cast(List[int], 'x'), cast('str', 3))


@overload
def f(a: int) -> int: ...
@overload
def f(a: str) -> str: ...
def f(a): return a


print(f(3), f('x'))
attempt(overload(lambda: 0))


def hinted(a: int, b: 'str', c: Optional[int] = None, *args: T, d: 'List[int]') -> Dict[str, int]:
    pass


class Hints:
    a: int
    b: 'Hints'
    c: ClassVar[int] = 3


class More(Hints):
    d: str


print(get_type_hints(hinted), get_type_hints(Hints), get_type_hints(More))
attempt(get_type_hints, 3)
print(typing.no_type_check(hinted) is hinted, get_type_hints(hinted))
print(isinstance({}, typing.Mapping), isinstance([], typing.Iterable), typing.AnyStr, typing.Text, typing.SupportsInt)
if sys.version_info >= (3, 8):
    print(isinstance(3, typing.SupportsInt), issubclass(float, typing.SupportsIndex))
print(typing.ForwardRef('int'), typing.ForwardRef('int') == typing.ForwardRef('int'), List['Hints'], Optional['x'])
print(typing.Deque[int], typing.DefaultDict[str, int], typing.Counter[str], typing.ChainMap[int, str], typing.Generator[int, None, str], typing.Hashable, typing.Sized)


class MyDict(Dict[str, int]):
    pass


class MyIter(Iterable[T]):
    def __iter__(self):
        return iter([])


print(MyDict.__mro__, MyDict(a=1), MyDict.__bases__, MyIter.__parameters__, MyIter[int], list(MyIter()))
