/** hashlib, hmac, base64, zlib's checksums, secrets and uuid, over what binascii computes. */
export const HASHLIB = String.raw`
import binascii as _binascii
import sys as _sys

_PYTHON2 = _sys.version_info[0] == 2
_FACTS = {'md5': (16, 64), 'sha1': (20, 64), 'sha224': (28, 64), 'sha256': (32, 64), 'sha384': (48, 128), 'sha512': (64, 128)}
algorithms_guaranteed = set(_FACTS)
algorithms_available = set(_FACTS)
algorithms = tuple(sorted(_FACTS))


def _viewed(data):
    try:
        return memoryview(data)
    except TypeError:
        if _PYTHON2:
            raise
    raise TypeError('object supporting the buffer API required')


class HASH(object):
    def __init__(self, name, data=b''):
        self._name = name
        self._parts = []
        self.update(data)

    name = property(lambda self: self._name.upper() if _PYTHON2 else self._name)
    digest_size = property(lambda self: _FACTS[self._name][0])
    block_size = property(lambda self: _FACTS[self._name][1])

    def update(self, data):
        if not _PYTHON2 and isinstance(data, str):
            raise TypeError('Strings must be encoded before hashing' if _sys.version_info >= (3, 9) else 'Unicode-objects must be encoded before hashing')
        if not isinstance(data, (bytes, bytearray, memoryview)):
            data = _viewed(data)
        self._parts.append(bytes(data))

    def digest(self):
        self._parts = [b''.join(self._parts)]
        return _binascii._digest(self._name, self._parts[0])

    def hexdigest(self):
        digits = _binascii.hexlify(self.digest())
        return digits if _PYTHON2 else digits.decode('ascii')

    def copy(self):
        made = HASH(self._name)
        made._parts = list(self._parts)
        return made

    def __repr__(self):
        return '<%s %s%s @ 0x%x>' % (self._name, '_hashlib.HASH' if _sys.version_info >= (3, 9) else 'HASH', ' object', id(self))


HASH.__module__ = '_hashlib'


def new(name, data=b'', **kwargs):
    key = name.lower().replace('-', '')
    if key not in _FACTS:
        raise ValueError('unsupported hash type ' + name)
    return HASH(key, data)


def _maker(name):
    def make(string=b'', usedforsecurity=True):
        return HASH(name, string)
    make.__name__ = 'openssl_' + name
    return make


for _name in _FACTS:
    globals()[_name] = _maker(_name)
del _name


def __getattr__(name):
    if name in ('blake2b', 'blake2s', 'sha3_224', 'sha3_256', 'sha3_384', 'sha3_512', 'shake_128', 'shake_256', 'scrypt', 'file_digest'):
        import _program
        _program.refuse('hashlib.' + name)
    raise AttributeError("module 'hashlib' has no attribute %r" % name)


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    import hmac
    size = _FACTS[hash_name][0]
    dklen = size if dklen is None else dklen
    result = b''
    block = 1
    while len(result) < dklen:
        last = hmac.new(password, salt + bytes(bytearray([block >> 24 & 255, block >> 16 & 255, block >> 8 & 255, block & 255])), hash_name).digest()
        total = bytearray(last)
        for _ in range(iterations - 1):
            last = hmac.new(password, last, hash_name).digest()
            for i, b in enumerate(bytearray(last)):
                total[i] ^= b
        result += bytes(total)
        block += 1
    return result[:dklen]


__all__ = ('md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'new', 'algorithms_guaranteed', 'algorithms_available', 'pbkdf2_hmac')
`
