# A generator that is closed inside a with block: up to 3.10 its GeneratorExit still names the frames that __exit__ saw, which hold it.
from __future__ import print_function
import contextlib
import gc


@contextlib.contextmanager
def step():
    try:
        yield 1
    finally:
        pass


class Plain(object):
    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        try:
            raise value
        except BaseException:
            return False


def inside(manager):
    with manager():
        for i in range(3):
            yield i


def finally_around(manager):
    try:
        with manager():
            yield 1
    finally:
        gc.isenabled()


def closing(manager, make=inside):
    g = make(manager)
    next(g)
    g.close()


def dropping(manager):
    g = inside(manager)
    next(g)
    del g


def caught(manager):
    try:
        with manager():
            raise KeyError(1)
    except KeyError:
        pass


def looked_up(manager):
    class A(object):
        @property
        def x(self):
            with manager():
                raise AttributeError('x')
    return getattr(A(), 'x', None)


gc.disable()
for manager in (step, Plain):
    for use in (closing, dropping, caught, lambda m: closing(m, finally_around)):
        use(manager)
        gc.collect()
        use(manager)
        print(gc.collect(), end=' ')
    looked_up(manager)
    gc.collect()
    looked_up(manager)
    print(gc.collect())
