# What suspended generators hold, and what close, throw and exhaustion let go.
from __future__ import print_function
import gc
import sys
import weakref

gc.collect()
gc.disable()


class Obj(object):
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("  del", self.name)


def holder(o):
    try:
        yield sys.getrefcount(o)
        yield sys.getrefcount(o)
    finally:
        print("  finally", o.name)


o = Obj("o")
g = holder(o)
print("made", sys.getrefcount(o), next(g), next(g))
g.close()
print("closed", sys.getrefcount(o), g.gi_frame)
g = holder(o)
next(g)
try:
    g.throw(KeyError("thrown"))
except KeyError as e:
    print("threw", sys.getrefcount(o), e)
if sys.version_info[0] == 2:
    sys.exc_clear()
print("after", sys.getrefcount(o))
g = holder(Obj("only in generator"))
next(g)
del g
print("dropped")
g = holder(Obj("never started"))
del g
print("dropped unstarted")


def consumer():
    while True:
        got = yield
        if got is None:
            return
        print("  got", got.name, sys.getrefcount(got))


c = consumer()
next(c)
c.send(Obj("sent 1"))
print("sent")
c.send(Obj("sent 2"))
try:
    c.send(None)
except StopIteration:
    print("stopped")
if sys.version_info[0] == 2:
    sys.exc_clear()


def loop():
    for x in [Obj("a"), Obj("b")]:
        yield x.name


l = loop()
print(next(l))
print(next(l))
del l
print("loop dropped")


def returns():
    o = Obj("local")
    yield 1
    return


print(list(returns()))


def ignoring():
    try:
        yield 1
    except GeneratorExit:
        yield 2


i = ignoring()
next(i)
try:
    i.close()
except RuntimeError as e:
    print("RuntimeError", e)
if sys.version_info[0] == 2:
    sys.exc_clear()


def self_ref():
    me = yield
    yield me


s = self_ref()
next(s)
s.send(s)
w = weakref.ref(s)
del s
print("cycle", w() is not None, gc.collect(), w() is None)


def fin(me_list):
    try:
        yield
    finally:
        print("  fin", len(me_list))


ml = []
s = fin(ml)
ml.append(s)
next(s)
del s, ml
print("cycle with finally", gc.collect(), len(gc.garbage))
del gc.garbage[:]
gen = (x for x in [Obj("in genexp")])
print(sys.getrefcount(gen), sys.getrefcount(gen.gi_frame), sys.getrefcount(gen.gi_code))
del gen
print("genexp dropped")
z = zip(iter([Obj("z1"), Obj("z2")]), [1])
for a, b in z:
    print("zip", a.name)
del a
print("zip name dropped")
z = None
it = iter([Obj("i1"), Obj("i2"), Obj("i3")])
print(next(it).name)
print("list lives on")
list(it)
print("exhausted")


def outer():
    o = Obj("outer")
    for x in inner():
        yield x


def inner():
    o = Obj("inner")
    yield 1
    yield 2


g = outer()
next(g)
g.close()
print("outer closed")


def raises():
    o = Obj("in raising")
    yield 1
    raise ValueError("boom")


r = raises()
next(r)
try:
    next(r)
except ValueError as e:
    print("raised", r.gi_frame)
if sys.version_info[0] == 2:
    sys.exc_clear()
print("end")
