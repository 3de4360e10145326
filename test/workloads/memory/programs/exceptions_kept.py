# Exceptions that are kept with their tracebacks and the frames those hold, then without.
import sys


class Failure(Exception):
    def __init__(self, number):
        Exception.__init__(self, 'failure %d' % number)
        self.number = number


def deep(n, depth):
    local = [n, depth]
    if depth == 0:
        raise Failure(n)
    return deep(n, depth - 1) + len(local)


kept = []
for n in range(1500):
    try:
        deep(n, n % 12)
    except Failure:
        kept.append(sys.exc_info())
numbers = [info[1].number for info in kept]
errors = [info[1] for info in kept[::3]]
del kept
messages = [str(error) for error in errors]
