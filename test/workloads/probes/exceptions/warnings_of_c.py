# Warnings that built-in operations raise: recorded, made errors, and silent by default before warnings is imported.
import sys


def throws():
    g = caught()
    next(g)
    return g.throw(ValueError, ValueError('x'), None)


def caught():
    try:
        yield 1
    except ValueError as e:
        yield repr(e)


class Int(int):
    pass


class Float(float):
    pass


class Complex(complex):
    pass


class A(object):
    def __index__(self):
        return Int(3)

    def __int__(self):
        return Int(4)

    def __float__(self):
        return Float(3)

    def __complex__(self):
        return Complex(3)


class T(object):
    def __trunc__(self):
        return 7


class Out(object):
    def __init__(self):
        self.text = []

    def write(self, text):
        self.text.append(text)

    def flush(self):
        pass


real, sys.stderr = sys.stderr, Out()
for i in range(3):
    bool(NotImplemented)
    u'\xe9' == b'\xe9'
shown, sys.stderr = sys.stderr, real
for line in ''.join(shown.text).split('\n'):
    print(line.split('/')[-1])
print('__warningregistry__' in globals())

import warnings

CASES = [
    ('throw', throws), ('bool', lambda: bool(NotImplemented)), ('not', lambda: not NotImplemented), ('invert', lambda: ~True),
    ('int', lambda: int(A())), ('float', lambda: float(A())), ('complex', lambda: complex(A())), ('index', lambda: [0, 1, 2, 3][A()]),
    ('trunc', lambda: int(T())), ('message', lambda: BaseException('x').message if sys.version_info[0] == 2 else 0),
    ('format', lambda: format(object(), 's')[:9] if sys.version_info[0] == 2 else 0), ('unicode', lambda: u'\xe9' == b'\xe9'),
    ('unicode ne', lambda: u'\xe9' != b'\xe9'), ('array', lambda: __import__('array').array('u', u'a')),
]


def answer(f):
    try:
        return repr(f())
    except (TypeError, Warning) as e:
        return '%s: %s' % (type(e).__name__, e)


for name, f in CASES:
    with warnings.catch_warnings(record=True) as log:
        warnings.simplefilter('always')
        print('%s: %s' % (name, answer(f)))
    for w in log:
        print('   %s %s %d' % (w.category.__name__, w.message, w.lineno))
    with warnings.catch_warnings():
        warnings.simplefilter('error')
        print('   %s' % answer(f))
