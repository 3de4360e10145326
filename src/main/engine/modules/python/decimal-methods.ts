/** decimal, continued: the operations as methods, and the contexts. Source: the General Decimal Arithmetic specification. */
export const DECIMAL_METHODS = String.raw`
class _Operations(object):
    def _add(self, other, context):
        if self._isspecial() or other._isspecial():
            nan = self._nan_of(other, context)
            if nan is not None:
                return nan
            if self._e == 'F':
                if other._e == 'F' and self._sign != other._sign:
                    return context._raise(InvalidOperation, '-INF + INF')
                return self
            return other
        e = min(self._e, other._e)
        if not self._c and not other._c:
            sign = min(self._sign, other._sign)
            if context.rounding == ROUND_FLOOR and self._sign != other._sign:
                sign = 1
            return Decimal._make(sign, 0, e)._fix(context)
        if not self._c:
            e = max(e, other._e - context.prec - 1)
            return other._rescaled(e, context.rounding)._fix(context)
        if not other._c:
            e = max(e, self._e - context.prec - 1)
            return self._rescaled(e, context.rounding)._fix(context)
        big, small = (self, other) if self._e >= other._e else (other, self)
        # A number far below the last digit only says which way to round.
        limit = big._e + min(-1, _digits(big._c) - context.prec - 2)
        sc, se = small._c, small._e
        if _digits(sc) + se - 1 < limit:
            sc, se = 1, limit
        a = big._c * 10 ** (big._e - se)
        a = -a if big._sign else a
        total = a + (-sc if small._sign else sc)
        if total == 0:
            return Decimal._make(1 if context.rounding == ROUND_FLOOR else 0, 0, e)._fix(context)
        return Decimal._make(int(total < 0), abs(total), se)._fix(context)

    def _sub(self, other, context):
        if other.is_nan():
            return self._add(other, context)
        return self._add(other.copy_negate(), context)

    def _mul(self, other, context):
        sign = self._sign ^ other._sign
        if self._isspecial() or other._isspecial():
            nan = self._nan_of(other, context)
            if nan is not None:
                return nan
            if not self or not other:
                return context._raise(InvalidOperation, '(+-)INF * 0' if self._e == 'F' else '0 * (+-)INF')
            return Decimal._make(sign, 0, 'F')
        return Decimal._make(sign, self._c * other._c, self._e + other._e)._fix(context)

    def _div(self, other, context):
        sign = self._sign ^ other._sign
        if self._isspecial() or other._isspecial():
            nan = self._nan_of(other, context)
            if nan is not None:
                return nan
            if self._e == 'F':
                if other._e == 'F':
                    return context._raise(InvalidOperation, '(+-)INF/(+-)INF')
                return Decimal._make(sign, 0, 'F')
            context._raise(Clamped, 'Division by infinity', self)
            return Decimal._make(sign, 0, context.Etiny())
        if not other._c:
            if not self._c:
                return context._raise(DivisionUndefined, '0 / 0')
            return context._raise(DivisionByZero, 'x / 0', Decimal._make(sign, 0, 'F'))
        if not self._c:
            return Decimal._make(sign, 0, self._e - other._e)._fix(context)
        shift = _digits(other._c) - _digits(self._c) + context.prec + 1
        e = self._e - other._e - shift
        if shift >= 0:
            c, rest = divmod(self._c * 10 ** shift, other._c)
        else:
            c, rest = divmod(self._c, other._c * 10 ** -shift)
        if rest:
            if c % 5 == 0:
                c += 1
        else:
            ideal = self._e - other._e
            while e < ideal and c % 10 == 0:
                c //= 10
                e += 1
        return Decimal._make(sign, c, e)._fix(context)

    def _divide(self, other, context):
        """Quotient and remainder of finite numbers, the divisor not zero."""
        sign = self._sign ^ other._sign
        ideal = min(self._e, other._e)
        diff = self.adjusted() - other.adjusted()
        if not self._c or other._e == 'F' or diff <= -2:
            return Decimal._make(sign, 0, 0), self._rescaled(ideal, context.rounding) if other._e != 'F' else self
        if diff <= context.prec:
            a, b = self._c, other._c
            if self._e >= other._e:
                a *= 10 ** (self._e - other._e)
            else:
                b *= 10 ** (other._e - self._e)
            q, r = divmod(a, b)
            if q < 10 ** context.prec:
                return Decimal._make(sign, q, 0), Decimal._make(self._sign, r, ideal)
        answer = context._raise(DivisionImpossible, 'quotient too large in //, % or divmod')
        return answer, answer

    def _divint(self, other, context):
        nan = self._nan_of(other, context)
        if nan is not None:
            return nan
        if self._e == 'F':
            if other._e == 'F':
                return context._raise(InvalidOperation, 'INF // INF')
            return Decimal._make(self._sign ^ other._sign, 0, 'F')
        if other._e != 'F' and not other._c:
            if not self._c:
                return context._raise(DivisionUndefined, '0 // 0')
            return context._raise(DivisionByZero, 'x // 0', Decimal._make(self._sign ^ other._sign, 0, 'F'))
        if other._e == 'F':
            return Decimal._make(self._sign ^ other._sign, 0, 0)
        return self._divide(other, context)[0]

    def _mod(self, other, context):
        nan = self._nan_of(other, context)
        if nan is not None:
            return nan
        if self._e == 'F':
            return context._raise(InvalidOperation, 'INF % x')
        if other._e != 'F' and not other._c:
            if self._c:
                return context._raise(InvalidOperation, 'x % 0')
            return context._raise(DivisionUndefined, '0 % 0')
        if other._e == 'F':
            return self._fix(context)
        return self._divide(other, context)[1]._fix(context)

    def _neg(self, context):
        nan = self._nan_of(None, context)
        if nan is not None:
            return nan
        if not self and context.rounding != ROUND_FLOOR:
            return self.copy_abs()._fix(context)
        return self.copy_negate()._fix(context)

    def __neg__(self):
        return self._neg(getcontext())

    def __pos__(self):
        context = getcontext()
        if not self and context.rounding != ROUND_FLOOR:
            return self.copy_abs()._fix(context)
        return self._fix(context)

    def __abs__(self):
        return self.copy_abs()._fix(getcontext())

    def copy_abs(self):
        return Decimal._make(0, self._c, self._e)

    def copy_negate(self):
        return Decimal._make(1 - self._sign, self._c, self._e)

    def copy_sign(self, other, context=None):
        return Decimal._make(_convert(other)._sign, self._c, self._e)

    def __divmod__(self, other):
        other = _operand(other)
        if other is None:
            return NotImplemented
        context = getcontext()
        nan = self._nan_of(other, context)
        if nan is not None:
            return nan, nan
        if self._e == 'F':
            if other._e == 'F':
                answer = context._raise(InvalidOperation, 'divmod(INF, INF)')
                return answer, answer
            return Decimal._make(self._sign ^ other._sign, 0, 'F'), context._raise(InvalidOperation, 'INF % x')
        if other._e != 'F' and not other._c:
            if not self._c:
                answer = context._raise(DivisionUndefined, 'divmod(0, 0)')
                return answer, answer
            return context._raise(DivisionByZero, 'x // 0', Decimal._make(self._sign ^ other._sign, 0, 'F')), context._raise(InvalidOperation, 'x % 0')
        q, r = self._divide(other, context)
        return q, r._fix(context)

    def __rdivmod__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else divmod(other, self)

    def __pow__(self, other, modulo=None):
        other = _operand(other)
        if other is None:
            return NotImplemented
        if modulo is not None:
            return Decimal(pow(int(self), int(other), int(modulo)))
        return _pow_of(self, other, getcontext())

    def _pow(self, other, context):
        return _pow_of(self, other, context)

    def __rpow__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else other ** self

    def _isinteger(self):
        if self._isspecial():
            return self._e == 'F'
        return self._e >= 0 or self._c % 10 ** -self._e == 0

    def _iseven(self):
        if not self or self._isspecial() or self._e > 0:
            return True
        return (self._c // 10 ** -self._e) % 2 == 0

    def _rescaled(self, e, rounding):
        if self._isspecial():
            return self
        if not self._c:
            return Decimal._make(self._sign, 0, e)
        if self._e >= e:
            return Decimal._make(self._sign, self._c * 10 ** (self._e - e), e)
        return Decimal._make(self._sign, _round_to(self._c, e - self._e, rounding, self._sign)[0], e)

    def _rounded_to(self, places, rounding):
        if self._isspecial() or not self._c:
            return self
        answer = self._rescaled(self.adjusted() + 1 - places, rounding)
        if answer.adjusted() != self.adjusted():
            answer = answer._rescaled(answer.adjusted() + 1 - places, rounding)
        return answer

    def quantize(self, exp, rounding=None, context=None):
        exp = _convert(exp)
        context = context or getcontext()
        rounding = rounding or context.rounding
        if self._isspecial() or exp._isspecial():
            nan = self._nan_of(exp, context)
            if nan is not None:
                return nan
            if self._e == 'F' and exp._e == 'F':
                return self
            return context._raise(InvalidOperation, 'quantize with one INF')
        if not context.Etiny() <= exp._e <= context.Emax:
            return context._raise(InvalidOperation, 'target exponent out of bounds in quantize')
        if not self._c:
            return Decimal._make(self._sign, 0, exp._e)._fix(context)
        if self.adjusted() > context.Emax or self.adjusted() - exp._e + 1 > context.prec:
            return context._raise(InvalidOperation, 'quantize result has too many digits for current context')
        answer = self._rescaled(exp._e, rounding)
        if answer.adjusted() > context.Emax:
            return context._raise(InvalidOperation, 'exponent of quantize result too large for current context')
        if _digits(answer._c) > context.prec:
            return context._raise(InvalidOperation, 'quantize result has too many digits for current context')
        if answer._c and answer.adjusted() < context.Emin:
            context._raise(Subnormal, None, answer)
        if answer._e > self._e:
            if answer != self:
                context._raise(Inexact, None, answer)
            context._raise(Rounded, None, answer)
        return answer._fix(context)

    def same_quantum(self, other, context=None):
        other = _convert(other)
        if self._isspecial() or other._isspecial():
            return self.is_nan() and other.is_nan() or self._e == 'F' and other._e == 'F'
        return self._e == other._e

    def to_integral_value(self, rounding=None, context=None):
        context = context or getcontext()
        if self._isspecial():
            nan = self._nan_of(None, context)
            return self if nan is None else nan
        return self if self._e >= 0 else self._rescaled(0, rounding or context.rounding)

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        context = context or getcontext()
        if self._isspecial() or self._e >= 0:
            return self.to_integral_value(rounding, context)
        answer = self._rescaled(0, rounding or context.rounding)
        if answer != self:
            context._raise(Inexact, None, answer)
        context._raise(Rounded, None, answer)
        return answer

    def normalize(self, context=None):
        context = context or getcontext()
        nan = self._nan_of(None, context)
        if nan is not None:
            return nan
        made = self._fix(context)
        if made._e == 'F':
            return made
        if not made._c:
            return Decimal._make(made._sign, 0, 0)
        c, e = made._c, made._e
        while c % 10 == 0 and e < context.Emax:
            c //= 10
            e += 1
        return Decimal._make(made._sign, c, e)

    def scaleb(self, other, context=None):
        context = context or getcontext()
        other = _convert(other)
        nan = self._nan_of(other, context)
        if nan is not None:
            return nan
        if self._e == 'F':
            return self
        return Decimal._make(self._sign, self._c, self._e + int(other))._fix(context)

    def shift(self, other, context=None):
        context = context or getcontext()
        n = int(_convert(other))
        c = self._c * 10 ** n % 10 ** context.prec if n >= 0 else self._c // 10 ** -n
        return Decimal._make(self._sign, c, self._e)

    def logb(self, context=None):
        context = context or getcontext()
        if not self:
            return context._raise(DivisionByZero, 'logb(0)', Decimal._make(1, 0, 'F'))
        return Decimal(self.adjusted())

    def fma(self, other, third, context=None):
        context = context or getcontext()
        other, third = _convert(other), _convert(third)
        if self._isspecial() or other._isspecial():
            return self._mul(other, context)._add(third, context)
        return Decimal._make(self._sign ^ other._sign, self._c * other._c, self._e + other._e)._add(third, context)

    def radix(self):
        return Decimal(10)

    def conjugate(self):
        return self

    real = property(lambda self: self)
    imag = property(lambda self: Decimal(0))

    def remainder_near(self, other, context=None):
        context = context or getcontext()
        other = _convert(other)
        nan = self._nan_of(other, context)
        if nan is not None:
            return nan
        if self._e == 'F' or not other:
            return context._raise(InvalidOperation, 'remainder_near(x, 0)')
        if other._e == 'F':
            return self._fix(context)
        e = min(self._e, other._e)
        a, b = self._c * 10 ** (self._e - e), other._c * 10 ** (other._e - e)
        q, r = divmod(a, b)
        sign = self._sign
        if 2 * r + (q & 1) > b:
            r -= b
        if r < 0:
            sign, r = 1 - sign, -r
        return Decimal._make(sign, r, e)._fix(context)

    def next_plus(self, context=None):
        return self._next(context or getcontext(), ROUND_CEILING, 0)

    def next_minus(self, context=None):
        return self._next(context or getcontext(), ROUND_FLOOR, 1)

    def _next(self, context, rounding, sign):
        made = _with_rounding(context, rounding)
        made.traps = _Flags((s, False) for s in _SIGNALS)
        fixed = self._fix(made)
        if fixed != self:
            return fixed
        return self._add(Decimal._make(sign, 1, context.Etiny() - 1), made)

    def _cmp(self, other):
        """For numbers that are no NaN."""
        if self._isspecial() or other._isspecial():
            a = (0 if self._e != 'F' else -1 if self._sign else 1)
            b = (0 if other._e != 'F' else -1 if other._sign else 1)
            return (a > b) - (a < b)
        if not self._c or not other._c:
            a = 0 if not self._c else -1 if self._sign else 1
            b = 0 if not other._c else -1 if other._sign else 1
            return (a > b) - (a < b)
        if self._sign != other._sign:
            return -1 if self._sign else 1
        if self.adjusted() != other.adjusted():
            answer = 1 if self.adjusted() > other.adjusted() else -1
        else:
            e = min(self._e, other._e)
            a, b = self._c * 10 ** (self._e - e), other._c * 10 ** (other._e - e)
            answer = (a > b) - (a < b)
        return -answer if self._sign else answer

    def compare(self, other, context=None):
        other = _convert(other)
        nan = self._nan_of(other, context or getcontext())
        return nan if nan is not None else Decimal(self._cmp(other))

    def compare_total(self, other, context=None):
        other = _convert(other)
        if self._sign != other._sign:
            return Decimal(-1 if self._sign else 1)
        answer = self._cmp(other) or (0 if self._isspecial() else (self._e > other._e) - (self._e < other._e)) * (-1 if self._sign else 1)
        return Decimal(answer)

    def max(self, other, context=None):
        return self._extreme(other, context or getcontext(), 1)

    def min(self, other, context=None):
        return self._extreme(other, context or getcontext(), -1)

    def _extreme(self, other, context, way):
        other = _convert(other)
        if self.is_nan() or other.is_nan():
            if self._e == 'n' and not other.is_nan():
                return other._fix(context)
            if other._e == 'n' and not self.is_nan():
                return self._fix(context)
            return self._nan_of(other, context)
        c = self._cmp(other) or int(self.compare_total(other))
        return (self if c * way >= 0 else other)._fix(context)

    def _order(self, other, equality):
        if isinstance(other, Decimal):
            pass
        elif isinstance(other, _INTS):
            other = Decimal(other)
        elif isinstance(other, float):
            context = getcontext()
            if not _PYTHON2:
                context.flags[FloatOperation] = True
                if context.traps[FloatOperation] and not equality:
                    raise FloatOperation([FloatOperation])
            other = Decimal.from_float(other)
        elif isinstance(other, _numbers.Rational) and not _PYTHON2:
            return Decimal._make(self._sign, self._c * int(other.denominator), self._e)._order(int(other.numerator), equality)
        elif equality and isinstance(other, complex) and other.imag == 0:
            return self._order(other.real, equality)
        else:
            return NotImplemented
        if self.is_nan() or other.is_nan():
            if self._e == 'N' or other._e == 'N' or not equality:
                getcontext()._raise(InvalidOperation, 'comparison involving NaN' if equality is False else 'comparison involving sNaN')
            return None
        return self._cmp(other)

    def __hash__(self):
        if self._isspecial():
            if self._e == 'N':
                raise TypeError('Cannot hash a signaling NaN value')
            return 0 if _PYTHON2 or _MINOR < 10 and self._e == 'n' else object.__hash__(self) if self._e == 'n' else -314159 if self._sign else 314159
        if _PYTHON2:
            if self == int(self):
                return hash(int(self))
            as_float = float(self)
            if Decimal.from_float(as_float) == self:
                return hash(as_float)
            made = self.normalize()
            return hash((made._sign, str(made._c).rstrip('L'), made._e))
        p = 2 ** 61 - 1
        power = pow(10, self._e, p) if self._e >= 0 else pow(pow(10, p - 2, p), -self._e, p)
        answer = self._c * power % p
        answer = -answer if self._sign else answer
        return -2 if answer == -1 else answer

    def __int__(self):
        if self._isspecial():
            if self.is_nan():
                raise ValueError('cannot convert NaN to integer' if not _PYTHON2 else 'Cannot convert NaN to integer')
            raise OverflowError('cannot convert Infinity to integer' if not _PYTHON2 else 'Cannot convert infinity to integer')
        n = self._c * 10 ** self._e if self._e >= 0 else self._c // 10 ** -self._e
        return int(-n if self._sign else n)

    __trunc__ = __int__

    def __float__(self):
        if self.is_nan():
            if self._e == 'N':
                raise ValueError('cannot convert signaling NaN to float' if not _PYTHON2 else 'Cannot convert signaling NaN to float')
            return float('-nan' if self._sign else 'nan')
        return float(str(self))

    def __complex__(self):
        return complex(float(self))

    def __reduce__(self):
        return self.__class__, (str(self),)

    def __copy__(self):
        return self if type(self) is Decimal else self.__class__(str(self))

    def __deepcopy__(self, memo):
        return self.__copy__()

    def canonical(self):
        return self

    def number_class(self, context=None):
        if self.is_nan():
            return 'sNaN' if self._e == 'N' else 'NaN'
        head = '-' if self._sign else '+'
        if self._e == 'F':
            return head + 'Infinity'
        if not self._c:
            return head + 'Zero'
        return head + ('Subnormal' if self.is_subnormal(context) else 'Normal')

    sqrt = _sqrt_of
    exp = _exp_of
    ln = _ln_of
    log10 = _log10_of
    __format__ = _format_of


class _OnlyIn3(object):
    def __floor__(self):
        return int(self._rescaled(0, ROUND_FLOOR)) if not self._isspecial() else int(self)

    def __ceil__(self):
        return int(self._rescaled(0, ROUND_CEILING)) if not self._isspecial() else int(self)

    def __round__(self, n=None):
        if n is not None:
            if not isinstance(n, int):
                raise TypeError('optional arg must be an integer')
            return self.quantize(Decimal._make(0, 1, -n))
        if self._isspecial():
            return int(self) if not self.is_nan() else int(self)
        return int(self._rescaled(0, ROUND_HALF_EVEN))


for _part in (_Operations,) if _PYTHON2 else (_Operations, _OnlyIn3):
    for _name, _method in list(_part.__dict__.items()):
        if _name not in ('__module__', '__dict__', '__weakref__', '__doc__', '__qualname__', '__firstlineno__', '__static_attributes__'):
            setattr(Decimal, _name, _method)


def _binary(symbol, private):
    def forward(self, other):
        other = _operand(other)
        return NotImplemented if other is None else getattr(self, private)(other, getcontext())

    def reverse(self, other):
        other = _operand(other)
        return NotImplemented if other is None else getattr(other, private)(self, getcontext())
    setattr(Decimal, '__%s__' % symbol, forward)
    setattr(Decimal, '__r%s__' % symbol, reverse)


for _name, _method in (('add', '_add'), ('sub', '_sub'), ('mul', '_mul'), ('truediv', '_div'), ('floordiv', '_divint'), ('mod', '_mod')):
    _binary(_name, _method)
if _PYTHON2:
    _binary('div', '_div')


def _comparison(name, test, equality):
    def compare(self, other):
        answer = self._order(other, equality)
        if answer is NotImplemented:
            return answer
        return (name == '__ne__') if answer is None else test(answer)
    setattr(Decimal, name, compare)


_comparison('__eq__', lambda c: c == 0, True)
_comparison('__ne__', lambda c: c != 0, True)
_comparison('__lt__', lambda c: c < 0, False)
_comparison('__le__', lambda c: c <= 0, False)
_comparison('__gt__', lambda c: c > 0, False)
_comparison('__ge__', lambda c: c >= 0, False)
from collections import namedtuple as _namedtuple
DecimalTuple = _namedtuple('DecimalTuple', 'sign digits exponent')
if not _PYTHON2:
    DecimalTuple.__module__ = 'decimal'
_NAN = Decimal('NaN')
_methods()
DefaultContext = Context(prec=28, rounding=ROUND_HALF_EVEN, traps=[DivisionByZero, Overflow, InvalidOperation], flags=[])
BasicContext = Context(prec=9, rounding=ROUND_HALF_UP, traps=[DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow], flags=[])
ExtendedContext = Context(prec=9, rounding=ROUND_HALF_EVEN, traps=[], flags=[])
_numbers.Number.register(Decimal)
_HEADER = _sys.getsizeof(_NAN) - object.__sizeof__(_NAN)
if _PYTHON2:
    Decimal.__sizeof__ = lambda self: 80 - _HEADER
else:
    Decimal.__sizeof__ = lambda self: (120 if _MINOR >= 13 else 104) - _HEADER + (8 * (-(-_digits(self._c) // 19)) if _digits(self._c) > 76 else 0)
    for _kind in (Decimal, Context):
        _program.as_static(_kind)
for _kind in [DecimalException, ConversionSyntax, DivisionImpossible, DivisionUndefined, InvalidContext] + _SIGNALS + [Decimal, Context, FloatOperation]:
    _kind.__module__ = 'decimal'
if _MINOR < 14:
    del Decimal.from_number
del _part, _name, _method, _kind
__all__ = ['Decimal', 'Context', 'DecimalTuple', 'DefaultContext', 'BasicContext', 'ExtendedContext', 'DecimalException', 'Clamped', 'InvalidOperation',
           'DivisionByZero', 'Inexact', 'Rounded', 'Subnormal', 'Overflow', 'Underflow', 'ROUND_DOWN', 'ROUND_HALF_UP', 'ROUND_HALF_EVEN',
           'ROUND_CEILING', 'ROUND_FLOOR', 'ROUND_UP', 'ROUND_HALF_DOWN', 'ROUND_05UP', 'setcontext', 'getcontext', 'localcontext'] + (
               [] if _PYTHON2 else ['FloatOperation', 'DivisionImpossible', 'InvalidContext', 'ConversionSyntax', 'DivisionUndefined', 'MAX_PREC', 'MAX_EMAX',
                                    'MIN_EMIN', 'MIN_ETINY', 'HAVE_THREADS'] + (['HAVE_CONTEXTVAR'] if _MINOR >= 8 else []))
`
