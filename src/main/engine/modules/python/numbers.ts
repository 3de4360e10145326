/** numbers: the tower of abstract numbers. Source: Lib/numbers.py. */
export const NUMBERS = String.raw`
import sys as _sys
from abc import ABCMeta, abstractmethod

__all__ = ['Number', 'Complex', 'Real', 'Rational', 'Integral']
_PYTHON2 = _sys.version_info[0] == 2


def _abstract(names):
    for name in names.split():
        def method(self, *args):
            raise NotImplementedError
        method.__name__ = name
        yield name, abstractmethod(method)


class _Base(object):
    __slots__ = ()


Number = ABCMeta('Number', (object,), {'__module__': 'numbers', '__slots__': (), '__hash__': None, '__doc__': None})


class _ComplexMethods(object):
    __slots__ = ()


def _make(name, base, abstract, concrete):
    body = {'__module__': 'numbers', '__slots__': ()}
    body.update(_abstract(abstract))
    body.update(concrete)
    return ABCMeta(name, (base,), body)


def _property(fn):
    return property(abstractmethod(fn))


Complex = _make('Complex', Number,
                '__complex__ __add__ __radd__ __neg__ __pos__ __mul__ __rmul__ __truediv__ __rtruediv__ __pow__ __rpow__ __abs__ conjugate __eq__'
                + (' __div__ __rdiv__' if _PYTHON2 else ''), {
                    '__bool__': lambda self: self != 0, '__sub__': lambda self, other: self + -other,
                    '__rsub__': lambda self, other: -self + other, '__hash__': None,
                    'real': _property(lambda self: None), 'imag': _property(lambda self: None)})
if _PYTHON2:
    Complex.__nonzero__ = lambda self: self != 0
    Complex.__ne__ = lambda self, other: not (self == other)
Complex.register(complex)

Real = _make('Real', Complex, '__float__ __trunc__ __floordiv__ __rfloordiv__ __mod__ __rmod__ __lt__ __le__'
             + ('' if _PYTHON2 else ' __floor__ __ceil__ __round__'), {
                 '__divmod__': lambda self, other: (self // other, self % other),
                 '__rdivmod__': lambda self, other: (other // self, other % self),
                 '__complex__': lambda self: complex(float(self)), 'real': property(lambda self: +self),
                 'imag': property(lambda self: 0), 'conjugate': lambda self: +self})
Real.register(float)


def _rational_float(self):
    return self.numerator / self.denominator if _PYTHON2 else int(self.numerator) / int(self.denominator)


Rational = _make('Rational', Real, '', {'numerator': _property(lambda self: None), 'denominator': _property(lambda self: None),
                                        '__float__': _rational_float})
Integral = _make('Integral', Rational, ('__long__' if _PYTHON2 else '__int__') + ' __pow__ __lshift__ __rlshift__ __rshift__ __rrshift__ __and__ __rand__'
                 ' __xor__ __rxor__ __or__ __ror__ __invert__', {
                     '__index__': lambda self: int(self), '__float__': lambda self: float(int(self)),
                     'numerator': property(lambda self: +self), 'denominator': property(lambda self: 1)})
Integral.register(int)
if _PYTHON2:
    Integral.register(long)
del _Base, _ComplexMethods
`
