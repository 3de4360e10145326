# Cells keep what inner functions need, and no more.
import gc
import sys


class Big(object):
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("  free %s" % self.name)


def counter():
    state = [0]

    def increment():
        state[0] += 1
        return state[0]

    return increment


def keeps_one():
    used = Big("used")
    unused = Big("unused")
    return lambda: used.name


def late():
    return [lambda: i for i in range(3)]


def bound_now():
    return [lambda i=i: i for i in range(3)]


a, b = counter(), counter()
print("%d %d %d" % (a(), a(), b()))
print("cells: %d" % len(a.__closure__))
print("names: %s" % (a.__code__.co_freevars,))
f = keeps_one()
print("kept: %s" % f())
f = None
print("late: %s" % [g() for g in late()])
print("bound: %s" % [g() for g in bound_now()])


def memo(function):
    cache = {}

    def wrapper(n):
        if n not in cache:
            cache[n] = function(n)
        return cache[n]

    wrapper.cache = cache
    return wrapper


@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print("fib %d, remembered %d" % (fib(50), len(fib.cache)))
gc.collect()
gc.disable()


def recursive_inner():
    def walk(n):
        return n and 1 + walk(n - 1)
    return walk(5)


print("depth %d" % recursive_inner())
print("a recursive inner function leaves %d" % gc.collect())
shared = Big("shared")
first = (lambda x: (lambda: x, lambda: x))(shared)
print("one cell, two functions: %d" % sys.getrefcount(shared))
first = None
print("gone: %d" % sys.getrefcount(shared))
shared = None
