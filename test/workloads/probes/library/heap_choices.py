# The n largest and smallest of what cannot be compared, of equals and of iterators: which pair is compared first shows the algorithm.
import heapq

MIXED = ['x', [1], None] * 2
for choose in (heapq.nsmallest, heapq.nlargest):
    for count in (0, 1, 2, 4, 7):
        for data in (MIXED, [3, 1, 2, 3, 0, 9, -1, 3.0], [], 'hello world'):
            for key in (None, str, lambda x: -len(str(x))):
                for given in (data, iter(data)):
                    try:
                        print(choose(count, given, key=key))
                    except TypeError as error:
                        print('TypeError: %s' % error)
