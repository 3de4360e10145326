# Up to 3.10 an exception that is being handled has its traceback beside it: what goes on has the one it came with.
import sys
import traceback


def fail(n):
    if n:
        fail(n - 1)
    raise ValueError(n)


def names(tb):
    return [entry[2] for entry in traceback.extract_tb(tb)]


def raised_again_inside():
    try:
        fail(1)
    except ValueError as e:
        try:
            raise e
        except ValueError:
            pass
        print(names(sys.exc_info()[2]))
        raise


def taken_off():
    try:
        fail(1)
    except ValueError as e:
        e.__traceback__ = None
        print(names(sys.exc_info()[2]))
        raise


def taken_off_in_finally():
    try:
        fail(1)
    finally:
        sys.exc_info()[1].__traceback__ = None


class Manager(object):
    def __enter__(self):
        pass

    def __exit__(self, kind, e, tb):
        e.__traceback__ = None
        print(names(tb))


def taken_off_on_exit():
    with Manager():
        fail(1)


def waiting():
    try:
        fail(1)
    except ValueError as e:
        yield e
        raise


def thrown_elsewhere():
    g = waiting()
    e = next(g)
    try:
        raise e
    except ValueError:
        pass
    next(g)


if sys.version_info[0] == 2:
    sys.exit("needs tracebacks of exceptions")
for f in (raised_again_inside, taken_off, taken_off_in_finally, taken_off_on_exit, thrown_elsewhere):
    try:
        f()
    except ValueError as e:
        print("%s: %s" % (f.__name__, names(e.__traceback__)))
