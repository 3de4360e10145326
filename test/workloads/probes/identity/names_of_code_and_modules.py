# Tuples of names that code objects keep, names of modules that are constants, and sizes of rare records.
import gc
import itertools
import sys
import weakref
import collections
import decimal


def f(x, y=1):
    z = x
    return z


def outer():
    a = 1

    def inner():
        return a
    return inner


first = f.__code__.co_varnames
print("kept: %s" % (first is f.__code__.co_varnames))
inner = outer()
print("cells: %s" % (inner.__code__.co_freevars is inner.__code__.co_freevars))
print("count: %d" % sys.getrefcount(first))
gc.collect()
print("tracked after a collection: %s" % gc.is_tracked(first))
print("later: %s" % gc.is_tracked(outer.__code__.co_cellvars))
print("modules: %s" % [itertools.__name__ is "itertools", sys.__name__ is "sys", gc.__name__ is "gc",
                       collections.__name__ is "collections", weakref.__name__ is "weakref", __name__ is "__main__"])
print("file: %s" % (f.__code__.co_filename is outer.__code__.co_filename))
D = decimal.Decimal
print("decimals: %s" % [sys.getsizeof(x) for x in (D(0), D("1.5"), D("1" * 60))])
print("flags: %d" % sys.getsizeof(sys.flags))
one, two = itertools.tee([1, 2])
ref = weakref.ref(one, lambda r: print_dead())


def print_dead():
    print("tee is gone")


print("tee: %s" % (ref() is one))
one = None
print("dead: %s" % (ref() is None))
