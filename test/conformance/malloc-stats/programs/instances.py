# Instances with a dict, with slots, with both, and subclasses of built-in types.
import gc
import sys


class Plain(object):
    def __init__(self, number):
        self.number = number
        self.name = None


class Slotted(object):
    __slots__ = ("left", "right")

    def __init__(self, left, right):
        self.left = left
        self.right = right


class Child(Slotted):
    pass


class Numbers(list):
    pass


class Named(dict):
    pass


class Bare(object):
    pass


first = [Plain(0), Slotted(0, 0), Child(0, 0), Numbers(), Named(), Bare()]
first[5].x = 1
gc.collect()
sys._debugmallocstats()
plain = [Plain(i) for i in range(100)]
slotted = [Slotted(i, None) for i in range(100)]
children = [Child(i, None) for i in range(60)]
for child in children[:30]:
    child.extra = 1
lists = [Numbers([i]) for i in range(40)]
dicts = [Named(a=i) for i in range(40)]
bare = [Bare() for i in range(50)]
for i, one in enumerate(bare[::2]):
    one.x = i
sys._debugmallocstats()
for one in plain[:50]:
    del one.name
for one in plain[50:]:
    one.later = 2
spaces = [one.__dict__ for one in plain[20:60]]
sys._debugmallocstats()
del plain, slotted, dicts
sys._debugmallocstats()
