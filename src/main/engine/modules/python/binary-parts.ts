/** binascii's errors, and the bytes that stand for the system's random ones. */
export const BINARY_PARTS = String.raw`
class Error(ValueError if str is not bytes else Exception):
    pass


class Incomplete(Exception):
    pass


Error.__module__ = Incomplete.__module__ = 'binascii'
`
