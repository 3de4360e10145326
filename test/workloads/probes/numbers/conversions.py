# What the special methods of numbers may answer, and who asks them.
import warnings


class Bad(object):
    def __float__(self): return 42
    def __int__(self): return 'x'
    def __index__(self): return 'y'
    def __complex__(self): return 'c'


class FloatSub(float):
    def __float__(self): return 43.0


class IntSub(int):
    def __int__(self): return 42
    def __float__(self): return 43.0


class Answers(object):
    def __float__(self): return FloatSub(4.5)
    def __int__(self): return IntSub(3)
    def __index__(self): return IntSub(8)


class Truncated(object):
    def __trunc__(self): return 'n'


class OnlyInt(object):
    def __int__(self): return 65


class OnlyIndex(object):
    def __index__(self): return 65


def show(label, function, *args):
    try:
        result = function(*args)
        print('%s %s %r' % (label, type(result).__name__, result))
    except Exception as error:
        print('%s %s: %s' % (label, type(error).__name__, error))


warnings.simplefilter('ignore')
QUESTIONS = [
    ('float', float), ('int', int), ('complex', complex), ('chr', chr), ('range', lambda o: list(range(o))[-1:]),
    ('%d', lambda o: '%d' % o), ('%f', lambda o: '%f' % o), ('%c', lambda o: '%c' % o), ('item', lambda o: list(range(99))[o]),
    ('slice', lambda o: list(range(99))[o:][:1]), ('times', lambda o: len([1] * o)), ('hash', lambda o: isinstance(hash(o), int)),
]
for name, value in [('bad', Bad()), ('answers', Answers()), ('intsub', IntSub(7)), ('floatsub', FloatSub(7.5)), ('int', OnlyInt()), ('index', OnlyIndex())]:
    for label, question in QUESTIONS:
        if str is bytes and label in ('range', 'chr', '%c') and name in ('bad', 'index', 'int', 'answers'):
            continue
        show(name + ' ' + label, question, value)
show('trunc', int, Truncated())
for text in (bytearray(b'12'), bytearray(b'1x'), b'12', b' 5 '):
    show('int', int, text)
    show('float', float, text)
if str is not bytes:
    show('view', int, memoryview(b'123'))
    show('view', float, memoryview(b'12.5'))
    show('view', int, memoryview(b'1z'))
show('format', float.__getformat__, 'double')
show('format', float.__getformat__, 'half')
