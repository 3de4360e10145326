/** struct: the names of _struct and the error. */
export const STRUCT = String.raw`
import sys

__all__ = ['calcsize', 'pack', 'pack_into', 'unpack', 'unpack_from', 'iter_unpack', 'Struct', 'error']


class error(Exception):
    pass


error.__module__ = 'struct'
from _struct import calcsize, pack, pack_into, unpack, unpack_from, Struct, _clearcache
if sys.version_info[0] > 2:
    from _struct import iter_unpack
else:
    __all__.remove('iter_unpack')
`
