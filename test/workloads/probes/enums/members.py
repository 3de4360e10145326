# Enumerations: members, aliases, lookups, texts, errors.
import gc
import sys
from enum import Enum, IntEnum, auto, unique


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1

    def describe(self):
        return '%s is %d' % (self.name, self.value)

    @property
    def lower(self):
        return self.name.lower()

    @classmethod
    def default(cls):
        return cls.GREEN


def attempt(what, *arguments):
    try:
        print('ok', what(*arguments))
    except Exception as e:
        print(type(e).__name__, e)


print(Color, Color.RED, repr(Color.RED), Color.CRIMSON is Color.RED, Color.RED.describe(), Color.RED.lower, Color.default())
print(list(Color), len(Color), list(reversed(Color)), Color['GREEN'], Color(2), dict(Color.__members__))
print(Color.RED == Color.RED, Color.RED == 1, Color.RED != Color.GREEN, hash(Color.RED) == hash('RED'), bool(Color.RED))
print('{} {:>10}|'.format(Color.RED, Color.GREEN), '%s %r' % (Color.RED, Color.GREEN))
print(isinstance(Color.RED, Color), type(Color.RED), Color.RED.__class__, Color.RED in Color, Color.__doc__)
print(Color.__name__, Color.__qualname__, Color.__module__, Color.RED.name, Color.RED.value)
attempt(Color, 9)
attempt(lambda: Color['BLUE'])
attempt(lambda: Color.BLUE)
attempt(lambda: Color.RED < Color.GREEN)
attempt(setattr, Color, 'RED', 4)
attempt(delattr, Color, 'RED')
attempt(setattr, Color.RED, 'name', 'x')
attempt(setattr, Color.RED, 'value', 'x')
attempt(type, 'Sub', (Color,), {})
attempt(unique, Color)


def reuse():
    class Again(Enum):
        A = 1
        A = 2


def extend():
    class More(Color):
        BLUE = 3


def underscore():
    class Under(Enum):
        _x_ = 1


def order():
    class Ordered(Enum):
        _order_ = 'B A'
        A = 1
        B = 2


def no_name():
    class Bad(Enum):
        mro = 1


for wrong in (reuse, extend, underscore, order, no_name):
    attempt(wrong)


class Number(IntEnum):
    ONE = 1
    TWO = 2
    THREE = auto()


print(Number.ONE + 1, Number.TWO > Number.ONE, str(Number.TWO), repr(Number.TWO), '{}'.format(Number.TWO), '%d' % Number.THREE, Number(2) is Number.TWO)
print([10, 20, 30][Number.ONE], sorted([Number.TWO, Number.ONE]), {1: 'x'}[Number.ONE], isinstance(Number.ONE, int), int(Number.TWO))
attempt(Number, 5)


class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return 6.67300E-11 * self.mass / (self.radius * self.radius)


print(Planet.EARTH, Planet.EARTH.value, '%.3f' % Planet.EARTH.gravity, sorted(vars(Planet.EARTH)))
Animal = Enum('Animal', 'ANT BEE CAT')
print(Animal, list(Animal), Animal.BEE.value, Animal.__module__)
Pairs = Enum('Pairs', [('A', 'x'), ('B', 'y')], module='elsewhere', qualname='out.Pairs')
print(list(Pairs), Pairs.__module__, Pairs.__qualname__)
print(list(Enum('FromDict', {'P': 10, 'Q': 20})), list(IntEnum('Start', ['S', 'T'], start=5)))


class Named(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return name.lower() + str(count)
    A = auto()
    B = auto()


class Guess(Enum):
    YES = 'yes'
    NO = 'no'

    @classmethod
    def _missing_(cls, value):
        return cls.YES if value == 'y' else None if value == 'n' else 5


print(list(Named), Guess('y'))
attempt(Guess, 'n')
attempt(Guess, 'z')


class Unhashable(Enum):
    L = [1]
    M = [2]


print(Unhashable([1]), Unhashable.L.value)
attempt(Unhashable, [3])


class Text(str, Enum):
    A = 'a'
    B = 'b'


print(Text.A, repr(Text.A), Text.A == 'a', '{}'.format(Text.A), Text.A.upper(), 'x' + Text.B, str(Text.A), Text('b'))


class Ignoring(Enum):
    _ignore_ = 'i'
    for i in range(3):
        vars()['N%d' % i] = i


print(list(Ignoring), sorted(n for n in dir(Color) if not n.startswith('_')), dir(Color.RED)[-3:])
print(sys.getsizeof(Color.RED) > 0, gc.is_tracked(Color.RED), sys.getrefcount(Color.GREEN) > 2)
