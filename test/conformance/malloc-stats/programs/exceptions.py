# Exceptions that are kept, with their tracebacks and frames.
import gc
import sys


class Failure(Exception):
    def __init__(self, code):
        super(Failure, self).__init__("failed", code)
        self.code = code


def fail(depth):
    if depth == 0:
        raise Failure(depth)
    fail(depth - 1)


def catch(depth):
    try:
        fail(depth)
    except Failure as error:
        return error


catch(2)
gc.collect()
sys._debugmallocstats()
kept = [catch(i % 5) for i in range(40)]
values = [ValueError(str(i)) for i in range(50)]
keys = [KeyError(i) for i in range(50)]
sys._debugmallocstats()
for error in kept:
    error.__traceback__ = None
sys._debugmallocstats()
del kept, values, error
sys._debugmallocstats()
