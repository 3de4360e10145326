# What a generator that has not started says of itself; names inside comprehensions; a lookup of its finalizer.
import sys


def g(a, b=2):
    """Lines
    above."""
    x = 1
    yield x


it = g(1)
print(it.gi_frame.f_lineno - g.__code__.co_firstlineno)
next(it)
print(it.gi_frame.f_lineno - g.__code__.co_firstlineno)
again = g(1)
print(again.gi_frame.f_lineno - g.__code__.co_firstlineno)
print(hasattr(it, "__del__"), hasattr(g, "__del__"), hasattr(iter([]), "__del__"))
if hasattr(it, "__del__"):
    print(it.__del__(), list(it), type(type(it).__dict__["__del__"]).__name__)
if hasattr(it, "__qualname__"):
    def f():
        a = [(lambda k: (k for x in ()))(k) for k in range(1)]
        b = {k: lambda: 0 for k in range(1)}
        c = next((lambda: (lambda: 1)) for k in range(1))
        d = [[lambda: 0 for i in range(1)] for j in range(1)]
        e = next((z for z in range(1)) for y in range(1))
        return a[0], b[0], c, c(), d[0][0], e

    class C(object):
        x = [lambda: 0 for i in range(1)][0]
        y = next((lambda: 0) for i in range(1))

    print([o.__qualname__ for o in f()])
    print(C.x.__qualname__, C.y.__qualname__)
if sys.version_info >= (3, 13):
    print(type(it)[int])
print([n for n in dir(sys._getframe()) if n in ("f_restricted", "clear")])
try:
    raise ValueError
except ValueError:
    print([n for n in dir(sys.exc_info()[2]) if n.startswith("t") or sys.version_info[0] == 3])
