/** pprint of 2.7: containers over several lines, everything else as repr() shows it. Source: Lib/pprint.py (2.7). */
export const PPRINT_2 = String.raw`
import sys as _sys
import warnings
from cStringIO import StringIO as _StringIO

__all__ = ['pprint', 'pformat', 'isreadable', 'isrecursive', 'saferepr', 'PrettyPrinter']


def pprint(object, stream=None, indent=1, width=80, depth=None):
    PrettyPrinter(stream=stream, indent=indent, width=width, depth=depth).pprint(object)


def pformat(object, indent=1, width=80, depth=None):
    return PrettyPrinter(indent=indent, width=width, depth=depth).pformat(object)


def saferepr(object):
    return _safe_repr(object, {}, None, 0)[0]


def isreadable(object):
    return _safe_repr(object, {}, None, 0)[1]


def isrecursive(object):
    return _safe_repr(object, {}, None, 0)[2]


def _recursion(object):
    return '<Recursion on %s with id=%s>' % (type(object).__name__, id(object))


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None):
        indent, width = int(indent), int(width)
        assert indent >= 0, 'indent must be >= 0'
        assert depth is None or depth > 0, 'depth must be > 0'
        assert width, 'width must be != 0'
        self._depth = depth
        self._indent_per_level = indent
        self._width = width
        self._stream = _sys.stdout if stream is None else stream

    def pprint(self, object):
        self._format(object, self._stream, 0, 0, {}, 0)
        self._stream.write('\n')

    def pformat(self, object):
        out = _StringIO()
        self._format(object, out, 0, 0, {}, 0)
        return out.getvalue()

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        return _safe_repr(object, context, maxlevels, level)

    def _repr(self, object, context, level):
        text, readable, recursive = self.format(object, context.copy(), self._depth, level)
        if not readable:
            self._readable = False
        if recursive:
            self._recursive = True
        return text

    def _format(self, object, stream, indent, allowance, context, level):
        level += 1
        write = stream.write
        if id(object) in context:
            write(_recursion(object))
            self._recursive, self._readable = True, False
            return
        text = self._repr(object, context, level - 1)
        kind = type(object)
        shown = getattr(kind, '__repr__', None)
        place = indent, allowance + 1, len(text) > self._width - 1 - indent - allowance
        if self._depth and level > self._depth:
            write(text)
        elif issubclass(kind, dict) and shown is dict.__repr__:
            self._pairs(object, stream, place, context, level)
        elif any(issubclass(kind, base) and shown is base.__repr__ for base in (list, tuple, set, frozenset)) and (object or issubclass(kind, (list, tuple))):
            self._items(object, stream, place, context, level)
        else:
            write(text)

    def _pairs(self, object, stream, place, context, level):
        indent, allowance, several = place
        write = stream.write
        write('{' + (self._indent_per_level - 1) * ' ')
        indent += self._indent_per_level
        context[id(object)] = 1
        for i, (key, value) in enumerate(sorted(object.items())):
            name = self._repr(key, context, level)
            write('' if i == 0 else ',\n' + ' ' * indent if several else ', ')
            write(name + ': ')
            self._format(value, stream, indent + len(name) + 2, allowance, context, level)
        del context[id(object)]
        write('}')

    def _items(self, object, stream, place, context, level):
        indent, allowance, several = place
        write = stream.write
        kind, items = type(object), object
        if issubclass(kind, list):
            begin, end = '[', ']'
        elif issubclass(kind, tuple):
            begin, end = '(', ',)' if len(object) == 1 else ')'
        else:
            begin, end, items = kind.__name__ + '([', '])', sorted(object)
            indent += len(kind.__name__) + 1
        write(begin)
        if several and self._indent_per_level > 1:
            write((self._indent_per_level - 1) * ' ')
        indent += self._indent_per_level
        context[id(object)] = 1
        for i, item in enumerate(items):
            if i:
                write(',\n' + ' ' * indent if several else ', ')
            self._format(item, stream, indent, allowance, context, level)
        del context[id(object)]
        write(end)


def _safe_repr(object, context, maxlevels, level):
    """The text, whether it can be read back, whether it is recursive."""
    kind = type(object)
    shown = getattr(kind, '__repr__', None)
    base = next((each for each in (dict, list, tuple) if issubclass(kind, each) and shown is each.__repr__), None)
    if base is None:
        text = repr(object)
        return text, kind is str or bool(text) and not text.startswith('<'), False
    begin, end = {dict: '{}', list: '[]', tuple: '()'}[base]
    if not object:
        return begin + end, True, False
    if maxlevels and level >= maxlevels:
        return begin + '...' + end, False, id(object) in context
    if id(object) in context:
        return _recursion(object), False, True
    context[id(object)] = 1
    readable, recursive = True, False
    parts = []
    for entry in sorted(object.items()) if base is dict else object:
        texts = []
        for part in entry if base is dict else (entry,):
            text, part_readable, part_recursive = _safe_repr(part, context, maxlevels, level + 1)
            texts.append(text)
            readable = readable and part_readable
            recursive = recursive or part_recursive
        parts.append(': '.join(texts))
    del context[id(object)]
    if base is tuple and len(object) == 1:
        end = ',)'
    return begin + ', '.join(parts) + end, readable, recursive
`
