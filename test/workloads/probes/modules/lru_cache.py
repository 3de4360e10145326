# lru_cache: keys, links, who keeps what, and what a full cache lets go.
import functools
import gc
import sys
import weakref


class Thing(object):
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return "Thing(%s)" % self.name

    def __del__(self):
        print("del", self.name)

count = sys.getrefcount


@functools.lru_cache(maxsize=2)
def make(name, extra=None):
    return Thing(name)

print(sys.getsizeof(make), type(make), gc.is_tracked(make))
a = make("a")
print(count(a), make.cache_info())
print(make("a") is a, count(a))
make("b")
make("a")
make("c")
print(make.cache_info())
make("a", extra=1)
make("a", extra=1)
print(make.cache_info(), count(a))
key = (1, 2)
make(key)
print(count(key))
cache = [o for o in gc.get_referents(make) if type(o) is dict and len(o) == 2][0]
print(len(cache), [count(link) for link in cache.values()], [sys.getsizeof(link) - 16 * gc.is_tracked(link) for link in cache.values()])
print([type(k).__name__ for k in cache])
make.cache_clear()
print("cleared", make.cache_info(), count(key), len(cache))
del a


class Node(object):
    @functools.lru_cache(maxsize=None)
    def total(self, n):
        return n * 2

    def __del__(self):
        print("node gone")

n = Node()
n.total(3)
n.total(3)
print(Node.total.cache_info(), count(n))
print(n.total.__func__ is Node.total, n.total.__self__ is n)
del n
gc.collect()
print("kept by the cache")
Node.total.cache_clear()


@functools.lru_cache(typed=True)
def typed(x):
    return x

typed(1)
typed(1.0)
typed(True)
print(typed.cache_info())


class Key(object):
    hashed = 0

    def __hash__(self):
        Key.hashed += 1
        return 1

    def __eq__(self, other):
        return True

k = Key()
typed(k)
typed(k)
print(Key.hashed, count(k))


@functools.lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

print(fib(60), fib.cache_info())


@functools.lru_cache(maxsize=0)
def never(x):
    return [x]

print(never(1) is never(1), never.cache_info())


def local():
    @functools.lru_cache()
    def inner(x):
        return inner
    inner(1)
    return weakref.ref(inner.__wrapped__)

r = local()
print(r() is None)
print(gc.collect() > 0, r() is None)
print(sorted(make.__dict__), make.__wrapped__.__name__)
for bad in (lambda: functools.lru_cache(3)(5), lambda: functools.lru_cache("x"), lambda: typed([]), lambda: typed()):
    try:
        bad()
    except TypeError as error:
        print(error)
