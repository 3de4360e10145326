# Everything a list can do, with its size.
from __future__ import print_function
import sys

numbers = []
sizes = []
for n in range(40):
    numbers.append(n)
    size = sys.getsizeof(numbers)
    if not sizes or sizes[-1] != size:
        sizes.append(size)
print("growing", sizes)
sizes = []
while numbers:
    numbers.pop()
    size = sys.getsizeof(numbers)
    if not sizes or sizes[-1] != size:
        sizes.append(size)
print("shrinking", sizes)
a = [5, 3, 8, 1]
a.sort()
print(a, a[::-1], sorted(a, reverse=True), sorted(a, key=lambda x: -x))
a.insert(1, 9)
a.extend(range(3))
print(a, a.index(9), a.count(1), 8 in a)
a.reverse()
print(a)
a[2:4] = ["x", "y", "z"]
print(a)
del a[::3]
print(a)
a *= 2
print(a, len(a))
a[:] = []
print(a, sys.getsizeof(a))
b = [1, [2, 3]]
c = b + [4]
c[1].append(9)
print(b, c, b[1] is c[1])
print([1, 2] < [1, 3], [1, 2] == [1, 2], [1] < [1, 0])
print([x * y for x in range(1, 4) for y in range(x) if (x + y) % 2])
print(list(zip([1, 2, 3], "abc")), list(map(str, [1, 2])), list(filter(None, [0, 1, "", "a"])))
print([i for i, x in enumerate("banana") if x == "a"], list(reversed([1, 2, 3])))
print(min([3, 1, 2]), max("hello"), sum([[1], [2]], []), any([]), all([]))
for bad in (lambda: [].pop(), lambda: [1].index(2), lambda: [1][1], lambda: [1].remove(5)):
    try:
        bad()
    except (IndexError, ValueError) as error:
        print(type(error).__name__, error)
print(repr([1, "a", None, 2.5, (1,), {"k": []}]))
knot = [1]
knot.append(knot)
print(knot)
