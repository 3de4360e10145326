# Lazy untracking of tuples and dicts, step by step.
from __future__ import print_function
import gc
import sys

gc.disable()
T = gc.is_tracked


def kw(**kwargs):
    return kwargs


def args(*a):
    return a


def show(label, *objs):
    print("%-26s %s" % (label, " ".join("T" if T(o) else "-" for o in objs)))


t1 = tuple([1, 2.0, "x"])
t2 = tuple([t1, None])
t3 = tuple([t2, []])
t4 = (t2, t1)
show("tuples fresh", t1, t2, t3, t4)
gc.collect(0)
show("after young", t1, t2, t3, t4)
gc.collect()
show("after full", t1, t2, t3, t4)
a1 = args(1, 2)
a2 = args([], 2)
a3 = args()
a4 = args(*[1, 2, 3])
show("args", a1, a2, a3, a4)
gc.collect()
show("args later", a1, a2, a3, a4)
k1 = kw(a=1)
k2 = kw(a=[])
k3 = kw()
k4 = kw(**{"z": 1})
show("kwargs", k1, k2, k3, k4)
gc.collect()
show("kwargs later", k1, k2, k3, k4)
d = {}
show("dict empty", d)
d["a"] = 1
show("int value", d)
d["t"] = (1, 2)
show("atomic tuple", d)
d["l"] = []
show("list value", d)
del d["l"]
show("list removed", d)
gc.collect()
show("collected", d)
d["f"] = 1.5
show("float value", d)
d.update(x=[])
show("updated", d)
d.pop("x")
gc.collect()
show("popped, collected", d)
d.setdefault("y", {})
show("setdefault {}", d)
gc.collect()
show("collected", d)
copy1 = dict(d)
copy2 = d.copy()
copy3 = {k: v for k, v in d.items()}
copy4 = dict.fromkeys(d)
copy5 = dict.fromkeys([1, 2], [])
show("copies", copy1, copy2, copy3, copy4, copy5)
gc.collect()
show("copies later", copy1, copy2, copy3, copy4, copy5)
e = dict(zip("ab", [1, 2]))
f = dict([(1, 2)])
g = dict([(1, [])])
h = {}
show("made", e, f, g, h)
gc.collect()
show("made later", e, f, g, h)


class C(object):
    cls_attr = 1

    def __init__(self, v):
        self.v = v


i1, i2, i3 = C(1), C("s"), C([])
show("instances", i1, i2, i3)
show("their dicts", i1.__dict__, i2.__dict__, i3.__dict__)
gc.collect()
show("dicts later", i1.__dict__, i2.__dict__, i3.__dict__)
i1.w = {}
show("attribute {}", i1.__dict__)
i1.w = []
show("attribute []", i1.__dict__)
vars(i2)["q"] = ()
show("vars item", i2.__dict__)
i4 = C(1)
i4.__dict__ = {}
show("dict replaced", i4.__dict__)
i4.v = i4
show("self reference", i4.__dict__)
b = [t for t in [(1,), (1, 2), ([],)]]
show("from list", *b)
gc.collect()
show("from list later", *b)
z = list(zip([1, 2], [3, 4]))
show("zipped", *z)
en = list(enumerate("ab"))
show("enumerated", *en)
it = list({1: 2}.items())
show("items", *it)
gc.collect()
show("all later", *(z + en + it))
s = (1, 2) + (3,)
r = (1, 2) * 2
u = (1, 2, 3)[:2]
v = tuple(x for x in "ab")
show("arithmetic", s, r, u, v)
gc.collect(0)
show("later", s, r, u, v)
sd = sorted({3: 1, 2: 2}.items())
dm = divmod(7, 2)
pt = "a.b".partition(".")
show("builtin tuples", sd[0], dm, pt)
gc.collect(0)
show("later", sd[0], dm, pt)
