# What copy and pickle ask of an exception, 2.7's message and str(), what an except clause may name.
import copy
import pickle
import sys


def show(*makers):
    for make in makers:
        try:
            print(repr(make()))
        except Exception as x:
            print('%s: %s' % (type(x).__name__, x))


class Own(Exception):
    def __str__(self):
        return u'\xe9' if sys.version_info[0] == 2 else 'own'


class Never(Exception):
    def __new__(cls, *args):
        return 3


def raising(kind):
    def call():
        raise kind
    return call


def catching(kinds):
    def call():
        try:
            raise ValueError('q')
        except kinds:
            return 'caught'
    return call


def marked():
    e = ValueError('a')
    e.x = 3
    return e.__reduce__()


def message():
    e = BaseException('a')
    first = getattr(e, 'message', None)
    e.message = 'q'
    return first, e.message, e.__dict__


def without_message():
    e = BaseException('a')
    e.message = 'q'
    del e.message
    return e.message


show(lambda: OSError(2, 'x', 'f').__reduce__()[1:], lambda: OSError(2, 'x').__reduce__()[1:], lambda: copy.copy(OSError(2, 'x', 'f')).filename,
     lambda: pickle.loads(pickle.dumps(OSError(2, 'x', 'f'))).filename, marked, lambda: UnicodeDecodeError('a', b'b', 0, 1, 'r').__reduce__()[2:],
     lambda: str(Own()), lambda: Own().__reduce__()[1:], message, without_message, raising(Never))
if sys.version_info[0] > 2:
    show(lambda: pickle.loads(pickle.dumps(ImportError('a', name='n', path='p'))).path, lambda: ImportError('a', name='n').__reduce__()[1:],
         lambda: ImportError('a').__reduce__()[1:], lambda: AttributeError('a').__reduce__()[1:])
    try:
        1 // 0
    except ZeroDivisionError as e:
        place = e.__traceback__
        for value in (place, 3, None):
            try:
                place.tb_next = value
                print(place.tb_next)
            except (TypeError, ValueError) as x:
                print('%s: %s' % (type(x).__name__, x))
for kinds in (42, (ValueError, 42), (42, ValueError), (ValueError, (TypeError,)), (), ((),), None, int, (TypeError, KeyError)):
    show(catching(kinds))
if sys.version_info >= (3, 11):
    class Mine(BaseExceptionGroup, ValueError):
        pass

    class Odd(ExceptionGroup):
        def derive(self, members):
            return 42

    show(lambda: Mine('eg', [ValueError(12), KeyboardInterrupt(42)]), lambda: ExceptionGroup[int],
         lambda: Odd('x', [ValueError(1), TypeError(2)]).split(ValueError))
