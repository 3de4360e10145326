# Classes are objects: made by type(), counted, collected.
from __future__ import print_function
import gc
import sys


def make(name, **attributes):
    return type(name, (object,), attributes)


gc.collect()
gc.disable()
Point = make("Point", x=1, y=2, total=lambda self: self.x + self.y)
p = Point()
print("%s %d" % (type(p).__name__, p.total()))
p.x = 10
print("own x: %d, class x: %d" % (p.total(), Point.x))
Point.total = lambda self: self.x * self.y
print("changed class: %d" % p.total())
before = sys.getrefcount(Point)
many = [Point() for _ in range(10)]
print("ten instances add %d" % (sys.getrefcount(Point) - before))
many = None
print("gone again: %d" % (sys.getrefcount(Point) - before))


class Registry(type):
    names = []

    def __new__(mcs, name, bases, namespace):
        mcs.names.append(name)
        return type.__new__(mcs, name, bases, namespace)


Base = Registry("Base", (object,), {})


class Child(Base):
    pass


print("registered: %s" % Registry.names)
print("type of Child: %s" % type(Child).__name__)
p = Point = None
print("a class leaves garbage: %s" % (gc.collect() > 0))
local = make("Local")
print("one class: %d" % sys.getrefcount(local))
del local
print("collected: %d" % gc.collect())
Child.__name__ = "Renamed"
print(Child.__name__)
print(issubclass(Child, Base), isinstance(Child(), Base), callable(Child))
