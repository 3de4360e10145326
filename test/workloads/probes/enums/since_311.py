# What 3.11 added: StrEnum, verify, member, nonmember, boundaries, property.
import enum
from enum import CONFORM, CONTINUOUS, EJECT, KEEP, NAMED_FLAGS, STRICT, UNIQUE
from enum import Enum, Flag, FlagBoundary, IntFlag, ReprEnum, StrEnum, auto, global_enum, member, nonmember, show_flag_values, verify


def attempt(what, *arguments):
    try:
        print('ok', repr(what(*arguments)))
    except Exception as e:
        print(type(e).__name__, e)


class Tone(StrEnum):
    HIGH = auto()
    LOW = 'deep'


print(Tone.HIGH, repr(Tone.HIGH), Tone.LOW == 'deep', f'{Tone.LOW:>6}', list(Tone), Tone('high') is Tone.HIGH, Tone.LOW.upper())
attempt(lambda: StrEnum('Bad', {'A': 1}))
attempt(lambda: StrEnum('Bad', {'A': ('x', 1)}))


class Mixed(Enum):
    A = 1
    f = member(lambda: 3)
    b = nonmember(5)
    c = auto()

    @member
    def act():
        return 7

    @enum.property
    def shown(self):
        return 'shown ' + self.name


print(list(Mixed)[0], Mixed.b, Mixed.c, type(Mixed.f), Mixed.act.value(), Mixed.A.shown)
attempt(lambda: Mixed.shown)
attempt(setattr, Mixed.A, 'shown', 1)
attempt(delattr, Mixed.A, 'shown')
attempt(verify(UNIQUE), Enum('U', {'A': 1, 'B': 1}))
attempt(verify(CONTINUOUS), Enum('C', {'A': 1, 'B': 4}))
attempt(verify(CONTINUOUS), Flag('CF', {'A': 1, 'B': 8}))
attempt(verify(NAMED_FLAGS), Flag('N', {'A': 1, 'B': 2, 'C': 31}))
attempt(verify(UNIQUE, CONTINUOUS), Enum('G', 'A B C'))
attempt(verify(UNIQUE), int)


class S(Flag, boundary=STRICT):
    A = 1
    B = 4


class C(Flag, boundary=CONFORM):
    A = 1
    B = 4


class J(Flag, boundary=EJECT):
    A = 1
    B = 4


class K(Flag, boundary=KEEP):
    A = 1
    B = 4


for flag in S, C, J, K:
    attempt(flag, 6)
    attempt(flag, 12)
    attempt(flag, -2)
    attempt(lambda: ~flag.A)
print(list(FlagBoundary), repr(STRICT), list(S.A | S.B), len(S.A | S.B), show_flag_values(13), repr(K(9)), [m for m in K(13)])
print(list(enum.EnumCheck), enum.EnumMeta is enum.EnumType, type(S), S, Enum, Flag, IntFlag)


class Odd(Flag):
    B = 4
    A = 1


print(list(Odd.A | Odd.B), repr(Odd(5)), [repr(m) for m in Odd])


class Num(float, ReprEnum):
    HALF = 0.5
    ONE = 1.0


print(Num.HALF, repr(Num.HALF), f'{Num.ONE:.2f}', Num(0.5) + 1)
attempt(lambda: ReprEnum('R', 'A'))


class Pair(Enum):
    X = auto(), 'x'
    Y = auto(), 'y'


print(Pair.X.value, Pair.Y.value, repr(auto()), [n for n in dir(Pair) if '_' not in n[:1]], dir(Pair.X))
attempt(Enum, 'Lone')
attempt(Pair, 1, 'x')
attempt(lambda: 1 in Pair)
attempt(lambda: (1, 'x') in Pair)
attempt(lambda: Pair.X.Y)


class Weird(Enum):
    name = 1
    value = 2


print(repr(Weird.name), Weird.value.value, Weird.name.name)


def private():
    class P(Enum):
        __hidden = 1
        A = 2
    return list(P), P._P__hidden


attempt(private)


def sunder():
    class P(Enum):
        _x_ = 1


attempt(sunder)


def retype():
    class Other:
        def __new__(cls, value):
            return object.__new__(cls)

    class P(int, Other, Enum):
        A = 1


try:
    retype()
except TypeError as e:
    print(str(e).split('{')[0])


def unmade():
    class P(complex, Enum):
        A = 'zz'
    return P


attempt(unmade)


def body():
    class P(Enum):
        A = 1

        def __init__(self, v):
            raise KeyError(v)


attempt(body)


@global_enum
class G(Enum):
    ALPHA = 1


print(ALPHA, repr(ALPHA))
