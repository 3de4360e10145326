# Cells, closures, decorators, nonlocal names: counts and lifetimes.
from __future__ import print_function
import functools
import gc
import sys
import weakref

gc.collect()
gc.disable()
rc = sys.getrefcount


class O(object):
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("  del", self.n)


def outer():
    o = O("captured")
    before = rc(o)

    def inner():
        return rc(o)
    print("before, after, inside", before, rc(o), inner())
    return inner


f = outer()
cell = f.__closure__[0]
print("cell", rc(cell), rc(cell.cell_contents), rc(f.__closure__), rc(f))
del f
print("function gone", rc(cell), cell.cell_contents.n)
del cell
print("cell gone")


def two():
    o = O("shared cell")

    def a():
        return o

    def b():
        return o
    return a, b


a, b = two()
print("same cell", a.__closure__[0] is b.__closure__[0], rc(a.__closure__[0]))
del a
print("one left")
del b
print("none left")


def selfref():
    o = O("self-referencing closure")

    def rec(n):
        return n and rec(n - 1) or o.n
    return rec(1)


print(selfref())
print("found", gc.collect())


def deco(fn):
    def wrapper(*args, **kw):
        return fn(*args, **kw)
    wrapper.__wrapped__ = fn
    wrapper.o = O("on wrapper")
    return wrapper


@deco
def decorated(x):
    return rc(x)


print("decorated", decorated(O("arg")), rc(decorated), rc(decorated.__wrapped__))
w = weakref.ref(decorated.__wrapped__)
del decorated
print("gone", w() is None)


@functools.wraps(deco)
def wrapped():
    pass


print("wraps", rc(deco), wrapped.__name__)
del wrapped
print("wraps gone", rc(deco), gc.collect())


def accumulate():
    items = []

    def add(x):
        items.append(x)
        return len(items)
    return add


add = accumulate()
add(O("item 1"))
add(O("item 2"))
print("accumulated", rc(add.__closure__[0].cell_contents))
del add
print("list gone")


def loop_closures():
    fs = []
    for i in range(3):
        o = O("loop %d" % i)
        fs.append(lambda o=o: o.n)
    return fs


fs = loop_closures()
print("defaults", [rc(x.__defaults__[0]) for x in fs], [x() for x in fs])
fs.pop(0)
print("popped")
del fs


def param_cell(p):
    def get():
        return p
    n = rc(p)
    p = None
    return n


print("param", param_cell(O("param")))


class Desc(object):
    def __init__(self, fn):
        self.fn = fn

    def __get__(self, obj, owner):
        return functools.partial(self.fn, obj)


class Uses(object):
    @Desc
    def m(self, *a):
        return rc(self)

    @property
    def p(self):
        return rc(self)


u = Uses()
print("descriptor", u.m(), u.p, rc(u))
m = u.m
print("bound", rc(u), m())
del m
print("unbound", rc(u))


def gen_closure():
    o = O("in generator closure")
    return (x for x in [1, 2] if o)


g = gen_closure()
print(next(g), rc(g))
del g
print("end")


def class_closure():
    o = O("class closure")

    class C(object):
        def m(self):
            return o
    return C


C = class_closure()
print(C().m().n)
del C
print("found", gc.collect() > 0)
