/** string: constants, capwords, Template and Formatter; 2.7's functions of strings. */
import { STRING_FORMATTER } from './string-formatter.ts'

const TEMPLATE = String.raw`
import sys as _sys

def capwords(s, sep=None):
    return (sep or ' ').join([x.capitalize() for x in s.split(sep)])


_STARTS = '_abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
_FOLLOWS = _STARTS + '0123456789'


def _pieces(text, delimiter):
    """What a template is made of: (literal before, kind, name, the placeholder's text, where it stands)."""
    at = 0
    while True:
        start = text.find(delimiter, at)
        if start < 0:
            yield text[at:], None, None, '', len(text)
            return
        after = start + len(delimiter)
        braced = text[after:after + 1] == '{'
        first = after + 1 if braced else after
        end = first
        while end < len(text) and text[end] in (_STARTS if end == first else _FOLLOWS):
            end += 1
        if text.startswith(delimiter, after):
            kind, name, stop = 'escaped', None, after + len(delimiter)
        elif end > first and (not braced or text[end:end + 1] == '}'):
            kind, name, stop = 'named', text[first:end], end + 1 if braced else end
        else:
            kind, name, stop = 'invalid', None, after
        yield text[at:start], kind, name, text[start:stop], start
        at = stop


def _pieces_by_pattern(cls, text):
    """The same for a class with patterns of its own."""
    import re
    pattern = getattr(cls, 'pattern', None)
    if pattern is None:
        pattern = r'%s(?:(?P<escaped>%s)|(?P<named>%s)|{(?P<braced>%s)}|(?P<invalid>))'
        delimiter = re.escape(cls.delimiter)
        pattern %= (delimiter, delimiter, cls.idpattern, cls.braceidpattern or cls.idpattern)
    if isinstance(pattern, str):
        pattern = re.compile(pattern, (re.IGNORECASE if cls.flags is None else cls.flags) | re.VERBOSE)
    at = 0
    for found in pattern.finditer(text):
        groups = found.groupdict()
        name = groups.get('named') or groups.get('braced')
        if name is not None:
            kind = 'named'
        elif groups.get('escaped') is not None:
            kind = 'escaped'
        elif groups.get('invalid') is not None:
            kind = 'invalid'
        else:
            raise ValueError('Unrecognized named group in pattern', pattern)
        yield text[at:found.start()], kind, name, found.group(), found.start() if kind != 'invalid' else found.start('invalid') - (0 if found.group('invalid') else 1)
        at = found.end()
    yield text[at:], None, None, '', len(text)


_ID_PATTERN = '(?a:[_a-z][_a-z0-9]*)' if _sys.version_info[0] > 2 else '[_a-z][_a-z0-9]*'


class Template(object):
    delimiter = '$'
    idpattern = _ID_PATTERN
    braceidpattern = None
    flags = None

    def _cut(self):
        cls = type(self)
        if cls.idpattern is _ID_PATTERN and cls.braceidpattern is None and cls.flags is None and not hasattr(cls, 'pattern'):
            return _pieces(self.template, self.delimiter)
        return _pieces_by_pattern(cls, self.template)

    def __init__(self, template):
        self.template = template

    def _invalid(self, start):
        lines = self.template[:start + 1].splitlines(True)
        if not lines:
            column, line = 1, 1
        else:
            column, line = start - len(''.join(lines[:-1])) + 1, len(lines)
        raise ValueError('Invalid placeholder in string: line %d, col %d' % (line, column))

    def _fill(self, mapping, safe):
        parts = []
        for literal, kind, name, shown, start in self._cut():
            parts.append(literal)
            if kind == 'escaped':
                parts.append(self.delimiter)
            elif kind == 'named':
                if safe:
                    try:
                        parts.append(str(mapping[name]))
                    except KeyError:
                        parts.append(shown)
                else:
                    parts.append(str(mapping[name]))
            elif kind == 'invalid':
                if not safe:
                    self._invalid(start)
                parts.append(shown)
        return ''.join(parts)

    def substitute(*args, **kws):
        self, args = args[0], args[1:]
        return self._fill(_mapping(args, kws, 'substitute'), False)

    def safe_substitute(*args, **kws):
        self, args = args[0], args[1:]
        return self._fill(_mapping(args, kws, 'safe_substitute'), True)

    if _sys.version_info >= (3, 11):
        def is_valid(self):
            return all(kind != 'invalid' for _, kind, _, _, _ in self._cut())

        def get_identifiers(self):
            found = []
            for _, kind, name, _, _ in self._cut():
                if kind == 'named' and name not in found:
                    found.append(name)
            return found


def _mapping(args, kws, method):
    if len(args) > 1:
        if _sys.version_info < (3, 8):
            raise TypeError('Too many positional arguments')
        raise TypeError('%s() takes from 1 to 2 positional arguments but %d were given' % (method if _sys.version_info < (3, 10) else 'Template.' + method, len(args) + 1))
    if not args:
        return kws
    return _Both(kws, args[0]) if kws else args[0]


class _Both(object):
    def __init__(self, first, second):
        self.first, self.second = first, second

    def __getitem__(self, key):
        return self.first[key] if key in self.first else self.second[key]
`

export const STRING_2 = String.raw`
whitespace = '\t\n\x0b\x0c\r '
lowercase = 'abcdefghijklmnopqrstuvwxyz'
uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
letters = lowercase + uppercase
ascii_lowercase = lowercase
ascii_uppercase = uppercase
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = """!"#$%&'()*+,-./:;<=>?@[\]^_${'`'}{|}~"""
printable = digits + ascii_letters + punctuation + ' \t\n\r\x0b\x0c'

${TEMPLATE}

${STRING_FORMATTER}

def _method(name):
    def call(s, *args):
        return getattr(s, name)(*args)
    call.__name__ = name
    return call


lower = _method('lower')
upper = _method('upper')
swapcase = _method('swapcase')
strip = _method('strip')
lstrip = _method('lstrip')
rstrip = _method('rstrip')
split = _method('split')
rsplit = _method('rsplit')
index = _method('index')
rindex = _method('rindex')
count = _method('count')
find = _method('find')
rfind = _method('rfind')
ljust = _method('ljust')
rjust = _method('rjust')
center = _method('center')
zfill = _method('zfill')
expandtabs = _method('expandtabs')
translate = _method('translate')
capitalize = _method('capitalize')
replace = _method('replace')
splitfields = split


def join(words, sep=' '):
    return sep.join(words)


joinfields = join
index_error = atoi_error = atof_error = atol_error = ValueError


def atoi(s, base=10):
    return int(s, base)


def atol(s, base=10):
    return long(s, base)


def atof(s):
    return float(s)


def maketrans(fromstr, tostr):
    if len(fromstr) != len(tostr):
        raise ValueError('maketrans arguments must have same length')
    table = [chr(i) for i in range(256)]
    for a, b in zip(fromstr, tostr):
        table[ord(a)] = b
    return ''.join(table)
`

export const STRING_3 = String.raw`
__all__ = ['ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'capwords', 'digits', 'hexdigits', 'octdigits', 'printable',
           'punctuation', 'whitespace', 'Formatter', 'Template']

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_${'`'}{|}~"""
printable = digits + ascii_letters + punctuation + whitespace

${TEMPLATE}

${STRING_FORMATTER}`
