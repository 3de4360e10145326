# What gc.collect() answers for a cycle through each kind of object, once, three times, and for old ones.
from __future__ import print_function
import gc, sys, weakref, functools, itertools, collections, operator, types
gc.collect(); gc.disable()
class N(object): pass
class Slotted(object): __slots__ = ("a", "__weakref__")
class Sub(list): pass
class SubD(dict): pass
class SubT(tuple): pass
class SubE(Exception): pass
def c_frame():
    f = sys._getframe()
def c_tb():
    try: 1/0
    except ZeroDivisionError:
        t = sys.exc_info()[2]
def c_exc():
    try: 1/0
    except ZeroDivisionError as e:
        x = e
def c_closure():
    def a(): return b
    def b(): return a
def c_rec():
    def fact(n): return fact(n-1)
    return None
def c_gen():
    def g():
        me = yield
        yield me
    it = g(); next(it); it.send(it)
def c_genlocal():
    box = []
    def g():
        box2 = box
        yield 1
    it = g(); next(it); box.append(it)
def c_bound():
    n = N(); n.m = types.MethodType(lambda self: 0, n)
def c_class():
    class A(object): pass
def c_class_inst():
    class A(object): pass
    A.i = A()
def c_meta():
    class M(type): pass
    X = M("X", (object,), {})
def c_two_classes():
    class A(object): pass
    class B(A): pass
    A.b = B
def c_old():
    class A: pass
    a = A(); a.a = a
def c_wrcb():
    n = N(); n.w = weakref.ref(n, lambda r, n=n: 0)
def c_wrself():
    n = N(); n.w = weakref.ref(n)
def c_proxy():
    n = N(); n.p = weakref.proxy(n, lambda p: 0); n.me = n
def c_dictview():
    d = {}
    d["v"] = d.items() if sys.version_info[0] > 2 else d.viewitems()
def c_dictiter():
    d = {"a": 1, "b": 2}; it = iter(d); d["a"] = it
def c_listiter():
    l = [1, 2]; l.append(iter(l))
def c_tupleiter():
    l = []; t = (l, 1); l.append(iter(t))
def c_enum():
    l = [1]; l.append(enumerate(l))
def c_zip():
    l = [1]; l.append(iter(itertools.chain(l, l)))
def c_partial():
    p = functools.partial(len); p.me = p
def c_partial2():
    l = []; l.append(functools.partial(len, l))
def c_deque():
    d = collections.deque(); d.append(d)
def c_od():
    d = collections.OrderedDict(); d["a"] = d
def c_dd():
    d = collections.defaultdict(list); d["a"].append(d)
def c_counter():
    d = collections.Counter(); d["a"] = d
def c_sub():
    s = Sub(); s.append(s)
def c_subd():
    s = SubD(); s["a"] = s; s.x = s
def c_subt():
    l = []; t = SubT((l,)); l.append(t); t.x = 1
def c_set():
    n = N(); n.s = set([n])
def c_frozen():
    n = N(); n.s = frozenset([n, 1])
def c_slot():
    s = Slotted(); s.a = s
def c_excarg():
    e = SubE(); e.args = (e,)
def c_ctx():
    a = ValueError(); b = KeyError()
    if sys.version_info[0] > 2:
        a.__context__ = b; b.__cause__ = a
    else:
        a.x = b; b.x = a
def c_prop():
    class A(object):
        p = property(lambda s: A)
def c_static():
    l = []; l.append(staticmethod(l))
def c_slice():
    l = []; l.append(slice(l))
def c_super():
    class A(object):
        def f(self): return super(A, self)
    a = A(); a.s = a.f()
def c_func_attr():
    def f(): pass
    f.me = f
def c_func_default():
    l = []
    def f(x=l): pass
    l.append(f)
def c_module():
    m = types.ModuleType("m"); m.me = m
def c_code():
    l = []
    ns = {"l": l}
    exec("def f(): return l", ns)
def c_memoryview():
    b = bytearray(4); n = N(); n.v = memoryview(b); n.me = n
def c_itemgetter():
    l = []; l.append(operator.itemgetter(1, 2)); l.append(l)
def c_groupby():
    l = [1, 1, 2]; g = itertools.groupby(l, key=lambda x: l); l.append(g); next(g)
def c_tee():
    l = [1, 2, 3]; a, b = itertools.tee(l); next(a); l.append(a); l.append(b)
def c_wvd():
    d = weakref.WeakValueDictionary(); n = N(); d["a"] = n; n.d = d
def c_wkd():
    d = weakref.WeakKeyDictionary(); n = N(); d[n] = n
def c_ws():
    s = weakref.WeakSet(); n = N(); s.add(n); n.s = s
def c_namedtuple():
    l = []; T = collections.namedtuple("T", "a b"); l.append(T(l, 1))
def c_callableiter():
    l = []; l.append(iter(lambda: l, 1))
def c_lru():
    if hasattr(functools, "lru_cache"):
        @functools.lru_cache(maxsize=10)
        def f(x): return f
        f(1)
    else:
        c_list()
def c_list():
    l = []; l.append(l)
def c_genexp():
    l = [1, 2]; l.append(x for x in l)
def c_map():
    l = [1]; l.append(map(lambda x: l, []))
def c_reversed():
    l = [1]; l.append(reversed(l))
def c_desc():
    class D(object):
        def __get__(self, o, t): return self
    class H(object):
        d = D()
    D.h = H
names = [n for n in sorted(globals()) if n.startswith("c_")]
for n in names:
    fn = globals()[n]
    if hasattr(sys, "exc_clear"): sys.exc_clear()
    fn(); 
    if hasattr(sys, "exc_clear"): sys.exc_clear()
    a = gc.collect()
    for i in range(3): fn()
    if hasattr(sys, "exc_clear"): sys.exc_clear()
    b = gc.collect()
    fn()
    if hasattr(sys, "exc_clear"): sys.exc_clear()
    gc.collect(0)
    c = gc.collect()
    print("%-16s %3d %3d %3d" % (n, a, b, c))
print("garbage", gc.garbage)
