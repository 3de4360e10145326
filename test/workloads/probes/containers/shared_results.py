# Results that are the operand itself, or a copy of it with a table of its own size.
import itertools
import operator
import sys


def none():
    if False:
        yield


e = ()
print("%s %s %s" % (tuple(none()) is e, tuple(x for x in []) is e, tuple(itertools.chain()) is e))
print("%s %s %s" % (tuple([]) is e, tuple({}) is e, tuple(iter([])) is e))
print("size of the other one: %d" % sys.getsizeof(tuple(none())))
c = complex(1, 2)
print("+c is c: %s" % (+c is c))
for n in (5, 16, 19, 77):
    s = set(range(n))
    print("%d: %s" % (n, [sys.getsizeof(o) for o in (s, s & s, s.intersection(s), s.copy(), s & set(range(n)))]))
f = frozenset("ab")
print("f & f is f: %s" % (f & f is f))
ids = []
for i in range(6):
    ids.append(id([j for j in range(3)]))
print("a list made in a loop: %s" % [ids.index(i) for i in ids])
if hasattr(sys, "getallocatedblocks"):
    def cost(make):
        hold = [None] * 30
        before = sys.getallocatedblocks()
        for i in range(30):
            hold[i] = make()
        return sys.getallocatedblocks() - before
    for make in (lambda: operator.itemgetter(1, 2), lambda: operator.attrgetter("a", "b"), lambda: itertools.tee([])):
        cost(make)
        print("blocks: %d" % cost(make))


class SubList(list):
    pass


class SubStr(str):
    pass


for cls in (SubList, SubStr, Exception):
    o = type("T", (cls,), {})()
    asked = sys.getsizeof(o.__dict__)
    o.x = 1
    p = type("T", (cls,), {})()
    p.x = 1
    print("%s: asked first %d, then %d, stored first %d" % (cls.__name__, asked, sys.getsizeof(o.__dict__), sys.getsizeof(p.__dict__)))
