# array: sizes while it grows and shrinks, methods, slices, messages.
from __future__ import print_function
import array, gc, sys, weakref
py3 = sys.version_info[0] == 3
a = array.array('i')
sizes = [sys.getsizeof(a)]
for i in range(60):
    a.append(i)
    if sys.getsizeof(a) != sizes[-1]: sizes.append(sys.getsizeof(a))
print(sizes, gc.is_tracked(a))
while len(a) > 3:
    a.pop()
    if sys.getsizeof(a) != sizes[-1]: sizes.append(sys.getsizeof(a))
print(sizes)
for code in 'bBhHiIlLfd':
    x = array.array(code, [1, 2, 3])
    print(code, x.itemsize, x.typecode, sys.getsizeof(x), x.tolist(), x, x[1:], x[::-1], x * 2, x + x)
d = array.array('d', range(5)); print(sys.getsizeof(d), d)
d.extend([5, 6.5]); print(sys.getsizeof(d)); d.extend(d); print(sys.getsizeof(d), len(d))
del d[2:4]; print(d, sys.getsizeof(d)); d[1:3] = array.array('d', [9, 9, 9]); print(d); d.insert(1, -1); d.insert(-100, 7); d.insert(100, 8); print(d)
d.remove(9); d.reverse(); print(d, d.index(9), d.count(9), 8 in d, 100 in d, d.pop(0), d.pop(-1), d.pop())
print(array.array('i', [1, 2]) == array.array('i', [1, 2]), array.array('i', [1, 2]) < array.array('i', [1, 3]), array.array('i', [1]) != array.array('d', [1.0]), array.array('b', [1]) >= array.array('b', []))
e = array.array('h', [1, -2, 300]); e.byteswap(); print(e); e.byteswap()
e += array.array('h', [5]); e *= 2; print(e, len(e), sys.getsizeof(e)); e[::2] = array.array('h', [0] * 4); print(e); del e[::3]; print(e)
print([x for x in e], list(reversed(e)), sum(e), max(e), sorted(e))
if py3:
    print(e.tobytes(), array.array('B', b'abc'), bytes(array.array('H', [258])), array.array('q', [2**62]), array.array('Q', [2**64 - 1]), array.array('u', 'h\u00e9'))
    f = array.array('i'); f.frombytes(b'\1\0\0\0\2\0\0\0'); print(f, sys.getsizeof(f)); f.fromlist([7, 8]); print(f, sys.getsizeof(f))
    print(sys.getrefcount(f), weakref.ref(f)() is f, f.buffer_info()[1], f.__reduce_ex__(2)[1][0] if sys.version_info < (3, 0) else '')
else:
    print(repr(e.tostring()), array.array('c', 'abc'), array.array('l', [2**62]), array.array('L', [2**64 - 1]), array.array('u', u'h'))
def attempt(f):
    try: print(f())
    except Exception as err: print(type(err).__name__, err)
for f in [lambda: array.array('z'), lambda: array.array('i', [1.5]), lambda: array.array('i', ['x']), lambda: array.array('b', [200]), lambda: array.array('b', [-200]), lambda: array.array('B', [256]), lambda: array.array('B', [-1]), lambda: array.array('h', [40000]),
          lambda: array.array('H', [70000]), lambda: array.array('H', [-1]), lambda: array.array('i', [2**40]), lambda: array.array('i', [2**70]), lambda: array.array('I', [-1]), lambda: array.array('I', [2**32]), lambda: array.array('l', [2**63]), lambda: array.array('L', [-1]), lambda: array.array('L', [2**64]),
          lambda: array.array('d', ['x']), lambda: a[100], lambda: a.pop(50), lambda: array.array('i').pop(), lambda: a.index(99), lambda: a.remove(99), lambda: a + [1], lambda: a.__setitem__(100, 1), lambda: a.__setitem__(0, 'x'), lambda: a.extend(array.array('d')), lambda: a['x'], lambda: hash(a), lambda: array.array(), lambda: array.array(5),
          lambda: a.__setitem__(slice(0, 1), [1]), lambda: a.__setitem__(slice(0, 3, 2), array.array('i', [1])), lambda: array.array('i', 'abc') if py3 else 0, lambda: a.append()]:
    attempt(f)
big = array.array('d', [0.0]) * 100000
print(sys.getsizeof(big), len(big))
class A(array.array):
    pass
s = A('i', [1, 2]); s.tag = 'x'; print(type(s).__name__, s, s.tag, len(s), isinstance(s, array.array))
