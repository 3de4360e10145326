# Reference counts seen from inside special methods.
from __future__ import print_function
import sys, gc
if sys.version_info[0] == 2: sys.exit("needs 3.x")
rc = sys.getrefcount
class Q(object):
    def __enter__(self): print("enter", rc(self), end=" "); return self
    def __exit__(self, *a): print("exit", rc(self), end=" ")
    def __hash__(self): print("hash", rc(self), end=" "); return 1
    def __eq__(self, o): print("eq", rc(self), rc(o), end=" "); return self is o
    def __format__(self, s): print("fmt", rc(self), end=" "); return ""
    def __str__(self): print("str", rc(self), end=" "); return ""
    def __repr__(self): print("repr", rc(self), end=" "); return ""
    def __iter__(self): print("iter", rc(self), end=" "); return iter([])
    def __len__(self): print("len", rc(self), end=" "); return 0
    def __int__(self): print("int", rc(self), end=" "); return 0
    def __float__(self): print("float", rc(self), end=" "); return 0.0
    def __index__(self): print("index", rc(self), end=" "); return 0
    def __bool__(self): print("bool", rc(self), end=" "); return True
    __nonzero__ = __bool__
    def __abs__(self): print("abs", rc(self), end=" "); return 0
    def __round__(self, *a): print("round", rc(self), end=" "); return 0
    def __reversed__(self): print("reversed", rc(self), end=" "); return 0
    def __dir__(self): print("dir", rc(self), end=" "); return []
    def __getattr__(self, n): print("getattr", rc(self), end=" "); return 1
    def __call__(self, *a): print("call", rc(self), end=" "); return a and 0
    def __getitem__(self, i): print("getitem", rc(self), rc(i), end=" "); raise IndexError
    def __contains__(self, x): print("contains", rc(self), rc(x), end=" "); return True
    def __lt__(self, o): print("lt", rc(self), rc(o), end=" "); return False
    def __add__(self, o): print("add", rc(self), rc(o), end=" "); return o
    def __radd__(self, o): print("radd", rc(self), rc(o), end=" "); return o
    def __sizeof__(self): print("sizeof", rc(self), end=" "); return 1
    def __neg__(self): print("neg", rc(self), end=" "); return 1
    def __instancecheck__(self, x): print("inst", rc(self), rc(x), end=" "); return True
    def __missing__(self, k): return 1
class T(object): pass
def body():
    q = Q(); o = T(); l = [o]; d = {}
    def line(): print()
    with q: pass
    line()
    with q as z: pass
    del z; line()
    with q, q: pass
    line()
    {q: 1}; line(); d[q] = 1; line(); d[q]; line(); q in d; line(); d.get(q); line(); d.setdefault(q, 2); line(); d.pop(q); line(); d.update({}); {q: 1, o: 2}; line(); dict([(q, 1)]); line(); {q}; line(); set([q]); line(); set((q,)); line(); frozenset([q]); line(); s = set(); s.add(q); line(); s.discard(q); line(); hash(q); line(); dict.fromkeys([q]); line(); {k: 1 for k in [q]}; line(); {k for k in [q]}; line(); d[q] = q; line(); del d[q]; line()
    l.count(q); line(); [q].count(o); line(); [q, o].index(o); line(); [o].remove(q) if 0 else None; q == o; line(); o == q; line(); q != o; line(); [q] == [o]; line(); (q,) == (o,); line(); q in (o,); line(); [q] == [q]; line(); sorted([q, q]); line(); max(q, q); line(); min([q, q]); line(); [q, q].sort(); line(); {1: q} == {1: o}; line()
    format(q); line(); "{}".format(q); line(); "%s" % q; line(); "%s" % (q,); line(); "%r" % (q,); line(); str(q); line(); repr(q); line(); "{0!r}".format(q); line(); [q].__repr__(); line(); str([q]); line(); repr((q,)); line(); repr({1: q}); line(); print(q); line()
    list(q); line(); tuple(q); line(); [x for x in q]; line(); iter(q); line(); sum(q); line(); set(q); line(); sorted(q); line(); dict(q) if 0 else None; line(); any(q); line(); all(q); line(); list(map(None.__class__.__repr__, q)) if 0 else 0; line(); list(zip(q)); line(); list(enumerate(q)); line(); "".join(q); line()
    for x in q: pass
    line()
    len(q); line(); int(q); line(); float(q); line(); bool(q); line(); abs(q); line(); [1][q]; line(); [1, 2][q:q]; line(); range(q); line(); "a" * q; line(); not q; line(); -q; line(); q.attr; line(); getattr(q, "zz"); line(); hasattr(q, "zzz"); line(); q(); line(); q(o); line(); q(*[o]); line(); reversed(q); line(); sys.getsizeof(q); line(); round(q); line(); q + o; line(); o + q; line(); q < o; line(); o > q; line(); o in q; line(); q[o] if 0 else 0; line(); isinstance(o, q); line(); callable(q); line(); id(q); line(); 1 if q else 2; line(); divmod(1, 2); line(); next(iter([q])); line(); isinstance(q, Q); line(); 
    if q: line()
    while q: break
    line()
    assert q
    line()
    def g(): yield q
    next(g()); list(g()); line()
    q += o; line()
body()

