/** contextvars: values that belong to a context; one context is current. Source: Python/context.c. */
export const CONTEXTVARS = String.raw`
_MISSING = type('Token', (), {'__repr__': lambda self: '<Token.MISSING>'})()


class ContextVar(object):
    def __init__(self, name, **kwargs):
        if not isinstance(name, str):
            raise TypeError('context variable name must be a str')
        self.name = name
        self._default = kwargs.get('default', _MISSING)

    def get(self, default=_MISSING):
        values = _current()._values
        if self in values:
            return values[self]
        if default is not _MISSING:
            return default
        if self._default is not _MISSING:
            return self._default
        raise LookupError(self)

    def set(self, value):
        values = _current()._values
        token = Token(self, values.get(self, _MISSING), _current())
        values[self] = value
        return token

    def reset(self, token):
        if not isinstance(token, Token):
            raise TypeError('expected an instance of Token, got %r' % (token,))
        if token._used:
            raise RuntimeError('%r has already been used once' % (token,))
        if token.var is not self:
            raise ValueError('%r was created by a different ContextVar' % (token,))
        token._used = True
        if token.old_value is _MISSING:
            _current()._values.pop(self, None)
        else:
            _current()._values[self] = token.old_value

    def __repr__(self):
        default = '' if self._default is _MISSING else ' default=%r' % (self._default,)
        return '<ContextVar name=%r%s at 0x%x>' % (self.name, default, id(self))


class Token(object):
    MISSING = _MISSING

    def __init__(self, var, old_value, context):
        self.var = var
        self.old_value = old_value
        self._context = context
        self._used = False

    def __repr__(self):
        return '<Token%s var=%r at 0x%x>' % (' used' if self._used else '', self.var, id(self))


class Context(object):
    def __init__(self):
        self._values = {}
        self._entered = False

    def run(self, callable, *args, **kwargs):
        if self._entered:
            raise RuntimeError('cannot enter context: %r is already entered' % (self,))
        self._entered = True
        _stack.append(self)
        try:
            return callable(*args, **kwargs)
        finally:
            _stack.pop()
            self._entered = False

    def copy(self):
        made = Context()
        made._values = dict(self._values)
        return made

    def __getitem__(self, var):
        return self._values[var]

    def __contains__(self, var):
        return var in self._values

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def get(self, var, default=None):
        return self._values.get(var, default)

    def keys(self):
        return self._values.keys()

    def values(self):
        return self._values.values()

    def items(self):
        return self._values.items()


_stack = [Context()]


def _current():
    return _stack[-1]


def copy_context():
    return _current().copy()


for _kind in (ContextVar, Token, Context):
    _kind.__module__ = '_contextvars'
__all__ = ('Context', 'ContextVar', 'Token', 'copy_context')
`
