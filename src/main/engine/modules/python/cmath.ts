/** cmath: functions of complex numbers. Source: Modules/cmathmodule.c. */
export const CMATH = String.raw`
import math as _math
import sys as _sys

pi, e = _math.pi, _math.e
tau, inf, nan = 2 * _math.pi, float('inf'), float('nan')
infj, nanj = complex(0.0, inf), complex(0.0, nan)
_LARGE = _sys.float_info.max / 4.0


def _hypot(x, y):
    # The C library's, which math.hypot is not in every release.
    return abs(complex(x, y))


def _c(z):
    return z if isinstance(z, complex) else complex(z)


def phase(z):
    z = _c(z)
    return _math.atan2(z.imag, z.real)


def polar(z):
    z = _c(z)
    return abs(z), phase(z)


def rect(r, phi):
    if phi == 0:
        return complex(r, r * phi)
    return complex(r * _math.cos(phi), r * _math.sin(phi))


def isnan(z):
    z = _c(z)
    return _math.isnan(z.real) or _math.isnan(z.imag)


def isinf(z):
    z = _c(z)
    return _math.isinf(z.real) or _math.isinf(z.imag)


def isfinite(z):
    z = _c(z)
    return not isnan(z) and not isinf(z)


def isclose(a, b, **kwargs):
    rel_tol, abs_tol = kwargs.get('rel_tol', 1e-09), kwargs.get('abs_tol', 0.0)
    if rel_tol < 0 or abs_tol < 0:
        raise ValueError('tolerances must be non-negative')
    a, b = _c(a), _c(b)
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    diff = abs(a - b)
    return diff <= rel_tol * abs(b) or diff <= rel_tol * abs(a) or diff <= abs_tol


def sqrt(z):
    z = _c(z)
    if z == 0:
        return complex(0.0, z.imag)
    ax, ay = abs(z.real), abs(z.imag)
    ax /= 8.0
    s = 2.0 * _math.sqrt(ax + _hypot(ax, ay / 8.0))
    d = ay / (2.0 * s)
    if z.real >= 0:
        return complex(s, _math.copysign(d, z.imag))
    return complex(d, _math.copysign(s, z.imag))


def exp(z):
    z = _c(z)
    try:
        l = _math.exp(z.real)
    except OverflowError:
        raise OverflowError('math range error')
    return complex(l * _math.cos(z.imag), l * _math.sin(z.imag))


def log(z, base=None):
    z = _c(z)
    if z == 0:
        raise ValueError('math domain error')
    ax, ay = abs(z.real), abs(z.imag)
    h = _hypot(ax, ay)
    if 0.71 <= h <= 1.73:
        am, an = (ax, ay) if ax > ay else (ay, ax)
        real = _math.log1p((am - 1) * (am + 1) + an * an) / 2.0
    else:
        real = _math.log(h)
    result = complex(real, _math.atan2(z.imag, z.real))
    return result if base is None else result / log(base)


def log10(z):
    r = log(z)
    ln10 = _math.log(10)
    return complex(r.real / ln10, r.imag / ln10)


def cosh(z):
    z = _c(z)
    return complex(_math.cos(z.imag) * _math.cosh(z.real), _math.sin(z.imag) * _math.sinh(z.real))


def sinh(z):
    z = _c(z)
    return complex(_math.cos(z.imag) * _math.sinh(z.real), _math.sin(z.imag) * _math.cosh(z.real))


def tanh(z):
    z = _c(z)
    tx, ty = _math.tanh(z.real), _math.tan(z.imag)
    cx = 1.0 / _math.cosh(z.real)
    txty = tx * ty
    denom = 1.0 + txty * txty
    return complex(tx * (1.0 + ty * ty) / denom, ((ty / denom) * cx) * cx)


def cos(z):
    z = _c(z)
    return cosh(complex(-z.imag, z.real))


def sin(z):
    z = _c(z)
    s = sinh(complex(-z.imag, z.real))
    return complex(s.imag, -s.real)


def tan(z):
    z = _c(z)
    s = tanh(complex(-z.imag, z.real))
    return complex(s.imag, -s.real)


def acos(z):
    z = _c(z)
    s1 = sqrt(complex(1.0 - z.real, -z.imag))
    s2 = sqrt(complex(1.0 + z.real, z.imag))
    return complex(2.0 * _math.atan2(s1.real, s2.real), _math.asinh(s2.real * s1.imag - s2.imag * s1.real))


def asinh(z):
    z = _c(z)
    s1 = sqrt(complex(1.0 + z.imag, -z.real))
    s2 = sqrt(complex(1.0 - z.imag, z.real))
    return complex(_math.asinh(s1.real * s2.imag - s2.real * s1.imag), _math.atan2(z.imag, s1.real * s2.real - s1.imag * s2.imag))


def acosh(z):
    z = _c(z)
    s1 = sqrt(complex(z.real - 1.0, z.imag))
    s2 = sqrt(complex(z.real + 1.0, z.imag))
    return complex(_math.asinh(s1.real * s2.real + s1.imag * s2.imag), 2.0 * _math.atan2(s1.imag, s2.real))


def asin(z):
    z = _c(z)
    s = asinh(complex(-z.imag, z.real))
    return complex(s.imag, -s.real)


def atanh(z):
    z = _c(z)
    if z.real < 0 or z.real == 0 and _math.copysign(1.0, z.real) < 0:
        return -atanh(-z)
    ay = abs(z.imag)
    if z.real == 1 and ay < 1e-150:
        if ay == 0:
            raise ValueError('math domain error')
        return complex(-_math.log(_math.sqrt(ay) / _math.sqrt(_hypot(ay, 2))), _math.copysign(_math.atan2(2, -ay) / 2, z.imag))
    square = (1 - z.real) * (1 - z.real)
    return complex(_math.log1p(4 * z.real / (square + ay * ay)) / 4, -_math.atan2(-2 * z.imag, (1 - z.real) * (1 + z.real) - ay * ay) / 2)


def atan(z):
    z = _c(z)
    s = atanh(complex(-z.imag, z.real))
    return complex(s.imag, -s.real)
`
