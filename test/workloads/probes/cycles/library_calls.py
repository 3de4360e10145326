# What calls of the library leave to the collector; gc.get_objects() has nothing to do with it.
from __future__ import print_function
import contextlib
import functools
import gc
import io
import itertools
import json
import sys
import timeit


def left(what, action):
    gc.collect()
    found = []
    for i in range(3):
        action()
        found.append(gc.collect())
    print(what, found)


@contextlib.contextmanager
def swallowing():
    try:
        yield 1
    except ValueError:
        pass


def swallow():
    with swallowing():
        raise ValueError(1)


def order():
    class A(object):
        def __lt__(self, other):
            return True
        __eq__ = None
    functools.total_ordering(A)
    return A.__ne__ is not None


def tee():
    items = []
    a, b = itertools.tee(items)
    items.append(a)
    next(b)


class Sets(json.JSONEncoder):
    def default(self, o):
        return sorted(o)


gc.disable()
data = {'a': [1, 2.5, {'b': None}], 'c': []}
left('dumps', lambda: json.dumps(data))
left('indent', lambda: json.dumps(data, indent=2))
left('sorted', lambda: json.dumps(data, sort_keys=True))
left('class', lambda: json.dumps({1: {2}}, cls=Sets, indent=1))
left('iterencode', lambda: list(json.JSONEncoder().iterencode(data)))
left('dump', lambda: json.dump(data, io.StringIO()) if sys.version_info[0] > 2 else json.dump(data, io.BytesIO()))
left('swallow', swallow)
left('order', order)
left('tee', tee)
left('timeit', lambda: timeit.timeit('x = [1]', number=2))
if sys.version_info[0] > 2:
    def dispatch():
        @functools.singledispatch
        def f(x):
            return 1

        @f.register(int)
        def g(x):
            return 2
        return f(1), f('')

    def bad(*details):
        raise KeyError(details[0].__name__)

    def stack():
        try:
            with contextlib.ExitStack() as s:
                s.push(bad)
                s.push(bad)
                raise ValueError(1)
        except KeyError:
            pass

    dispatch()
    left('dispatch', dispatch)
    left('stack', stack)
print(len(gc.get_objects()) > 100)
