# After how many allocations of each kind a young collection starts.
from __future__ import print_function
import gc
import sys
import collections
import functools
import weakref

gc.collect()
gc.disable()


class Watch(object):
    """A cycle that dies when the collector comes by."""


fired = []


def probe():
    w = Watch()
    w.me = w
    return weakref.ref(w, fired.append)


class P(object):
    pass


class S(object):
    __slots__ = ("x",)


class N(object):
    __slots__ = ()


def gen():
    yield 1


def f():
    pass


class M(object):
    def m(self):
        pass


mm = M()
Point = collections.namedtuple("Point", "x y")
OD = collections.OrderedDict
makers = [
    ("list", lambda: []), ("list of one", lambda: [1]), ("tuple", lambda: (f, f)), ("dict", lambda: {}), ("dict one", lambda: {1: 2}),
    ("set", lambda: set()), ("frozenset", lambda: frozenset([1])), ("instance", lambda: P()), ("slots", lambda: S()), ("no slots", lambda: N()),
    ("object", lambda: object()), ("int", lambda: 10 ** 20), ("str", lambda: "a" * 3), ("gen", lambda: gen()), ("lambda", lambda: (lambda: 1)),
    ("closure", lambda: (lambda x: lambda: x)(1)), ("bound", lambda: mm.m), ("builtin", lambda: [].append), ("type", lambda: type("X", (), {})),
    ("exception", lambda: ValueError()), ("Point", lambda: Point(1, 2)), ("deque", lambda: collections.deque()),
    ("defaultdict", lambda: collections.defaultdict(int)), ("OrderedDict", lambda: OD()),
    ("partial", lambda: functools.partial(f)), ("weakref", lambda: weakref.ref(f)), ("callback ref", lambda: weakref.ref(f, len)), ("property", lambda: property()),
    ("staticmethod", lambda: staticmethod(f)), ("slice", lambda: slice(1)), ("range", lambda: range(2)), ("iter list", lambda: iter([])),
    ("iter tuple", lambda: iter(())), ("enumerate", lambda: enumerate(())), ("zip", lambda: zip(())), ("map", lambda: map(f, ())),
    ("reversed", lambda: reversed(())), ("keys", lambda: {}.keys()), ("sorted", lambda: sorted(())), ("listcomp", lambda: [x for x in ()]),
    ("dictcomp", lambda: {x: 1 for x in ()}), ("genexp", lambda: (x for x in ())), ("copy dict", lambda: {1: 2}.copy()), ("split", lambda: "a b".split()),
    ("super", lambda: super(M, mm)), ("bytearray", lambda: bytearray()), ("memoryview", lambda: memoryview(b"a")),
]
for name, make in makers:
    gc.collect()
    keep = [None] * 40
    del fired[:]
    r = probe()
    gc.set_threshold(30, 1000, 1000)
    gc.enable()
    n = 0
    while n < 40 and not fired:
        keep[n] = make()
        n += 1
    gc.disable()
    print("%-14s %s" % (name, n if fired else "never"))
    keep = r = None
