# Data classes: keyword-only fields, slots, patterns.
import sys
import weakref
from dataclasses import KW_ONLY, dataclass, field, fields, replace


def attempt(what, *arguments, **keywords):
    try:
        print('ok', repr(what(*arguments, **keywords)))
    except Exception as e:
        print(type(e).__name__, e)


@dataclass(slots=True)
class Slotted:
    a: int
    b: int = 2


@dataclass(kw_only=True)
class Keywords:
    a: int
    b: int = 2


@dataclass
class Mixed:
    a: int
    _: KW_ONLY
    b: int = 1
    c: int


@dataclass(slots=True, frozen=True, order=True)
class Small:
    x: int
    y: int = field(default=0, kw_only=True)


@dataclass(slots=True)
class Wider(Slotted):
    c: int = 3


s = Slotted(1)
print(s, Slotted.__slots__, hasattr(s, '__dict__'), sys.getsizeof(s))
attempt(setattr, s, 'z', 1)
attempt(weakref.ref, s)
print(Keywords(a=1), Mixed(1, c=3), Mixed.__match_args__, Slotted.__match_args__, Keywords.__doc__, Mixed.__doc__)
attempt(Keywords, 1)
attempt(Mixed, 1, 2, 3)
attempt(Mixed, 1)
print(Small(1, y=2), Small(1) < Small(2), hash(Small(1)) == hash((1, 0)), replace(Small(1), y=5))
attempt(setattr, Small(1), 'x', 2)
print(Wider(1, 2, 4), sys.getsizeof(Wider(1)), [f.kw_only for f in fields(Small)], fields(Small)[1].name)


def where(thing):
    match thing:
        case Slotted(0, b):
            return 'zero', b
        case Slotted(a, b):
            return a, b
        case Small(x=x):
            return x


print(where(Slotted(0, 5)), where(Slotted(3)), where(Small(9)))


def own_slots():
    @dataclass(slots=True)
    class Bad:
        __slots__ = ('x',)
        x: int


def two_markers():
    @dataclass
    class Bad:
        _: KW_ONLY
        __: KW_ONLY


def weak():
    @dataclass(weakref_slot=True)
    class Bad:
        x: int


for wrong in own_slots, two_markers, weak:
    attempt(wrong)
if sys.version_info >= (3, 11):
    @dataclass(slots=True, weakref_slot=True)
    class Weak:
        a: int

    w = Weak(1)
    print(weakref.ref(w)() is w, Weak.__slots__)

    def unhashable():
        class Own:
            __hash__ = None

        @dataclass
        class Bad:
            x: object = Own()

    attempt(unhashable)
