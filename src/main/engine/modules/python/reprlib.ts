/** reprlib (repr in 2.7): representations that are cut off. */
const RECURSIVE = String.raw`
def recursive_repr(fillvalue='...'):
    def decorating_function(user_function):
        repr_running = set()

        def wrapper(self):
            key = id(self), _program.thread()
            if key in repr_running:
                return fillvalue
            repr_running.add(key)
            try:
                result = user_function(self)
            finally:
                repr_running.discard(key)
            return result

        for name in ('__module__', '__doc__', '__name__', '__qualname__'):
            setattr(wrapper, name, getattr(user_function, name))
        wrapper.__annotations__ = getattr(user_function, '__annotations__', {})
        if _MINOR >= 12:
            wrapper.__type_params__ = getattr(user_function, '__type_params__', ())
        if _MINOR >= 13:
            wrapper.__wrapped__ = user_function
        return wrapper
    return decorating_function

`

const REPR = String.raw`
from itertools import islice

_repr = repr


class Repr(object):
    maxlevel = 6
    maxtuple = 6
    maxlist = 6
    maxarray = 5
    maxdict = 4
    maxset = 6
    maxfrozenset = 6
    maxdeque = 6
    maxstring = 30
    maxlong = 40
    maxother = 30
    fillvalue = '...'
    indent = None

    def __init__(self, **settings):
        for name in ('maxlevel', 'maxtuple', 'maxlist', 'maxarray', 'maxdict', 'maxset', 'maxfrozenset', 'maxdeque', 'maxstring', 'maxlong',
                     'maxother') + (('fillvalue',) if _MINOR >= 11 else ()) + (('indent',) if _MINOR >= 12 else ()):
            setattr(self, name, settings.get(name, getattr(Repr, name)))

    def repr(self, x):
        return self.repr1(x, self.maxlevel)

    def repr1(self, x, level):
        name = type(x).__name__.replace(' ', '_')
        method = getattr(self, 'repr_' + name, None)
        return method(x, level) if method is not None else self.repr_instance(x, level)

    def _join(self, pieces, level):
        if self.indent is None:
            return ', '.join(pieces)
        if not pieces:
            return ''
        indent = self.indent
        if isinstance(indent, int):
            indent = indent * ' '
        sep = ',\n' + (self.maxlevel - level + 1) * indent
        return sep.join(('',) + tuple(pieces) + ('',))[1:-len(indent) or None]

    def _repr_iterable(self, x, level, left, right, maxiter, trail=''):
        n = len(x)
        if level <= 0 and n:
            s = self.fillvalue
        else:
            pieces = [self.repr1(item, level - 1) for item in islice(x, maxiter)]
            if n > maxiter:
                pieces.append(self.fillvalue)
            s = self._join(pieces, level)
            if n == 1 and trail and self.indent is None:
                right = trail + right
        return left + s + right

    def repr_tuple(self, x, level):
        return self._repr_iterable(x, level, '(', ')', self.maxtuple, ',')

    def repr_list(self, x, level):
        return self._repr_iterable(x, level, '[', ']', self.maxlist)

    def repr_set(self, x, level):
        if not x:
            return 'set()'
        left, right = ('set([', '])') if _MINOR < 0 else ('{', '}')
        return self._repr_iterable(_possibly_sorted(x), level, left, right, self.maxset)

    def repr_frozenset(self, x, level):
        if not x:
            return 'frozenset()'
        left, right = ('frozenset([', '])') if _MINOR < 0 else ('frozenset({', '})')
        return self._repr_iterable(_possibly_sorted(x), level, left, right, self.maxfrozenset)

    def repr_deque(self, x, level):
        return self._repr_iterable(x, level, 'deque([', '])', self.maxdeque)

    def repr_dict(self, x, level):
        n = len(x)
        if n == 0:
            return '{}'
        if level <= 0:
            return '{' + self.fillvalue + '}'
        pieces = ['%s: %s' % (self.repr1(key, level - 1), self.repr1(x[key], level - 1)) for key in islice(_possibly_sorted(x), self.maxdict)]
        if n > self.maxdict:
            pieces.append(self.fillvalue)
        return '{' + self._join(pieces, level) + '}'

    def _cut(self, s, room):
        if len(s) <= room:
            return s
        i = max(0, (room - 3) // 2)
        j = max(0, room - 3 - i)
        return s[:i] + self.fillvalue + s[len(s) - j:]

    def repr_str(self, x, level):
        s = _repr(x[:self.maxstring])
        if len(s) <= self.maxstring:
            return s
        i = max(0, (self.maxstring - 3) // 2)
        j = max(0, self.maxstring - 3 - i)
        s = _repr(x[:i] + x[len(x) - j:])
        return s[:i] + self.fillvalue + s[len(s) - j:]

    def repr_int(self, x, level):
        return self._cut(_repr(x), self.maxlong)

    repr_long = repr_int

    def repr_instance(self, x, level):
        try:
            s = _repr(x)
        except Exception:
            return '<%s instance at %#x>' % (x.__class__.__name__, id(x))
        return self._cut(s, self.maxother)


def _possibly_sorted(x):
    try:
        return sorted(x)
    except Exception:
        return list(x)


aRepr = Repr()
`

const HEAD = String.raw`
import sys
import _program

_MINOR = -1 if sys.version_info[0] == 2 else sys.version_info[1]
`

export const REPRLIB_2 = `${HEAD}${REPR}\n\nrepr = aRepr.repr\n__all__ = ['Repr', 'repr']\n`
export const REPRLIB_3 = `${HEAD}${RECURSIVE}${REPR}\n\nrepr = aRepr.repr\n__all__ = ['Repr', 'repr', 'recursive_repr']\n`
