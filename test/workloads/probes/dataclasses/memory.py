# What data classes cost: counts of collected objects, sizes, references.
import gc
import sys
from dataclasses import dataclass, field, fields, replace


@dataclass
class Point:
    x: int
    y: int = 0


@dataclass
class Tree:
    name: str
    children: list = field(default_factory=list)
    parent: object = None


@dataclass(frozen=True)
class Key:
    a: int
    b: int


def counted(function):
    function()
    gc.collect()
    before = gc.get_count()[0]
    result = function()
    return gc.get_count()[0] - before, len(result)


gc.disable()
print(counted(lambda: [Point(i) for i in range(20)]))
print(counted(lambda: [Point(i, y=3) for i in range(20)]))
print(counted(lambda: [Key(i, 2) for i in range(20)]))
print(counted(lambda: {Key(i % 3, 2) for i in range(20)}))
print(counted(lambda: [Tree('t') for i in range(20)]))
points = [Point(1), Point(1)]
print(counted(lambda: [points[0] == points[1] for _ in range(5)]))
p = Point(1000, 2000)
print(sys.getsizeof(p), sys.getsizeof(p.__dict__), sys.getrefcount(p), gc.is_tracked(p), sys.getrefcount(p.x))
root = Tree('root')
root.children = [Tree('a', parent=root), Tree('b', parent=root)]
gc.collect()
del root
print(gc.collect() > 0, gc.collect())
print(sys.getrefcount(Point.__init__), len(gc.get_referents(Point.__eq__)) > 0)
print([f.name for f in fields(Point)], sys.getsizeof(fields(Point)))
