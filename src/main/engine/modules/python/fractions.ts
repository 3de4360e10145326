/** fractions: rational numbers in lowest terms. Source: Lib/fractions.py. */
export const FRACTIONS = String.raw`
import math
import numbers
import operator
import re
import sys as _sys

__all__ = ['Fraction']


def _decimal():
    import decimal
    return decimal.Decimal


def _is_decimal(value):
    module = _sys.modules.get('decimal')
    return module is not None and isinstance(value, module.Decimal)


_PYTHON2 = _sys.version_info[0] == 2
_MINOR = -1 if _PYTHON2 else _sys.version_info[1]
_INTS = (int, long) if _PYTHON2 else (int,)


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


_gcd = gcd if _PYTHON2 else math.gcd
if _MINOR >= 9:
    del gcd
else:
    __all__.append('gcd')

_FORMAT = re.compile(r'''
    \A\s*(?P<sign>[-+]?)(?=\d|\.\d)(?P<num>\d*%s)
    (?:(?:%s/%s(?P<denom>\d+%s))?|(?:\.(?P<decimal>\d*%s))?(?:E(?P<exp>[-+]?\d+%s))?)\s*\Z
''' % (('|\\d+(_\\d+)*', '\\s*' if _MINOR >= 12 else '', '\\s*' if _MINOR >= 12 else '', '(?:_\\d+)*', '|\\d+(?:_\\d+)*', '(?:_\\d+)*') if _MINOR >= 11
       else ('', '', '', '', '', '')), re.VERBOSE | re.IGNORECASE)
_MODULUS = 2 ** 61 - 1
_HASH_INF = 314159


class Fraction(numbers.Rational):
    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None, **more):
        self = super(Fraction, cls).__new__(cls)
        if denominator is None:
            if type(numerator) in _INTS:
                self._numerator = numerator
                self._denominator = 1
                return self
            if isinstance(numerator, numbers.Rational):
                self._numerator = numerator.numerator
                self._denominator = numerator.denominator
                return self
            if isinstance(numerator, float) or _is_decimal(numerator) or (_MINOR >= 12 and not isinstance(numerator, str) and hasattr(numerator, 'as_integer_ratio')
                                                           and not isinstance(numerator, type)):
                if _PYTHON2:
                    value = Fraction.from_float(numerator) if isinstance(numerator, float) else Fraction.from_decimal(numerator)
                    self._numerator, self._denominator = value._numerator, value._denominator
                else:
                    self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            if isinstance(numerator, basestring if _PYTHON2 else str):
                m = _FORMAT.match(numerator)
                if m is None:
                    raise ValueError('Invalid literal for Fraction: %r' % numerator)
                top = int(m.group('num') or '0')
                denom = m.group('denom')
                if denom:
                    denominator = int(denom)
                else:
                    denominator = 1
                    decimal = m.group('decimal')
                    if decimal:
                        decimal = decimal.replace('_', '')
                        scale = 10 ** len(decimal)
                        top = top * scale + int(decimal)
                        denominator *= scale
                    exp = m.group('exp')
                    if exp:
                        exp = int(exp)
                        if exp >= 0:
                            top *= 10 ** exp
                        else:
                            denominator *= 10 ** -exp
                numerator = -top if m.group('sign') == '-' else top
            else:
                raise TypeError('argument should be a string or a Rational instance' if _MINOR < 12 else
                                'argument should be a string or a Rational instance or have the as_integer_ratio() method' if _MINOR >= 14 else
                                'argument should be a string or a Rational instance')
        elif type(numerator) in _INTS and type(denominator) in _INTS:
            pass
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            numerator, denominator = numerator.numerator * denominator.denominator, denominator.numerator * numerator.denominator
        else:
            raise TypeError('both arguments should be Rational instances')
        if denominator == 0:
            raise ZeroDivisionError('Fraction(%s, 0)' % numerator)
        g = _gcd(numerator, denominator)
        if denominator < 0 and g > 0:
            g = -g
        self._numerator = numerator // g
        self._denominator = denominator // g
        return self

    @classmethod
    def from_float(cls, f):
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError('%s.from_float() only takes floats, not %r (%s)' % (cls.__name__, f, type(f).__name__))
        if math.isnan(f) or math.isinf(f):
            if _PYTHON2:
                raise (TypeError if True else ValueError)('Cannot convert %r to %s.' % (f, cls.__name__))
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        if isinstance(dec, numbers.Integral):
            dec = _decimal()(int(dec))
        elif not _is_decimal(dec):
            raise TypeError('%s.from_decimal() only takes Decimals, not %r (%s)' % (cls.__name__, dec, type(dec).__name__))
        if not _PYTHON2:
            return cls(*dec.as_integer_ratio())
        sign, digits, exp = dec.as_tuple()
        digits = int(''.join(map(str, digits)))
        if sign:
            digits = -digits
        return cls(digits * 10 ** exp) if exp >= 0 else cls(digits, 10 ** -exp)

    @classmethod
    def _make(cls, numerator, denominator):
        self = super(Fraction, cls).__new__(cls)
        self._numerator = numerator
        self._denominator = denominator
        return self

    _from_coprime_ints = _make

    def is_integer(self):
        return self._denominator == 1

    def as_integer_ratio(self):
        return (self._numerator, self._denominator)

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError('max_denominator should be at least 1')
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        bound1 = Fraction(p0 + k * p1, q0 + k * q1)
        bound2 = Fraction(p1, q1)
        if abs(bound2 - self) <= abs(bound1 - self):
            return bound2
        return bound1

    @property
    def numerator(a):
        return a._numerator

    @property
    def denominator(a):
        return a._denominator

    def __repr__(self):
        return '%s(%s, %s)' % (self.__class__.__name__, self._numerator, self._denominator)

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return '%s/%s' % (self._numerator, self._denominator)

    def _operator_fallbacks(monomorphic_operator, fallback_operator):
        def forward(a, b):
            if type(b) is Fraction or isinstance(b, Fraction):
                return monomorphic_operator(a, b)
            if isinstance(b, _INTS):
                return monomorphic_operator(a, Fraction(b) if True else b)
            if isinstance(b, float):
                return fallback_operator(float(a), b)
            if isinstance(b, complex):
                return fallback_operator(complex(a), b)
            return NotImplemented
        forward.__name__ = '__' + fallback_operator.__name__.strip('_') + '__'

        def reverse(b, a):
            if isinstance(a, numbers.Rational):
                return monomorphic_operator(Fraction(a), b)
            if isinstance(a, numbers.Real):
                return fallback_operator(float(a), float(b))
            if isinstance(a, numbers.Complex):
                return fallback_operator(complex(a), complex(b))
            return NotImplemented
        reverse.__name__ = '__r' + fallback_operator.__name__.strip('_') + '__'
        return forward, reverse

    def _add(a, b):
        return Fraction(a._numerator * b._denominator + b._numerator * a._denominator, a._denominator * b._denominator)

    def _sub(a, b):
        return Fraction(a._numerator * b._denominator - b._numerator * a._denominator, a._denominator * b._denominator)

    def _mul(a, b):
        return Fraction(a._numerator * b._numerator, a._denominator * b._denominator)

    def _div(a, b):
        return Fraction(a._numerator * b._denominator, a._denominator * b._numerator)

    def _floordiv(a, b):
        return (a._numerator * b._denominator) // (a._denominator * b._numerator)

    def _divmod(a, b):
        da, db = a._denominator, b._denominator
        div, n_mod = divmod(a._numerator * db, da * b._numerator)
        return div, Fraction(n_mod, da * db)

    def _mod(a, b):
        da, db = a._denominator, b._denominator
        return Fraction((a._numerator * db) % (b._numerator * da), da * db)

    __add__, __radd__ = _operator_fallbacks(_add, operator.add)
    __sub__, __rsub__ = _operator_fallbacks(_sub, operator.sub)
    __mul__, __rmul__ = _operator_fallbacks(_mul, operator.mul)
    __truediv__, __rtruediv__ = _operator_fallbacks(_div, operator.truediv)
    if _PYTHON2:
        __div__, __rdiv__ = _operator_fallbacks(_div, operator.div)
    __floordiv__, __rfloordiv__ = _operator_fallbacks(_floordiv, operator.floordiv)
    __divmod__, __rdivmod__ = _operator_fallbacks(_divmod, divmod)
    __mod__, __rmod__ = _operator_fallbacks(_mod, operator.mod)

    def __pow__(a, b, modulo=None):
        if modulo is not None:
            return NotImplemented
        if isinstance(b, numbers.Rational):
            if b.denominator == 1:
                power = b.numerator
                if power >= 0:
                    return Fraction._make(a._numerator ** power, a._denominator ** power)
                if a._numerator > 0:
                    return Fraction._make(a._denominator ** -power, a._numerator ** -power)
                if a._numerator == 0:
                    raise ZeroDivisionError('Fraction(%s, 0)' % a._denominator ** -power)
                return Fraction._make((-a._denominator) ** -power, (-a._numerator) ** -power)
            return float(a) ** float(b)
        if _MINOR >= 12 and not isinstance(b, (float, complex)):
            return NotImplemented
        return float(a) ** b

    def __rpow__(b, a, modulo=None):
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        if b._denominator == 1:
            return a ** b._numerator
        return a ** float(b)

    def __pos__(a):
        return Fraction._make(a._numerator, a._denominator)

    def __neg__(a):
        return Fraction._make(-a._numerator, a._denominator)

    def __abs__(a):
        return Fraction._make(abs(a._numerator), a._denominator)

    def __trunc__(a):
        if a._numerator < 0:
            return -(-a._numerator // a._denominator)
        return a._numerator // a._denominator

    if _MINOR >= 11:
        def __int__(a):
            if a._numerator < 0:
                return operator.index(-(-a._numerator // a._denominator))
            return operator.index(a._numerator // a._denominator)

    if not _PYTHON2:
        def __floor__(a):
            return a._numerator // a._denominator

        def __ceil__(a):
            return -(-a._numerator // a._denominator)

        def __round__(self, ndigits=None):
            if ndigits is None:
                d = self._denominator
                floor, remainder = divmod(self._numerator, d)
                if remainder * 2 < d:
                    return floor
                if remainder * 2 > d:
                    return floor + 1
                return floor if floor % 2 == 0 else floor + 1
            shift = 10 ** abs(ndigits)
            if ndigits > 0:
                return Fraction(round(self * shift), shift)
            return Fraction(round(self / shift) * shift)

    def __float__(self):
        return _true_ratio(self._numerator, self._denominator)

    def __hash__(self):
        if _PYTHON2:
            if self._denominator == 1:
                return hash(self._numerator)
            if self == float(self):
                return hash(float(self))
            return hash((self._numerator, self._denominator))
        try:
            inverse = pow(self._denominator, _MODULUS - 2, _MODULUS)
            result = _HASH_INF if not inverse else hash(hash(abs(self._numerator)) * inverse)
        except ValueError:
            result = _HASH_INF
        result = result if self._numerator >= 0 else -result
        return -2 if result == -1 else result

    def __eq__(a, b):
        if type(b) in _INTS:
            return a._numerator == b and a._denominator == 1
        if isinstance(b, numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, numbers.Complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            if math.isnan(b) or math.isinf(b):
                return 0.0 == b
            return a == a.from_float(b)
        return NotImplemented

    def __ne__(a, b):
        result = a.__eq__(b)
        return result if result is NotImplemented else not result

    if not _PYTHON2:
        del __ne__

    def _richcmp(self, other, op):
        if isinstance(other, numbers.Rational):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return op(0.0, other)
            return op(self, self.from_float(other))
        return NotImplemented

    def __lt__(a, b):
        return a._richcmp(b, operator.lt)

    def __gt__(a, b):
        return a._richcmp(b, operator.gt)

    def __le__(a, b):
        return a._richcmp(b, operator.le)

    def __ge__(a, b):
        return a._richcmp(b, operator.ge)

    def __bool__(a):
        return bool(a._numerator)

    if _PYTHON2:
        __nonzero__ = __bool__
        del __bool__

    def __reduce__(self):
        if _MINOR >= 11:
            return (self.__class__, (self._numerator, self._denominator))
        return (self.__class__, (str(self),))

    def __copy__(self):
        if type(self) == Fraction:
            return self
        return self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()

    if _MINOR >= 12:
        def __format__(self, format_spec):
            if not format_spec:
                return str(self)
            Decimal = _decimal()
            value = Decimal(self._numerator)
            if format_spec[-1:] not in 'eEfFgG%':
                if _MINOR >= 13 and not any(c in format_spec for c in '.,_'):
                    return _format_plain(self, format_spec)
                raise ValueError('Invalid format specifier %r for object of type %r' % (format_spec, type(self).__name__))
            if format_spec[-1] in 'fF%' and '.' in format_spec:
                places = int(re.search(r'\.(\d+)', format_spec).group(1)) + (2 if format_spec[-1] == '%' else 0)
            elif format_spec[-1] in 'fF%':
                places = 6 + (2 if format_spec[-1] == '%' else 0)
            else:
                return format(value / Decimal(self._denominator), format_spec)
            scaled = round(self * 10 ** places)
            return format(Decimal((0 if scaled >= 0 else 1, tuple(map(int, str(abs(scaled)))), -places)), format_spec)

    if _MINOR < 8:
        del as_integer_ratio
    if _MINOR < 12:
        del is_integer


def _format_plain(self, spec):
    m = re.match(r'(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ]?)(?P<alt>#?)(?P<width>\d*)\Z', spec)
    if m is None:
        raise ValueError('Invalid format specifier %r for object of type %r' % (spec, type(self).__name__))
    text = str(abs(self))
    if m.group('alt') and self._denominator == 1:
        text += '/1'
    sign = '-' if self < 0 else m.group('sign') if m.group('sign') in '+ ' else ''
    text = sign + text
    pad = int(m.group('width') or 0) - len(text)
    if pad <= 0:
        return text
    fill, align = m.group('fill') or ' ', m.group('align') or '>'
    if align == '<':
        return text + fill * pad
    if align == '^':
        return fill * (pad // 2) + text + fill * (pad - pad // 2)
    return fill * pad + text


if _PYTHON2:
    def _true_ratio(a, b):
        return operator.truediv(a, b)
else:
    def _true_ratio(a, b):
        return int(a) / int(b)
`
