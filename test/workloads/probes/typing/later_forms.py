# typing, what came with 3.8 and later.
import sys
import typing
from typing import Any, Final, Generic, List, Literal, Protocol, TypedDict, TypeVar, Union, Dict, final, get_args, get_origin, get_type_hints, runtime_checkable, Optional, Callable, Tuple, ClassVar

T = TypeVar('T')


def attempt(what, *arguments, **keywords):
    try:
        print('ok', repr(what(*arguments, **keywords)))
    except Exception as e:
        print(type(e).__name__, e)


print(Final, Final[int], Literal[1], Literal['a', 'b'], Literal[1, True], Literal[1] == Literal[1], get_args(Literal[1, 2]))
for t in (List[int], Dict[str, int], Union[int, str], Optional[int], Callable[[int], str], Callable[..., int], Tuple[int, ...], Literal[1], ClassVar[int], int, List, Generic, Generic[T]):
    print(t, get_origin(t), get_args(t))


class Movie(TypedDict):
    title: str
    year: int


class More(Movie, total=False):
    rating: float


print(Movie(title='x', year=1), Movie.__annotations__, Movie.__total__, More.__total__, More.__annotations__, type(Movie(title='a', year=2)), Movie.__bases__)
Old = TypedDict('Old', {'a': int, 'b': str})
print(Old(a=1, b='x'), Old.__annotations__)
attempt(isinstance, {}, Movie)
if sys.version_info >= (3, 9):
    print(sorted(More.__required_keys__), sorted(More.__optional_keys__))


class Closer(Protocol):
    def close(self) -> None: ...


@runtime_checkable
class Sized(Protocol):
    def __len__(self) -> int: ...


@runtime_checkable
class Named(Protocol):
    name: str


class File:
    name = 'f'

    def close(self):
        pass


class Box(Protocol[T]):
    def get(self) -> T: ...


class IntBox(Box[int]):
    def get(self):
        return 3


print(isinstance([], Sized), isinstance(3, Sized), issubclass(list, Sized), isinstance(File(), Named), isinstance(3, Named))
attempt(isinstance, File(), Closer)
attempt(issubclass, File, Named)
attempt(Closer)
print(IntBox().get(), Box[int], IntBox.__mro__)


@final
class Sealed:
    pass


print(Sealed.__name__, getattr(Sealed, '__final__', None))


class Explicit(Closer):
    pass


print(Explicit().close())
if sys.version_info >= (3, 9):
    from typing import Annotated
    A = Annotated[int, 'meta', 3]
    print(A, A.__metadata__, A.__origin__, get_origin(A) is Annotated, get_args(A), Annotated[Annotated[int, 1], 2], List[Annotated[T, 1]][int])

    def hinted(a: Annotated[int, 'x'], b: List[Annotated[str, 'y']]): pass
    print(get_type_hints(hinted), get_type_hints(hinted, include_extras=True))
    attempt(lambda: Annotated[int])
    print(get_origin(list[int]), get_args(list[int]), get_args(dict[str, list[int]]), Union[list[int], None], List[list[int]])
if sys.version_info >= (3, 10):
    from typing import Concatenate, ParamSpec, TypeAlias, TypeGuard, is_typeddict
    P = ParamSpec('P')
    print(P, P.args, P.kwargs, Callable[P, int], Callable[Concatenate[int, P], str], TypeAlias, TypeGuard[int], is_typeddict(Movie), is_typeddict(dict))
    print(get_origin(int | str), get_args(int | None), Optional[int | str], Union[int, str] == int | str, List[int] | None, int | T)
    attempt(isinstance, 3, Union[int, str])
if sys.version_info >= (3, 11):
    from typing import LiteralString, Never, NotRequired, Required, Self, TypeVarTuple, Unpack, assert_never, assert_type, reveal_type, get_overloads
    Ts = TypeVarTuple('Ts')
    print(Self, Never, LiteralString, Required[int], NotRequired[str], Ts, Unpack[Ts], assert_type(3, int))
    attempt(assert_never, 3)
    attempt(lambda: Self[int])

    class Generic2(TypedDict, Generic[T]):
        a: T
        b: NotRequired[int]
    print(Generic2[int], sorted(Generic2.__required_keys__), sorted(Generic2.__optional_keys__))
if sys.version_info >= (3, 12):
    from typing import override

    class O:
        @override
        def m(self): pass
    print(O.m.__override__)
