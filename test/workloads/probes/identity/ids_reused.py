# The address of a dead object is the next one's.


class P(object):
    __slots__ = ("x",)


def reuse(make):
    first = make()
    address = id(first)
    del first
    second = make()
    return id(second) == address


class D(object):
    pass


for _ in range(100):
    D()
# So that no half-empty pool is left over from the start of the interpreter.
fill = [[[], [1], (n, n), n + 0.5, P(), object(), set()] for n in range(2000)]
print("slotted: %s" % reuse(P))
print("list: %s" % reuse(lambda: []))
print("list of one: %s" % reuse(lambda: [1]))
print("dict: %s" % reuse(lambda: {}))
print("tuple: %s" % reuse(lambda: tuple([1, 2])))
print("float: %s" % reuse(lambda: float("2.5")))
print("object: %s" % reuse(object))
print("set: %s" % reuse(lambda: set([1])))
a, b = [], []
print("two alive differ: %s" % (id(a) != id(b)))
ids = set()
for n in range(50):
    ids.add(id([n]))
print("fifty in turn: %d" % len(ids))
kept = [[n] for n in range(50)]
print("fifty at once: %d" % len(set(map(id, kept))))
x = P()
before = id(x)
x.x = x
print("unchanged by use: %s" % (id(x) == before))
x.x = None
one, two = P(), P()
i, j = id(one), id(two)
del one
del two
print("last freed, first reused: %s" % (id(P()) == j))
