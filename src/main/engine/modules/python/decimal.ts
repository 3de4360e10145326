/** decimal: numbers with as many digits as the context says. Source: the General Decimal Arithmetic specification, Modules/_decimal. */
export const DECIMAL = String.raw`
import math as _math
import numbers as _numbers
import sys as _sys
import _program

_PYTHON2 = _sys.version_info[0] == 2
_MINOR = -1 if _PYTHON2 else _sys.version_info[1]
_INTS = (int, long) if _PYTHON2 else (int,)
_TEXT = basestring if _PYTHON2 else str
ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_CEILING = 'ROUND_DOWN', 'ROUND_HALF_UP', 'ROUND_HALF_EVEN', 'ROUND_CEILING'
ROUND_FLOOR, ROUND_UP, ROUND_HALF_DOWN, ROUND_05UP = 'ROUND_FLOOR', 'ROUND_UP', 'ROUND_HALF_DOWN', 'ROUND_05UP'
_ROUNDINGS = (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP)
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -MAX_EMAX
MIN_ETINY = MIN_EMIN - (MAX_PREC - 1)
HAVE_THREADS = True
HAVE_CONTEXTVAR = True


class DecimalException(ArithmeticError):
    pass


class Clamped(DecimalException):
    pass


class InvalidOperation(DecimalException):
    pass


class ConversionSyntax(InvalidOperation):
    pass


class DivisionByZero(DecimalException, ZeroDivisionError):
    pass


class DivisionImpossible(InvalidOperation):
    pass


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass


class Inexact(DecimalException):
    pass


class InvalidContext(InvalidOperation):
    pass


class Rounded(DecimalException):
    pass


class Subnormal(DecimalException):
    pass


class Overflow(Inexact, Rounded):
    pass


class Underflow(Inexact, Rounded, Subnormal):
    pass


class FloatOperation(DecimalException, TypeError):
    pass


_SIGNALS = [Clamped, DivisionByZero, Inexact, Overflow, Rounded, Underflow, InvalidOperation, Subnormal]
_SHOWN = [InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact, Rounded, Clamped] if not _PYTHON2 else _SIGNALS
if not _PYTHON2:
    _SIGNALS.append(FloatOperation)
_CONDITIONS = {ConversionSyntax: InvalidOperation, DivisionImpossible: InvalidOperation, DivisionUndefined: InvalidOperation,
               InvalidContext: InvalidOperation}


class _Flags(dict):
    def __repr__(self):
        return '{%s}' % ', '.join('%r:%r' % (each, self[each]) for each in _SHOWN if each in self)


class Context(object):
    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None):
        base = globals().get('DefaultContext')
        self.prec = prec if prec is not None else base.prec if base else 28
        self.rounding = rounding if rounding is not None else base.rounding if base else ROUND_HALF_EVEN
        limit = 999999999 if _PYTHON2 else 999999
        self.Emin = Emin if Emin is not None else base.Emin if base else -limit
        self.Emax = Emax if Emax is not None else base.Emax if base else limit
        self.capitals = capitals if capitals is not None else base.capitals if base else 1
        self.clamp = clamp if clamp is not None else base.clamp if base else 0
        if traps is None:
            traps = [s for s in _SIGNALS if base.traps[s]] if base else []
        self.traps = traps if isinstance(traps, dict) else _Flags((s, s in traps if not _PYTHON2 else int(s in traps)) for s in _SIGNALS)
        flags = [] if flags is None else flags
        self.flags = flags if isinstance(flags, dict) else _Flags((s, s in flags if not _PYTHON2 else int(s in flags)) for s in _SIGNALS)

    def __setattr__(self, name, value):
        if name == 'prec':
            if not isinstance(value, _INTS):
                raise TypeError("an integer is required (got type %s)" % type(value).__name__ if _MINOR < 10 else "'%s' object cannot be interpreted as an integer" % type(value).__name__)
            if not 1 <= value <= MAX_PREC:
                raise ValueError('valid range for prec is [1, MAX_PREC]')
        elif name == 'rounding' and value not in _ROUNDINGS:
            raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
        object.__setattr__(self, name, value)

    def __repr__(self):
        names = lambda table: ', '.join(s.__name__ for s in _SHOWN if table.get(s))
        if _PYTHON2:
            return 'Context(prec=%d, rounding=%s, Emin=%d, Emax=%d, capitals=%d, flags=[%s], traps=[%s])' % (
                self.prec, self.rounding, self.Emin, self.Emax, self.capitals, names(self.flags), names(self.traps))
        return 'Context(prec=%d, rounding=%s, Emin=%d, Emax=%d, capitals=%d, clamp=%d, flags=[%s], traps=[%s])' % (
            self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, names(self.flags), names(self.traps))

    def clear_flags(self):
        for flag in self.flags:
            self.flags[flag] = 0 if _PYTHON2 else False

    def clear_traps(self):
        for flag in self.traps:
            self.traps[flag] = False

    def copy(self):
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, _Flags(self.flags), _Flags(self.traps))

    __copy__ = copy

    def _raise(self, condition, explanation=None, result=None):
        signal = _CONDITIONS.get(condition, condition)
        self.flags[signal] = 1 if _PYTHON2 else True
        if not self.traps[signal]:
            return _NAN if result is None else result
        if _PYTHON2:
            raise signal(explanation)
        raise signal([condition])

    def Etiny(self):
        return self.Emin - self.prec + 1

    def Etop(self):
        return self.Emax - self.prec + 1

    def create_decimal(self, num='0'):
        return Decimal(num, self)._fix(self)

    def create_decimal_from_float(self, f):
        return Decimal.from_float(f)._fix(self)

    def __eq__(self, other):
        return self is other

    __hash__ = object.__hash__


def _methods():
    """Context.add(a, b) and the like: the operation with this context."""
    def binary(name, operator):
        def method(self, a, b):
            return getattr(_convert(a), operator)(_convert(b), self)
        method.__name__ = name
        setattr(Context, name, method)

    def unary(name, operator):
        def method(self, a):
            return getattr(_convert(a), operator)(self)
        method.__name__ = name
        setattr(Context, name, method)
    for name, operator in (('add', '_add'), ('subtract', '_sub'), ('multiply', '_mul'), ('divide', '_div'), ('divide_int', '_divint'),
                           ('remainder', '_mod'), ('compare', 'compare'), ('max', 'max'), ('min', 'min'), ('scaleb', 'scaleb')):
        binary(name, operator)
    for name in ('sqrt', 'exp', 'ln', 'log10', 'normalize', 'to_integral_value', 'to_integral_exact', 'next_plus', 'next_minus'):
        unary(name, name)

    def quantize(self, a, b):
        return _convert(a).quantize(b, context=self)

    def power(self, a, b, modulo=None):
        return _convert(a)._pow(_convert(b), self) if modulo is None else pow(_convert(a), b, modulo)

    def plus(self, a):
        return _convert(a)._fix(self)

    def minus(self, a):
        return _convert(a)._neg(self)

    def absolute(self, a):
        return _convert(a).copy_abs()._fix(self)

    def to_sci_string(self, a):
        return _convert(a).__str__(context=self)

    def to_eng_string(self, a):
        return _convert(a).to_eng_string(self)
    for method in (quantize, power, plus, minus, to_sci_string, to_eng_string):
        setattr(Context, method.__name__, method)
    Context.abs = absolute


def _convert(value):
    if isinstance(value, Decimal):
        return value
    if isinstance(value, _INTS):
        return Decimal(value)
    raise TypeError('conversion from %s to Decimal is not supported' % type(value).__name__)


_current = None


def getcontext():
    global _current
    if _current is None:
        _current = DefaultContext.copy()
        _current.clear_flags()
    return _current


def setcontext(context):
    global _current
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current = context


class _ContextManager(object):
    def __init__(self, context):
        self.new_context = context

    def __enter__(self):
        self.saved_context = getcontext()
        setcontext(self.new_context)
        return self.new_context

    def __exit__(self, t, v, tb):
        setcontext(self.saved_context)


def localcontext(ctx=None, **kwargs):
    if ctx is None:
        ctx = getcontext()
    ctx = ctx.copy()
    if kwargs and _MINOR < 11:
        raise TypeError("'%s' is an invalid keyword argument for this function" % list(kwargs)[0])
    for key, value in kwargs.items():
        setattr(ctx, key, value)
    return _ContextManager(ctx)


def _is_text(value):
    return isinstance(value, _TEXT)


def _parse(text):
    """Sign, coefficient and exponent; None: no number."""
    text = text.strip().replace('_', '') if not _PYTHON2 else text.strip()
    sign = 0
    if text[:1] in ('+', '-'):
        sign = int(text[0] == '-')
        text = text[1:]
    lower = text.lower()
    if lower in ('inf', 'infinity'):
        return sign, 0, 'F'
    for kind, mark in (('snan', 'N'), ('nan', 'n')):
        if lower.startswith(kind) and (lower == kind or lower[len(kind):].isdigit()):
            return sign, int(lower[len(kind):] or 0), mark
    exponent = 0
    if 'e' in lower:
        lower, _, tail = lower.partition('e')
        if not (tail.isdigit() or tail[:1] in ('+', '-') and tail[1:].isdigit()):
            return None
        exponent = int(tail)
    whole, _, part = lower.partition('.')
    if not (whole + part).isdigit():
        return None
    return sign, int(whole + part), exponent - len(part)


def _digits(n):
    return len(str(n)) - (1 if _PYTHON2 and str(n)[-1:] == 'L' else 0)


def _round_to(c, drop, rounding, sign):
    """The coefficient without its last digits, and whether something was lost."""
    unit = 10 ** drop
    kept, rest = divmod(c, unit)
    if not rest:
        return kept, False
    half = unit // 2
    if rounding == ROUND_HALF_EVEN:
        up = rest > half or rest == half and drop > 0 and kept & 1 or rest * 2 > unit
    elif rounding == ROUND_HALF_UP:
        up = rest * 2 >= unit
    elif rounding == ROUND_HALF_DOWN:
        up = rest * 2 > unit
    elif rounding == ROUND_UP:
        up = True
    elif rounding == ROUND_CEILING:
        up = not sign
    elif rounding == ROUND_FLOOR:
        up = sign
    elif rounding == ROUND_05UP:
        up = kept % 5 == 0
    else:
        up = False
    return kept + (1 if up else 0), True


class Decimal(object):
    __slots__ = ('_sign', '_c', '_e')

    def __new__(cls, value='0', context=None):
        if isinstance(value, Decimal):
            if cls is Decimal and type(value) is Decimal:
                return value
            return cls._make(value._sign, value._c, value._e)
        if isinstance(value, _INTS):
            return cls._make(int(value < 0), abs(int(value)), 0)
        if _is_text(value):
            parsed = _parse(value)
            if parsed is None:
                context = getcontext() if context is None else context
                return context._raise(ConversionSyntax, 'Invalid literal for Decimal: %r' % value)
            return cls._make(*parsed)
        if isinstance(value, float):
            made = Decimal.from_float(value)
            return made if cls is Decimal else cls._make(made._sign, made._c, made._e)
        if isinstance(value, (tuple, list)):
            if len(value) != 3:
                raise ValueError('argument must be a sequence of length 3' if not _PYTHON2 else 'Invalid tuple size in creation of Decimal from list or tuple.  The list or tuple should have exactly three elements.')
            if value[0] not in (0, 1):
                raise ValueError('sign must be an integer with the value 0 or 1')
            c = 0
            for digit in value[1]:
                if not isinstance(digit, _INTS) or not 0 <= digit <= 9:
                    raise ValueError('coefficient must be a tuple of digits')
                c = c * 10 + digit
            return cls._make(value[0], 0 if value[2] == 'F' else c, value[2])
        raise TypeError('conversion from %s to Decimal is not supported' % type(value).__name__ if not _PYTHON2 else 'Cannot convert %r to Decimal' % value)

    @classmethod
    def _make(cls, sign, c, e):
        self = object.__new__(cls)
        self._sign, self._c, self._e = sign, c, e
        return self

    @classmethod
    def from_float(cls, f):
        if isinstance(f, _INTS):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError('argument must be int or float' if not _PYTHON2 else 'argument must be int or float.')
        if _math.isinf(f) or _math.isnan(f):
            return cls(repr(f))
        sign = 0 if _math.copysign(1.0, f) == 1.0 else 1
        n, d = abs(f).as_integer_ratio()
        k = d.bit_length() - 1
        return cls._make(sign, int(n * 5 ** k), -k)

    @classmethod
    def from_number(cls, number):
        if isinstance(number, (int, Decimal, float)):
            return cls(number)
        raise TypeError('Cannot convert %r to Decimal' % number)

    def is_nan(self):
        return self._e in ('n', 'N')

    def is_qnan(self):
        return self._e == 'n'

    def is_snan(self):
        return self._e == 'N'

    def is_infinite(self):
        return self._e == 'F'

    def is_finite(self):
        return not isinstance(self._e, str)

    def is_zero(self):
        return self.is_finite() and self._c == 0

    def is_signed(self):
        return self._sign == 1

    def is_canonical(self):
        return True

    def is_normal(self, context=None):
        context = context or getcontext()
        return self.is_finite() and self._c != 0 and context.Emin <= self.adjusted()

    def is_subnormal(self, context=None):
        context = context or getcontext()
        return self.is_finite() and self._c != 0 and self.adjusted() < context.Emin

    def _isspecial(self):
        return isinstance(self._e, str)

    def _nan_of(self, other, context):
        for each in (self, other):
            if each is not None and each._e == 'N':
                return context._raise(InvalidOperation, 'sNaN', Decimal._make(each._sign, each._c, 'n'))
        for each in (self, other):
            if each is not None and each._e == 'n':
                return each
        return None

    def __bool__(self):
        return self._isspecial() or self._c != 0

    if _PYTHON2:
        __nonzero__ = __bool__

    def as_tuple(self):
        return DecimalTuple(self._sign, tuple(map(int, str(self._c).rstrip('L'))) if self._c or not self._isspecial() else ((0,) if self._e == 'F' else ()), self._e)

    def as_integer_ratio(self):
        if self._isspecial():
            if self.is_nan():
                raise ValueError('cannot convert NaN to integer ratio')
            raise OverflowError('cannot convert Infinity to integer ratio')
        if not self._c:
            return 0, 1
        n, d = self._c, 1
        if self._e >= 0:
            n *= 10 ** self._e
        else:
            d = 10 ** -self._e
            a, b = n, d
            while b:
                a, b = b, a % b
            n, d = n // a, d // a
        return (-n if self._sign else n), d

    def adjusted(self):
        return 0 if self._isspecial() else self._e + _digits(self._c) - 1

    def __repr__(self):
        return "Decimal('%s')" % str(self)

    def __str__(self, eng=False, context=None):
        sign = '-' if self._sign else ''
        if self._isspecial():
            if self._e == 'F':
                return sign + 'Infinity'
            return sign + ('sNaN' if self._e == 'N' else 'NaN') + (str(self._c) if self._c else '')
        digits = str(self._c).rstrip('L')
        left = self._e + len(digits)
        if self._e <= 0 and left > -6:
            dot = left
        elif not eng:
            dot = 1
        elif digits == '0':
            dot = (left + 1) % 3 - 1
        else:
            dot = (left - 1) % 3 + 1
        if dot <= 0:
            whole, part = '0', '.' + '0' * -dot + digits
        elif dot >= len(digits):
            whole, part = digits + '0' * (dot - len(digits)), ''
        else:
            whole, part = digits[:dot], '.' + digits[dot:]
        exponent = ''
        if left != dot:
            context = getcontext() if context is None else context
            exponent = ('E' if context.capitals else 'e') + '%+d' % (left - dot)
        return sign + whole + part + exponent

    def to_eng_string(self, context=None):
        return self.__str__(True, context)

    def _fix(self, context):
        if self._isspecial():
            return Decimal._make(self._sign, self._c, self._e) if self.is_nan() else self
        etiny, etop = context.Emin - context.prec + 1, context.Emax - context.prec + 1
        if not self._c:
            exponent = min(max(self._e, etiny), etop if context.clamp else context.Emax)
            if exponent != self._e:
                context._raise(Clamped, None, self)
                return Decimal._make(self._sign, 0, exponent)
            return self
        length = _digits(self._c)
        exponent = length + self._e - context.prec
        if exponent > etop:
            answer = self._overflowed(context)
            context._raise(Overflow, 'above Emax', answer)
            context._raise(Inexact, None, answer)
            context._raise(Rounded, None, answer)
            return answer
        subnormal = exponent < etiny
        if subnormal:
            exponent = etiny
        if self._e < exponent:
            c, lost = _round_to(self._c, exponent - self._e, context.rounding, self._sign)
            if not subnormal and _digits(c) > context.prec:
                c //= 10
                exponent += 1
            answer = Decimal._make(self._sign, c, exponent)
            if exponent > etop:
                answer = answer._overflowed(context)
                context._raise(Overflow, 'above Emax', answer)
            if lost and subnormal:
                context._raise(Underflow, None, answer)
            if subnormal:
                context._raise(Subnormal, None, answer)
            if lost:
                context._raise(Inexact, None, answer)
            context._raise(Rounded, None, answer)
            return answer
        if subnormal:
            context._raise(Subnormal, None, self)
        if context.clamp and self._e > etop:
            context._raise(Clamped, None, self)
            return Decimal._make(self._sign, self._c * 10 ** (self._e - etop), etop)
        return self

    def _overflowed(self, context):
        r = context.rounding
        if r in (ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_HALF_DOWN, ROUND_UP) or r == (ROUND_FLOOR if self._sign else ROUND_CEILING):
            return Decimal._make(self._sign, 0, 'F')
        return Decimal._make(self._sign, 10 ** context.prec - 1, context.Emax - context.prec + 1)
`
