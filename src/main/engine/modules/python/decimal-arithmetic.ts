/** decimal, continued: arithmetic, powers and roots, comparison, text. Source: the General Decimal Arithmetic specification. */
export const DECIMAL_ARITHMETIC = String.raw`
def _operand(value):
    if isinstance(value, Decimal):
        return value
    if isinstance(value, _INTS):
        return Decimal(value)
    return None


def _sqrt_of(self, context=None):
    context = context or getcontext()
    if self._isspecial():
        nan = self._nan_of(None, context)
        if nan is not None:
            return nan
        if self._sign == 0:
            return self
    if not self._c:
        return Decimal._make(self._sign, 0, self._e // 2 if self._e >= 0 else -((-self._e + 1) // 2) if self._e % 2 else self._e // 2)._fix(context)
    if self._sign:
        return context._raise(InvalidOperation, 'sqrt(-x), x > 0')
    prec = context.prec + 1
    e, length = self._e, _digits(self._c)
    if e & 1:
        c = self._c * 10
        length = (length >> 1) + 1
        e -= 1
    else:
        c = self._c
        length = (length + 1) >> 1
    e >>= 1
    shift = prec - length
    if shift >= 0:
        c *= 100 ** shift
        exact = True
    else:
        c, rest = divmod(c, 100 ** -shift)
        exact = not rest
    e -= shift
    n = _isqrt(c)
    exact = exact and n * n == c
    if exact:
        if shift >= 0:
            n //= 10 ** shift
        else:
            n *= 10 ** -shift
        e += shift
    elif n % 5 == 0:
        n += 1
    answer = Decimal._make(0, n, e)
    saved = context.rounding
    context = context if saved == ROUND_HALF_EVEN else _with_rounding(context, ROUND_HALF_EVEN)
    return answer._fix(context)


def _with_rounding(context, rounding):
    made = context.copy()
    made.rounding = rounding
    made.flags = context.flags
    return made


def _isqrt(n):
    if n == 0:
        return 0
    x = 1 << ((n.bit_length() + 1) >> 1)
    while True:
        y = (x + n // x) >> 1
        if y >= x:
            return x
        x = y


def _exp_scaled(n, d, digits):
    """e**(n/d) times 10**digits, good to a few units."""
    extra = digits + 10
    scale = 10 ** extra
    x = n * scale // d
    ln10 = _ln10(extra + 5) // 10 ** 5
    k, r = divmod(x, ln10)
    term = total = scale
    i = 1
    # A smaller argument converges faster: (e**(r / 2**s))**(2**s).
    s = 8
    r >>= s
    while term:
        term = term * r // (scale * i)
        total += term
        i += 1
    for _ in range(s):
        total = total * total // scale
    return total, k - extra


_LN10 = {}


def _ln10(digits):
    if digits not in _LN10:
        scale = 10 ** (digits + 10)

        def atanh_inverse(m):
            total = term = scale // m
            square = m * m
            i = 3
            while term:
                term //= square
                total += term // i
                i += 2
            return total
        # ln 10 = 46 atanh(1/31) + 34 atanh(1/49) + 20 atanh(1/161)
        _LN10[digits] = (46 * atanh_inverse(31) + 34 * atanh_inverse(49) + 20 * atanh_inverse(161)) // 10 ** 10
    return _LN10[digits]


def _ln_scaled(c, e, digits):
    """ln(c * 10**e) times 10**digits, good to a few units."""
    extra = digits + 15
    scale = 10 ** extra
    length = len(str(c).rstrip('L'))
    k = e + length
    x = c * scale // 10 ** length if extra >= 0 else c
    # x in [0.1, 1): square roots bring it near 1.
    s = 12
    for _ in range(s):
        x = _isqrt(x * scale)
    y = (x - scale) * scale // (x + scale)
    square = y * y // scale
    total = term = y
    i = 3
    while term:
        term = term * square // scale
        total += (term + (1 if term < 0 else 0)) // i
        i += 2
        if -2 < term < 2:
            break
    return ((2 * total << s) + k * (_ln10(extra))) // 10 ** 15


def _rounded(compute, context, sign=0):
    """A result that is never exact: more digits until the rounding is sure. ${'`'}compute(digits)${'`'} answers coefficient and exponent."""
    p = context.prec
    extra = 4
    while True:
        c, e = compute(p + extra)
        size = _digits(abs(c))
        drop = size - p
        if drop >= 3 and 4 < abs(c) % 10 ** (drop - 1 if drop > 1 else 1) * 0 + abs(c) % (5 * 10 ** (drop - 1)) < 5 * 10 ** (drop - 1) - 4:
            break
        extra += 4
    return Decimal._make(sign if c >= 0 else 1, abs(c), e)._fix(_with_rounding(context, ROUND_HALF_EVEN))


def _exp_of(self, context=None):
    context = context or getcontext()
    nan = self._nan_of(None, context)
    if nan is not None:
        return nan
    if self._e == 'F':
        return Decimal(0) if self._sign else self
    if not self._c:
        return Decimal(1)
    if self.adjusted() > 7 + _digits(context.Emax):
        tiny = Decimal._make(0, 1, context.Emin - context.prec - 1 if self._sign else context.Emax + 1)
        return tiny._fix(context)
    if self.adjusted() < -context.prec - 1:
        c = 10 ** (context.prec + 1)
        return Decimal._make(0, c + (-1 if self._sign else 1), -context.prec - 1)._fix(_with_rounding(context, ROUND_HALF_EVEN))
    n, d = self._c * (-1 if self._sign else 1), 1
    if self._e >= 0:
        n *= 10 ** self._e
    else:
        d = 10 ** -self._e
    return _rounded(lambda digits: _exp_scaled(n, d, digits + max(0, self.adjusted()) + 3), context)


def _ln_of(self, context=None):
    context = context or getcontext()
    nan = self._nan_of(None, context)
    if nan is not None:
        return nan
    if not self:
        return Decimal._make(1, 0, 'F')
    if self._e == 'F' and not self._sign:
        return self
    if self._sign:
        return context._raise(InvalidOperation, 'ln of a negative value')
    if self == 1:
        return Decimal(0)
    near = max(0, -(self - 1).adjusted()) if self.adjusted() in (-1, 0) else 0
    return _rounded(lambda digits: (_ln_scaled(self._c, self._e, digits + near + 3), -(digits + near + 3)), context)


def _log10_of(self, context=None):
    context = context or getcontext()
    nan = self._nan_of(None, context)
    if nan is not None:
        return nan
    if not self:
        return Decimal._make(1, 0, 'F')
    if self._e == 'F' and not self._sign:
        return self
    if self._sign:
        return context._raise(InvalidOperation, 'log10 of a negative value')
    digits = str(self._c).rstrip('L')
    if digits[0] == '1' and not digits[1:].strip('0'):
        return Decimal(self._e + len(digits) - 1)._fix(context)
    near = max(0, -(self - 1).adjusted()) if self.adjusted() in (-1, 0) else 0

    def compute(wanted):
        wanted += near + 3
        return _ln_scaled(self._c, self._e, wanted + 5) * 10 ** wanted // _ln10(wanted + 5), -wanted
    return _rounded(compute, context)


def _pow_of(self, other, context):
    nan = self._nan_of(other, context)
    if nan is not None:
        return nan
    if not other:
        return context._raise(InvalidOperation, '0 ** 0') if not self else Decimal(1)
    sign = 0
    base = self
    whole = other._isinteger()
    if self._sign:
        if whole:
            sign = 1 if not other._iseven() else 0
        elif self:
            return context._raise(InvalidOperation, 'x ** y with x negative and y not an integer')
        base = self.copy_negate()
    if not base:
        return Decimal._make(sign, 0, 0) if other._sign == 0 else Decimal._make(sign, 0, 'F')
    if base._e == 'F':
        return Decimal._make(sign, 0, 'F') if other._sign == 0 else Decimal._make(sign, 0, 0)
    if base == 1:
        if whole:
            power = context.prec if other._e == 'F' else min(abs(int(other)) if other._sign == 0 else context.prec, context.prec + 5)
            e = base._e * power
            if e < 1 - context.prec or other._sign:
                e = 1 - context.prec if base._e or other._sign else 0
                if base._e == 0:
                    return Decimal._make(sign, 1, 0)
                context._raise(Rounded)
        else:
            context._raise(Inexact, None, base)
            context._raise(Rounded, None, base)
            e = 1 - context.prec
        return Decimal._make(sign, 10 ** -e, e)
    if other._e == 'F':
        return Decimal._make(0, 0, 'F') if (other._sign == 0) == (base.adjusted() >= 0) else Decimal._make(sign, 0, 0)
    if whole and abs(int(other)) <= 10 ** 7 and _digits(base._c) * abs(int(other)) < 20 * context.prec + 2000:
        power = int(other)
        if power >= 0:
            return Decimal._make(sign, base._c ** power, base._e * power)._fix(context)
        made = Decimal._make(0, 1, 0)._div(Decimal._make(0, base._c ** -power, base._e * -power), context)
        return Decimal._make(sign, made._c, made._e) if sign else made
    exact = _exact_root(base, other, context)
    if exact is not None:
        return exact
    y = other

    def compute(digits):
        more = digits + max(0, y.adjusted()) + max(0, base.adjusted().bit_length()) + 5
        ln = _ln_scaled(base._c, base._e, more)
        n = ln * y._c * (-1 if y._sign else 1)
        d = 10 ** more
        if y._e >= 0:
            n *= 10 ** y._e
        else:
            d *= 10 ** -y._e
        return _exp_scaled(n, d, digits + 3)
    answer = _rounded(compute, context)
    return Decimal._make(sign, answer._c, answer._e) if sign else answer


def _exact_root(base, other, context):
    """x ** 0.5 and the like when the root comes out even: as many digits as the precision allows."""
    n, d = other.as_integer_ratio()
    if n < 0 or d > 64 or n > 64:
        return None
    value, e = base._c ** n, base._e * n
    shift = -e % d
    value *= 10 ** shift
    e -= shift
    root = int(round(value ** (1.0 / d))) if value < 10 ** 300 else None
    if root is None:
        return None
    for guess in (root - 1, root, root + 1):
        if guess ** d == value:
            made = Decimal._make(0, guess, e // d)._fix(context)
            pad = context.prec - _digits(made._c)
            return Decimal._make(0, made._c * 10 ** pad, made._e - pad) if pad > 0 else made
    return None


def _format_of(self, specifier, context=None, _localeconv=None):
    import re
    m = re.match(r'(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ])?(?P<neg>z)?(?P<alt>\#)?(?P<zeropad>0)?(?P<width>(?!0)\d+)?(?P<sep>,)?'
                 r'(?:\.(?P<prec>0|(?!0)\d+))?(?P<type>[eEfFgGn%])?\Z', specifier, re.DOTALL)
    if m is None:
        raise ValueError('invalid format string' if not _PYTHON2 else 'Invalid format specifier: ' + specifier)
    spec = m.groupdict()
    context = context or getcontext()
    kind = spec['type'] or ('g' if spec['prec'] is not None and False else None)
    prec = None if spec['prec'] is None else int(spec['prec'])
    if prec == 0 and kind in (None, 'g', 'G', 'n'):
        prec = 1
    fill, align = spec['fill'] or ' ', spec['align'] or '>'
    if spec['zeropad']:
        if spec['align'] is None:
            fill, align = '0', '='
        elif spec['fill'] is None:
            fill = '0'
    sign = '-' if self._sign else {'+': '+', ' ': ' '}.get(spec['sign'], '')
    width = int(spec['width'] or 0)
    if self._isspecial():
        body = str(self.copy_abs())
        if kind == '%':
            body += '%'
        if fill == '0' and align == '=':
            fill, align = ' ', '>'
        return _aligned(sign, body, fill, align, width)
    if kind is None:
        kind = 'g' if not context.capitals else 'G'
    value = self
    if kind == '%':
        value = Decimal._make(self._sign, self._c, self._e + 2)
    if prec is not None:
        if kind in 'eE':
            value = value._rounded_to(prec + 1, context.rounding)
        elif kind in 'fF%':
            value = value._rescaled(-prec, context.rounding)
        elif kind in 'gGn' and _digits(value._c) > prec:
            value = value._rounded_to(prec, context.rounding)
    if not value._c and value._e > 0 and kind in 'fF%':
        value = value._rescaled(0, context.rounding)
    if not value._c and spec['neg'] and value._sign:
        sign = {'+': '+', ' ': ' '}.get(spec['sign'], '')
    digits = str(value._c).rstrip('L')
    left = value._e + len(digits)
    if kind in 'eE':
        dot = 1 - prec if not value._c and prec is not None else 1
    elif kind in 'fF%':
        dot = left
    else:
        dot = left if value._e <= 0 and left > -6 else 1
    if dot < 0:
        whole, part = '0', '0' * -dot + digits
    elif dot > len(digits):
        whole, part = digits + '0' * (dot - len(digits)), ''
    else:
        whole, part = digits[:dot] or '0', digits[dot:]
    exp = left - dot
    tail = '.' + part if part or spec['alt'] else ''
    if exp != 0 or kind in 'eE':
        tail += {'E': 'E', 'e': 'e', 'G': 'E', 'g': 'e', 'n': 'e'}.get(kind, 'E') + '%+d' % exp
    if kind == '%':
        tail += '%'
    if spec['sep']:
        room = width - len(tail) - len(sign) if fill == '0' and align == '=' else 0
        groups = []
        rest = whole
        while len(rest) > 3:
            groups.append(rest[-3:])
            rest = rest[:-3]
        groups.append(rest)
        whole = ','.join(reversed(groups))
        while len(whole) < room:
            head = whole.split(',')[0]
            whole = ('0' + whole) if len(head) < 3 else ('0,' + whole)
    return _aligned(sign, whole + tail, fill, align, width)


def _aligned(sign, body, fill, align, width):
    pad = fill * (width - len(sign) - len(body))
    if align == '<':
        return sign + body + pad
    if align == '>':
        return pad + sign + body
    if align == '=':
        return sign + pad + body
    half = len(pad) // 2
    return pad[:half] + sign + body + pad[half:]
`
