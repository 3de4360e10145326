# Objects that come back: from __del__, from callbacks, from generators.
from __future__ import print_function
import gc
import sys
import weakref

gc.collect()
gc.disable()
saved = []


class Phoenix(object):
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("  del", self.name, sys.getrefcount(self))
        saved.append(self)


p = Phoenix("alone")
w = weakref.ref(p)
del p
print("after del", len(saved), w() is None, gc.is_finalized(saved[0]) if hasattr(gc, "is_finalized") else "-")
saved.pop()
print("gone again", len(saved), w() is None)
del saved[:]


class Cyclic(Phoenix):
    def __init__(self, name):
        Phoenix.__init__(self, name)
        self.me = self


c = Cyclic("cycle")
w = weakref.ref(c)
del c
print("found", gc.collect(), len(saved), w() is None, len(gc.garbage))
print("found", gc.collect(), len(saved))
for s in saved:
    s.me = None
s = None
del saved[:]
for g in gc.garbage:
    g.me = None
g = None
del gc.garbage[:]
print("broken", len(saved), gc.collect())
del saved[:]


class Member(object):
    def __init__(self, name, ring):
        self.name = name
        self.ring = ring
        ring.append(self)


class Saver(Member):
    def __del__(self):
        print("  saver", self.name, len(self.ring))
        saved.append(self.ring)


ring = []
Member("a", ring)
Saver("b", ring)
Member("c", ring)
refs = [weakref.ref(m, lambda r: print("  callback")) for m in ring]
m = None
del ring
print("found", gc.collect(), len(saved))
print("alive", [r() is not None for r in refs])
if saved:
    print([m.name for m in saved[0]])
    saved.pop()
m = None
print("second", gc.collect(), len(saved))
print("alive", [r() is not None for r in refs])
for g in gc.garbage:
    g.ring = None
g = None
del gc.garbage[:]
gc.collect()
del saved[:]


class Box(object):
    pass


def gen(box, tag):
    try:
        yield box
    finally:
        print("  finally", tag)
        saved.append(box)


b = Box()
b.tag = "kept"
b.gen = gen(b, "g1")
next(b.gen)
w = weakref.ref(b)
del b
print("found", gc.collect(), len(saved), w() is None)
if saved:
    x = saved.pop()
    print(x.tag, x.gen.gi_frame, list(x.gen))
    x = None
print("found", gc.collect(), w() is None)
b = Box()
b.gen = gen(b, "g2")
del b
print("never started", gc.collect(), len(saved))
del saved[:]


def cb(ref):
    saved.append(target.__class__)
    print("  cb", ref() is None)


target = Box()
w = weakref.ref(target, cb)
other = Box()
other.me = other
w2 = weakref.ref(other, lambda r: saved.append(other2))
other2 = Box()
del other
print("found", gc.collect(), len(saved))
del saved[:]


class Twice(object):
    count = 0

    def __del__(self):
        Twice.count += 1
        if Twice.count < 3:
            saved.append(self)


t = Twice()
del t
for _ in range(4):
    saved[:] = []
print("times", Twice.count)
