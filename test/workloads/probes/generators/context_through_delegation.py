# Exceptions thrown through yield from: what they are the context of, and classes that make no exception.
import sys


def chain(e):
    out = []
    while e is not None and len(out) < 8:
        out.append(repr(e))
        e = e.__context__
    return out


def plain():
    yield 1
    yield 2


def own():
    try:
        yield 1
    except ValueError:
        raise OSError("own")


def handling():
    try:
        raise IndexError("handled")
    except IndexError:
        yield 1


def ends():
    try:
        yield 1
    except ValueError:
        return 5


class It(object):
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def throw(self, *args):
        raise ArithmeticError("it")


def among(inner):
    try:
        raise KeyError("a")
    except KeyError:
        x = yield from inner
        yield x


def alone(inner):
    yield from inner


def deeper(inner):
    try:
        raise LookupError(3)
    except LookupError:
        yield from among(inner)


for outer in (among, alone, deeper):
    for inner in (plain, own, handling, ends, It):
        for handles in (False, True):
            gen = outer(inner())
            next(gen)
            try:
                if handles:
                    try:
                        raise RuntimeError("caller")
                    except RuntimeError:
                        print(gen.throw(ValueError("thrown")))
                else:
                    print(gen.throw(ValueError("thrown")))
            except Exception as e:
                print("%s %s %s: %s" % (outer.__name__, inner.__name__, handles, chain(e)))


class Failing(Exception):
    def __init__(self):
        raise OSError("not made")


def waits():
    try:
        yield 1
    except Exception as e:
        yield type(e).__name__


g = waits()
next(g)
print(g.throw(Failing))
g = plain()
next(g)
try:
    g.throw(Failing)
except OSError as e:
    print("%s, then %s" % (e, list(g)))
