# memoryview: formats, casts, slices, assignment, release, exports.
from __future__ import print_function
import array, gc, sys
py3 = sys.version_info[0] == 3
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
b = bytearray(b'abcdefgh')
m = memoryview(b)
print(len(m), m.format, m.itemsize, m.ndim, m.shape, m.strides, m.readonly, m.suboffsets, m.tobytes() == b'abcdefgh', m.tolist())
m[0:2] = b'XY'; print(bytes(b)); s = m[2:6]; print(len(s), s.tobytes() == b'cdef')
attempt(lambda: m.__setitem__(slice(0, 2), b'abc')); attempt(lambda: m[20]); attempt(lambda: b.append(1) if py3 else 0)
r = memoryview(b'abc'); print(r.readonly, r == b'abc', r != b'abd', r == memoryview(bytearray(b'abc')))
attempt(lambda: r.__setitem__(0, 1)); attempt(lambda: memoryview(5)); attempt(lambda: memoryview(u'x'))
if not py3:
    m[0] = 'Z'; print(b, m[0])
    sys.exit()
m[0] = 90; m[-1] = 33; print(b, m[0], m[1:3], ) if False else print(b, m[0])
print(m[::2].tobytes(), m[::2].strides, m[::2].contiguous, m[::-1].tolist(), m[6:2].tolist(), m.nbytes, m.c_contiguous, m.obj is b, m.hex())
a = array.array('i', [1, 2, 3, -4]); v = memoryview(a)
print(v.format, v.itemsize, v.nbytes, v.shape, v.tolist(), v[3], v[1:3].tolist(), v == a, v[::2].tolist(), v[::2].nbytes)
v[0] = 100; v[1:3] = array.array('i', [7, 8]); print(a, len(v))
attempt(lambda: v.__setitem__(0, 'x')); attempt(lambda: v.__setitem__(0, 2**40)); attempt(lambda: v.__setitem__(0, 1.5)); attempt(lambda: a.append(1)); attempt(lambda: v.__setitem__(slice(0, 2), b'12345678')); attempt(lambda: v.__delitem__(0))
c = v.cast('B'); print(c.format, len(c), c[0], c.tobytes() == a.tobytes()); c[0] = 1; print(a)
h = memoryview(b).cast('H'); print(h.tolist(), h.itemsize, len(h), h.cast('B').tolist()[:2], memoryview(b).cast('q').tolist(), memoryview(b).cast('b').tolist()[:3], memoryview(bytes(16)).cast('d').tolist(), memoryview(b'ab').cast('c').tolist())
attempt(lambda: v.cast('d')); attempt(lambda: memoryview(b'abc').cast('i')); attempt(lambda: memoryview(b).cast('zz')); attempt(lambda: m[::2].cast('H')); attempt(lambda: m['x'])
d = array.array('d', [0.5, 1.5]); dv = memoryview(d); dv[0] = 2; print(d, dv == array.array('d', [2, 1.5]), dv == array.array('i', [2, 1]), memoryview(array.array('B', [1, 2])) == b'\1\2', memoryview(array.array('h', [1, 2])) == array.array('i', [1, 2]))
print(sys.getrefcount(a), sys.getsizeof(m), sys.getsizeof(v[1:]), gc.is_tracked(m))
w = m; m.release(); attempt(lambda: m[0]); attempt(lambda: len(m)); attempt(lambda: m.tolist()); attempt(lambda: m.format); m.release()
with memoryview(bytearray(3)) as q: q[1] = 5; print(q.tolist())
attempt(lambda: q[0]); print(hash(memoryview(b'abc')) == hash(b'abc')); attempt(lambda: hash(memoryview(bytearray(1))))
print(bytes(memoryview(b'hello')[1:4]), bytearray(memoryview(b'xy')), list(memoryview(b'ab')), b''.join([memoryview(b'a'), b'b']), sum(memoryview(a)), 8 in memoryview(a), max(memoryview(d)))
if sys.version_info >= (3, 8):
    t = memoryview(bytearray(b'ab')).toreadonly(); print(t.readonly, t.tolist()); attempt(lambda: t.__setitem__(0, 1))
del v, c; a.append(9); print(a)
