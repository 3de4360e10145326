# -*- coding: utf-8 -*-
from __future__ import print_function
import sys
z = sys.getsizeof
PY3 = sys.version_info[0] > 2
u = (lambda s: s) if PY3 else (lambda s: eval('u"%s"' % s))
print([z(n) for n in (0, 1, -1, 2**15, 2**30 - 1, 2**30, -2**30, 2**31, 2**60 - 1, 2**60, 2**62, 2**63 - 1, 2**63, 2**64, 2**90, 2**1000, 10**100, -10**100)])
print([z(x) for x in (True, False, None, 1.5, 0.0, float('inf'), 1j, 2 + 3j, Ellipsis, NotImplemented)])
print([z(10**n) for n in range(0, 60, 5)]); print([z(2**n >> 10) for n in range(0, 120, 15)], [z(2**n - 2**n + 1) for n in (10, 100, 200)], [z((2**100) // (2**k)) for k in range(30, 100, 15)], z(2**100 - 2**99), z(int('9' * 30)), z(int(1e30)), z(int(1.0)), z(hash('a') & 0), z(2**100 & 3), z(-(2**60)), z(abs(-2**60)), z(~0), z(1 << 61), z(pow(3, 50)), z(pow(3, 50, 7)))
print('bytes', [z(b'x' * n) for n in (0, 1, 2, 3, 7, 8, 20, 100)], z(bytes(5)) if PY3 else '')
print('ascii', [z(u('a') * n) for n in (0, 1, 2, 3, 7, 8, 20, 100)])
print('latin', [z(u('\xe9') * n) if PY3 else z(u('\\xe9') * n) for n in (0, 1, 2, 3, 7, 8, 20)])
print('ucs2', [z(u('\u20ac') * n) for n in (0, 1, 2, 3, 7, 8, 20)])
print('ucs4', [z(u('\U0001f600') * n) for n in (0, 1, 2, 3, 7, 8, 20)])
a, l, b, c = u('abc'), u('ab\xe9') if PY3 else u('ab\\xe9'), u('ab\u20ac'), u('ab\U0001f600')
print([z(x) for x in (a, l, b, c)]); [x.encode('utf-8') for x in (a, l, b, c)]; print([z(x) for x in (a, l, b, c)]); [hash(x) for x in (a, l, b, c)]; print([z(x) for x in (a, l, b, c)]); d = {x: 1 for x in (a, l, b, c)}; print([z(x) for x in (a, l, b, c)])
if PY3: exec('x%s = 1' % l); [getattr(object, x, None) for x in (a, l, b)]; print([z(x) for x in (a, l, b, c)]); sys.intern(l); print(z(l))
if PY3:
    m = ''.join(['\xe9', 'a']); print(z(m)); open('/tmp/' + 'plain', 'w').close(); int('1\u0664'[1:]); print(z(m), z('\u0664')); float('1'); print(z('\xe9'), z('\xe9'.upper()), z('\xdf'.upper()))
print([z(x) for x in (a + l, l + b, a + c, (l + a)[2:], (b + a)[3:], (c + a)[3:], (a + l)[:3], c[0:1], c[2:], b[1:2], l[0:2], l[2:])])
print([z(x) for x in (b.replace(u('\u20ac'), u('')), c.replace(c[2], u('z')), b.upper(), l.lower(), (a * 5)[::2], a.center(20), b.join([a, a]), u(',').join([l, b]), u('%s %s') % (a, l), u('{0}{1}').format(a, b), a.zfill(9), a.title())])
print([z(x) for x in (str(12345), str(1.5), repr('x'), str(None), chr(65), 'abc'.join('xyz'), hex(255), '%d' % 5, ' x '.strip(), str([1, 2]))])
print([z(p) for p in u('a,\u20ac,b').split(u(','))], [z(p) for p in u('a b c').partition(u(' '))], [z(x) for x in list(c)], [z(x) for x in l])
s = u(''); out = []
for ch in [u('a'), u('b'), u('\xe9') if PY3 else u('\\xe9'), u('\u20ac'), u('\U0001f600')]: s += ch; out.append(z(s))
print(out); s = s[:2]; print(z(s)); s += u('!'); print(z(s))
s = ''; out = []
for i in range(30): s += 'x'; out.append(z(s))
print(out)
bs = b''; out = []
for i in range(10): bs += b'x'; out.append(z(bs))
print(out, z(bs[2:]), z(bs[:]), z(bs.upper()), z(b','.join([bs, bs])), z(bs * 3), z(bs.split(b'x')[0]))
print(z(memoryview(b'abc')), z(memoryview(bytearray(100))), z(memoryview(b'abcdef')[2:4])); print(z(slice(1)), z(range(10)) if PY3 else z(xrange(10)), z(object()), z(iter([])), z(iter(())), z(iter('')), z(iter({})), z(iter(set())), z(iter(range(3))) if PY3 else '', z(reversed([])), z(enumerate([])), z(zip([])) if PY3 else '', z(map(str, [])) if PY3 else '', z(filter(None, [])) if PY3 else '')
class I(int): pass
class F(float): pass
class S(str): pass
class T(tuple): pass
class L(list): pass
class D(dict): pass
class B(bytes): pass
class St(set): pass
class IS(int): __slots__ = ()
class SS(str): __slots__ = ()
class LS(list): __slots__ = ('a',)
class DS(dict): __slots__ = ()
class BA(bytearray): pass
class Cx(complex): pass
class FS(frozenset): pass
print([z(x) for x in (I(5), I(2**70), F(1), S('abc'), T((1, 2)), L([1]), D(a=1), B(b'abc'), St([1]), IS(3), SS('ab'), LS(), DS(), BA(b'ab'), Cx(1), FS('ab'), BA(), L(), D(), T(), S(), I())])
print([z(t) for t in (int, str, object, type, list, dict, tuple, set, bytes, float, bool)] if PY3 else '', [t.__basicsize__ for t in (int, str, object, type, list, dict, tuple, set, bytes, float, bool, frozenset, complex, bytearray, slice, range if PY3 else xrange, property, staticmethod, classmethod, super)], [t.__itemsize__ for t in (int, str, object, type, list, dict, tuple, set, bytes, float, bool)])
class Raw(object): 
    def __sizeof__(self): return 1000
class Neg(object):
    def __sizeof__(self): return -5
class Bad(object):
    def __sizeof__(self): return 'x'
class Big(object):
    def __sizeof__(self): return sys.maxsize
class Big2(object):
    def __sizeof__(self): return sys.maxsize + 1
class No(object): __sizeof__ = None
class Fl(object):
    def __sizeof__(self): return 4.5
class Bo(object):
    def __sizeof__(self): return True
class Sl(object):
    __slots__ = ()
    def __sizeof__(self): return 7
class Err(object):
    def __sizeof__(self): raise KeyError('size')
for cls in (Raw, Neg, Bad, Big, Big2, No, Fl, Bo, Sl, Err):
    for extra in ((), (-1,)):
        try: print(cls.__name__, z(cls(), *extra), end=' ')
        except Exception as e: print(cls.__name__, type(e).__name__, e, end=' ')
print()
for f in (lambda: z(), lambda: z(1, 2, 3), lambda: z(object=5), lambda: z(5, default=3), lambda: z(5, foo=1), lambda: z(Raw), lambda: object().__sizeof__(), lambda: [].__sizeof__(), lambda: (1).__sizeof__(), lambda: ''.__sizeof__(), lambda: type.__sizeof__(Raw) == z(Raw) - (16 if sys.version_info >= (3, 8) else 32 if not PY3 else 16 if False else 32), lambda: object.__sizeof__(3), lambda: int.__sizeof__(True), lambda: dict.__sizeof__([])):
    try: print(f(), end=' ')
    except Exception as e: print(type(e).__name__, e, end=' | ')
print()
