# __slots__ layouts: sizes, offsets, tracking, inheritance, deletion order
from __future__ import print_function
import sys, gc, weakref
gc.collect(); gc.disable()
PY3 = sys.version_info[0] > 2
def attempt(label, f, *a, **k):
    try: print(label, '->', f(*a, **k))
    except Exception as e: print(label, '!!', type(e).__name__, str(e)[:100])
def make(name, bases, slots=None, **ns):
    if slots is not None: ns['__slots__'] = slots
    return type(name, bases, ns)
A0 = make('A0', (object,), ()); A1 = make('A1', (object,), 'a'); A2 = make('A2', (object,), ['a', 'b']); A3 = make('A3', (object,), {'a': 'doc', 'b': 2, 'c': 3}); Plain = make('Plain', (object,))
B1 = make('B1', (A1,), ('b',)); B1d = make('B1d', (A1,)); B0 = make('B0', (A0,)); AW = make('AW', (object,), ('a', '__weakref__')); AD = make('AD', (object,), ('a', '__dict__')); ADW = make('ADW', (object,), ('__dict__', 'a', '__weakref__')); DS = make('DS', (Plain,), ('s',)); L = make('L', (list,), ('x', 'y')); D = make('D', (dict,), ('x',)); I = make('I', (int,), ()); F = make('F', (float,), ('x',)); E = make('E', (Exception,), ('x',)); S = make('S', (set,), ('x',)); T0 = make('T0', (tuple,), ()); Str0 = make('Str0', (str,), ())
for cls in (A0, A1, A2, A3, Plain, B1, B1d, B0, AW, AD, ADW, DS, L, D, I, F, E, S, T0, Str0):
    o = cls()
    print(cls.__name__, cls.__basicsize__, cls.__dictoffset__, cls.__weakrefoffset__, sys.getsizeof(o), gc.is_tracked(o), hasattr(o, '__dict__'), '__slots__' in cls.__dict__, len(gc.get_referents(o)))
attempt('tuple slots', make, 'T', (tuple,), ('x',)); attempt('bytes slots', make, 'T', (bytes,), ('x',)); attempt('type slots', make, 'T', (type,), ('x',)); attempt('bool', make, 'T', (bool,), ()); attempt('None', make, 'T', (type(None),), ()); attempt('func', make, 'T', (type(make),), ())
attempt('two layouts', make, 'M', (A1, A2)); attempt('same layout', make, 'M', (A1, make('Z', (A0,), ()))); attempt('int str', make, 'M', (int, str)); attempt('A1 int', make, 'M', (A1, int)); attempt('A0 int', make, 'M', (A0, int)); attempt('A1 Plain', make, 'M', (A1, Plain)); attempt('dup', make, 'M', (object,), ('a', 'a')); attempt('keyword name', make, 'M', (object,), ('class',)); attempt('empty', make, 'M', (object,), ('',)); attempt('spaces', make, 'M', (object,), ('a b',)); attempt('iter', make, 'M', (object,), iter(['a', 'b'])); attempt('qualname', make, 'M', (object,), ('__qualname__',))
dup = make('M', (object,), ('b', 'a', 'c')); print(dup.__basicsize__, dup.__slots__)
class Log(object):
    def __init__(self, n): self.n = n
    def __del__(self): print('free', self.n, end=' ')
o = dup(); o.b, o.a, o.c = Log('b'), Log('a'), Log('c'); del o; print()
M = make('M', (dup,), ('z', 'y')); o = M(); o.z, o.y, o.a, o.b = Log('z'), Log('y'), Log('a'), Log('b'); del o; print()
o = AD(); o.a, o.q = Log('slot'), Log('dict'); del o; print()
o = DS(); o.s, o.q = Log('slot'), Log('dict'); del o; print()
o = L([Log('item')]); o.x, o.y = Log('x'), Log('y'); del o; print()
o = D(k=Log('value')); o.x = Log('x'); del o; print()
o = M(); o.a = o; w = []; o.b = Log('in cycle'); del o; print(gc.collect()); print()
o = A1(); attempt('get', lambda: o.a); o.a = 5; del o.a; attempt('del', delattr, o, 'a'); attempt('other', setattr, o, 'zz', 1); attempt('get other', lambda: o.zz); attempt('class attr', setattr, o, '__class__', A2); o2 = make('A1b', (object,), ('a',)); attempt('same shape', setattr, o, '__class__', o2); attempt('name differs', setattr, o, '__class__', make('A1c', (object,), ('b',))); attempt('dict', setattr, o, '__class__', Plain); attempt('int', setattr, 3, '__class__', I); p = Plain(); attempt('Plain to B0', setattr, p, '__class__', B0); attempt('Plain to A0', setattr, p, '__class__', A0); attempt('to object', setattr, p, '__class__', object); attempt('to 3', setattr, p, '__class__', 3); attempt('del class', delattr, p, '__class__')
m = A1.__dict__['a']; print(type(m).__name__, m.__name__, m.__objclass__.__name__, repr(m)); attempt('get wrong', m.__get__, Plain()); attempt('set wrong', m.__set__, Plain(), 1); attempt('none', m.__get__, None); print(m.__get__(None, A1) is m)
class Shadow(A1): a = 'class value'
s = Shadow(); print(s.a); s.a = 1; print(s.__dict__, A1.a.__get__(s) if s.__dict__ == {} else 'hidden'); A1.a.__set__(s, 9); print(A1.a.__get__(s), s.a)
del A1.a; attempt('gone', lambda: A1().a); attempt('set gone', setattr, A1(), 'a', 1)
class Defaults(object):
    __slots__ = ('x', 'y'); 
    def __init__(self, x=1): self.x = x
    def __getattr__(self, n): return 'default ' + n
    def __eq__(self, o): return self.x == o.x
    def __hash__(self): return self.x
d = Defaults(); print(d.x, d.y, {d: 1}[Defaults(1)]); import copy, pickle; attempt('copy', lambda: copy.copy(d).x); attempt('pickle2', lambda: pickle.loads(pickle.dumps(d, 2)).x); attempt('pickle0', lambda: pickle.dumps(d, 0) and 1); attempt('reduce', lambda: d.__reduce__()); attempt('reduce2', lambda: d.__reduce_ex__(2)[2])
