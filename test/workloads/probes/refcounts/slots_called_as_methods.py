# Slots of built-in types called as methods, and through super(): the tuples that arguments travel in.
import gc, sys
def counted(function):
    function()
    gc.collect()
    before = gc.get_count()[0]
    result = function()
    return gc.get_count()[0] - before
gc.disable()
class A(object):
    def __init__(self, *args): pass
    def __call__(self, *a): return sys.getrefcount(a[0])
    def __eq__(self, other): return sys.getrefcount(other)
    __hash__ = None
class B(A):
    def __init__(self, a):
        super(B, self).__init__(a)
    def __call__(self, a): return super(B, self).__call__(a)
class M(type):
    def __call__(cls, *a, **k): return super(M, cls).__call__(*a, **k)
    def one(cls, a): return super(M, cls).__call__(a)
WithMeta = M('WithMeta', (object,), {'__init__': lambda self, a: setattr(self, 'n', sys.getrefcount(a))})
class D(dict):
    def __setitem__(self, k, v):
        super(D, self).__setitem__(k, v)
        dict.__setitem__(self, k, v)
    def __getitem__(self, k):
        return super(D, self).__getitem__(k)
class O(object):
    def __setattr__(self, k, v): super(O, self).__setattr__(k, v)
    def __getattribute__(self, k): return super(O, self).__getattribute__(k)
    def __eq__(self, other): return self is other
    def __repr__(self): return super(O, self).__repr__()[:3]
    def __hash__(self): return super(O, self).__hash__()
a, b, d, o, x, l, t = A(), B(1), D(), O(), object(), [1], (1, 2)
ma = a.__eq__
mw = l.__len__
mc = l.__contains__
print(a(x), b(x), a == x, a.__eq__(x), ma(x), A.__eq__(a, x), A.__call__(a, x), a.__call__(x))
print(WithMeta(x).n, WithMeta.one(x).n, M.__call__(WithMeta, x).n, type.__call__(WithMeta, x).n)
tests = {
 'a(x)': lambda: a(x), 'b(x)': lambda: b(x), 'WithMeta': lambda: WithMeta(x), 'one': lambda: WithMeta.one(x),
 'setitem': lambda: d.__setitem__(1, 2), 'd[]=': lambda: exec_set(), 'd[]': lambda: d[1],
 'setattr': lambda: setattr(o, 'a', 1), 'getattr': lambda: o.a, 'o eq': lambda: o == x, 'repr': lambda: repr(o), 'hash': lambda: hash(o),
 'len': lambda: l.__len__(), 'mw': lambda: mw(), 'mc': lambda: mc(1), 'contains': lambda: l.__contains__(1), 'getitem': lambda: l.__getitem__(0),
 'list.len': lambda: list.__len__(l), 'list.contains': lambda: list.__contains__(l, 1), 'int add': lambda: (1).__add__(2), 'int.add': lambda: int.__add__(1, 2),
 'tuple eq': lambda: t.__eq__(t), 'str mul': lambda: 'a'.__mul__(3), 'init': lambda: l.__init__(t), 'list.init': lambda: list.__init__(l, t),
 'objinit': lambda: object.__init__(o), 'iter': lambda: l.__iter__(), 'next': lambda: iter(l).__next__() if sys.version_info[0] > 2 else iter(l).next(),
 'new': lambda: object.__new__(A), 'getattribute': lambda: object.__getattribute__(o, 'a'), 'type call': lambda: type.__call__(A, 1),
 'B': lambda: B(1), 'star': lambda: list.__len__(*(l,)), 'map': lambda: list(map(list.__len__, [l])), 'map2': lambda: list(map(l.__contains__, [1])),
}
def exec_set(): d[1] = 2
exec_set()
o.a = 1
for name in sorted(tests): print(name, counted(tests[name]))
