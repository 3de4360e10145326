# StopIteration thrown into a generator that waits for an iterator without throw(): from 3.12 it ends the delegation.
def attempt(label, call):
    try:
        print(label, call())
    except BaseException as error:
        print(label, type(error).__name__, error, repr(error.__cause__), repr(error.__context__))


def outer(source):
    try:
        x = yield from source
        print('x', x)
    except ValueError as error:
        print('caught', error)
        yield 'after'
    yield 'end'


class Ones:
    def __iter__(self):
        return self

    def __next__(self):
        return 1


class Thrower(Ones):
    def throw(self, *given):
        print('throw', len(given))
        raise StopIteration(99)


class Closer(Ones):
    def close(self):
        print('closed')


for source in (lambda: iter('xy'), Ones, Thrower, Closer, lambda: (c for c in 'ab')):
    for error in (StopIteration(3), StopIteration, ValueError('v'), GeneratorExit('g'), KeyError('k')):
        it = outer(source())
        attempt('next', lambda: next(it))
        attempt('throw', lambda: it.throw(error))
        attempt('next', lambda: next(it))
