/** zlib: the checksums; compression is refused when it is called. */
export const ZLIB = String.raw`
import binascii as _binascii
import sys as _sys

crc32 = _binascii.crc32
adler32 = _binascii._adler32
DEFLATED, MAX_WBITS, DEF_MEM_LEVEL = 8, 15, 8
Z_BEST_COMPRESSION, Z_BEST_SPEED, Z_DEFAULT_COMPRESSION, Z_DEFAULT_STRATEGY, Z_FINISH = 9, 1, -1, 0, 4
ZLIB_VERSION = ZLIB_RUNTIME_VERSION = '1.2.13'


class error(Exception):
    pass


error.__module__ = 'zlib'


def _refused(name):
    def call(*args, **kwargs):
        import _program
        _program.refuse('zlib.' + name)
    call.__name__ = name
    return call


for _name in ('compress', 'decompress', 'compressobj', 'decompressobj'):
    globals()[_name] = _refused(_name)
del _name
`
