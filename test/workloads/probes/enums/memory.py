# What enumerations cost: objects counted, sizes, collections.
import gc
import sys
from enum import Enum, Flag, IntEnum


def make(n):
    return Enum('E', ['M%d' % i for i in range(n)])


class State(Enum):
    IDLE = 'idle'
    BUSY = 'busy'


class Level(IntEnum):
    LOW = 1
    HIGH = 2


class Bits(Flag):
    A = 1
    B = 2
    C = 4


Bits.A | Bits.B
[s.name for s in State for _ in range(3)]
gc.collect()
gc.disable()
before = gc.get_count()[0]
states = [State('idle') for _ in range(50)]
print(gc.get_count()[0] - before, len(set(states)), sys.getrefcount(State.BUSY))
before = gc.get_count()[0]
names = [s.name for s in State for _ in range(3)]
print(gc.get_count()[0] - before, names)
before = gc.get_count()[0]
combined = [Bits.A | Bits.B for _ in range(10)]
print(gc.get_count()[0] - before < 3, len(set(map(id, combined))))
before = gc.get_count()[0]
for level in Level:
    level + 1
print(gc.get_count()[0] - before, sys.getsizeof(Level.LOW) >= sys.getsizeof(1))
gc.collect()
E = make(3)
del E
print(gc.collect() > 0, gc.collect())
print(sorted(vars(State.IDLE)), State.IDLE.__objclass__ is State, gc.is_tracked(State.IDLE))
print(sys.getsizeof(State.IDLE) == sys.getsizeof(State.BUSY), len(gc.get_referents(State.IDLE)) > 0)
