# What gc.get_referents shows of each kind of object, and gc.get_referrers of one held in many ways.
from __future__ import print_function
import gc, sys, types, functools, weakref, collections, itertools
gc.collect(); gc.disable()
def names(objs):
    out = []
    for o in objs:
        if isinstance(o, type): out.append("type:" + o.__name__)
        elif isinstance(o, (int, float, str, type(None))): out.append(repr(o))
        else: out.append(type(o).__name__)
    return out
class A(object):
    x = 1
    def m(self): return self
class S(object):
    __slots__ = ("p", "q")
class Meta(type): pass
M = Meta("M", (A,), {"z": 3})
def f(a, b=[1], *c, **d):
    "doc"
    def inner(): return a, b
    return inner
a = A(); a.one = 1; a.two = [2]
s = S(); s.p = 1; s.q = "q"
def g(x):
    y = [x]
    yield y
    yield x
it = g(5)
def R(label, *o):
    r = gc.get_referents(*o)
    print("%-18s %d %s" % (label, len(r), names(r) if len(r) < 12 else sorted(set(names(r)))))
R("list", [1, "a", None]); R("tuple", (1, 2.5)); R("dict", {"a": 1, "b": []}); R("set", set([1])); R("frozenset", frozenset(["z"]))
R("A()", a); R("a.__dict__", a.__dict__); R("S()", s); R("f", f); R("closure", f(1)); R("cell", f(1).__closure__[0]); R("bound", a.m); R("builtin", [].append); R("len", len)
R("gen", it); next(it); R("gen started", it); R("code", f.__code__); R("int", 1); R("str", "a"); R("slice", slice(1, [2], None)); R("property", property(f)); R("partial", functools.partial(f, 1, z=2))
R("iter list", iter([1])); R("enumerate", enumerate([1])); R("deque", collections.deque([1, "b"])); R("ref", weakref.ref(a)); R("refcb", weakref.ref(a, f)); R("object", object()); R("exc", ValueError(1, [2])); R("items", {1: 2}.items()); R("mappingproxy", A.__dict__); R("staticmethod", staticmethod(f)); R("classmethod", classmethod(f)); R("super", super(M, M)); R("od", collections.OrderedDict(a=1)); R("dd", collections.defaultdict(list, a=1)); R("count", itertools.count()); R("count f", itertools.count(1.5)); R("chain", itertools.chain([1], [2])); R("cycle", itertools.cycle([1])); R("two", [1], (2,)); R("none")
R("wrapper", (1).__add__); R("member", S.p); R("method_desc", list.append); R("getset", A.__dict__["__dict__"]); R("gen nt", collections.namedtuple("NT", "a b")(1, "x")); R("reversed", reversed([1])); R("map", iter(map(len, [])) ); R("super inst", super(A, a))
# referrers
target = ["t"]
h1 = [target]; h2 = {"k": target}; h3 = (target,); a.t = target; s.p = target
def holder(z=target): pass
cl = (lambda t: lambda: t)(target)
pp = functools.partial(len, target)
ge = (q for q in target)
def show(label):
    r = gc.get_referrers(target)
    print(label, sorted(type(x).__name__ for x in r))
show("all")
del h1; show("-list"); del h2; show("-dict"); del h3; show("-tuple"); del a.t; show("-attr"); del s.p; show("-slot"); del holder; show("-default"); del cl; show("-cell"); del pp; show("-partial"); del ge; show("-gen")
k = A()
print([type(x).__name__ for x in gc.get_referrers(k)], sys.getrefcount(k))
b = k.__dict__; print([type(x).__name__ for x in gc.get_referrers(b)])
k.me = k; print(sorted(type(x).__name__ for x in gc.get_referrers(k)))
print(sorted(type(x).__name__ for x in gc.get_referrers(A))[:3])
class B1(A): pass
i1, i2 = B1(), B1()
print(sum(1 for x in gc.get_referrers(B1) if isinstance(x, B1)))
def depth(obj, seen=None):
    seen = {} if seen is None else seen
    for r in gc.get_referents(obj):
        if id(r) not in seen and not isinstance(r, (type, types.ModuleType, types.FunctionType)):
            seen[id(r)] = type(r).__name__
            depth(r, seen)
    return seen
tree = {"a": [1, (2, 3, {"b": frozenset([4, 5])})], "c": A()}
tree["c"].back = tree
print(sorted(depth(tree).values()))
print([len(gc.get_referents(x)) for x in ([], (), {}, set(), 0, "", None, [[]], {1: {}}, ((),))])
