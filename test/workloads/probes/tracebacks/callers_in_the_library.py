# Frames that an exception keeps hold their callers, those of executed text and of the library too, also where a program looks at all objects.
from __future__ import print_function
import contextlib
import gc

SOURCE = '''
def f():
    try:
        raise ValueError
    except ValueError as e:
        k = e
'''


def left(what, action):
    gc.collect()
    before = len(gc.get_objects())
    action()
    more = len(gc.get_objects()) - before
    print(what, gc.collect(), more > 0)


@contextlib.contextmanager
def guard():
    space['f']()
    yield


def guarded():
    with guard():
        pass


class Key(object):
    def __lt__(self, other):
        space['f']()
        return False


gc.disable()
space = {}
exec(SOURCE, space)
code = compile('f()', '<text>', 'exec')


def exec_code():
    exec(code, space)


def exec_text():
    exec('f()', space)


def evaluated():
    return eval('f()', space)


left('code', exec_code)
left('text', exec_text)
left('eval', evaluated)
left('guard', guarded)
left('sorted', lambda: sorted([Key(), Key()]))
