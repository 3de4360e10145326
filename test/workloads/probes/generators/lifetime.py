# What a suspended generator holds, and when its finally runs.
import sys


class Local(object):
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("  free %s" % self.name)


def numbers(limit):
    guard = Local("guard of %d" % limit)
    try:
        for n in range(limit):
            yield n
    finally:
        print("  finally of %d" % limit)


gen = numbers(3)
print("created, nothing ran")
print("first %d" % next(gen))
gen = None
print("dropped while suspended")
gen = numbers(2)
gen = None
print("dropped before it began")
print("run out: %s" % list(numbers(2)))
gen = numbers(5)
next(gen)
gen.close()
print("closed")
gen.close()
print("closed twice")
try:
    next(gen)
except StopIteration:
    print("nothing more")
for n in numbers(10):
    if n == 2:
        break
print("after break %d" % n)


def delegate(arg):
    yield sys.getrefcount(arg)
    yield sys.getrefcount(arg)


data = []
gen = delegate(data)
print("held by a fresh generator: %d" % sys.getrefcount(data))
print("inside: %d" % next(gen))
print("suspended: %d" % sys.getrefcount(data))
next(gen)
del gen
print("gone: %d" % sys.getrefcount(data))
