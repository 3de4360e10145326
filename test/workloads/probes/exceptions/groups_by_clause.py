import sys
if sys.version_info < (3, 11): sys.exit("needs 3.11")
import sys
def show(g, d=0):
    pad = '  ' * d
    if isinstance(g, BaseExceptionGroup):
        print(pad + type(g).__name__, str(g), repr(g))
        for e in g.exceptions: show(e, d + 1)
    else:
        print(pad + repr(g))
def run(exc):
    try:
        try:
            raise exc
        except* ValueError as eg:
            print('value', repr(eg), eg.exceptions)
        except* (TypeError, KeyError) as eg:
            print('type/key', repr(eg))
        else:
            print('else')
        finally:
            print('finally')
    except BaseException as e:
        print('left', repr(e))
        show(e)
run(ValueError(1))
run(ExceptionGroup('a', [ValueError(1), TypeError(2)]))
run(ExceptionGroup('a', [ValueError(1), OSError(2), ExceptionGroup('n', [KeyError('k'), OSError(5), ValueError(3)])]))
run(OSError('plain'))
def raising():
    try:
        raise ExceptionGroup('g', [ValueError(1), TypeError(2), OSError(9)])
    except* ValueError as e:
        raise RuntimeError('new')
    except* TypeError:
        raise
try:
    raising()
except BaseException as e:
    show(e)
    print(e.__context__, e.__cause__)
    for s in e.exceptions: print(repr(s), repr(s.__context__))
def ok():
    try:
        pass
    except* ValueError:
        print('no')
    else:
        print('else ran')
    return 5
print(ok())
def loop():
    out = []
    for i in range(3):
        try:
            raise ExceptionGroup('x', [ValueError(i)])
        except* ValueError as e:
            out.append((sys.exception() is e, e.exceptions[0].args))
    print(sys.exception(), 'e' in locals())
    return out
print(loop())
try:
    try:
        raise ExceptionGroup('x', [ValueError(1)])
    except* 5:
        pass
except TypeError as e: print(e)
except BaseException as e: print(repr(e))
try:
    try:
        raise ValueError(1)
    except* ExceptionGroup:
        pass
except TypeError as e: print(e)
try:
    ExceptionGroup('x', [])
except ValueError as e: print(e)
try:
    ExceptionGroup('x', 5)
except TypeError as e: print(e)
g = ExceptionGroup('top', [ValueError('a'), ExceptionGroup('in', [TypeError('b')])])
print(g.split(ValueError))
print(g.subgroup(lambda e: isinstance(e, TypeError)))
print(g.message, g.exceptions, g.derive([KeyError(1)]))
g.add_note('note1')
print(g.__notes__)
def alone():
    try:
        raise ValueError(7)
    except* ValueError as e:
        raise
try: alone()
except BaseException as e: show(e)
def alone2():
    try:
        raise ValueError(7)
    except* ValueError as e:
        raise KeyError(1) from e
try: alone2()
except BaseException as e: show(e); print(repr(e.__cause__))
import weakref
class E(ValueError): pass
def life():
    try:
        raise ExceptionGroup('x', [E(1), TypeError(3)])
    except* E as eg:
        r = weakref.ref(eg.exceptions[0])
        print(r() is not None, sys.getrefcount(eg))
    except* TypeError:
        print('second', r() is None)
    print('after', r() is None)
life()
