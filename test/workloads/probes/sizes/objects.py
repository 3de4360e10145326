# Sizes of everything else that a program can get hold of.
from __future__ import print_function
import collections
import functools
import itertools
import operator
import sys
import types
import weakref

S = sys.getsizeof


def show(label, *values):
    print(label, [S(v) for v in values])


def function(a, b=1, *c, **d):
    return a


def closure():
    x = 1

    def inner():
        return x
    return inner


def generator(a, b):
    x = yield a
    y = yield b


def wide(a, b, c, d, e, f, g, h):
    i = j = k = l = 1
    yield a
    yield (a, b, c, d, e, f, g, h, i, j)


class Empty(object):
    pass


class Slots(object):
    __slots__ = ("a", "b", "c")


class NoSlots(object):
    __slots__ = ()


class WeakSlots(object):
    __slots__ = ("__weakref__",)


class DictSlots(object):
    __slots__ = ("__dict__",)


class IntSub(int):
    pass


class StrSub(str):
    pass


class ListSub(list):
    pass


class DictSub(dict):
    pass


class TupleSub(tuple):
    pass


class SetSub(set):
    pass


class FloatSub(float):
    pass


class BytesSub(bytes):
    pass


class IntSlots(int):
    __slots__ = ()


class ListSlots(list):
    __slots__ = ("x",)


class Error(Exception):
    pass


class Methods(object):
    def m(self):
        pass

    @classmethod
    def c(cls):
        pass

    @staticmethod
    def s():
        pass

    @property
    def p(self):
        pass


class Meta(type):
    pass


Made = Meta("Made", (object,), {})

show("functions", function, closure(), lambda: 0, len, [].append, "".join, closure().__closure__[0])
show("code", type(function.__code__) is types.CodeType and 1)
show("generators", generator(1, 2), wide(*range(8)), (x for x in []))
show("classes", Empty, Slots, NoSlots, WeakSlots, DictSlots, IntSub, ListSub, Error, Made, Meta, type, object, int, list, str, dict)
show("instances", Empty(), Slots(), NoSlots(), WeakSlots(), DictSlots())
show("subclasses", IntSub(5), IntSub(2 ** 60), StrSub("abc"), ListSub([1, 2]), DictSub(), TupleSub((1, 2)), SetSub(), FloatSub(1.5), BytesSub(b"ab"), IntSlots(4), ListSlots())
e = Empty()
e.a = 1
show("dict of instance", e.__dict__, Empty().__dict__)
e.b = e.c = e.d = e.e = e.f = 1
show("bigger dict", e.__dict__)
show("methods", Methods().m, Methods.c, Methods.s, Methods.m, Methods.__dict__["c"], Methods.__dict__["s"], Methods.__dict__["p"])
show("descriptors", str.upper, str.__add__, "".__add__, dict.__dict__["fromkeys"], Slots.a, type.__dict__["__mro__"], types.FunctionType.__code__)
show("exceptions", Exception(), ValueError("x"), KeyError(1), OSError(1, "x"), StopIteration(1), SystemExit(), UnicodeDecodeError("utf-8", b"x", 0, 1, "r"), SyntaxError("x"), Error(), ImportError("x"), AttributeError("a"), NameError("n"), MemoryError(), KeyboardInterrupt())
try:
    1 / 0
except ZeroDivisionError:
    tb = sys.exc_info()[2]
    show("traceback", tb)
show("iterators", iter([]), iter(()), iter({}), iter({}.items()), iter({}.values()), iter(set()), iter(""), iter(range(3)), iter(u""), iter(bytearray()), reversed([]), reversed(()), iter(lambda: 1, 1), iter(b""))
show("builtin iterators", enumerate([]), zip(), zip([], []), map(str, []), filter(None, []), reversed(range(2)))
show("views", {}.keys(), {}.values(), {}.items())
show("ranges", range(1), range(10 ** 6), slice(1), slice(1, 2, 3), memoryview(b"abc"), memoryview(bytearray(5)))
show("itertools", itertools.count(), itertools.count(2.5), itertools.cycle([1, 2]), itertools.repeat(1), itertools.repeat(1, 2), itertools.chain([], []), itertools.islice([], 2), itertools.takewhile(bool, []), itertools.dropwhile(bool, []), itertools.starmap(pow, []), itertools.tee([])[0], itertools.product([1, 2], [3]), itertools.permutations([1, 2, 3]), itertools.combinations([1, 2, 3], 2), itertools.combinations_with_replacement([1, 2], 2), itertools.groupby([]), itertools.compress([], []))
show("functools", functools.partial(int), functools.partial(int, "5", base=3))
show("operator", operator.itemgetter(1), operator.itemgetter(1, 2), operator.attrgetter("a"), operator.attrgetter("a.b", "c"), operator.methodcaller("a"))
w = Empty()
show("weakrefs", weakref.ref(w), weakref.proxy(w), weakref.WeakValueDictionary().__class__)
show("collections", collections.deque(), collections.deque([1] * 100), collections.deque([], 5), collections.defaultdict(list), collections.OrderedDict(), collections.Counter(), collections.Counter("abcabc"))
o = collections.OrderedDict()
found = []
for i in range(40):
    o[i] = i
    found.append(S(o))
print(found)
d = collections.deque()
found = []
for i in range(200):
    d.append(i)
    found.append(S(d))
print(sorted(set(found)))
for i in range(150):
    d.popleft()
print(S(d))
Point = collections.namedtuple("Point", "x y")
show("namedtuple", Point(1, 2), Point)
show("modules", sys, types)
show("misc", property(), super(Empty, e), sys.version_info, staticmethod(len), classmethod(len))
show("deque iter", iter(d), reversed(d), iter(o))
