# contextlib: managers made from generators, stacks of them, and what they keep alive.
from __future__ import print_function
import contextlib
import gc
import sys
import weakref


class Thing(object):
    def __init__(self, name):
        self.name = name

    def close(self):
        print("close", self.name)

    def __del__(self):
        print("del", self.name)

count = sys.getrefcount
gc.collect()


@contextlib.contextmanager
def opened(name, **options):
    thing = Thing(name)
    print("enter", name)
    try:
        yield thing
    finally:
        print("exit", name)

print(opened.__name__, opened.__module__)
with opened("one") as thing:
    print(count(thing))
    del thing
print("after")
manager = opened("two", deep=True)
print(sorted(manager.__dict__), sys.getrefcount(manager), type(manager).__name__[-23:])
with manager as thing:
    print(sorted(manager.__dict__), count(thing))
print(count(thing))
del manager
print(count(thing))
del thing
try:
    with opened("three"):
        raise ValueError("inside")
except ValueError as error:
    print("caught", error)


@contextlib.contextmanager
def swallow():
    try:
        yield
    except ValueError as error:
        print("swallowed", error)

with swallow():
    raise ValueError("x")


@contextlib.contextmanager
def empty():
    if False:
        yield


@contextlib.contextmanager
def twice():
    yield 1
    yield 2


@contextlib.contextmanager
def stubborn():
    try:
        yield 1
    except KeyError:
        yield 2


def attempt(body):
    try:
        body()
    except Exception as error:
        print(type(error).__name__, error)


def run_empty():
    with empty():
        pass


def run_twice():
    with twice():
        pass


def run_stubborn():
    with stubborn():
        raise KeyError("k")


def run_stop():
    with swallow():
        raise StopIteration("s")

for body in (run_empty, run_twice, run_stubborn, run_stop):
    attempt(body)
with contextlib.closing(Thing("closing")) as thing:
    print(count(thing))
del thing
r = weakref.ref(opened("never entered"))
print(r() is None)
