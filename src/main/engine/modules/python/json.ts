/** json: encoder and decoder classes and the functions that use them. */

/**
 * The generators that go through a document where the encoder in C does not: they hold each other and what they use in
 * cells, a cycle that each call leaves to the collector.
 */
const GENERATORS = (legacy: boolean) => String.raw`
_LARGEST = float('inf')


def _generators(markers, replace, quote, indent, floatstr, key_separator, item_separator, sort_keys, skipkeys,
                ValueError=ValueError, ${legacy ? 'basestring=basestring, long=long, ' : 'intstr=int.__repr__, '}dict=dict, float=float, id=id, int=int,
                isinstance=isinstance, list=list, str=str, tuple=tuple):
${legacy ? '' : `    if indent is not None and not isinstance(indent, str):
        indent = ' ' * indent
`}
    def sequence(items, level):
        if not items:
            yield '[]'
            return
        if markers is not None:
            key = id(items)
            if key in markers:
                raise ValueError('Circular reference detected')
            markers[key] = items
        before, between, newline = '[', item_separator, None
        if indent is not None:
            level += 1
            newline = '\n' + ${legacy ? "' ' * (indent * level)" : 'indent * level'}
            between = item_separator + newline
            before += newline
        for value in items:
            if isinstance(value, ${legacy ? 'basestring' : 'str'}):
                yield before + quote(value)
            elif value is None:
                yield before + 'null'
            elif value is True:
                yield before + 'true'
            elif value is False:
                yield before + 'false'
            elif isinstance(value, ${legacy ? '(int, long)' : 'int'}):
                yield before + ${legacy ? 'str' : 'intstr'}(value)
            elif isinstance(value, float):
                yield before + floatstr(value)
            else:
                yield before
                if isinstance(value, (list, tuple)):
                    pieces = sequence(value, level)
                elif isinstance(value, dict):
                    pieces = mapping(value, level)
                else:
                    pieces = anything(value, level)
${each('pieces', 16, legacy)}
            before = between
        if newline is not None:
            level -= 1
            yield '\n' + ${legacy ? "' ' * (indent * level)" : 'indent * level'}
        yield ']'
        if markers is not None:
            del markers[key]

    def mapping(members, level):
        if not members:
            yield '{}'
            return
        if markers is not None:
            marker = id(members)
            if marker in markers:
                raise ValueError('Circular reference detected')
            markers[marker] = members
        yield '{'
        between, newline = item_separator, None
        if indent is not None:
            level += 1
            newline = '\n' + ${legacy ? "' ' * (indent * level)" : 'indent * level'}
            between = item_separator + newline
            yield newline
        if sort_keys:
            pairs = sorted(members.items()${legacy ? ', key=lambda pair: pair[0]' : ''})
        else:
            pairs = members.${legacy ? 'iteritems' : 'items'}()
        is_first = True
        for key, value in pairs:
            if isinstance(key, ${legacy ? 'basestring' : 'str'}):
                pass
            elif isinstance(key, float):
                key = floatstr(key)
            elif key is True:
                key = 'true'
            elif key is False:
                key = 'false'
            elif key is None:
                key = 'null'
            elif isinstance(key, ${legacy ? '(int, long)' : 'int'}):
                key = ${legacy ? 'str' : 'intstr'}(key)
            elif skipkeys:
                continue
            else:
                raise TypeError(${legacy ? "'key ' + repr(key) + ' is not a string'" : "f'keys must be str, int, float, bool or None, not {key.__class__.__name__}'"})
            if is_first:
                is_first = False
            else:
                yield between
            yield quote(key)
            yield key_separator
            if isinstance(value, ${legacy ? 'basestring' : 'str'}):
                yield quote(value)
            elif value is None:
                yield 'null'
            elif value is True:
                yield 'true'
            elif value is False:
                yield 'false'
            elif isinstance(value, ${legacy ? '(int, long)' : 'int'}):
                yield ${legacy ? 'str' : 'intstr'}(value)
            elif isinstance(value, float):
                yield floatstr(value)
            else:
                if isinstance(value, (list, tuple)):
                    pieces = sequence(value, level)
                elif isinstance(value, dict):
                    pieces = mapping(value, level)
                else:
                    pieces = anything(value, level)
${each('pieces', 16, legacy)}
        if newline is not None:
            level -= 1
            yield '\n' + ${legacy ? "' ' * (indent * level)" : 'indent * level'}
        yield '}'
        if markers is not None:
            del markers[marker]

    def anything(o, level):
        if isinstance(o, ${legacy ? 'basestring' : 'str'}):
            yield quote(o)
        elif o is None:
            yield 'null'
        elif o is True:
            yield 'true'
        elif o is False:
            yield 'false'
        elif isinstance(o, ${legacy ? '(int, long)' : 'int'}):
            yield ${legacy ? 'str' : 'intstr'}(o)
        elif isinstance(o, float):
            yield floatstr(o)
        elif isinstance(o, (list, tuple)):
${each('sequence(o, level)', 12, legacy)}
        elif isinstance(o, dict):
${each('mapping(o, level)', 12, legacy)}
        else:
            if markers is not None:
                key = id(o)
                if key in markers:
                    raise ValueError('Circular reference detected')
                markers[key] = o
            o = replace(o)
${each('anything(o, level)', 12, legacy)}
            if markers is not None:
                del markers[key]

    return anything
`

