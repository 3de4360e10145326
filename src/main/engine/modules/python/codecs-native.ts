/** _codecs: the functions that codecs shares. */
export const CODECS_NATIVE = String.raw`
from codecs import decode, encode, escape_decode, lookup, register, register_error
`
