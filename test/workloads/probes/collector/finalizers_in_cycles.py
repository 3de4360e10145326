# The order of __del__ inside garbage cycles and of what they own; 2.7 keeps them.
from __future__ import print_function
import gc
import sys
import weakref

gc.collect()
gc.disable()
log = []


class D(object):
    def __init__(self, name, *links):
        self.name = name
        self.links = list(links)

    def __del__(self):
        log.append(self.name)


class P(object):
    def __init__(self, name, *links):
        self.name = name
        self.links = list(links)


class L(list):
    def __init__(self, name):
        list.__init__(self)
        self.name = name

    def __del__(self):
        log.append("%s:%d" % (self.name, len(self)))


class Di(dict):
    name = "?"

    def __del__(self):
        log.append("%s=%d" % (self.name, len(self)))


class Slot(object):
    __slots__ = ("name", "link", "__weakref__")

    def __init__(self, name):
        self.name = name

    def __del__(self):
        log.append("/" + self.name)


def report(label):
    n = gc.collect()
    print("%-16s found %d log %s garbage %s" % (label, n, log, [type(x).__name__ for x in gc.garbage]))
    del log[:]
    for x in gc.garbage:
        for attr in ("links", "link"):
            try:
                delattr(x, attr)
            except AttributeError:
                pass
        if isinstance(x, list):
            list.__init__(x)
        if isinstance(x, dict):
            x.clear()
    x = None
    del gc.garbage[:]
    more = gc.collect()
    if log or more:
        print("%-16s more %d log %s" % ("", more, log))
        del log[:]


a, b, c = D("a"), D("b"), D("c")
a.links.append(b)
b.links.append(c)
c.links.append(a)
del a, b, c
report("ring")
a, b = D("first"), D("second")
b.links.append(a)
a.links.append(b)
del b, a
report("pair")
p = P("plain", D("owned"))
p.links.append(p)
del p
report("owned")
p = P("hub")
for i in range(4):
    p.links.append(D("spoke%d" % i, p))
del p
report("hub")
p = P("outer", P("x", D("deep1", D("deep2"))))
p.links.append(p)
del p
report("chain")
x = L("list")
x.append(x)
x.append(D("in list"))
del x
report("list subclass")
x = Di()
x.name = "dict"
x["self"] = x
x["d"] = D("in dict")
del x
report("dict subclass")
s, t = Slot("s"), Slot("t")
s.link, t.link = t, s
del s, t
report("slots")


class Base(object):
    def __del__(self):
        log.append("base")


class Derived(Base):
    def __del__(self):
        log.append("derived")
        Base.__del__(self)


o = Derived()
o.links = o
del o
report("inherited")


class Late(object):
    pass


o = Late()
o.links = o
Late.__del__ = lambda self: log.append("late")
del o
report("added later")


class Breaks(object):
    def __init__(self):
        self.links = self

    def __del__(self):
        log.append("breaks")
        self.links = None


Breaks()
report("breaks itself")


class Spawns(object):
    def __init__(self, depth):
        self.links = self
        self.depth = depth

    def __del__(self):
        log.append(self.depth)
        if self.depth:
            Spawns(self.depth - 1)


Spawns(2)
report("spawns")
report("again")
report("and again")
