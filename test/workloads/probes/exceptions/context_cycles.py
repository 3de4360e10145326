# A chain of contexts that the program closed to a ring hangs nobody; state goes back into an exception; bare except* is refused.
import sys

if sys.version_info < (3, 9):
    sys.exit('hangs before 3.9')
a, b, c, d = TypeError('a'), ValueError('b'), KeyError('c'), IndexError('d')
a.__context__, b.__context__, c.__context__ = b, c, a
try:
    try:
        raise a
    except Exception:
        raise d
except Exception as error:
    print(type(error).__name__, error.__context__ is a, a.__context__ is b)
try:
    try:
        raise d
    finally:
        raise a
except Exception as error:
    print(repr(error), repr(error.__context__))

e = Exception(1, 2)
e.__setstate__({'left': 1})
print(e.left, e.__setstate__(None))
try:
    e.__setstate__(42)
except TypeError as error:
    print(error)
for name in ('UnicodeEncodeError', 'UnicodeDecodeError', 'UnicodeTranslateError'):
    kind = getattr(__builtins__, name)
    print(repr(str(kind.__new__(kind))), repr(kind.__new__(kind)))
for text in ('try:\n    pass\nexcept*:\n    pass', 'try:\n    pass\nexcept* ValueError:\n    pass\nexcept KeyError:\n    pass'):
    try:
        compile(text, 'given', 'exec')
    except SyntaxError as error:
        print(error.msg if sys.version_info >= (3, 11) else 'refused')


class BadNew(Exception):
    def __new__(cls):
        return object


def waiting():
    yield


generator = waiting()
next(generator)
try:
    generator.throw(BadNew)
except TypeError as error:
    print(error)