/** Hands on what another generator yields. */
function each(pieces: string, spaces: number, legacy: boolean): string {
  const indent = ' '.repeat(spaces)
  return legacy ? `${indent}for piece in ${pieces}:\n${indent}    yield piece` : `${indent}yield from ${pieces}`
}

/** `inC`: when encode() has the encoder in C do it. */
const ENCODER = (legacy: boolean, inC: string) => String.raw`
import _json

encode_basestring_ascii = _json.encode_basestring_ascii
encode_basestring = _json.encode_basestring
${GENERATORS(legacy)}

class JSONEncoder(object):
    item_separator = ', '
    key_separator = ': '

    def __init__(self, ${legacy ? '' : '*, '}skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, ${
      legacy ? "sort_keys=False, indent=None, separators=None, encoding='utf-8', default=None" : 'sort_keys=False, indent=None, separators=None, default=None'
    }):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
${legacy ? '' : `        elif indent is not None:
            self.item_separator = ','
`}        if default is not None:
            self.default = default
${legacy ? '        self.encoding = encoding\n' : ''}
    def default(self, o):
        raise TypeError(${legacy ? "repr(o) + ' is not JSON serializable'" : "'Object of type %s is not JSON serializable' % o.__class__.__name__"})

    def encode(self, o):
        if isinstance(o, ${legacy ? 'basestring' : 'str'}):
            return _json.quote(self, o)
        pieces = self.iterencode(o, _one_shot=True)
        if not isinstance(pieces, (list, tuple)):
            pieces = list(pieces)
        return ''.join(pieces)

    def iterencode(self, o, _one_shot=False):
        if _one_shot${inC}:
            return _json.encode(self, o),
        markers = {} if self.check_circular else None
        quote = encode_basestring_ascii if self.ensure_ascii else encode_basestring
${legacy ? `        if self.encoding != 'utf-8':
            def quote(o, quote=quote, encoding=self.encoding):
                return quote(o.decode(encoding) if isinstance(o, str) else o)
` : ''}
        def floatstr(o, allow_nan=self.allow_nan, shown=float.__repr__, largest=_LARGEST, smallest=-_LARGEST):
            if smallest < o < largest:
                return shown(o)
            if not allow_nan:
                raise ValueError('Out of range float values are not JSON compliant: ' + repr(o))
            return 'NaN' if o != o else 'Infinity' if o == largest else '-Infinity'

        return _generators(markers, self.default, quote, self.indent, floatstr, self.key_separator, self.item_separator, self.sort_keys,
                           self.skipkeys)(o, 0)
`

