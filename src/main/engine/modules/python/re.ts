/** re: the functions around patterns, their cache, flags, errors and Scanner. */
const SCANNER = String.raw`
class Scanner(object):
    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        self.scanner = _sre.alternatives([phrase for phrase, action in lexicon], int(flags))

    def scan(self, string):
        result = []
        at = 0
        step = self.scanner.scanner(string).match
        while True:
            found = step()
            if not found or found.end() == at:
                break
            action = self.lexicon[found.lastindex - 1][1]
            if callable(action):
                self.match = found
                action = action(self, found.group())
            if action is not None:
                result.append(action)
            at = found.end()
        return result, string[at:]
`

export const RE_2 = String.raw`
import _sre

__all__ = ['match', 'search', 'sub', 'subn', 'split', 'findall', 'compile', 'purge', 'template', 'escape', 'I', 'L', 'M', 'S', 'X', 'U',
           'IGNORECASE', 'LOCALE', 'MULTILINE', 'DOTALL', 'VERBOSE', 'UNICODE', 'error', 'finditer']
__version__ = '2.2.1'

T = TEMPLATE = 1
I = IGNORECASE = 2
L = LOCALE = 4
M = MULTILINE = 8
S = DOTALL = 16
U = UNICODE = 32
X = VERBOSE = 64
DEBUG = 128


class error(Exception):
    pass


error.__module__ = 'sre_constants'


def match(pattern, string, flags=0):
    return _compile(pattern, flags).match(string)


def search(pattern, string, flags=0):
    return _compile(pattern, flags).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    return _compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    return _compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    return _compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return _compile(pattern, flags).finditer(string)


def compile(pattern, flags=0):
    return _compile(pattern, flags)


def template(pattern, flags=0):
    return _compile(pattern, flags | T)


def purge():
    _cache.clear()
    _cache_repl.clear()


_alphanum = frozenset('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789')


def escape(pattern):
    parts = list(pattern)
    for at, c in enumerate(pattern):
        if c not in _alphanum:
            parts[at] = '\\000' if c == '\000' else '\\' + c
    return pattern[:0].join(parts)


_cache = {}
_cache_repl = {}
_MAXCACHE = 100
_pattern_type = _sre.Pattern


def _compile(*key):
    pattern, flags = key
    cachekey = (type(pattern),) + key
    try:
        return _cache[cachekey][0]
    except KeyError:
        pass
    if isinstance(pattern, _pattern_type):
        if flags:
            raise ValueError('Cannot process flags argument with a compiled pattern')
        return pattern
    if not isinstance(pattern, basestring):
        raise TypeError('first argument must be string or compiled pattern')
    p = _sre.compile(pattern, flags)
    if len(_cache) >= _MAXCACHE:
        _cache.clear()
    _cache[cachekey] = p, None
    return p


def _remember(*key):
    if key not in _cache_repl:
        if len(_cache_repl) >= _MAXCACHE:
            _cache_repl.clear()
        _cache_repl[key] = ()

${SCANNER}`

