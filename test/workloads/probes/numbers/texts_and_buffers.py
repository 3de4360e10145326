# Texts of numbers at the edge of what is one, numbers that are subclasses, and struct with other buffers than bytearray.
import array
import struct
import warnings
from collections import deque


def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print('%s: %s' % (type(error).__name__, error))


warnings.simplefilter('ignore')
inf = float('inf')
for base, exponent in ((0.0, -inf), (-0.0, -inf), (-0.0, -3), (-inf, -3), (-8.0, 1.0)):
    show(lambda: base ** exponent)
for text in ('0x1p1024', '-0x1p99999999999', '0x0p9999999999', '0x1p-99999999999', ' -inf ', '0x1.fffffffffffff8p1023', '0x.p3', '1_0', '\t0x1.8p1\n'):
    show(lambda: float.fromhex(text))


class Cut(object):
    def __init__(self, value): self.value = value
    def __trunc__(self): return self.value


class Index(object):
    def __index__(self): return 8


class Complex(complex):
    def __complex__(self): return 42j


class Nothing(complex):
    def __complex__(self): return None


class Bytes(bytearray):
    pass


for value in (Cut(Index()), Cut(True), Cut('7')):
    show(lambda: int(value))
for value in (Complex(1j), Nothing(1j)):
    show(lambda: complex(value))
show(lambda: complex(Complex(1j), 1))
for text in (b' 12\n',) if str is bytes else (b'12\xa0', b'\xb2', b' 12\n'):
    show(lambda: int(text))
    show(lambda: float(text))
if str is not bytes:
    show(lambda: int(Bytes(b'100'), 2))
    show(lambda: struct.calcsize('i\0i'))
    show(lambda: struct.pack_into('<i', bytearray(10), (1 << 63) - 1, 3))
    show(lambda: struct.iter_unpack('2s', b'aabbcc').__length_hint__())
    view = memoryview(bytearray(6))
    struct.pack_into('<hh', view, 1, 258, 3)
    print(view.tobytes())
    show(lambda: struct.pack_into('<h', b'abcd', 0, 1))
numbers = array.array('B', [0] * 6)
struct.pack_into('<hh', numbers, 1, 258, 3)
print(numbers.tolist())


class Mutating(object):
    def __init__(self, owner, answer): self.owner, self.answer = owner, answer
    def __eq__(self, other):
        self.owner.clear()
        return self.answer
    __hash__ = None


for answer in (True, False):
    d = deque(['ab'])
    d.extend([Mutating(d, answer), 'c'])
    show(lambda: d.remove('c'))
    print(len(d))
