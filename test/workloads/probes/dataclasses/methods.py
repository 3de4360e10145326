# Data classes: generated methods, defaults, order, inheritance.
import gc
import sys
from dataclasses import FrozenInstanceError, InitVar, asdict, astuple, dataclass, field, fields, is_dataclass, make_dataclass, replace


def attempt(what, *arguments, **keywords):
    try:
        print('ok', repr(what(*arguments, **keywords)))
    except Exception as e:
        print(type(e).__name__, e)


@dataclass
class Point:
    x: int
    y: int = 0


@dataclass(order=True)
class Item:
    sort: int = field(init=False, repr=False)
    name: str
    price: float = field(default=1.5, compare=False)
    tags: list = field(default_factory=list, compare=False)
    scale: InitVar[int] = 1

    def __post_init__(self, scale):
        self.sort = len(self.name) * scale


@dataclass(frozen=True)
class Frozen:
    a: int
    b: tuple = ()


@dataclass(unsafe_hash=True)
class Hashed:
    a: int
    b: list = field(default_factory=list, hash=False)


@dataclass
class Base:
    a: int = 1
    b: int = 2


@dataclass
class Derived(Base):
    c: int = 3
    a: str = 'x'

    def method(self):
        return self.a * 2


p = Point(1)
print(p, Point(1, 2), p == Point(1), p == Point(2), p != Point(2), p == (1, 0), Point.__doc__, Point.__init__.__qualname__, Point.__eq__.__name__)
attempt(Point)
attempt(Point, 1, 2, 3)
attempt(Point, 1, z=2)
attempt(lambda: Point(1) < Point(2))
attempt(hash, Point(1))
i = Item('ab', scale=3)
print(i, i.sort, Item('a') < Item('bb'), sorted([Item('ccc'), Item('a')]), i.tags is not Item('b').tags)
print(Item.__doc__)
attempt(lambda: Item('a') < 3)
f = Frozen(1, (2,))
print(f, hash(f) == hash((1, (2,))), f == Frozen(1, (2,)), len({f, Frozen(1, (2,)), Frozen(2)}))
attempt(setattr, f, 'a', 5)
attempt(setattr, f, 'zz', 5)
attempt(delattr, f, 'b')
print(FrozenInstanceError.__mro__[1].__name__, hash(Hashed(1)) == hash((1,)))
print(Derived(), Derived(5, c=7), [x.name for x in fields(Derived)], Derived().method(), Derived.__doc__)
print(asdict(Derived(b=[Point(1)])), astuple(Derived(b={'k': (Point(2), 3)})), replace(p, x=9), is_dataclass(Point), is_dataclass(p), is_dataclass(3))
print(asdict(p, dict_factory=lambda pairs: sorted(pairs)), astuple(p, tuple_factory=list))
attempt(replace, i, sort=4)
attempt(replace, p, q=4)
attempt(asdict, 3)
attempt(fields, 3)
print(str(fields(Point)[1]).split('default_factory')[0])
M = make_dataclass('M', ['u', ('v', int), ('w', list, field(default_factory=list))], namespace={'twice': lambda self: self.v * 2})
print(M(1, 2), M(1, 2).twice(), M.__doc__, M.__module__)
attempt(make_dataclass, 'N', ['class'])
attempt(make_dataclass, 'N', ['a', 'a'])
attempt(make_dataclass, 'N', ['a b'])


def mutable():
    @dataclass
    class Bad:
        x: list = []


def no_default():
    @dataclass
    class Bad:
        x: int = 0
        y: int


def frozen_base():
    @dataclass
    class Bad(Frozen):
        z: int = 0


def frozen_derived():
    @dataclass(frozen=True)
    class Bad(Base):
        z: int = 0


def unannotated():
    @dataclass
    class Bad:
        z = field()


def order_only():
    @dataclass(order=True, eq=False)
    class Bad:
        z: int


def has_lt():
    @dataclass(order=True)
    class Bad:
        z: int

        def __lt__(self, other):
            return True


def has_hash():
    @dataclass(unsafe_hash=True)
    class Bad:
        z: int

        def __hash__(self):
            return 1


def has_setattr():
    @dataclass(frozen=True)
    class Bad:
        z: int

        def __setattr__(self, name, value):
            pass


def both():
    field(default=1, default_factory=list)


for wrong in (mutable, no_default, frozen_base, frozen_derived, unannotated, order_only, has_lt, has_hash, has_setattr, both):
    attempt(wrong)


@dataclass
class Node:
    value: int
    next: object = None


n = Node(1)
n.next = n
print(n, Node(1, Node(2)))


@dataclass(repr=False, eq=False, init=False)
class Plain:
    x: int = 3


print(Plain().x, Plain() == Plain(), repr(Plain())[:24], Plain.__doc__)


@dataclass
class self_named:
    self: int
    other: int = 3


print(self_named(1, 2), self_named(1) == self_named(1))


class Counter:
    @dataclass
    class Inner:
        a: int = 1


print(Counter.Inner(), Counter.Inner.__qualname__, Counter.Inner.__repr__.__qualname__, Point.__repr__.__module__, Point.__dataclass_params__)
print(Point.__init__.__annotations__, Point.__init__.__defaults__, Point.__eq__.__code__.co_filename, Point.__init__.__code__.co_varnames)
