/** The Python part of heapq: the heap operations themselves are native. */
const SELECT = String.raw`
def _take(n, iterable, key, largest):
    if _PY3 and n <= 0:
        iter(iterable)
        return []
    if key is None:
        pairs = [(value, i) for i, value in enumerate(iterable)]
        pairs.sort(key=lambda pair: pair[0], reverse=largest)
        return [pair[0] for pair in pairs[:max(n, 0)]]
    triples = [(key(value), value) for value in iterable]
    triples.sort(key=lambda triple: triple[0], reverse=largest)
    return [triple[1] for triple in triples[:max(n, 0)]]


def nsmallest(n, iterable, key=None):
    if n == 1:
        it = iter(iterable)
        sentinel = object()
        result = min(it, default=sentinel, key=key) if _PY3 else _first(min, it, key)
        return [] if result is sentinel else [result] if _PY3 else result
    return _take(n, iterable, key, False)


def nlargest(n, iterable, key=None):
    if n == 1:
        it = iter(iterable)
        sentinel = object()
        result = max(it, default=sentinel, key=key) if _PY3 else _first(max, it, key)
        return [] if result is sentinel else [result] if _PY3 else result
    return _take(n, iterable, key, True)
`

export const HEAPQ_2 = String.raw`
from _heapq import heappush, heappop, heapify, heapreplace, heappushpop

_PY3 = False
__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop']


def _first(choose, iterator, key):
    items = list(iterator)
    if not items:
        return []
    return [choose(items) if key is None else choose(items, key=key)]


def merge(*iterables):
    heap = []
    for number, iterator in enumerate(map(iter, iterables)):
        try:
            heap.append([iterator.next(), number, iterator.next])
        except StopIteration:
            pass
    heapify(heap)
    while len(heap) > 1:
        try:
            while True:
                value, number, advance = entry = heap[0]
                yield value
                entry[0] = advance()
                heapreplace(heap, entry)
        except StopIteration:
            heappop(heap)
    if heap:
        value, number, advance = heap[0]
        yield value
        for value in advance.__self__:
            yield value

${SELECT}`

export const HEAPQ_3 = String.raw`
from _heapq import heappush, heappop, heapify, heapreplace, heappushpop

_PY3 = True
__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop']


class _Descending:
    __slots__ = ('value',)

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        return other.value < self.value


def merge(*iterables, key=None, reverse=False):
    heap = []
    wrap = _Descending if reverse else lambda value: value
    for number, iterator in enumerate(map(iter, iterables)):
        try:
            advance = iterator.__next__
            value = advance()
        except StopIteration:
            continue
        heap.append([wrap(value if key is None else key(value)), number, value, advance])
    heapify(heap)
    while len(heap) > 1:
        try:
            while True:
                rank, number, value, advance = entry = heap[0]
                yield value
                value = advance()
                entry[0] = wrap(value if key is None else key(value))
                entry[2] = value
                heapreplace(heap, entry)
        except StopIteration:
            heappop(heap)
    if heap:
        rank, number, value, advance = heap[0]
        yield value
        yield from advance.__self__

${SELECT}`
