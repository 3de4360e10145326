# A cache of the latest: slots, a linked ring, weak references to what leaves it, functools.lru_cache.
import gc, sys, weakref
gc.collect(); gc.disable()
class Node(object):
    __slots__ = ("key", "value", "prev", "next", "__weakref__")
    def __init__(self, key, value):
        self.key, self.value = key, value
class LRU(object):
    def __init__(self, capacity):
        self.capacity, self.map = capacity, {}
        self.head, self.tail = Node(None, None), Node(None, None)
        self.head.next, self.tail.prev = self.tail, self.head
        self.hits = self.misses = 0
    def _unlink(self, node):
        node.prev.next, node.next.prev = node.next, node.prev
    def _front(self, node):
        node.prev, node.next = self.head, self.head.next
        self.head.next.prev = node; self.head.next = node
    def get(self, key, default=None):
        node = self.map.get(key)
        if node is None:
            self.misses += 1
            return default
        self.hits += 1
        self._unlink(node); self._front(node)
        return node.value
    def put(self, key, value):
        if key in self.map:
            self._unlink(self.map.pop(key))
        node = self.map[key] = Node(key, value)
        self._front(node)
        if len(self.map) > self.capacity:
            last = self.tail.prev
            self._unlink(last)
            del self.map[last.key]
    def __iter__(self):
        node = self.head.next
        while node is not self.tail:
            yield node.key
            node = node.next
    def __len__(self): return len(self.map)
cache = LRU(3)
watch = []
class V(object):
    def __init__(self, n): self.n = n
for i in range(6):
    v = V(i)
    watch.append(weakref.ref(v, lambda r: gone.append(watch.index(r)))) if i else watch.append(weakref.ref(v))
    gone = []
    cache.put(i, v)
    v = None
    print(i, list(cache), [w() is not None for w in watch], gone)
print(cache.get(3).n, list(cache), cache.get(99, "none"), cache.hits, cache.misses)
cache.put(4, "text")
print(list(cache), gone, [w() is not None for w in watch])
before = gc.get_count()[0]
for i in range(100): cache.put(i % 5, i)
print(gc.get_count()[0] - before, len(cache))
print(sys.getrefcount(cache.head), sys.getrefcount(cache.map), sys.getrefcount(cache))
r = weakref.ref(cache.head.next)
del cache
print(r() is not None, gc.collect(), r() is None)
from functools import *
if sys.version_info[0] > 2:
    @lru_cache(maxsize=2)
    def square(x): return V(x * x)
    w = weakref.ref(square(2))
    square(3); print(w() is not None, square.cache_info())
    square(4); print(w() is None, square.cache_info())
    square.cache_clear(); print(square.cache_info(), square.__wrapped__(3).n)
    try: square([])
    except TypeError as e: print(e)
    class T(object):
        @lru_cache(None)
        def m(self, x): return x
    t = T(); t.m(1); t.m(2); t.m(1)
    w = weakref.ref(t); del t
    gc.collect(); print(w() is not None, T.m.cache_info()); T.m.cache_clear(); print(w() is None)
