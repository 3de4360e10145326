# Types of C modules: static data in some releases, heap types from a specification in others.
from __future__ import print_function
import array, collections, functools, io, itertools, operator, random, struct, sys, time

TYPES = [
    ("array", array.array), ("deque", collections.deque), ("OrderedDict iterator", type(iter(collections.OrderedDict()))),
    ("deque iterator", type(iter(collections.deque()))), ("defaultdict", collections.defaultdict), ("partial", functools.partial),
    ("StringIO", io.StringIO), ("BytesIO", io.BytesIO), ("count", itertools.count), ("chain", itertools.chain),
    ("itemgetter", operator.itemgetter), ("Random", random.Random.__mro__[1]), ("Struct", struct.Struct), ("int", int),
]

for name, kind in TYPES:
    flags = int(kind.__flags__) >> 9 & 1
    print(name, sys.getsizeof(kind), kind.__module__, flags, kind.__dict__.get("__module__"))


class Point(object):
    def __init__(self):
        self.x = self.y = 1


# Once the class has dropped the names its instances share, they belong to the dict that still uses them.
first, second = Point(), Point()
before = sys.getsizeof(first.__dict__)
del second.x
print(sys.getsizeof(first.__dict__) - before, sys.getsizeof(second.__dict__) > 0)
