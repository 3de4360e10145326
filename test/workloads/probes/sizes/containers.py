# Sizes of containers at every length, by every way of making them.
from __future__ import print_function
import sys

S = sys.getsizeof


def steps(make, n):
    found, last = [], None
    for i in range(n):
        size = S(make(i))
        if size != last:
            found.append((i, size))
            last = size
    return found


def grown(start, step, n):
    o = start
    found, last = [(0, S(o))], S(o)
    for i in range(n):
        step(o, i)
        if S(o) != last:
            last = S(o)
            found.append((i + 1, last))
    return found


print("append", grown([], lambda o, i: o.append(i), 600))
print("insert", grown([], lambda o, i: o.insert(0, i), 100))
print("extend1", grown([], lambda o, i: o.extend([i]), 100))
print("extend3", grown([], lambda o, i: o.extend((i, i, i)), 100))
print("extendgen", grown([], lambda o, i: o.extend(x for x in range(3)), 100))
print("iadd", grown([], lambda o, i: o.__iadd__([i, i]), 100))
print("list(range)", steps(lambda i: list(range(i)), 70))
print("list(tuple)", steps(lambda i: list((0,) * i), 40))
print("list(gen)", steps(lambda i: list(x for x in range(i)), 70))
print("listcomp", steps(lambda i: [x for x in range(i)], 70))
print("sorted", steps(lambda i: sorted(range(i)), 40))
print("list*", steps(lambda i: [0] * i, 20))
print("slice", steps(lambda i: list(range(50))[:i], 40))
print("copy", steps(lambda i: [x for x in range(i)][:], 40))
print("add", steps(lambda i: [1] * i + [2], 20))
print("map", steps(lambda i: list(map(str, range(i))), 40))
print("filter", steps(lambda i: list(filter(None, range(i))), 40))
print("zip", steps(lambda i: list(zip(range(i))), 40))
print("split", steps(lambda i: ("a " * i).split(), 40))
print("split,", steps(lambda i: ("a," * i).split(","), 40))
print("keys", steps(lambda i: list({k: 0 for k in range(i)}.keys()), 40))
print("set", steps(lambda i: list(set(range(i))), 40))
print("list(str)", steps(lambda i: list("x" * i), 40))
print("reversed", steps(lambda i: list(reversed(range(i))), 40))
print("enumerate", steps(lambda i: list(enumerate([0] * i)), 40))

l = list(range(100))
found = []
while l:
    l.pop()
    found.append(S(l))
print("pop", found)
l = list(range(100))
found = []
while l:
    l.pop(0)
    found.append(S(l))
print("pop0", found)
l = list(range(100))
found = []
while l:
    del l[:7]
    found.append(S(l))
print("delslice", found)
l = list(range(20))
l[5:5] = range(30)
print("sliceassign", S(l))
l[5:35] = []
print("slicedel", S(l))
del l[:]
print("clear", S(l))
l = []
l.append(1)
l.remove(1)
print("remove", S(l))
l *= 3
print("imul", S(l))
l = [1, 2, 3]
l *= 3
print("imul", S(l))
l.sort()
l.reverse()
print("sort", S(l))

print("dict set", grown({}, lambda o, i: o.__setitem__(i, i), 700))
print("dict str", grown({}, lambda o, i: o.__setitem__("k%d" % i, i), 200))
print("dict mixed", grown({"a": 1}, lambda o, i: o.__setitem__(i, i), 30))
print("dict()", steps(lambda i: dict((x, x) for x in range(i)), 100))
print("dict(list)", steps(lambda i: dict([(x, x) for x in range(i)]), 100))
print("dict(dict)", steps(lambda i: dict({x: x for x in range(i)}), 100))
print("copy", steps(lambda i: {x: x for x in range(i)}.copy(), 100))
print("comp", steps(lambda i: {x: x for x in range(i)}, 100))
print("fromkeys", steps(lambda i: dict.fromkeys(range(i)), 100))
print("fromkeys list", steps(lambda i: dict.fromkeys(list(range(i))), 100))
print("fromkeys set", steps(lambda i: dict.fromkeys(set(range(i))), 100))
print("fromkeys dict", steps(lambda i: dict.fromkeys({x: x for x in range(i)}), 100))


def updated(n, m):
    d = {x: x for x in range(n)}
    d.update({x + n: x for x in range(m)})
    return d


for n in (0, 1, 4, 5, 6, 10, 11, 20):
    print("update", n, steps(lambda i: updated(n, i), 60))


def shrunk(n):
    d = {x: x for x in range(n)}
    for i in range(n - 1):
        del d[i]
    return d


print("del", steps(shrunk, 60))
print("delcopy", steps(lambda i: shrunk(i).copy(), 60))


def regrown(n):
    d = shrunk(n)
    for i in range(3):
        d[1000 + i] = i
    return d


print("regrown", steps(regrown, 60))


def popped(n):
    d = {x: x for x in range(n)}
    for i in range(n):
        d.popitem()
    return d


print("popitem", steps(popped, 60))


def cleared(n):
    d = {x: x for x in range(n)}
    d.clear()
    return d


print("clear", steps(cleared, 20))
print("kwargs", S(dict(a=1)), S(dict(a=1, b=2, c=3, d=4, e=5, f=6)), S(dict({}, a=1)))
print("displays", S({}), S({1: 1}), S({1: 1, 2: 2, 3: 3, 4: 4, 5: 5}), S({1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6}),
      S({"a": 1, "b": 2}), S({"a": 1, "b": 2, "c": 3, "d": 4, "e": 5, "f": 6, "g": 7}))
print("setdefault", grown({}, lambda o, i: o.setdefault(i, i), 40))

print("set add", grown(set(), lambda o, i: o.add(i), 700))
print("set(range)", steps(lambda i: set(range(i)), 100))
print("set(list)", steps(lambda i: set(list(range(i))), 100))
print("set(set)", steps(lambda i: set(set(range(i))), 100))
print("set(dict)", steps(lambda i: set({x: x for x in range(i)}), 100))
print("setcomp", steps(lambda i: {x for x in range(i)}, 100))
print("setcopy", steps(lambda i: set(range(i)).copy(), 100))
print("frozenset", steps(lambda i: frozenset(range(i)), 100))
print("frozenset(set)", steps(lambda i: frozenset(set(range(i))), 100))
print("union", steps(lambda i: set(range(i)) | set(range(i, 2 * i)), 60))
print("inter", steps(lambda i: set(range(60)) & set(range(i)), 60))
print("diff", steps(lambda i: set(range(60)) - set(range(i)), 60))
print("xor", steps(lambda i: set(range(30)) ^ set(range(i)), 60))


def updatedset(n, m):
    s = set(range(n))
    s.update(set(range(n, n + m)))
    return s


for n in (0, 1, 4, 5, 10):
    print("set update", n, steps(lambda i: updatedset(n, i), 60))


def shrunkset(n):
    s = set(range(n))
    for i in range(n):
        s.discard(i)
    return s


print("discard", steps(shrunkset, 40))
print("setdisplays", S({1}), S({1, 2, 3, 4, 5}), S({1, 2, 3, 4, 5, 6}), S(set()))
print("tuple", steps(lambda i: tuple(range(i)), 10), S(()), S((1, 2)), S(tuple(x for x in range(7))))
