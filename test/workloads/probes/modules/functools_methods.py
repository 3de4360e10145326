# functools of 3.x: singledispatch, partialmethod, cached_property, and the words of its errors.
import functools
import sys
import types


def attempt(call, *args, **named):
    try:
        print(call(*args, **named))
    except Exception as error:
        print(type(error).__name__, error)

attempt(functools.partial)
attempt(functools.partial, 3)
attempt(functools.reduce, 3)
attempt(functools.reduce, len, 3)
attempt(functools.reduce, len, [])
attempt(functools.cmp_to_key)
attempt(functools.cmp_to_key, 1, 2)
k = functools.cmp_to_key(lambda a, b: a - b)
attempt(k)
attempt(k, 1, 2)
attempt(lambda: k(1) < 3)
attempt(lambda: hash(k(1)))
p = functools.partial(int, "11", base=2)
print(p(), p, functools.partial, functools.reduce, functools.reduce.__module__)
p.x = 1
print(p.__dict__)
attempt(setattr, p, "func", 3)
attempt(functools.total_ordering, type("A", (object,), {}))


@functools.singledispatch
def show(x):
    "doc"
    return "base"


@show.register(int)
def _(x):
    return "int"


@show.register
def _(x: list):
    return "list " + show(len(x))

print(show(1), show([]), show("a"), show(True), show.__doc__, show.__name__)
print(show.dispatch(bool) is show.dispatch(int), list(show.registry), type(show.registry).__name__)
attempt(show)


class Shape:
    def draw(self, colour, width=0):
        return colour, width
    red = functools.partialmethod(draw, "red", width=2)

print(Shape().red(), Shape().red(width=3))
attempt(functools.partialmethod, 3)
space = types.SimpleNamespace(b=1, a=[2])
print(space, space.b, sys.getsizeof(space), space == types.SimpleNamespace(b=1, a=[2]))
space.c = space
print(sys.getrefcount(space), sorted(space.__dict__))
del space.b
attempt(lambda: space.b)
print([t.__name__ for t in (types.FunctionType, types.LambdaType, types.GeneratorType, types.MethodType, types.BuiltinFunctionType, types.ModuleType)])
made = types.new_class("Made", (Shape,), {}, lambda ns: ns.update(extra=5))
print(made.__name__, made.extra, made.__mro__[1] is Shape)
