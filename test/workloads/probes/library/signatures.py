# inspect: signatures, members, documentation.
import functools
import inspect
import sys


def attempt(what, *arguments, **keywords):
    try:
        print('ok', repr(what(*arguments, **keywords)))
    except Exception as e:
        print(type(e).__name__, e)


def f(a, b=2, *args, c, d=4, **kw) -> int:
    """Adds.

        Indented.
    """


class C:
    """A class."""
    attr = 3

    def __init__(self, x, y: 'int' = 5):
        self.x = x

    def method(self, p):
        """method doc"""

    @staticmethod
    def s(q): pass

    @classmethod
    def k(cls, r): pass

    def __call__(self, z): pass


class D(C):
    def method(self, p): pass


def gen():
    yield 1


for thing in (f, C, C.method, C(1).method, C.s, C.k, C(1), lambda: 0, functools.partial(f, 1, c=3), functools.partial(f, b=5), D):
    print(inspect.signature(thing))
sig = inspect.signature(f)
print(repr(sig), [(p.name, str(p.kind), p.default is p.empty) for p in sig.parameters.values()], sig.return_annotation)
print(sig.parameters['b'], repr(sig.parameters['d']), sig.parameters['b'].kind is inspect.Parameter.POSITIONAL_OR_KEYWORD)
bound = sig.bind(1, c=2, e=5)
print(dict(bound.arguments), bound.args, bound.kwargs)
bound.apply_defaults()
print(dict(bound.arguments))
attempt(sig.bind)
attempt(sig.bind, 1, 2)
attempt(inspect.signature(C.s).bind, 1, 2)
attempt(inspect.signature(C.s).bind, 1, w=2)
attempt(inspect.signature, 3)
print(inspect.getdoc(f).split('\n'), inspect.getdoc(D.method), inspect.getdoc(C))
print(inspect.isfunction(f), inspect.isclass(C), inspect.ismethod(C(1).method), inspect.isbuiltin(len), inspect.isgeneratorfunction(gen), inspect.isgenerator(gen()),
      inspect.ismodule(sys), inspect.isroutine(len), inspect.isabstract(C))
print([name for name, value in inspect.getmembers(C, inspect.isfunction)], [n for n, v in inspect.getmembers(C(1)) if not n.startswith('_')])
print(inspect.getmro(D), inspect.getfullargspec(f), inspect.cleandoc('  a\n    b\n      c\n'))
