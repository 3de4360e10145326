# An LRU cache, an event bus of weak methods, plugins by metaclass, checked attributes, a memo, a pool.
from __future__ import print_function
import gc, sys, weakref, functools, collections
gc.collect(); gc.disable()
class Node(object):
    __slots__ = ("key", "value", "prev", "next", "__weakref__")
    def __init__(self, key, value): self.key, self.value, self.prev, self.next = key, value, None, None
class LRU(object):
    def __init__(self, cap):
        self.cap, self.map = cap, {}
        self.head = self.tail = None
        self.evicted = []
    def _unlink(self, n):
        if n.prev is not None: n.prev.next = n.next
        else: self.head = n.next
        if n.next is not None: n.next.prev = n.prev
        else: self.tail = n.prev
        n.prev = n.next = None
    def _front(self, n):
        n.next = self.head
        if self.head is not None: self.head.prev = n
        self.head = n
        if self.tail is None: self.tail = n
    def __getitem__(self, k):
        n = self.map[k]; self._unlink(n); self._front(n); return n.value
    def __setitem__(self, k, v):
        if k in self.map:
            n = self.map[k]; n.value = v; self._unlink(n); self._front(n); return
        if len(self.map) >= self.cap:
            old = self.tail; self._unlink(old); del self.map[old.key]; self.evicted.append(old.key)
        n = self.map[k] = Node(k, v); self._front(n)
    def __iter__(self):
        n = self.head
        while n is not None: yield n.key; n = n.next
    def __len__(self): return len(self.map)
    def __contains__(self, k): return k in self.map
    def __repr__(self): return "LRU(%s)" % ", ".join("%r=%r" % (k, self.map[k].value) for k in self)
c = LRU(3)
for i in range(6): c["k%d" % i] = i * i
print(c, c.evicted, len(c), "k5" in c, "k0" in c); c["k3"]; c["new"] = 1; print(c, c.evicted)
print([sys.getrefcount(n) for n in (c.head, c.head.next, c.tail)], sys.getrefcount(c.map))
r = [weakref.ref(c.map[k]) for k in c]; print([x() is not None for x in r]); h = c.head; del c; print([x() is not None for x in r]); del h; print([x() is not None for x in r], gc.collect(), [x() is not None for x in r])
class Event(object):
    def __init__(self): self._subs = []
    def sub(self, m):
        try: self._subs.append((weakref.ref(m.__self__), m.__func__))
        except AttributeError: self._subs.append((lambda m=m: m, None))
        return self
    __iadd__ = sub
    def fire(self, *a):
        dead, out = [], []
        for i, (ref, fn) in enumerate(self._subs):
            o = ref()
            if o is None: dead.append(i)
            else: out.append(fn(o, *a) if fn else o(*a))
        for i in reversed(dead): del self._subs[i]
        return out
class Meta(type):
    registry = collections.OrderedDict()
    def __new__(m, name, bases, ns):
        cls = super(Meta, m).__new__(m, name, bases, ns)
        if bases and bases[0] is not object: Meta.registry[name] = cls
        return cls
Base = Meta("Base", (object,), {"run": lambda self, x: (type(self).__name__, x)})
class Upper(Base):
    def run(self, x): return x.upper()
class Twice(Base):
    def run(self, x): return x * 2
class Chain(Upper, Twice):
    def run(self, x): return [b.run(self, x) for b in type(self).__mro__[1:3]]
print(list(Meta.registry), [c().run("ab") for c in Meta.registry.values()], [c.__name__ for c in Chain.__mro__])
ev = Event(); objs = [c() for c in Meta.registry.values()]
for o in objs: ev.sub(o.run)
ev += len; print(ev.fire("xyz")); print(sys.getrefcount(objs[0])); del objs[1]; o = None; print(ev.fire("q"), len(ev._subs)); del objs; print(ev.fire("w"), len(ev._subs))
class Typed(object):
    def __init__(self, name, kind, default=None): self.name, self.kind, self.default = name, kind, default
    def __get__(self, o, t): return self if o is None else o.__dict__.get(self.name, self.default)
    def __set__(self, o, v):
        if not isinstance(v, self.kind): raise TypeError("%s must be %s, not %s" % (self.name, self.kind.__name__, type(v).__name__))
        o.__dict__[self.name] = v
    def __delete__(self, o): del o.__dict__[self.name]
class Model(object):
    id = Typed("id", int, 0); name = Typed("name", str, "?")
    def __init__(self, **kw):
        for k in sorted(kw): setattr(self, k, kw[k])
    def __repr__(self): return "<%d %s>" % (self.id, self.name)
m = Model(id=5, name="bob"); print(m, Model(), type(Model.id).__name__, sorted(m.__dict__.items()))
for k, v in (("id", "x"), ("name", 5)):
    try: setattr(m, k, v)
    except TypeError as e: print(e)
del m.id; print(m)
try: del m.id
except KeyError as e: print("KeyError", e)
def memo(fn):
    cache = {}
    @functools.wraps(fn)
    def w(*a):
        if a not in cache: cache[a] = fn(*a)
        return cache[a]
    w.cache = cache
    return w
@memo
def grid(x, y): return 1 if x == 0 or y == 0 else grid(x - 1, y) + grid(x, y - 1)
print(grid(8, 8), len(grid.cache), sys.getsizeof(grid.cache)); wr = weakref.ref(grid); del grid; print(wr() is None, gc.collect(), wr() is None)
class Pool(object):
    class Item(object):
        def __init__(self, pool, n): self.pool, self.n = weakref.ref(pool), n
        def release(self):
            p = self.pool()
            if p is not None: p.free.append(self)
        def __enter__(self): return self
        def __exit__(self, *a): self.release()
    def __init__(self, n): self.free = [Pool.Item(self, i) for i in range(n)]
    def get(self):
        if not self.free: raise RuntimeError("pool empty")
        return self.free.pop()
p = Pool(2)
with p.get() as a, p.get() as b:
    print(a.n, b.n, len(p.free))
    try: p.get()
    except RuntimeError as e: print(e)
print(len(p.free), [i.n for i in p.free]); x = p.get(); del p; print(x.pool() is None, a.pool() is None); x.release()
print(gc.collect(), gc.garbage)
