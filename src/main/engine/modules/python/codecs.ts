/** codecs: the functions and classes most programs use, over the methods of str and bytes. Source: Lib/codecs.py, Modules/_codecsmodule.c. */
export const CODECS = String.raw`
import sys as _sys

_PYTHON2 = _sys.version_info[0] == 2
BOM_UTF8 = b'\xef\xbb\xbf'
BOM_LE = BOM_UTF16_LE = b'\xff\xfe'
BOM_BE = BOM_UTF16_BE = b'\xfe\xff'
BOM_UTF32_LE = b'\xff\xfe\x00\x00'
BOM_UTF32_BE = b'\x00\x00\xfe\xff'
BOM = BOM_UTF16 = BOM_UTF16_LE
BOM_UTF32 = BOM_UTF32_LE


def encode(obj, encoding='ascii' if _PYTHON2 else 'utf-8', errors='strict'):
    special = _BYTES.get(encoding.lower().replace('-', '_'))
    return special[0](obj) if special is not None else obj.encode(encoding, errors)


def decode(obj, encoding='ascii' if _PYTHON2 else 'utf-8', errors='strict'):
    special = _BYTES.get(encoding.lower().replace('-', '_'))
    return special[1](obj) if special is not None else obj.decode(encoding, errors)


def _hex():
    import binascii
    return binascii.hexlify, binascii.unhexlify


def _base64():
    import base64
    return base64.encodebytes, base64.decodebytes


def _rot13(text):
    table = {}
    for first in (65, 97):
        for i in range(26):
            table[first + i] = first + (i + 13) % 26
    return ''.join(chr(table.get(ord(c), ord(c))) for c in text)


_BYTES = {'hex': (lambda o: _hex()[0](o), lambda o: _hex()[1](o)), 'hex_codec': (lambda o: _hex()[0](o), lambda o: _hex()[1](o)),
          'base64': (lambda o: _base64()[0](o), lambda o: _base64()[1](o)), 'rot13': (_rot13, _rot13), 'rot_13': (_rot13, _rot13)}


class CodecInfo(tuple):
    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None, incrementaldecoder=None, name=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode = encode
        self.decode = decode
        self.incrementalencoder = incrementalencoder
        self.incrementaldecoder = incrementaldecoder
        self.streamwriter = streamwriter
        self.streamreader = streamreader
        return self

    def __repr__(self):
        return '<%s.%s object for encoding %s at %#x>' % (self.__class__.__module__, self.__class__.__name__, self.name, id(self))


_NAMES = {'utf8': 'utf-8', 'u8': 'utf-8', 'utf_8': 'utf-8', 'latin1': 'iso8859-1', 'latin_1': 'iso8859-1', 'iso_8859_1': 'iso8859-1', 'l1': 'iso8859-1',
          'us_ascii': 'ascii', '646': 'ascii', 'utf16': 'utf-16', 'utf_16': 'utf-16', 'utf32': 'utf-32', 'utf_32': 'utf-32'}


def lookup(encoding):
    key = encoding.lower().replace('-', '_').replace(' ', '_')
    if key not in _BYTES:
        (u'' if _PYTHON2 else '').encode(encoding)
    return CodecInfo(lambda o, errors='strict': (encode(o, encoding, errors), len(o)), lambda o, errors='strict': (decode(o, encoding, errors), len(o)),
                     name=_NAMES.get(key, key.replace('_', '-') if key.startswith('utf') else key))


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


class IncrementalDecoder(object):
    def __init__(self, errors='strict'):
        self.errors = errors
        self.buffer = b''

    def decode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        self.buffer = b''


class IncrementalEncoder(object):
    def __init__(self, errors='strict'):
        self.errors = errors

    def encode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass


def _stops(data):
    """How many bytes at the end may begin a character of UTF-8 that is not whole."""
    for back in range(1, min(4, len(data)) + 1):
        b = bytearray(data[-back:])[0]
        if b & 0xc0 == 0x80:
            continue
        need = 2 if b & 0xe0 == 0xc0 else 3 if b & 0xf0 == 0xe0 else 4 if b & 0xf8 == 0xf0 else 1
        return back if need > back else 0
    return 0


def getincrementaldecoder(encoding):
    class Decoder(IncrementalDecoder):
        def decode(self, input, final=False):
            data = self.buffer + input
            keep = 0 if final or lookup(encoding).name != 'utf-8' else _stops(data)
            self.buffer = data[len(data) - keep:] if keep else b''
            return decode(data[:len(data) - keep] if keep else data, encoding, self.errors)
    return Decoder


def getincrementalencoder(encoding):
    class Encoder(IncrementalEncoder):
        def encode(self, input, final=False):
            return encode(input, encoding, self.errors)
    return Encoder


def iterencode(iterator, encoding, errors='strict', **kwargs):
    for input in iterator:
        output = encode(input, encoding, errors)
        if output:
            yield output


def iterdecode(iterator, encoding, errors='strict', **kwargs):
    decoder = getincrementaldecoder(encoding)(errors)
    for input in iterator:
        output = decoder.decode(input)
        if output:
            yield output
    output = decoder.decode(b'', True)
    if output:
        yield output


def strict_errors(error):
    raise error


def ignore_errors(error):
    return (u'' if _PYTHON2 else '', error.end)


def replace_errors(error):
    return ((u'?' if _PYTHON2 else '?') * (error.end - error.start), error.end) if isinstance(error, UnicodeEncodeError) else (u'\ufffd', error.end)


def open(filename, mode='r', encoding=None, errors='strict', buffering=-1):
    import _program
    _program.refuse('codecs.open')


def register(search_function):
    import _program
    _program.refuse('codecs.register')


def register_error(name, handler):
    import _program
    _program.refuse('codecs.register_error')


def escape_decode(data, errors=None):
    out = bytearray()
    data = bytearray(data)
    i = 0
    simple = {ord('n'): 10, ord('t'): 9, ord('r'): 13, ord('\\'): 92, ord("'"): 39, ord('"'): 34, ord('a'): 7, ord('b'): 8, ord('f'): 12, ord('v'): 11}
    while i < len(data):
        c = data[i]
        if c != 92 or i + 1 >= len(data):
            out.append(c)
            i += 1
            continue
        d = data[i + 1]
        if d in simple:
            out.append(simple[d])
            i += 2
        elif d == ord('x'):
            out.append(int(bytes(data[i + 2:i + 4]), 16))
            i += 4
        elif 48 <= d <= 55:
            j = i + 1
            while j < min(len(data), i + 4) and 48 <= data[j] <= 55:
                j += 1
            out.append(int(bytes(data[i + 1:j]), 8) & 255)
            i = j
        else:
            out += data[i:i + 2]
            i += 2
    return bytes(out), len(data)


encode.__module__ = decode.__module__ = lookup.__module__ = '_codecs'
__all__ = ['register', 'lookup', 'open', 'BOM', 'BOM_BE', 'BOM_LE', 'BOM_UTF8', 'BOM_UTF16', 'BOM_UTF16_LE', 'BOM_UTF16_BE', 'BOM_UTF32',
           'BOM_UTF32_LE', 'BOM_UTF32_BE', 'CodecInfo', 'IncrementalEncoder', 'IncrementalDecoder', 'encode', 'decode', 'getencoder', 'getdecoder',
           'getincrementalencoder', 'getincrementaldecoder', 'iterencode', 'iterdecode', 'strict_errors', 'ignore_errors', 'replace_errors', 'register_error']
`
