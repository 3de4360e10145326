# StopIteration with a value: who passes it on, who drops it, and what throwing into an unstarted generator does.
from __future__ import print_function
import gc
import itertools


def show(tag, call):
    try:
        result = call()
    except BaseException as error:
        print(tag, type(error).__name__, error)
    else:
        print(tag, repr(result))


class Countdown(object):
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        self.n -= 1
        if self.n < 0:
            raise StopIteration(self.n)
        return self.n
    next = __next__


for one in (tuple, list, set, sorted, sum, max, any, all, frozenset, bytearray):
    show(one.__name__, lambda: one(Countdown(3)))
show('enumerate', lambda: dict(enumerate(Countdown(3))))
show('zip', lambda: list(zip(Countdown(3), Countdown(2))))
show('map', lambda: list(map(str, Countdown(3))))
show('chain', lambda: list(itertools.chain(Countdown(3), Countdown(1))))
show('spread', lambda: (lambda *a: a)(*Countdown(3)))
show('in', lambda: 7 in Countdown(3))
show('next', lambda: next(Countdown(0)))
show('next with default', lambda: next(Countdown(0), 'none'))


def two():
    try:
        yield 1
    except ValueError:
        pass
    yield 2


for error in (StopIteration(3), StopIteration, KeyError('k')):
    g = two()
    next(g)
    show('throw', lambda: g.throw(error))
    g = two()
    show('throw before the start', lambda: g.throw(error))
    show('after that', lambda: next(g))


class Node(object):
    pass


def holding(node):
    yield node
    yield node


def cycle(started):
    node = Node()
    node.steps = holding(node)
    if started:
        next(node.steps)


gc.collect()
for started in (False, True):
    cycle(started)
    print('collected', started, gc.collect(), len(gc.garbage))
