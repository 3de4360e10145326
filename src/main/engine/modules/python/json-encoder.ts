/** json.encoder. @mirrors Lib/json/encoder.py */

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
${scalars('value', 12, legacy, 'before + ')}
            else:
                yield before
${nested(legacy)}
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
${scalars('value', 12, legacy)}
            else:
${nested(legacy)}
        if newline is not None:
            level -= 1
            yield '\n' + ${legacy ? "' ' * (indent * level)" : 'indent * level'}
        yield '}'
        if markers is not None:
            del markers[marker]

    def anything(o, level):
${scalars('o', 8, legacy)}
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

/** Branches for a value that holds no others, one piece each. */
function scalars(value: string, spaces: number, legacy: boolean, before = ''): string {
  return indented(spaces, `if isinstance(${value}, ${legacy ? 'basestring' : 'str'}):
    yield ${before}quote(${value})
elif ${value} is None:
    yield ${before}'null'
elif ${value} is True:
    yield ${before}'true'
elif ${value} is False:
    yield ${before}'false'
elif isinstance(${value}, ${legacy ? '(int, long)' : 'int'}):
    yield ${before}${legacy ? 'str' : 'intstr'}(${value})
elif isinstance(${value}, float):
    yield ${before}floatstr(${value})`)
}

/** The last branch: a value that holds others. */
function nested(legacy: boolean): string {
  return `${indented(16, `if isinstance(value, (list, tuple)):
    pieces = sequence(value, level)
elif isinstance(value, dict):
    pieces = mapping(value, level)
else:
    pieces = anything(value, level)`)}
${each('pieces', 16, legacy)}`
}

/** Hands on what another generator yields. */
function each(pieces: string, spaces: number, legacy: boolean): string {
  return indented(spaces, legacy ? `for piece in ${pieces}:\n    yield piece` : `yield from ${pieces}`)
}

const indented = (spaces: number, text: string): string => text.replace(/^/gm, ' '.repeat(spaces))

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

export const JSON_ENCODER_2 = ENCODER(true, ' and self.indent is None and not self.sort_keys')
export const JSON_ENCODER_3 = (minor: number): string => ENCODER(false, minor >= 13 ? '' : ' and self.indent is None')
