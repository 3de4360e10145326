# Instances with a dict, with slots, and what they cost.
import gc
import sys


class Plain(object):
    def __init__(self, x, y):
        self.x = x
        self.y = y


class Slotted(object):
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Mixed(Slotted):
    def __init__(self, x, y, z):
        Slotted.__init__(self, x, y)
        self.z = z


class Empty(object):
    __slots__ = ()


for _ in range(50):
    Plain(1, 2), Mixed(1, 2, 3)
plain, slotted, mixed, empty = Plain(1, 2), Slotted(1, 2), Mixed(1, 2, 3), Empty()
for obj in (slotted, empty):
    print("%-8s %d bytes" % (type(obj).__name__, sys.getsizeof(obj)))
print("has a dict: %s" % [hasattr(o, "__dict__") for o in (plain, slotted, mixed, empty)])
print("mixed dict: %s" % mixed.__dict__)
print("tracked: %s" % [gc.is_tracked(o) for o in (plain, slotted, mixed)])
try:
    slotted.z = 3
except AttributeError as error:
    print("AttributeError: z" if "z" in str(error) else error)
del slotted.x
try:
    slotted.x
except AttributeError as error:
    print("deleted slot: %s" % error)
slotted.x = "again"
print("set again: %s" % slotted.x)
print("slot descriptor: %s" % type(Slotted.x).__name__)
print("through the class: %s" % Slotted.y.__get__(slotted))
value = []
slotted.y = value
print("slot holds a reference: %d" % sys.getrefcount(value))
del slotted
print("released: %d" % sys.getrefcount(value))
