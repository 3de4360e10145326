# functools: what its objects hold, when they let go, and their sizes.
from __future__ import print_function
import functools
import gc
import sys
import weakref


class Thing(object):
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return "Thing(%s)" % self.name

    def __del__(self):
        print("del", self.name)

count = sys.getrefcount


def add(a, b=0, *rest, **named):
    return a

first, named = Thing("first"), Thing("named")
p = functools.partial(add, first, b=named)
print(count(first), count(named), count(p), gc.is_tracked(p))
print(sys.getsizeof(p), sys.getsizeof(p.args), p.func is add, p.args, p.keywords)
print(p() is first, count(first))
flat = functools.partial(p, 5)
print(flat.args, flat.func is add, count(first), count(named))
del flat
print(count(first), count(named))
r = weakref.ref(p, lambda r: print("partial gone"))
del p
print(count(first), count(named), r())
del first, named
print(functools.reduce(lambda a, b: a + b, [[1], [2], [3]], []))
seen = []


def note(a, b):
    seen.append((count(a), count(b)))
    return b

things = [Thing(n) for n in "abcd"]
last = functools.reduce(note, things)
print(seen, last, count(last))
del last, things
keys = sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a))
print(keys)
held = Thing("held")
key = functools.cmp_to_key(lambda a, b: 0)(held)
print(count(held), key.obj is held, sys.getsizeof(functools.cmp_to_key(add)) > 20)
del key
print(count(held))


@functools.wraps(add)
def wrapper(*args):
    return add(*args)

print(wrapper.__name__, wrapper.__module__, getattr(wrapper, "__wrapped__", None) is add, sorted(wrapper.__dict__))
print(count(add))


@functools.total_ordering
class Version(object):
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n

print(Version(1) < Version(2), Version(1) >= Version(2), Version(2) > Version(1), Version(2) <= Version(2))
held = None
