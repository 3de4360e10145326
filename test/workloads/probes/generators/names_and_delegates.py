# What a generator says of its delegate while it runs, and the names it takes over from its function.
import functools
import weakref


def a():
    print('a', g.gi_running, g.gi_yieldfrom)
    yield
    print('a', g.gi_yieldfrom)


def b():
    print('b', g.gi_yieldfrom)
    yield from a()
    print('b', g.gi_yieldfrom)
    yield


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


g = b()
next(g)
print(g.gi_yieldfrom.__name__)
next(g)
print(g.gi_yieldfrom, hasattr(g, 'gi_suspended'))
attempt(lambda: next(g))


def f():
    yield 1


f.__name__, f.__qualname__ = 'renamed', 'Owner.renamed'
made = f()
print(made.__name__, made.__qualname__, repr(made).split(' at ')[0])
f.__name__, f.__qualname__ = 'again', 'again'
print(made.__name__, made.__qualname__, f().__name__)


def decorated(function):
    @functools.wraps(function)
    def wrapper(*args):
        yield from function(*args)
    return wrapper


@decorated
def numbers(n):
    yield from range(n)


made = numbers(3)
print(repr(made).split(' at ')[0], made.__name__, list(made))
for name in ('__name__', '__qualname__'):
    attempt(lambda: setattr(made, name, 1))
    attempt(lambda: delattr(made, name))


class Wrong(Exception):
    def __new__(cls, *args):
        return 5


class Slotted(object):
    __slots__ = ('__classcell__', '__qualname__', 'x')


print(sorted(n for n in Slotted.__dict__ if n in Slotted.__slots__))
