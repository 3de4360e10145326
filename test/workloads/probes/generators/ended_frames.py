# Whom the frame of a generator names as its caller once it has ended: nobody up to 3.11; and the cycles that makes from 3.12 on.
from __future__ import print_function
import gc
import sys


def catches():
    try:
        yield 1
    except ValueError:
        global kept
        kept = sys.exc_info()[2]


def fails():
    yield 1
    raise KeyError(2)


def passes_on():
    for item in fails():
        yield item


def innermost(tb):
    while tb.tb_next:
        tb = tb.tb_next
    names = []
    frame = tb.tb_frame
    while frame is not None:
        names.append(frame.f_code.co_name)
        frame = frame.f_back
    return names


def thrown():
    a = catches()
    next(a)
    try:
        a.throw(ValueError(1))
    except StopIteration:
        pass


def failing(use):
    try:
        use()
    except KeyError:
        return sys.exc_info()[2]


thrown()
print(innermost(kept))
for use in (lambda: list(fails()), lambda: [x for x in fails()], lambda: list(passes_on()), lambda: next(iter(sorted(fails())))):
    print(innermost(failing(use)))
del kept


def keeps_its_exception():
    try:
        yield 1
    except ValueError as e:
        x = e
        yield 2


def thrown_into(finish):
    a = keeps_its_exception()
    next(a)
    value = ValueError(1)
    a.throw(value)
    finish(a)


gc.disable()
for finish in (lambda a: list(a), lambda a: a.close(), lambda a: None):
    gc.collect()
    thrown_into(finish)
    print(gc.collect())
