# Cycles through the library's containers and wrappers.
from __future__ import print_function
import gc
import sys
import collections
import functools
import weakref

gc.collect()
gc.disable()
gone = []


class V(object):
    def __init__(self, name):
        self.name = name


def watch(o, label):
    return weakref.ref(o, lambda r: gone.append(label))


def check(label):
    n = gc.collect()
    print("%-16s %3d %s" % (label, n, sorted(gone)))
    del gone[:]
    refs[:] = []


refs = []


def make(label):
    v = V(label)
    refs.append(watch(v, label))
    return v


v = make("deque")
v.d = collections.deque([v])
del v
check("deque")
v = make("defaultdict")
v.d = collections.defaultdict(lambda: v)
v.d["x"]
del v
check("defaultdict")


def dd():
    v = make("defaultdict closure")
    v.d = collections.defaultdict(lambda: v)


dd()
check("closure")
v = make("OrderedDict")
v.d = collections.OrderedDict([("a", v)])
del v
check("OrderedDict")
v = make("Counter")
v.c = collections.Counter()
v.c[v] = 1
del v
check("Counter")
P = collections.namedtuple("P", "a b")
v = make("namedtuple")
v.p = P(v, 1)
del v
check("namedtuple")
v = make("partial")
v.f = functools.partial(print, v)
del v
check("partial")
v = make("partial kw")
v.f = functools.partial(print, a=v)
del v
check("partial kw")


def deco(fn):
    @functools.wraps(fn)
    def wrapper(*a):
        return fn(*a)
    return wrapper


def scope():
    @deco
    def rec(n):
        return n and rec(n - 1)
    v = make("decorated")
    rec.v = v
    return rec(2)


scope()
check("decorated")
if sys.version_info[0] == 3:
    def scope():
        @functools.lru_cache(maxsize=None)
        def f(x):
            return x
        v = make("lru")
        f(v)
        v.f = f
    scope()
    check("lru_cache")

    class WithCache(object):
        @functools.lru_cache()
        def m(self):
            return self
    w = WithCache()
    w.m()
    r = watch(w, "lru self")
    del w
    check("lru method")
    WithCache.m.cache_clear()
    print("cleared", gone)
    del gone[:]
v = make("bound method")
v.m = v.__init__
del v
check("bound")
v = make("iterator")
v.i = iter([v])
del v
check("list iterator")
v = make("dict iterator")
v.i = iter({v: v}.items())
del v
check("dict iterator")
v = make("enumerate")
v.i = enumerate([v])
del v
check("enumerate")
v = make("map")
v.i = map(lambda x: x, [v])
del v
check("map")
v = make("set")
v.s = {v}
del v
check("set")
v = make("frozenset")
v.s = frozenset([v])
del v
check("frozenset")
v = make("slice")
v.s = slice(v)
del v
check("slice")
v = make("property")
v.p = property(v.__init__)
del v
check("property")
v = make("exception")
v.e = ValueError(v)
del v
check("exception")
v = make("type")
v.t = type("T", (), {"v": v})
del v
check("type")
v = make("weak value")
wd = weakref.WeakValueDictionary()
wd["k"] = v
v.me = v
del v
check("WeakValue")
print(len(wd))
wk = weakref.WeakKeyDictionary()
v = make("weak key")
wk[v] = v
del v
check("WeakKey strong value")
print(len(wk))
wk.clear()
check("cleared")
