# struct: formats, alignment, sizes of Struct objects, buffers, messages.
from __future__ import print_function
import struct, sys
py3 = sys.version_info[0] == 3
def attempt(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
for fmt in ['b', 'B', 'h', 'H', 'i', 'I', 'l', 'L', 'q', 'Q', '<i', '>h', '!I', '=l', '=L', '<q', '>Q', '<b', '>B', '<H', '>H', '<h', 'n' if py3 else 'i', 'N' if py3 else 'I']:
    print(fmt, struct.calcsize(fmt), repr(struct.pack(fmt, 100)), struct.unpack(fmt, struct.pack(fmt, 1)))
    for v in [-1, 2**7, 2**8, 2**15, 2**16, 2**31, 2**32, 2**63, 2**64, -2**7 - 1, -2**15 - 1, -2**31 - 1, -2**63 - 1]:
        attempt(lambda: struct.pack(fmt, v))
print(struct.calcsize('bi'), struct.calcsize('<bi'), struct.calcsize('bq'), struct.calcsize('qb'), struct.calcsize('3s2xh'), struct.calcsize('0i'), struct.calcsize('b0q'), struct.calcsize(''), struct.calcsize('?fd'), struct.calcsize('5p'))
print(repr(struct.pack('bi', 1, 2)), repr(struct.pack('>bhiq', 1, 2, 3, 4)), repr(struct.pack('<3sx2h', b'ab', 5, -6)), repr(struct.pack('4p', b'abcdef')), repr(struct.pack('?', 3)), repr(struct.pack('c', b'z')), repr(struct.pack('<d', 1.5)), repr(struct.pack('>f', -0.1)))
print(struct.unpack('<3sx2h', b'ab\0\0\5\0\6\0'), struct.unpack('4p', b'\2abc'), struct.unpack('?c', b'\1q'), struct.unpack('<f', struct.pack('<f', 0.1)), struct.unpack('>d', struct.pack('>d', 1e300)), struct.unpack('2s2s', b'abcd'))
s = struct.Struct('<iHb')
print(s.size, s.format in ('<iHb', b'<iHb'), sys.getsizeof(s), sys.getsizeof(struct.Struct('4i')), sys.getsizeof(struct.Struct('iiii')), sys.getsizeof(struct.Struct('10s')), sys.getsizeof(struct.Struct('3x2b')), sys.getsizeof(struct.Struct('')))
data = s.pack(1, 2, 3); print(repr(data), s.unpack(data))
buf = bytearray(16); s.pack_into(buf, 4, 7, 8, 9); print(repr(buf), s.unpack_from(buf, 4), struct.unpack_from('<H', buf, 8), struct.unpack_from('<b', buf))
struct.pack_into('>I', buf, -4, 0xdeadbeef); print(repr(buf))
if py3:
    print(list(struct.iter_unpack('<hb', b'\1\0\2\3\0\4')), struct.pack('<e', 1.5), struct.unpack('<e', b'\x00\x3c'), struct.unpack('<e', struct.pack('<e', 65504.0)), struct.unpack('e', struct.pack('e', 1e-7)))
    print(struct.unpack('<4s', memoryview(b'abcdef')[1:5]), s.unpack(bytearray(data)), type(struct.iter_unpack('b', b'ab')).__name__, len(struct.iter_unpack('b', b'ab').__class__.__name__))
for f in [lambda: struct.pack('ii', 1), lambda: struct.pack('i', 'x'), lambda: struct.pack('i', 1.5), lambda: struct.pack('d', 'x'), lambda: struct.pack('c', b'zz'), lambda: struct.pack('c', 5), lambda: struct.pack('3s', u'abc' if py3 else 5), lambda: struct.pack('3p', 5), lambda: struct.pack('f', 1e300),
          lambda: struct.unpack('i', b'abc'), lambda: struct.unpack('<ih', b'abcdefg'), lambda: struct.unpack('i', 'abcd' if py3 else 5), lambda: struct.calcsize('z'), lambda: struct.calcsize('5'), lambda: struct.calcsize('i!'), lambda: struct.calcsize('i i'), lambda: struct.unpack_from('i', b'abc'), lambda: struct.unpack_from('i', b'abcdef', 4),
          lambda: struct.unpack_from('i', b'abcdef', -2), lambda: struct.unpack_from('i', b'abcdef', -10), lambda: struct.pack_into('i', bytearray(3), 0, 1), lambda: struct.pack_into('i', bytearray(6), 4, 1), lambda: struct.pack_into('i', bytearray(6), -2, 1), lambda: struct.pack_into('i', bytearray(6), -12, 1), lambda: struct.pack_into('i', b'abcdef', 0, 1) if py3 else 0,
          lambda: struct.pack_into('i', bytearray(6)), lambda: s.pack(1), lambda: s.unpack(b''), lambda: struct.Struct(5), lambda: struct.pack(), lambda: list(struct.iter_unpack('h', b'abc')) if py3 else 0, lambda: list(struct.iter_unpack('', b'')) if py3 else 0, lambda: struct.pack('<n', 1) if py3 else 0, lambda: struct.pack('e', 1e6) if py3 else 0, lambda: struct.error.__mro__[1].__name__]:
    attempt(f)
records = [struct.pack('<IdH', i, i * 0.5, i % 7) for i in range(50)]
blob = b''.join(records); size = struct.calcsize('<IdH')
print(len(blob), size, sum(struct.unpack_from('<IdH', blob, k * size)[1] for k in range(50)), sys.getsizeof(blob))
