/** hmac: keyed hashes. Source: Lib/hmac.py. */
export const HMAC = String.raw`
import hashlib as _hashlib
import sys as _sys


class HMAC(object):
    blocksize = 64

    def __init__(self, key, msg=None, digestmod=''):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError('key: expected bytes or bytearray, but got %r' % type(key).__name__)
        if not digestmod:
            if _sys.version_info >= (3, 8):
                raise TypeError("Missing required parameter 'digestmod'." if _sys.version_info < (3, 13) else "Missing required argument 'digestmod'.")
            digestmod = 'md5'
        if callable(digestmod):
            make = digestmod
        elif isinstance(digestmod, str):
            make = lambda data=b'': _hashlib.new(digestmod, data)
        else:
            make = lambda data=b'': digestmod.new(data)
        self._make = make
        self._outer, self._inner = make(), make()
        self.digest_size = self._inner.digest_size
        self.block_size = self._inner.block_size
        if len(key) > self.block_size:
            key = make(bytes(key)).digest()
        key = bytearray(key) + bytearray(self.block_size - len(key))
        self._outer.update(bytes(bytearray(b ^ 0x5c for b in key)))
        self._inner.update(bytes(bytearray(b ^ 0x36 for b in key)))
        if msg is not None:
            self.update(msg)

    @property
    def name(self):
        return 'hmac-' + self._inner.name

    def update(self, msg):
        self._inner.update(msg)

    def copy(self):
        other = self.__class__.__new__(self.__class__)
        other.__dict__.update(self.__dict__)
        other._inner, other._outer = self._inner.copy(), self._outer.copy()
        return other

    def digest(self):
        h = self._outer.copy()
        h.update(self._inner.digest())
        return h.digest()

    def hexdigest(self):
        h = self._outer.copy()
        h.update(self._inner.digest())
        return h.hexdigest()


def new(key, msg=None, digestmod=''):
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    return HMAC(key, msg, digest).digest()


def compare_digest(a, b):
    if type(a) is str and type(b) is str or isinstance(a, (bytes, bytearray)) and isinstance(b, (bytes, bytearray)):
        return a == b
    raise TypeError("unsupported operand types(s) or combination of types: '%s' and '%s'" % (type(a).__name__, type(b).__name__))
`
