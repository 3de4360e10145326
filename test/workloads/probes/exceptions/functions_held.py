# A traceback's frames hold the functions that ran in them from 3.11 on.
import gc
import sys
import weakref


def fail():
    raise ValueError(1)


def catch():
    try:
        fail()
    except ValueError as error:
        return error


def through(call):
    return call()


def stepwise():
    yield catch()


count = sys.getrefcount
print("before", count(fail), count(catch))
kept = getattr(catch(), "args", None) and [catch(), catch()]
print("kept", count(fail) - 2, count(catch) - 2)
kept[0].__traceback__ = None
print("one without", count(fail) - 2, count(catch) - 2)
del kept
print("dropped", count(fail) - 2, count(catch) - 2)

local = lambda: catch()
gone = weakref.ref(local)
error = local()
del local
print("caller", gone() is not None)
error = None
gc.collect()
print("caller, dropped", gone() is not None)

local = lambda: fail()
gone = weakref.ref(local)
try:
    local()
except ValueError as caught:
    error = caught
del local
print("raised through", gone() is not None)
error = error.with_traceback(None)
print("without traceback", gone() is not None)
errors = [one for one in stepwise()]
print("generator", count(catch) - 2, count(stepwise) - 2)
