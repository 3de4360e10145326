# Flags: composites, containment, inversion, texts.
from enum import Flag, IntFlag, auto


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RWX = R | W | X


class Mode(IntFlag):
    A = 1
    B = 2
    D = 8


def attempt(what, *arguments):
    try:
        print('ok', repr(what(*arguments)))
    except Exception as e:
        print(type(e).__name__, e)


rw = Perm.R | Perm.W
print(rw, repr(rw), rw.value, rw.name, bool(Perm(0)), repr(Perm(0)), str(Perm(0)))
print(Perm.R in rw, Perm.X in rw, rw & Perm.R, rw ^ Perm.R, ~rw, ~Perm.R, Perm.RWX, list(Perm), len(Perm))
print(Perm(3) is rw, Perm(7) is Perm.RWX, rw == Perm(3), hash(rw) == hash(Perm(3)))
attempt(Perm, 16)
attempt(Perm, 'x')
attempt(lambda: 1 in Perm.R)
attempt(lambda: Perm.R | 1)
attempt(Perm, -1)
attempt(Perm, -3)
m = Mode.A | Mode.B
print(repr(m), str(m), m + 1, m.value, repr(Mode(0)), str(Mode(0)), '{}'.format(m), '%d' % m)
attempt(Mode, 4)
attempt(Mode, 16)
attempt(Mode, 19)
attempt(Mode, -1)
print(repr(Mode.A | 4), repr(~Mode.A), repr(~Mode(0)), repr(m & 1), repr(1 | Mode.B), Mode.A == 1, Mode.A in m, isinstance(m, int))
print([repr(f) for f in (Mode(9), Mode(11), Mode.A ^ Mode.B, Mode.D & Mode.A)])
print(Perm.__members__.keys(), Perm['RWX'], Perm.R.name, Perm.R.value, type(rw))


class Seen(Flag):
    ONE = 1
    FOUR = 4
    BOTH = 5


print(list(Seen), repr(Seen.BOTH), repr(Seen.ONE | Seen.FOUR), repr(~Seen.ONE))
attempt(Seen, 2)
attempt(Seen, 7)


def late():
    class L(Flag):
        A = 'x'
        B = auto()


attempt(late)


class Empty(Flag):
    pass


attempt(Empty, 0)
attempt(Empty, 1)
attempt(lambda: Perm['Q'])
