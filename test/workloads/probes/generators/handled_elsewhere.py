# What a generator handles ends where it ends, whoever resumed it; 2.7 lets go of it at a yield.
import sys


class Thing(object):
    def __del__(self):
        print("gone")


def failing():
    held = Thing()
    raise ValueError("inside")


def states():
    try:
        failing()
    except ValueError:
        yield sys.exc_info()[0]
        yield sys.exc_info()[0]
    yield sys.exc_info()[0]


def clear():
    if hasattr(sys, "exc_clear"):
        sys.exc_clear()


g = states()
try:
    raise KeyError
except KeyError:
    print(next(g))
    print(sys.exc_info()[0])
clear()
print(next(g))
print(sys.exc_info()[0])
try:
    raise IndexError
except IndexError:
    print(next(g))
    print(sys.exc_info()[0])
clear()
print(list(g))
print(sys.exc_info()[0])


def outer():
    try:
        raise KeyError
    except KeyError:
        for state in states():
            yield state, sys.exc_info()[0]
    yield sys.exc_info()[0]


print(list(outer()))
try:
    raise RuntimeError("last")
except RuntimeError as e:
    print(repr(getattr(e, "__context__", None)))
