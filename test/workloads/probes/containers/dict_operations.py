# Dictionaries: growth, order of insertion where it is kept, views, copies.
from __future__ import print_function
import sys

d = {}
sizes = []
for n in range(100):
    d[n] = n
    size = sys.getsizeof(d)
    if not sizes or sizes[-1][1] != size:
        sizes.append((n + 1, size))
print(sizes)
for n in range(95):
    del d[n]
print(len(d), sys.getsizeof(d))
d["new"] = 1
print(len(d), sys.getsizeof(d))
d.clear()
print(len(d), sys.getsizeof(d))
stock = {"apple": 3, "pear": 5}
print(stock.get("apple"), stock.get("fig"), stock.get("fig", 0))
print(stock.setdefault("fig", 7), stock.setdefault("apple", 9))
stock.update({"pear": 6}, kiwi=1)
print(sorted(stock.items()))
print(stock.pop("kiwi"), stock.pop("none", "default"))
print(sorted(stock), len(stock), "fig" in stock, "none" in stock)
print(sorted((v, k) for k, v in stock.items()))
other = stock.copy()
other["apple"] = 100
print(stock["apple"], other["apple"])
print(dict([(1, 2), (3, 4)]) == {3: 4, 1: 2})
print(dict.fromkeys("ab", 0) == {"a": 0, "b": 0})
print(dict(zip("xyz", range(3)))["y"])
print({k: v * 2 for k, v in stock.items() if v > 3} == {"pear": 12, "fig": 14})
key = (1, "two", (3,))
print({key: "nested"}[(1, "two", (3,))])
print({1: "int", 1.0: "float", True: "bool"})
try:
    {[]: 1}
except TypeError as error:
    print("TypeError", "list" in str(error))
try:
    stock["missing"]
except KeyError as error:
    print("KeyError", error)
try:
    for k in stock:
        stock[k + "2"] = 1
except RuntimeError as error:
    print("RuntimeError", error)


class Key(object):
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n % 2

    def __eq__(self, other):
        return self.n == other.n


table = {}
for n in range(10):
    table[Key(n)] = n
print(len(table), table[Key(7)], Key(11) in table)
