/** The Python part of heapq: the heap operations themselves are native. */
const SELECT_2 = String.raw`
def _take(n, iterable, key, largest):
    if n <= 0:
        # What is asked of an empty heap is only whether it can be walked.
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
        return _first(min, it, key)
    return _take(n, iterable, key, False)


def nlargest(n, iterable, key=None):
    if n == 1:
        it = iter(iterable)
        return _first(max, it, key)
    return _take(n, iterable, key, True)
`

/** A heap of the best so far, the worst of them on top, each with its turn: among equals the earlier one wins. */
const SELECT_3 = String.raw`
def nsmallest(n, iterable, key=None):
    if n == 1:
        it = iter(iterable)
        sentinel = object()
        result = min(it, default=sentinel) if key is None else min(it, default=sentinel, key=key)
        return [] if result is sentinel else [result]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key)[:n]
    it = iter(iterable)
    if key is None:
        heap = [(value, turn) for turn, value in zip(range(n), it)]
        if not heap:
            return heap
        _heapify_max(heap)
        worst = heap[0][0]
        turn = n
        for value in it:
            if value < worst:
                _heapreplace_max(heap, (value, turn))
                worst, _ = heap[0]
                turn += 1
        heap.sort()
        return [value for value, turn in heap]
    heap = [(key(value), turn, value) for turn, value in zip(range(n), it)]
    if not heap:
        return heap
    _heapify_max(heap)
    worst = heap[0][0]
    turn = n
    for value in it:
        rank = key(value)
        if rank < worst:
            _heapreplace_max(heap, (rank, turn, value))
            worst, _, _ = heap[0]
            turn += 1
    heap.sort()
    return [value for rank, turn, value in heap]


def nlargest(n, iterable, key=None):
    if n == 1:
        it = iter(iterable)
        sentinel = object()
        result = max(it, default=sentinel) if key is None else max(it, default=sentinel, key=key)
        return [] if result is sentinel else [result]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key, reverse=True)[:n]
    it = iter(iterable)
    if key is None:
        heap = [(value, turn) for turn, value in zip(range(0, -n, -1), it)]
        if not heap:
            return heap
        heapify(heap)
        worst = heap[0][0]
        turn = -n
        for value in it:
            if worst < value:
                heapreplace(heap, (value, turn))
                worst, _ = heap[0]
                turn -= 1
        heap.sort(reverse=True)
        return [value for value, turn in heap]
    heap = [(key(value), turn, value) for turn, value in zip(range(0, -n, -1), it)]
    if not heap:
        return heap
    heapify(heap)
    worst = heap[0][0]
    turn = -n
    for value in it:
        rank = key(value)
        if worst < rank:
            heapreplace(heap, (rank, turn, value))
            worst, _, _ = heap[0]
            turn -= 1
    heap.sort(reverse=True)
    return [value for rank, turn, value in heap]
`

export const HEAPQ_2 = String.raw`
from _heapq import heappush, heappop, heapify, heapreplace, heappushpop

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

${SELECT_2}`

export const HEAPQ_3 = String.raw`
from _heapq import heappush, heappop, heapify, heapreplace, heappushpop, _heapify_max, _heapreplace_max

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

${SELECT_3}`
