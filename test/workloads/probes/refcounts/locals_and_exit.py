# The order in which names are dropped: function exit, comprehension, class body, module end.
from __future__ import print_function
import atexit
import sys


class T(object):
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def plain(arg):
    b = T("b")
    a = T("a")

    def inner():
        return cell
    cell = T("cell")
    z = T("z")
    return "returned"


print(plain(T("arg")))
print("-- generator")


def gen():
    x = T("gen x")
    y = T("gen y")
    yield 1
    z = T("gen z")
    yield 2


g = gen()
next(g)
g.close()
print("closed")
g = gen()
next(g)
next(g)
del g
print("dropped")
print("-- comprehension")
r = [T("c%d" % i) and i for i in range(3)]
r = [t for t in [T("x"), T("y")]]
r.reverse()
del r
if sys.version_info[0] == 2:
    del t
print("-- class")


class Holder(object):
    one = T("class one")
    two = T("class two")
    del one


print("made")
del Holder.two
print("-- try")


def tries():
    a = T("tried")
    try:
        b = T("b in try")
        return a.name
    finally:
        print("finally")
        c = T("c in finally")


print(tries())
print("-- recursion")


def rec(n):
    t = T("level %d" % n)
    if n:
        return rec(n - 1)
    return "bottom"


print(rec(2))
print("-- overwritten")
v = T("v1")
v = T("v2")
v = [v, T("v3")]
v = None
print("-- exit")
atexit.register(print, "exit 1")
atexit.register(lambda x: print("exit", x.name), T("held by atexit"))
zz = T("zz")
aa = T("aa")
_private = T("_private")
__dunder = T("__dunder")
middle = [T("in list"), T("in list 2")]
sys.custom = T("on sys")
shared = {"k": T("in dict")}


def func(default=T("default")):
    pass


class Klass(object):
    attribute = T("class attribute")


class Cyc(object):
    def __init__(self, n):
        self.t = T(n)
        self.me = self


cyc = Cyc("in a cycle")
late = Cyc
last = T("last")
