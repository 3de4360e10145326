# Names that loops, comprehensions and unpacking leave behind.
import sys


class Item(object):
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("  free %s" % self.name)


def count(item):
    return sys.getrefcount(item)


items = [Item("a"), Item("b"), Item("c")]
print([count(i) - count(items[0]) for i in items])
for item in items:
    print("%s %d" % (item.name, sys.getrefcount(item)))
print("cleared")
del items[:]
print("the loop name keeps %s" % item.name)
item = None
first, second = Item("first"), Item("second")
first, second = second, first
print("swapped: %s %s" % (first.name, second.name))
first = second = None
(x, y), z = (Item("x"), Item("y")), Item("z")
print("unpacked: %d %d %d" % (sys.getrefcount(x), sys.getrefcount(y), sys.getrefcount(z)))
del y
print("y deleted")
x = z = None
for index, item in enumerate([Item("one"), Item("two")]):
    print("round %d: %s" % (index, item.name))
else:
    print("loop done")
del item
while True:
    item = Item("in while")
    break
print("after while: %s" % item.name)
item = Item("replacement")
print("replaced")
