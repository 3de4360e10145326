# functools.cached_property (3.8+): one call, then an attribute.
import functools
import sys


class Data:
    def __init__(self, items):
        self.items = items

    @functools.cached_property
    def total(self):
        "the sum"
        print("computing")
        return [sum(self.items)]

data = Data([1, 2, 3])
print(sys.getrefcount(data))
print(data.total, data.total is data.total, sorted(data.__dict__))
print(sys.getrefcount(data.total), sys.getrefcount(data), Data.total.__doc__, type(Data.total).__name__)
del data.total
print(data.total)


class Slots:
    __slots__ = ()

    @functools.cached_property
    def value(self):
        return 5

try:
    Slots().value
except TypeError as error:
    print(error)
Data.late = functools.cached_property(len)
try:
    data.late
except TypeError as error:
    print(error)
