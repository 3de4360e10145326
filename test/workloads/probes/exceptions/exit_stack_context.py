# The chain of exceptions that several failing exits leave, with and without one inside.
from contextlib import ExitStack


class Failing:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        return self

    def __exit__(self, *info):
        raise ValueError('exit ' + self.name)


for names in ('x', 'xy', 'xyz'):
    for inner in (False, True):
        try:
            with ExitStack() as stack:
                for name in names:
                    stack.enter_context(Failing(name))
                if inner:
                    raise KeyError('inner')
        except Exception as e:
            chain = []
            while e is not None:
                chain.append(repr(e))
                e = e.__context__
            print(names, inner, chain)
