/** The Python part of heapq: the heap operations themselves are native. */
/** Each value with its turn, which decides among equals; the natives keep a heap of the best so far. */
const SELECT_2 = String.raw`
def _chosen(n, iterable, key, start, step, choose):
    if key is None:
        return map(itemgetter(0), choose(n, izip(iterable, count(start, step))))
    in1, in2 = tee(iterable)
    return map(itemgetter(2), choose(n, izip(imap(key, in1), count(start, step), in2)))


def _first(choose, iterable, key):
    it = iter(iterable)
    head = list(islice(it, 1))
    if not head:
        return []
    if key is None:
        return [choose(chain(head, it))]
    return [choose(chain(head, it), key=key)]


def nsmallest(n, iterable, key=None):
    if n == 1:
        return _first(min, iterable, key)
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key)[:n]
    return _chosen(n, iterable, key, 0, 1, _nsmallest)


def nlargest(n, iterable, key=None):
    if n == 1:
        return _first(max, iterable, key)
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key, reverse=True)[:n]
    return _chosen(n, iterable, key, 0, -1, _nlargest)
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
from itertools import islice, count, imap, izip, tee, chain
from operator import itemgetter
from _heapq import heappush, heappop, heapify, heapreplace, heappushpop, nsmallest as _nsmallest, nlargest as _nlargest

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop']


def merge(*iterables):
    heap = []
    for number, iterator in enumerate(map(iter, iterables)):
        try:
            advance = iterator.next
            heap.append([advance(), number, advance])
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
from _heapq import heappush, heappop, heapify, heapreplace, heappushpop, _heapify_max, _heappop_max, _heapreplace_max

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop']


def merge(*iterables, key=None, reverse=False):
    if reverse:
        build, drop, replace, step = _heapify_max, _heappop_max, _heapreplace_max, -1
    else:
        build, drop, replace, step = heapify, heappop, heapreplace, 1
    heap = []
    if key is None:
        for number, iterator in enumerate(map(iter, iterables)):
            try:
                advance = iterator.__next__
                heap.append([advance(), number * step, advance])
            except StopIteration:
                pass
        build(heap)
        while len(heap) > 1:
            try:
                while True:
                    value, number, advance = entry = heap[0]
                    yield value
                    entry[0] = advance()
                    replace(heap, entry)
            except StopIteration:
                drop(heap)
        if heap:
            value, number, advance = heap[0]
            yield value
            yield from advance.__self__
        return
    for number, iterator in enumerate(map(iter, iterables)):
        try:
            advance = iterator.__next__
            value = advance()
            heap.append([key(value), number * step, value, advance])
        except StopIteration:
            pass
    build(heap)
    while len(heap) > 1:
        try:
            while True:
                rank, number, value, advance = entry = heap[0]
                yield value
                value = advance()
                entry[0] = key(value)
                entry[2] = value
                replace(heap, entry)
        except StopIteration:
            drop(heap)
    if heap:
        rank, number, value, advance = heap[0]
        yield value
        yield from advance.__self__

${SELECT_3}`
