/** base64: RFC 4648's encodings of bytes as text. Source: Lib/base64.py. */
export const BASE64 = String.raw`
import binascii
import struct
import sys as _sys

__all__ = ['encode', 'decode', 'encodebytes', 'decodebytes', 'b64encode', 'b64decode', 'b32encode', 'b32decode', 'b16encode', 'b16decode',
           'standard_b64encode', 'standard_b64decode', 'urlsafe_b64encode', 'urlsafe_b64decode']
_PYTHON2 = _sys.version_info[0] == 2
if not _PYTHON2 and _sys.version_info >= (3, 10):
    __all__ += ['b32hexencode', 'b32hexdecode']


def _bytes(s):
    if not _PYTHON2 and isinstance(s, str):
        try:
            return s.encode('ascii')
        except UnicodeEncodeError:
            raise ValueError('string argument should contain only ASCII characters')
    if isinstance(s, (bytes, bytearray)):
        return s
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError('argument should be a bytes-like object or ASCII string, not %r' % s.__class__.__name__)


def _swap(s, a, b):
    table = bytearray(range(256))
    for x, y in zip(bytearray(a), bytearray(b)):
        table[x] = y
    return bytes(s).translate(bytes(table))


def b64encode(s, altchars=None):
    encoded = binascii.b2a_base64(s)[:-1]
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return _swap(encoded, b'+/', altchars)
    return encoded


def b64decode(s, altchars=None, validate=False):
    s = _bytes(s)
    if altchars is not None:
        altchars = _bytes(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = _swap(s, altchars, b'+/')
    if validate:
        import re
        if not re.match(b'^[A-Za-z0-9+/]*={0,2}$', bytes(s)):
            raise binascii.Error('Only base64 data is allowed' if _sys.version_info >= (3, 11) else 'Non-base64 digit found')
    if _PYTHON2:
        try:
            return binascii.a2b_base64(s)
        except binascii.Error as msg:
            raise TypeError(msg)
    return binascii.a2b_base64(s)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return _swap(b64encode(s), b'+/', b'-_')


def urlsafe_b64decode(s):
    return b64decode(_swap(_bytes(s), b'-_', b'+/'))


_B32 = b'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
_B32HEX = b'0123456789ABCDEFGHIJKLMNOPQRSTUV'


def _encode32(alphabet, s):
    s = bytearray(_bytes(s))
    alphabet = bytearray(alphabet)
    out = bytearray()
    for i in range(0, len(s), 5):
        part = s[i:i + 5]
        value = 0
        for b in part + bytearray(5 - len(part)):
            value = value << 8 | b
        chars = [alphabet[value >> shift & 31] for shift in range(35, -1, -5)]
        used = {1: 2, 2: 4, 3: 5, 4: 7, 5: 8}[len(part)]
        out += bytearray(chars[:used]) + bytearray(b'=' * (8 - used))
    return bytes(out)


def _decode32(alphabet, s, casefold, map01=None):
    wrong = TypeError if _PYTHON2 else binascii.Error
    s = bytes(_bytes(s))
    if len(s) % 8:
        raise wrong('Incorrect padding')
    if map01 is not None:
        s = _swap(s, b'01', b'O' + _bytes(map01))
    if casefold:
        s = s.upper()
    size = len(s)
    s = s.rstrip(b'=')
    pads = size - len(s)
    table = dict((b, i) for i, b in enumerate(bytearray(alphabet)))
    out = bytearray()
    data = bytearray(s) + bytearray(alphabet[:1] * pads)
    for i in range(0, len(data), 8):
        value = 0
        for b in data[i:i + 8]:
            if b not in table:
                raise wrong('Non-base32 digit found')
            value = value << 5 | table[b]
        out += bytearray(value >> shift & 255 for shift in range(32, -1, -8))
    if pads not in (0, 1, 3, 4, 6):
        raise wrong('Incorrect padding')
    if pads:
        del out[-{1: 1, 3: 2, 4: 3, 6: 4}[pads]:]
    return bytes(out)


def b32encode(s):
    return _encode32(_B32, s)


def b32decode(s, casefold=False, map01=None):
    return _decode32(_B32, s, casefold, map01)


def b32hexencode(s):
    return _encode32(_B32HEX, s)


def b32hexdecode(s, casefold=False):
    return _decode32(_B32HEX, s, casefold)


def b16encode(s):
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    s = bytes(_bytes(s))
    if casefold:
        s = s.upper()
    if any(b not in bytearray(b'0123456789ABCDEF') for b in bytearray(s)):
        raise (TypeError if _PYTHON2 else binascii.Error)('Non-base16 digit found')
    return binascii.unhexlify(s)


def encodebytes(s):
    pieces = []
    for i in range(0, len(s), 57):
        pieces.append(binascii.b2a_base64(s[i:i + 57]))
    return b''.join(pieces)


def decodebytes(s):
    return binascii.a2b_base64(s)


encodestring, decodestring = encodebytes, decodebytes
if _sys.version_info >= (3, 9):
    del encodestring, decodestring


def encode(input, output):
    while True:
        s = input.read(57)
        if not s:
            break
        output.write(binascii.b2a_base64(s))


def decode(input, output):
    while True:
        line = input.readline()
        if not line:
            break
        output.write(binascii.a2b_base64(line))
`