export const RE_3 = String.raw`
import _sre
import functools
import sys

_MINOR = sys.version_info[1]

__all__ = ['match', 'fullmatch', 'search', 'sub', 'subn', 'split', 'findall', 'finditer', 'compile', 'purge', 'template', 'escape',
           'error', 'Pattern', 'Match', 'A', 'I', 'L', 'M', 'S', 'X', 'U', 'ASCII', 'IGNORECASE', 'LOCALE', 'MULTILINE', 'DOTALL',
           'VERBOSE', 'UNICODE']
if _MINOR >= 11:
    __all__ += ['NOFLAG', 'RegexFlag']
if _MINOR >= 13:
    __all__.remove('template')
    __all__.append('PatternError')
__version__ = '2.2.1'

_NAMES = [(256, 'ASCII'), (2, 'IGNORECASE'), (4, 'LOCALE'), (32, 'UNICODE'), (8, 'MULTILINE'), (16, 'DOTALL'), (64, 'VERBOSE'),
          (1, 'TEMPLATE'), (128, 'DEBUG')]
if _MINOR >= 13:
    _NAMES.remove((1, 'TEMPLATE'))


class RegexFlag(int):
    _known = {}

    def __new__(cls, value):
        value = int(value)
        flag = cls._known.get(value)
        if flag is None:
            flag = cls._known[value] = int.__new__(cls, value)
        return flag

    @property
    def value(self):
        return int(self)

    @property
    def name(self):
        names = [name for bit, name in _NAMES if self & bit]
        if len(names) == 1 or (names and _MINOR >= 11):
            return '|'.join(names)
        return 'NOFLAG' if _MINOR >= 11 and not self.value else None

    def __or__(self, other):
        return RegexFlag(int(self) | int(other)) if isinstance(other, int) else NotImplemented

    def __and__(self, other):
        return RegexFlag(int(self) & int(other)) if isinstance(other, int) else NotImplemented

    def __xor__(self, other):
        return RegexFlag(int(self) ^ int(other)) if isinstance(other, int) else NotImplemented

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        return RegexFlag(511 & ~int(self)) if _MINOR >= 11 else RegexFlag(~int(self))

    def __contains__(self, other):
        return int(self) & int(other) == int(other)

    def __bool__(self):
        return int(self) != 0

    def __repr__(self):
        value = int(self)
        if not value and _MINOR >= 11:
            return 're.NOFLAG'
        if _MINOR < 8:
            return '<%s: %d>' % (str(self), value)
        if not value:
            return ''
        negative = value < 0
        if negative:
            value = ~value
        parts = []
        for bit, name in _NAMES:
            if value & bit:
                value &= ~bit
                parts.append('re.' + name)
        if value:
            parts.append(hex(value))
        text = '|'.join(parts)
        if not negative:
            return text
        return '~(%s)' % text if len(parts) > 1 else '~' + text

    def __str__(self):
        if _MINOR >= 8:
            return repr(self)
        names = [name for bit, name in sorted(_NAMES, reverse=True) if self & bit]
        return 'RegexFlag.' + '|'.join(names) if names else 'RegexFlag.%d' % int(self)

    def __format__(self, spec):
        return str(self) if _MINOR >= 8 and not spec else int.__format__(int(self), spec)

    def __reduce_ex__(self, protocol):
        return RegexFlag, (int(self),)


T = TEMPLATE = RegexFlag(1)
I = IGNORECASE = RegexFlag(2)
L = LOCALE = RegexFlag(4)
M = MULTILINE = RegexFlag(8)
S = DOTALL = RegexFlag(16)
U = UNICODE = RegexFlag(32)
X = VERBOSE = RegexFlag(64)
DEBUG = RegexFlag(128)
A = ASCII = RegexFlag(256)
if _MINOR >= 11:
    NOFLAG = RegexFlag(0)
if _MINOR >= 13:
    del T, TEMPLATE
for _bit, _name in _NAMES:
    setattr(RegexFlag, _name, RegexFlag(_bit))
for _letter, _flag in zip('AILMSUX', (A, I, L, M, S, U, X)):
    setattr(RegexFlag, _letter, _flag)
if _MINOR >= 11:
    RegexFlag.NOFLAG = NOFLAG
del _bit, _name, _letter, _flag


class error(Exception):
    __module__ = 're'

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is not None and pos is not None:
            msg = '%s at position %d' % (msg, pos)
            newline = '\n' if isinstance(pattern, str) else b'\n'
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = '%s (line %d, column %d)' % (msg, self.lineno, self.colno)
        else:
            self.lineno = self.colno = None
        super().__init__(msg)


if _MINOR >= 13:
    PatternError = error
    error.__name__ = error.__qualname__ = 'PatternError'

Pattern = _sre.Pattern
Match = _sre.Match


def match(pattern, string, flags=0):
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return _compile(pattern, flags).search(string)


if _MINOR < 13:
    def sub(pattern, repl, string, count=0, flags=0):
        return _compile(pattern, flags).sub(repl, string, count)

    def subn(pattern, repl, string, count=0, flags=0):
        return _compile(pattern, flags).subn(repl, string, count)

    def split(pattern, string, maxsplit=0, flags=0):
        return _compile(pattern, flags).split(string, maxsplit)
else:
    class _ZeroSentinel(int):
        pass

    _zero_sentinel = _ZeroSentinel()

    def _optional(function, least, args, name, count, flags):
        if args:
            if count is not _zero_sentinel:
                raise TypeError("%s() got multiple values for argument '%s'" % (function, name))
            count, *args = args
            if args:
                if flags is not _zero_sentinel:
                    raise TypeError("%s() got multiple values for argument 'flags'" % function)
                flags, *args = args
                if args:
                    raise TypeError('%s() takes from %d to %d positional arguments but %d were given'
                                    % (function, least, least + 2, least + 2 + len(args)))
        return count, flags

    def sub(pattern, repl, string, *args, count=_zero_sentinel, flags=_zero_sentinel):
        if args:
            count, flags = _optional('sub', 3, args, 'count', count, flags)
        return _compile(pattern, flags).sub(repl, string, count)

    def subn(pattern, repl, string, *args, count=_zero_sentinel, flags=_zero_sentinel):
        if args:
            count, flags = _optional('subn', 3, args, 'count', count, flags)
        return _compile(pattern, flags).subn(repl, string, count)

    def split(pattern, string, *args, maxsplit=_zero_sentinel, flags=_zero_sentinel):
        if args:
            maxsplit, flags = _optional('split', 2, args, 'maxsplit', maxsplit, flags)
        return _compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return _compile(pattern, flags).finditer(string)


def compile(pattern, flags=0):
    return _compile(pattern, flags)


def purge():
    _cache.clear()
    _remember.cache_clear()
    if _MINOR >= 12:
        _cache2.clear()


if _MINOR < 13:
    def template(pattern, flags=0):
        return _compile(pattern, flags | T)


_special_chars_map = {i: '\\' + chr(i) for i in b'()[]{}?*+-|^$\\.&~# \t\n\r\v\f'}


def escape(pattern):
    if isinstance(pattern, str):
        return pattern.translate(_special_chars_map)
    pattern = str(pattern, 'latin1')
    return pattern.translate(_special_chars_map).encode('latin1')


_cache = {}
_MAXCACHE = 512


@functools.lru_cache(_MAXCACHE)
def _remember(repl, pattern):
    return None


def _checked(pattern, flags):
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError('cannot process flags argument with a compiled pattern')
        return pattern
    if not isinstance(pattern, (str, bytes)):
        raise TypeError('first argument must be string or compiled pattern')
    return None


if _MINOR < 12:
    def _compile(pattern, flags):
        if isinstance(flags, RegexFlag):
            flags = flags.value
        try:
            return _cache[type(pattern), pattern, flags]
        except KeyError:
            pass
        if _checked(pattern, flags) is not None:
            return pattern
        p = _sre.compile(pattern, flags)
        if len(_cache) >= _MAXCACHE:
            del _cache[next(iter(_cache))]
        _cache[type(pattern), pattern, flags] = p
        return p
else:
    _cache2 = {}
    _MAXCACHE2 = 256

    def _compile(pattern, flags):
        if isinstance(flags, RegexFlag):
            flags = flags.value
        try:
            return _cache2[type(pattern), pattern, flags]
        except KeyError:
            pass
        key = (type(pattern), pattern, flags)
        p = _cache.pop(key, None)
        if p is None:
            if _checked(pattern, flags) is not None:
                return pattern
            p = _sre.compile(pattern, flags)
            if len(_cache) >= _MAXCACHE:
                del _cache[next(iter(_cache))]
        _cache[key] = p
        if len(_cache2) >= _MAXCACHE2:
            del _cache2[next(iter(_cache2))]
        _cache2[key] = p
        return p

${SCANNER}`
