# The order of sets written as constants, and the tuple that zip makes before it knows that its iterators have ended.
from __future__ import print_function
import gc

print({23, 7, 15}, {15, 7, 23}, {31, 7, 15, 23}, {7, 15, 31, 23})
print(set([23, 7, 15]), set([15, 7, 23]), set([31, 7, 15, 23]))
x = 7
print({23, x, 15}, {15, x, 23})
print({40, 8, 16, 0}, {0, 40, 8, 16})
print({1, True, 1.0, 9, 17})
print(frozenset({23, 7, 15}) | {39}, {23, 7, 15} & {7, 15, 99})


def order():
    return {39, 7, 23}


print(order(), {7, 39, 23}, order() == {23, 7, 39})

for e in ([], [1], [1, 2], [1, 2, 3]):
    pairs = list(zip(e, e))
    print(pairs, list(zip(e, [0])))
