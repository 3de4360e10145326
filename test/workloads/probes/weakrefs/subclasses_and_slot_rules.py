# subclasses of ref, __weakref__ and __slots__ rules
from __future__ import print_function
import gc, sys, weakref
def attempt(label, f, *a, **k):
    try: print(label, '->', f(*a, **k))
    except Exception as e: print(label, '!!', type(e).__name__, e)
class C(object): pass
class R(weakref.ref):
    def __init__(self, ob, callback=None, value=42):
        self.value = value
        super(R, self).__init__(ob, callback)
    def __call__(self):
        self.called = True
        return super(R, self).__call__()
class S(weakref.ref):
    __slots__ = 'a', 'b'
    def __new__(cls, ob, cb=None, a=1): return weakref.ref.__new__(cls, ob, cb)
    def __init__(self, ob, cb=None, a=1): super(S, self).__init__(ob, cb); self.a = a
class E(weakref.ref): __slots__ = ()
c = C(); r = R(c, value=24)
print(r() is c, r.called, r.value, weakref.getweakrefs(c) == [r], weakref.getweakrefcount(c)); plain = weakref.ref(c)
print(plain is r, plain == r, hash(plain) == hash(r), [type(x).__name__ for x in weakref.getweakrefs(c)])
s = S(c, None, 9); s2 = S(c); print(s.a, s2.a, s is s2, s == s2, hasattr(s, '__dict__')); attempt('b', lambda: s.b); attempt('zz', setattr, s, 'zz', 1)
e = E(c); e2 = E(c); print(e is e2, [type(x).__name__ for x in weakref.getweakrefs(c)])
p = weakref.proxy(c); print([type(x).__name__ for x in weakref.getweakrefs(c)])
print(sys.getsizeof(plain), sys.getsizeof(r), sys.getsizeof(s), sys.getsizeof(e), sys.getsizeof(p))
print(repr(r).split(' at ')[0], repr(s).split(' at ')[0], str(e).split(' at ')[0])
attempt('ref of subclass ref', weakref.ref, plain); attempt('weakref to R', lambda: weakref.ref(r)() is r); attempt('weakref to E', lambda: type(weakref.ref(e)))
r.self = r; w = weakref.ref(r); del r; print(gc.collect() > 0, w() is None)
del c; print(s(), e(), plain())
class Sl(object): __slots__ = ('x',)
class SlW(object): __slots__ = ('x', '__weakref__')
class SlD(object): __slots__ = ('x', '__dict__')
class Sub(Sl): pass
class SubS(Sl): __slots__ = ()
class SubW(Sl): __slots__ = ('__weakref__',)
class Both(object): __slots__ = ('__dict__', '__weakref__')
for cls in (Sl, SlW, SlD, Sub, SubS, SubW, Both, C):
    o = cls()
    print(cls.__name__, sys.getsizeof(o), hasattr(o, '__weakref__'), hasattr(o, '__dict__'), cls.__weakrefoffset__ > 0 if sys.version_info < (3, 12) else cls.__weakrefoffset__ != 0, '__weakref__' in cls.__dict__, cls.__basicsize__)
    attempt(' ref', lambda: weakref.ref(o)() is o)
o = SlW(); print(o.__weakref__ is None); w1 = weakref.ref(o); print(o.__weakref__ is w1); p = weakref.proxy(o); cbk = weakref.ref(o, print); print(o.__weakref__ is w1); attempt('set', setattr, o, '__weakref__', None); attempt('del', delattr, o, '__weakref__')
print(type(SlW.__dict__['__weakref__']).__name__, C.__dict__['__weakref__'].__name__, C.__weakref__.__objclass__.__name__)
attempt('twice', lambda: type('T', (SlW,), {'__slots__': ('__weakref__',)})); attempt('twice dict', lambda: type('T', (SlD,), {'__slots__': ('__dict__',)}))
attempt('int', lambda: type('I', (int,), {'__slots__': ('a',)})); attempt('int empty', lambda: weakref.ref(type('I', (int,), {'__slots__': ()})(3))); attempt('int sub', lambda: type(weakref.ref(type('I', (int,), {})(3)))); attempt('tuple sub', lambda: type(weakref.ref(type('T', (tuple,), {})()))); attempt('str sub', lambda: weakref.ref(type('T', (str,), {})())() is None); attempt('int weakref slot', lambda: type('I', (int,), {'__slots__': ('__weakref__',)})); attempt('tuple weakref slot', lambda: type('I', (tuple,), {'__slots__': ('__weakref__',)}))
attempt('layout', lambda: type('M', (Sl, type('Z', (object,), {'__slots__': 'q'})), {})); attempt('mi', lambda: type('M', (SlW, SubW), {'__slots__': ()})); attempt('mi2', lambda: type('M', (C, SlW), {}).__name__)
attempt('bad slot', lambda: type('B', (), {'__slots__': ('1a',)})); attempt('clash', lambda: type('B', (), {'__slots__': ('a',), 'a': 1})); attempt('slot int', lambda: type('B', (), {'__slots__': 3})); attempt('slot tuple int', lambda: type('B', (), {'__slots__': (3,)}))
attempt('class change', setattr, Sl(), '__class__', SlW); attempt('class change ok', setattr, Sl(), '__class__', SubS); attempt('class change C', setattr, C(), '__class__', R); attempt('class Both', setattr, C(), '__class__', Both)
class Private(object): __slots__ = ('__a', 'b')
print(sorted(n for n in Private.__dict__ if 'a' in n and not n.startswith('__')), Private.__slots__); x = SlD(); x.y = 1; x.x = 2; print(x.__dict__)
attempt('unset', lambda: Sl().x); attempt('delete unset', delattr, Sl(), 'x'); attempt('no attr', setattr, Sl(), 'nope', 1); print(repr(Sl.x), type(Sl.x).__name__, Sl.x.__get__(None, Sl) is Sl.x); attempt('wrong', lambda: Sl.x.__get__(3))
