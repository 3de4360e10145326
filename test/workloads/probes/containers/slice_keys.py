# slice objects as keys: refused up to 3.11, hashed by their three parts since; the empty frozenset that everybody shares.
from __future__ import print_function
import gc
import sys


def told(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


told(lambda: hash(slice(1, 2, 3)))
told(lambda: hash(slice(0, -7)) == hash(slice(0, -7)))
told(lambda: {slice(1): 'a'}[slice(1)])
told(lambda: {}[slice(1, 2)])
told(lambda: {}[1:2])
# 2.7 keeps 80 dead sets for the next ones, frozen or not; start-up leaves some.
made = [set() for _ in range(100)]
del made
gc.collect()
before = gc.get_count()[0]
first = frozenset([])
print(gc.get_count()[0] - before, frozenset() is first, sys.getrefcount(first))
before = gc.get_count()[0]
made = [set() for _ in range(12)]
print(gc.get_count()[0] - before)
del made
before = gc.get_count()[0]
made = [frozenset((1,)) for _ in range(12)]
print(gc.get_count()[0] - before)