const DECODER_2 = String.raw`
import _json


def _place(doc, pos):
    line = doc.count('\n', 0, pos) + 1
    return line, pos + 1 if line == 1 else pos - doc.rindex('\n', 0, pos)


def errmsg(msg, doc, pos, end=None):
    line, column = _place(doc, pos)
    if end is None:
        return '{0}: line {1} column {2} (char {3})'.format(msg, line, column, pos)
    endline, endcolumn = _place(doc, end)
    return '{0}: line {1} column {2} - line {3} column {4} (char {5} - {6})'.format(msg, line, column, endline, endcolumn, pos, end)


def _fault(msg, doc, pos):
    return ValueError(errmsg(msg, doc, pos))


class JSONDecoder(object):
    def __init__(self, encoding=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.encoding = encoding
        self.object_hook = object_hook
        self.object_pairs_hook = object_pairs_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant
        self.strict = strict

    def decode(self, s):
        start = 0
        while s[start:start + 1] in (' ', '\t', '\n', '\r') and start < len(s):
            start += 1
        obj, end = self.raw_decode(s, start)
        while s[end:end + 1] in (' ', '\t', '\n', '\r') and end < len(s):
            end += 1
        if end != len(s):
            raise ValueError(errmsg('Extra data', s, end, len(s)))
        return obj

    def raw_decode(self, s, idx=0):
        try:
            return _json.scan(self, s, idx)
        except StopIteration:
            raise ValueError('No JSON object could be decoded')
`

const DECODER_3 = String.raw`
import _json
import sys


class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        lineno = doc.count('\n', 0, pos) + 1
        colno = pos - doc.rfind('\n', 0, pos)
        ValueError.__init__(self, '%s: line %d column %d (char %d)' % (msg, lineno, colno, pos))
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


_fault = JSONDecodeError


class JSONDecoder(object):
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self.memo = {}

    def decode(self, s):
        start = len(s) - len(s.lstrip(' \t\n\r'))
        obj, end = self.raw_decode(s, start)
        while end < len(s) and s[end] in ' \t\n\r':
            end += 1
        if end != len(s):
            raise JSONDecodeError('Extra data', s, end)
        return obj

    def raw_decode(self, s, idx=0):
        try:
            return _json.scan(self, s, idx)
        except StopIteration as err:
            raise JSONDecodeError('Expecting value', s, err.value) from None
`

export const JSON_ENCODER_2 = ENCODER(true, ' and self.indent is None and not self.sort_keys')
export const JSON_ENCODER_3 = (minor: number): string => ENCODER(false, minor >= 13 ? '' : ' and self.indent is None')
export const JSON_DECODER_2 = DECODER_2
export const JSON_DECODER_3 = DECODER_3

export const JSON_2 = String.raw`
from json.decoder import JSONDecoder
from json.encoder import JSONEncoder

__all__ = ['dump', 'dumps', 'load', 'loads', 'JSONDecoder', 'JSONEncoder']
__version__ = '2.0.9'

_default_encoder = JSONEncoder()
_default_decoder = JSONDecoder(encoding=None, object_hook=None, object_pairs_hook=None)


def _encoder(cls, **options):
    return (JSONEncoder if cls is None else cls)(**options)


def dump(obj, fp, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None,
         encoding='utf-8', default=None, sort_keys=False, **kw):
    if (not skipkeys and ensure_ascii and check_circular and allow_nan and cls is None and indent is None and separators is None
            and encoding == 'utf-8' and default is None and not sort_keys and not kw):
        chunks = _default_encoder.iterencode(obj)
    else:
        chunks = _encoder(cls, skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan, indent=indent,
                          separators=separators, encoding=encoding, default=default, sort_keys=sort_keys, **kw).iterencode(obj)
    for chunk in chunks:
        fp.write(chunk)


def dumps(obj, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None,
          encoding='utf-8', default=None, sort_keys=False, **kw):
    if (not skipkeys and ensure_ascii and check_circular and allow_nan and cls is None and indent is None and separators is None
            and encoding == 'utf-8' and default is None and not sort_keys and not kw):
        return _default_encoder.encode(obj)
    return _encoder(cls, skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan, indent=indent,
                    separators=separators, encoding=encoding, default=default, sort_keys=sort_keys, **kw).encode(obj)


def load(fp, encoding=None, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw):
    return loads(fp.read(), encoding=encoding, cls=cls, object_hook=object_hook, parse_float=parse_float, parse_int=parse_int,
                 parse_constant=parse_constant, object_pairs_hook=object_pairs_hook, **kw)


def loads(s, encoding=None, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw):
    if not isinstance(s, basestring):
        raise TypeError('expected string or buffer')
    if (cls is None and encoding is None and object_hook is None and parse_int is None and parse_float is None and parse_constant is None
            and object_pairs_hook is None and not kw):
        return _default_decoder.decode(s)
    for name, value in (('object_hook', object_hook), ('object_pairs_hook', object_pairs_hook), ('parse_float', parse_float),
                        ('parse_int', parse_int), ('parse_constant', parse_constant)):
        if value is not None:
            kw[name] = value
    return (JSONDecoder if cls is None else cls)(encoding=encoding, **kw).decode(s)
`

