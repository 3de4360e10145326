import sys
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ': ' + str(e))
class A(object):
    def __init__(self, x): self.x = x
    def __repr__(self): return 'A(%r)' % self.x
a = A(1)
print(A.__init__ is not None, a.__init__, A.__dict__['__init__'].__name__) if False else None
print(vars(a), dir(a)[-1], getattr(a, 'x'), getattr(a, 'zz', 'def'))
show(lambda: setattr(a, 5, 1))
show(lambda: A())
show(lambda: A.x)
print(A.__doc__, A.__module__, type(A.__dict__).__name__)
class Doc(object):
    'the doc'
    y = 1
print(Doc.__doc__, Doc().__doc__)
class Sub(Doc): pass
print(Sub.__doc__)
print(type(A.__dict__['__dict__']).__name__, type(A.__dict__['__weakref__']).__name__, type(int.__dict__['real']).__name__, type(list.append).__name__, type([].append).__name__, type(list.__add__).__name__, type([].__add__).__name__)
print(list.append, int.__add__, (1).__add__ != None, A.__dict__['__dict__'])
print([].append.__self__, [].append.__name__, list.append.__name__, list.append.__objclass__)
print(sys.getsizeof([].append), sys.getsizeof(list.append), sys.getsizeof(int.__add__), sys.getsizeof((1).__add__), sys.getsizeof(a.__init__), sys.getsizeof(A.__dict__), sys.getsizeof(property()), sys.getsizeof(classmethod(len)), sys.getsizeof(staticmethod(len)), sys.getsizeof(super(A, a)), sys.getsizeof(sys))
class Multi(int, object): pass
print(Multi(5) * 2, [k.__name__ for k in Multi.__mro__])
class ListSub(list):
    def append(self, x): list.append(self, x * 2)
    def __len__(self): return 99
l = ListSub([1]); l.append(4); print(l, len(l), list(l), l[1], bool(l))
class DictSub(dict):
    def __missing__(self, k): return 'miss ' + str(k)
    def __getitem__(self, k): return dict.__getitem__(self, k) if k != 'q' else 'Q'
d = DictSub(a=1); print(d['a'], d['zz'], d['q'], d.get('zz'), 'a' in d)
class StrSub(str):
    def __eq__(self, o): return True
    def __hash__(self): return 5
print(StrSub('a') == 'b', hash(StrSub('z')))
class IntSub(int):
    def __add__(self, o): return 'isub'
    def __repr__(self): return 'IS'
print(IntSub(3) + 1, 1 + IntSub(3), IntSub(4), [IntSub(2)], int(IntSub(7)), IntSub(3) == 3)
class Bo(object):
    def __nonzero__(self): return False
    __bool__ = __nonzero__
print(bool(Bo()), not Bo(), 'y' if Bo() else 'n')
class Cnt(object):
    n = 0
    def __init__(self): Cnt.n += 1
    def __del__(self): Cnt.n -= 1
def f():
    x = [Cnt() for i in range(5)]
    print(Cnt.n)
f(); print(Cnt.n)
class W(object):
    def __init__(self, log): self.log = log
    def __enter__(self): self.log.append('in'); return self
    def __exit__(self, *a): self.log.append(a[0] is None)
log = []
with W(log) as w: pass
try:
    with W(log): raise KeyError('x')
except KeyError: pass
print(log)
class Singleton(object):
    _i = None
    def __new__(cls):
        if cls._i is None: cls._i = object.__new__(cls)
        return cls._i
print(Singleton() is Singleton())
class Chain(object):
    def __init__(self, p=''): self.p = p
    def __getattr__(self, n): return Chain(self.p + '.' + n)
    def __call__(self, *a): return self.p + repr(a)
print(Chain().a.b.c(1, 2))
class Eq(object):
    def __init__(self, v): self.v = v
    def __eq__(self, o): return isinstance(o, Eq) and self.v == o.v
    def __hash__(self): return hash(self.v)
print(Eq(1) == Eq(1), Eq(1) != Eq(2), {Eq(1): 'a'}[Eq(1)], Eq(3) in [Eq(2), Eq(3)], [Eq(1), Eq(2)].index(Eq(2)))
class P(object):
    def getx(self): return 10
    def setx(self, v): print('setx', v)
    x = property(getx, setx, None, 'docx')
p = P(); print(p.x, P.x.__doc__); p.x = 4
show(lambda: delattr(p, 'x'))
print(P.x.fget is P.__dict__['getx'])
class Ro(P):
    @P.x.getter
    def x(self): return 'ro'
print(Ro().x)
class MM(type):
    def __len__(cls): return 7
    def __iter__(cls): return iter('abc')
    def __getitem__(cls, k): return 'got ' + str(k)
    def __contains__(cls, k): return k == 1
    def __getattr__(cls, n): return 'meta ' + n
    def __repr__(cls): return '<MM>'
    def __eq__(cls, o): return True
    def __hash__(cls): return 1
K = MM('K', (object,), {})
print(len(K), list(K), K[5], 1 in K, K.foo, K, K == 3)
class Abs(object):
    __slots__ = ('a', 'b')
    def __init__(self): self.a = 1
x = Abs(); print(x.a, hasattr(x, 'b'))
def add(self, o): return 'patched'
A.__add__ = add
print(a + 1)
A.__repr__ = lambda s: 'newrepr'
print(a, [a])
del A.__repr__
print(repr(a)[:14])
def gx(self): return self.x + 1
a.bound = gx.__get__(a, A)
print(a.bound())
print(isinstance(True, int), issubclass(bool, int), bool.__mro__)
class Ex1(Exception):
    def __init__(self, msg, code): Exception.__init__(self, msg); self.code = code
try: raise Ex1('boom', 42)
except Ex1 as e: print(e, e.code, e.args, repr(e))
try:
    try: raise Ex1('a', 1)
    except (KeyError, Ex1): raise
except Exception as e: print('re', e)
def gen():
    try: yield 1
    finally: print('closed')
g = gen(); next(g); del g
print(int.__name__, int.__module__ in ('builtins', '__builtin__'), type(None).__name__, type(NotImplemented).__name__, type(Ellipsis).__name__)
print(object.__subclasses__ is not None, type.__call__(int, '5'), object.__new__(A).__class__.__name__)
show(lambda: type('a', 'b', 'c'))
show(lambda: type(1, (), {}))
show(lambda: type('a', (5,), {}))
show(lambda: type())
show(lambda: None())
show(lambda: a.b.c)
show(lambda: len(5))
show(lambda: 'a' + 1)
show(lambda: 1 + 'a')
show(lambda: [] + ())
show(lambda: -'a')
show(lambda: 5 in 5)
show(lambda: 5[0])
show(lambda: iter(5))
show(lambda: next([]))
show(lambda: abs('a'))
show(lambda: hash([]))
show(lambda: isinstance(1, 'a'))
