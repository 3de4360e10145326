# heapq and bisect: order, references and the words of their errors.
from __future__ import print_function
import bisect
import heapq
import sys

count = sys.getrefcount


def attempt(call, *args):
    try:
        print(call(*args))
    except Exception as error:
        print(type(error).__name__, error)


class Item(object):
    compared = 0

    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        Item.compared += 1
        return self.n < other.n

heap = []
for n in [5, 1, 8, 3, 9, 2]:
    heapq.heappush(heap, n)
print(heap, heapq.heappop(heap), heap)
print(heapq.heapreplace(heap, 7), heapq.heappushpop(heap, 0), heapq.heappushpop(heap, 6), heap)
items = [Item(n % 7) for n in range(20)]
heapq.heapify(items)
print([i.n for i in items], Item.compared, count(items[0]))
first = items[0]
out = heapq.heappop(items)
print(out is first, count(out), Item.compared, len(items), sys.getsizeof(items))
big = [(n * 7919) % 5003 for n in range(3000)]
heapq.heapify(big)
print(big[:10], sum(big[i] < big[(i - 1) // 2] for i in range(1, 3000)))
print(heapq.nsmallest(3, [4, 1, 3, 1, 2]), heapq.nlargest(2, "heap"), heapq.nsmallest(2, ["bb", "a", "ccc"], key=len))
print(heapq.nsmallest(1, []), heapq.nlargest(1, [3, 4]), list(heapq.merge([1, 4, 7], [2, 5], [0])))
attempt(heapq.heappop, [])
attempt(heapq.heappush, (), 1)
attempt(heapq.heappop, ())
attempt(heapq.heapreplace, [], 1)
scores = [10, 20, 20, 30]
print(bisect.bisect(scores, 20), bisect.bisect_left(scores, 20), bisect.bisect_right(scores, 5), bisect.bisect_left(scores, 99))
print(bisect.bisect(scores, 20, 0, 2), bisect.bisect_left(scores, 20, lo=2))
bisect.insort(scores, 25)
bisect.insort_left(scores, 10)
print(scores)
attempt(bisect.bisect, scores)
attempt(bisect.bisect, scores, 1, -1)
attempt(bisect.bisect, 5, 1)
print(heapq.heappush.__name__, heapq.heappush.__module__, bisect.bisect)
