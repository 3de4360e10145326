import sys, traceback, gc, weakref, io
def cause(e):
    out = []
    while e is not None: out.append(type(e).__name__ + ':' + str(e)); e = e.__cause__ or (None if e.__suppress_context__ else e.__context__)
    return ' <- '.join(out)
try:
    try:
        try: 1 / 0
        except ZeroDivisionError as e: raise KeyError('k') from e
    except KeyError: raise ValueError('v')
except ValueError as e: print(cause(e))
try:
    try: raise TypeError('a')
    except TypeError: raise OSError('b') from None
except OSError as e: print(cause(e), e.__suppress_context__, repr(e.__context__))
for bad in [5, 'x', int, object()]:
    try: raise bad
    except TypeError as e: print(e)
    try: raise ValueError from bad
    except TypeError as e: print(e)
    except ValueError as e: print('ok', repr(e.__cause__))
e = Exception(1, 'two'); print(e.args, repr(e), str(e), e == Exception(1, 'two')); e.args = [3]; print(e.args, repr(e))
for attr, v in [('args', 5), ('__cause__', 5), ('__context__', 5), ('__traceback__', 5), ('__suppress_context__', 'x')]:
    try: setattr(e, attr, v); print(attr, getattr(e, attr))
    except Exception as x: print(attr, type(x).__name__, x)
for attr in ('args', '__cause__', '__context__', '__traceback__', '__suppress_context__'):
    try: delattr(e, attr); print('deleted', attr)
    except Exception as x: print(attr, type(x).__name__, x)
print(OSError(2, 'no', 'file').filename, str(OSError(2, 'no', 'file')), str(OSError(2, 'no')), str(OSError(2)), type(OSError(13, 'x')).__name__, OSError(1, 2, 3, 4, 5).filename2, repr(OSError(2, 'a', 'b')))
print(StopIteration(5).value, StopIteration().value, SystemExit(3).code, SystemExit().code, SystemExit(1, 2).code, KeyError('x'), str(KeyError('x')), str(KeyError(1, 2)), ImportError('m', name='n', path='p').name)
print(UnicodeDecodeError('ascii', b'\xff', 0, 1, 'bad'), UnicodeEncodeError('ascii', '\u20ac', 0, 1, 'bad'), UnicodeTranslateError('\xe9', 0, 1, 'r'))
s = SyntaxError('msg', ('f.py', 3, 4, 'text')); print(s, s.filename, s.lineno, s.offset, s.text, s.msg, s.args)
try: AttributeError(name='n')
except TypeError as x: print(x)
class E1(Exception):
    def __init__(self, a, b=2): self.a = a
class E2(E1):
    def __str__(self): return 'E2!' + str(self.a)
print(E1(1).args, repr(E1(1, b=3)), str(E2(5)), repr(E2(5)), E1.__mro__[1].__name__)
# del of the name
try: raise ValueError('x')
except ValueError as err: pass
try: err
except NameError as x: print(x)
# lifetime
class Obj: 
    def __del__(self): print('obj gone')
def f():
    o = Obj()
    raise ValueError('held')
try: f()
except ValueError as e: keep = e
print('held'); keep.__traceback__ = None; print('released'); del keep
try: f()
except ValueError: print('in handler')
print('after')
# nested handlers and exc_info
def g():
    try: raise KeyError(1)
    except KeyError:
        try: raise IndexError(2)
        except IndexError: print(sys.exc_info()[0].__name__, sys.exc_info()[1].__context__)
        print(sys.exc_info()[0].__name__)
    print(sys.exc_info())
g()
def h():
    try: return 'try'
    finally: print('fin')
print(h())
def i():
    for x in range(3):
        try:
            if x == 1: continue
            if x == 2: break
        finally: print('loop', x)
    else: print('no')
    try: raise ValueError
    except (TypeError, ValueError) as e: return type(e).__name__
    finally: print('end')
print(i())
def j():
    try: raise ValueError(1)
    finally: return 'swallowed'
print(j())
try: exec('raise')
except RuntimeError as e: print(e)
try: assert False, ('a', 1)
except AssertionError as e: print(e.args)
t = io.StringIO()
def a(): b()
def b(): raise LookupError('deep')
try: a()
except LookupError as e:
    print([ (f.name, f.lineno, f.line) for f in traceback.extract_tb(e.__traceback__)])
    print(traceback.format_exception_only(type(e), e)); tb = e.__traceback__; n = 0
    while tb: n += 1; tb = tb.tb_next
    print(n, e.with_traceback(None) is e, e.__traceback__)
try:
    try: raise ValueError('inner')
    except ValueError as v: v.__context__ = v if False else None; raise
except ValueError as v: print(repr(v.__context__))
a = ValueError('a'); b = ValueError('b')
try:
    try: raise a
    except ValueError: raise b
except ValueError: pass
try:
    try: raise b
    except ValueError: raise a
except ValueError as x: print(cause(x), b.__context__)
if sys.version_info >= (3, 11):
    e = ValueError('n'); e.add_note('note 1'); e.add_note('note 2'); print(e.__notes__)
    try: e.add_note(5)
    except TypeError as x: print(x)
    eg = ExceptionGroup('g', [ValueError(1), TypeError(2), ExceptionGroup('h', [KeyError(3)])])
    print(eg, eg.exceptions, eg.subgroup(ValueError), eg.split(TypeError), repr(eg.derive([OSError()])))
    for args in [(), ('m',), ('m', []), ('m', [1]), (5, [ValueError()]), ('m', ValueError())]:
        try: ExceptionGroup(*args)
        except Exception as x: print(type(x).__name__, x)
    try: ExceptionGroup('m', [KeyboardInterrupt()])
    except TypeError as x: print(x)
    print(type(BaseExceptionGroup('m', [ValueError()])).__name__)
wr = weakref.ref(ValueError()) if False else None
print(sys.getsizeof(ValueError()), gc.is_tracked(ValueError()), ValueError.__base__.__name__)
