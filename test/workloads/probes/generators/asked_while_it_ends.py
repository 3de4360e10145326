# A generator whose last reference to its owner goes with its frame: the owner's finalizer asks it again.
from __future__ import print_function


class Owner(object):
    def __init__(self, name):
        self.name = name

    def __del__(self):
        try:
            next(source)
        except StopIteration:
            print(self.name, "finds it ended")

    def items(self, result=None):
        yield self.name
        if result is not None:
            raise ValueError(result)


source = Owner("first").items()
print(next(source))
try:
    next(source)
except StopIteration:
    print("ended for the caller")

source = Owner("second").items()
for item in source:
    print(item)
print(list(source))

source = Owner("third").items("wrong")
print(next(source))
try:
    next(source)
except ValueError as error:
    print("raised", error)
    del error
print(list(source))