export const JSON_3 = String.raw`
from json.decoder import JSONDecoder, JSONDecodeError
from json.encoder import JSONEncoder
import sys

_MINOR = sys.version_info[1]

__all__ = ['dump', 'dumps', 'load', 'loads', 'JSONDecoder', 'JSONDecodeError', 'JSONEncoder']
__version__ = '2.0.9'

_default_encoder = JSONEncoder(skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, indent=None, separators=None,
                               default=None)
_default_decoder = JSONDecoder(object_hook=None, object_pairs_hook=None)


def dump(obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None,
         default=None, sort_keys=False, **kw):
    if (not skipkeys and ensure_ascii and check_circular and allow_nan and cls is None and indent is None and separators is None
            and default is None and not sort_keys and not kw):
        chunks = _default_encoder.iterencode(obj)
    else:
        if cls is None:
            cls = JSONEncoder
        chunks = cls(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan, indent=indent,
                     separators=separators, default=default, sort_keys=sort_keys, **kw).iterencode(obj)
    for chunk in chunks:
        fp.write(chunk)


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None,
          default=None, sort_keys=False, **kw):
    if (not skipkeys and ensure_ascii and check_circular and allow_nan and cls is None and indent is None and separators is None
            and default is None and not sort_keys and not kw):
        return _default_encoder.encode(obj)
    if cls is None:
        cls = JSONEncoder
    return cls(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan, indent=indent,
               separators=separators, default=default, sort_keys=sort_keys, **kw).encode(obj)


def load(fp, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw):
    return loads(fp.read(), cls=cls, object_hook=object_hook, parse_float=parse_float, parse_int=parse_int, parse_constant=parse_constant,
                 object_pairs_hook=object_pairs_hook, **kw)


def detect_encoding(b):
    if b.startswith((b'\xff\xfe\0\0', b'\0\0\xfe\xff')):
        return 'utf-32'
    if b.startswith((b'\xff\xfe', b'\xfe\xff')):
        return 'utf-16'
    if b.startswith(b'\xef\xbb\xbf'):
        return 'utf-8-sig'
    return 'utf-8'


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw):
    if isinstance(s, str):
        if s.startswith('\ufeff'):
            raise JSONDecodeError('Unexpected UTF-8 BOM (decode using utf-8-sig)', s, 0)
    else:
        if not isinstance(s, (bytes, bytearray)):
            raise TypeError('the JSON object must be str, bytes or bytearray, not %s' % s.__class__.__name__)
        s = s.decode(detect_encoding(s), 'surrogatepass')
    if _MINOR < 9 and 'encoding' in kw:
        del kw['encoding']
    if (cls is None and object_hook is None and parse_int is None and parse_float is None and parse_constant is None
            and object_pairs_hook is None and not kw):
        return _default_decoder.decode(s)
    if cls is None:
        cls = JSONDecoder
    if object_hook is not None:
        kw['object_hook'] = object_hook
    if object_pairs_hook is not None:
        kw['object_pairs_hook'] = object_pairs_hook
    if parse_float is not None:
        kw['parse_float'] = parse_float
    if parse_int is not None:
        kw['parse_int'] = parse_int
    if parse_constant is not None:
        kw['parse_constant'] = parse_constant
    return cls(**kw).decode(s)
`
