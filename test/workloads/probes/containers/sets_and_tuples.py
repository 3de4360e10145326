# Sets and tuples.
from __future__ import print_function
import gc
import sys

a = set([1, 2, 3, 4])
b = set([3, 4, 5])
print(sorted(a | b), sorted(a & b), sorted(a - b), sorted(a ^ b))
print(a <= b, set([1]) <= a, a.isdisjoint([9]), a.issuperset([1, 2]))
a.add(9)
a.discard(100)
a.update([7, 8])
print(sorted(a), len(a), 9 in a)
sizes = []
s = set()
for n in range(100):
    s.add(n)
    size = sys.getsizeof(s)
    if not sizes or sizes[-1][1] != size:
        sizes.append((n + 1, size))
print(sizes)
s.clear()
print(sys.getsizeof(s))
print(len(set("mississippi")), sorted(set(w.lower() for w in ["A", "a", "B"])))
try:
    a.remove(1000)
except KeyError as error:
    print("KeyError", error)
f = frozenset([1, 2])
print({f: "key"}[frozenset([2, 1])], f == set([1, 2]), hash(f) == hash(frozenset([2, 1])))
t = (1, "a", 2.5)
print(t, t[1:], t + (None,), t * 2, len(t), t.index("a"), t.count(1))
print((1,), (), (1, 2) < (1, 3), (1, (2, 3)) == (1, (2, 3)))
x, (y, z) = 1, (2, 3)
print(x, y, z)
try:
    t[0] = 1
except TypeError as error:
    print("TypeError", error)
mutable = ([],)
mutable[0].append(1)
try:
    mutable[0] += [2]
except TypeError:
    print("failed, yet", mutable)
atoms = tuple([1, 2])
lists = tuple([[], 2])
print(gc.is_tracked(atoms), gc.is_tracked(lists), gc.is_tracked(()))
gc.collect()
print(gc.is_tracked(atoms), gc.is_tracked(lists))
print([sys.getsizeof(tuple(range(n))) for n in range(6)])
