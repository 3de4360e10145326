/** 2.7's contextlib. */
export const CONTEXTLIB_2 = String.raw`
import sys
from functools import wraps

__all__ = ['contextmanager', 'nested', 'closing']


class GeneratorContextManager(object):
    def __init__(self, gen):
        self.gen = gen

    def __enter__(self):
        try:
            return self.gen.next()
        except StopIteration:
            raise RuntimeError("generator didn't yield")

    def __exit__(self, type, value, traceback):
        if type is None:
            try:
                self.gen.next()
            except StopIteration:
                return
            else:
                raise RuntimeError("generator didn't stop")
        else:
            if value is None:
                value = type()
            try:
                self.gen.throw(type, value, traceback)
                raise RuntimeError("generator didn't stop after throw()")
            except StopIteration, exc:
                return exc is not value
            except:
                if sys.exc_info()[1] is not value:
                    raise


def contextmanager(func):
    @wraps(func)
    def helper(*args, **kwds):
        return GeneratorContextManager(func(*args, **kwds))
    return helper


@contextmanager
def nested(*managers):
    exits = []
    values = []
    info = (None, None, None)
    try:
        for manager in managers:
            exit, enter = manager.__exit__, manager.__enter__
            values.append(enter())
            exits.append(exit)
        yield values
    except:
        info = sys.exc_info()
    finally:
        while exits:
            exit = exits.pop()
            try:
                if exit(*info):
                    info = (None, None, None)
            except:
                info = sys.exc_info()
        if info != (None, None, None):
            raise info[0], info[1], info[2]


class closing(object):
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()
`
