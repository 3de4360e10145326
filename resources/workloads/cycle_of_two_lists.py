# title: Two lists that hold each other
# watch: after `del` no name reaches the pair, yet both counts stay at one; only a collection finds them.
# python: 2.7, 3.7, 3.8, 3.9, 3.10, 3.11, 3.12, 3.13
from __future__ import print_function

import gc
import sys

gc.collect()
gc.disable()          # nothing is collected unless this program asks
print('automatic collection: %s' % gc.isenabled())

first = ['first']
second = ['second']
# getrefcount also counts its own argument, hence the - 1.
print('two lists: %d and %d reference'
      % (sys.getrefcount(first) - 1, sys.getrefcount(second) - 1))

first.append(second)
second.append(first)
print('tied together: %d and %d references'
      % (sys.getrefcount(first) - 1, sys.getrefcount(second) - 1))
print('first[1][1] is first: %s' % (first[1][1] is first))

del first
print('one name gone: the pair is still reachable, %s' % second[1][0])
del second
print('both names gone: nobody can reach the pair')

print('found by the collector: %d' % gc.collect())
print('found a second time: %d' % gc.collect())

# Without the knot, reference counts alone are enough.
first = ['first']
second = ['second', first]
del first, second
print('a chain leaves for the collector: %d' % gc.collect())

# A thousand knots, held by nothing but themselves.
for number in range(1000):
    left = [number]
    right = [left]
    left.append(right)
left = right = None
print('a thousand pairs: %d' % gc.collect())
gc.enable()
