# While an exception is handled its class and its traceback are held as well, up to 3.10.
import sys


class Error(Exception):
    pass


def counts(label, error):
    traceback = sys.exc_info()[2]
    print("%-12s class %d, error %d, traceback %d" % (label, sys.getrefcount(Error) - rest, sys.getrefcount(error), sys.getrefcount(traceback)))


class Manager(object):
    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        counts("exit", error)
        return True


def generator():
    try:
        raise Error
    except Error as error:
        counts("generator", error)
        yield
        counts("resumed", error)
        yield


rest = sys.getrefcount(Error)
kept = None
try:
    raise Error
except Error as error:
    counts("handler", error)
    try:
        raise Error
    except Error as inner:
        counts("inner", inner)
    kept = error
print("after %d" % (sys.getrefcount(Error) - rest))
with Manager():
    raise Error
try:
    try:
        raise kept
    finally:
        print("finally %d" % (sys.getrefcount(Error) - rest))
except Error:
    pass
if sys.version_info[0] == 2:
    sys.exc_clear()
kept = error = inner = None
print("after %d" % (sys.getrefcount(Error) - rest))
if sys.version_info[0] > 2:
    g = generator()
    next(g)
    print("suspended %d" % (sys.getrefcount(Error) - rest))
    try:
        raise ValueError
    except ValueError:
        next(g)
    del g
    print("closed %d" % (sys.getrefcount(Error) - rest))
