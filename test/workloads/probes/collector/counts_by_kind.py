# What each kind of object adds to the youngest generation's count.
import gc, sys
gc.collect(); gc.collect()
gc.disable()
old = gc.get_threshold()
print(old)
def counts(label):
    c = gc.get_count()
    print(label, c[0] if c[0] < 60 else "many", c[1], c[2])
gc.collect()
counts("start")
a = [[] for i in range(10)]
counts("ten lists")
gc.collect(0)
counts("after 0")
gc.collect(0)
counts("after 0 0")
gc.collect(1)
counts("after 1")
gc.collect(1); gc.collect(1)
counts("after 1 1 1")
gc.collect(2)
counts("after 2")
del a
counts("deleted")
b = [{} for i in range(7)]
counts("dicts")
c = [(i,) for i in range(9)]
counts("tuples")
e = [object() for i in range(5)]
counts("objects")
class A(object): pass
f = [A() for i in range(6)]
counts("instances")
class S(object): __slots__ = ("x",)
g = [S() for i in range(6)]
counts("slots")
class N(object): __slots__ = ()
h = [N() for i in range(6)]
counts("noslots")
i_ = [lambda: 0 for i in range(4)]
counts("lambdas")
j = [(x for x in ()) for i in range(4)]
counts("genexps")
k = [Exception(i) for i in range(4)]
counts("exceptions")
l = [a_.__init__ for a_ in f]
counts("wrappers")
m = [iter([]) for i in range(4)]
counts("iters")
n = [slice(i, i + 1) for i in range(4)]
counts("slices")
o = [range(i) for i in range(4)]
counts("ranges")
p = [bytearray(3) for i in range(4)]
counts("bytearrays")
q = [frozenset((i,)) for i in range(4)]
counts("frozensets")
r = [memoryview(b"abc") for i in range(3)]
counts("memoryviews")
s = [enumerate([]) for i in range(3)]
counts("enumerate")
t = [zip([1], [2]) for i in range(3)]
counts("zip")
u = [property() for i in range(3)]
counts("property")
v = [staticmethod(len) for i in range(3)]
counts("staticmethod")
w = [type("T%d" % i, (object,), {}) for i in range(2)]
counts("types")
del b, c
counts("deleted")
del e, f, g, h, i_, j, k, l
counts("deleted more")
print(gc.collect())
counts("end")
for args in ((5,), (5, 6), (5, 6, 7), (0, 0, 0), (-1, 2, 3)):
    gc.set_threshold(*args)
    print(gc.get_threshold())
for bad in ((), (1, 2, 3, 4), ("a",), (1.5,), (None,)):
    try:
        gc.set_threshold(*bad)
        print("ok", bad, gc.get_threshold())
    except Exception as e:
        print(type(e).__name__, e)
gc.set_threshold(*old)
for bad in (-1, 3, 10, "x", 1.0, None):
    try:
        print(gc.collect(bad))
    except Exception as e:
        print(type(e).__name__, e)
