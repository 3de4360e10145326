# contextlib of 3.x: ExitStack, suppress, nullcontext, decorators.
import contextlib
import sys


class Thing:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, value)

    def __del__(self):
        print("del", self.name)

count = sys.getrefcount
with contextlib.ExitStack() as stack:
    a = stack.enter_context(Thing("a"))
    print(count(a))
    stack.enter_context(Thing("b"))
    stack.callback(print, "callback", 1, sep="-")
    stack.push(lambda *info: print("pushed", info[0]))
    print(len(stack._exit_callbacks))
print(count(a))
del a
try:
    with contextlib.ExitStack() as stack:
        stack.enter_context(Thing("c"))
        stack.push(lambda kind, value, tb: print("sees", value))
        raise ValueError("deep")
except ValueError as error:
    print("out", error)
with contextlib.ExitStack() as stack:
    stack.push(lambda kind, value, tb: print("last sees", value))
    stack.push(lambda *info: True)
    raise KeyError("gone")


def failing(*info):
    raise RuntimeError("while leaving")

try:
    with contextlib.ExitStack() as stack:
        stack.push(lambda kind, value, tb: print("then", repr(value), repr(value.__context__)))
        stack.push(failing)
        raise KeyError("first")
except RuntimeError as error:
    print(repr(error), repr(error.__context__), error.__context__.__context__)
with contextlib.ExitStack() as stack:
    stack.enter_context(Thing("moved"))
    later = stack.pop_all()
print("still there")
later.close()
del later, stack
with contextlib.suppress(KeyError, ValueError):
    {}["x"]
with contextlib.suppress(ZeroDivisionError):
    pass
with contextlib.nullcontext(5) as five:
    print(five)


class Logged(contextlib.ContextDecorator):
    def __enter__(self):
        print("start")
        return self

    def __exit__(self, *info):
        print("stop", info[0])
        return False


@Logged()
def work(n):
    "doc"
    return n + 1

print(work(2), work.__name__, work.__doc__)


@contextlib.contextmanager
def tag(name):
    print("<%s>" % name)
    yield
    print("</%s>" % name)


@tag("p")
def paragraph(text):
    print(text)

paragraph("one")
paragraph("two")


class Writer:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)

writer = Writer()
with contextlib.redirect_stdout(writer) as target:
    print("hidden", 1)
print(writer.parts, target is writer, count(writer))


class Own(contextlib.AbstractContextManager):
    def __exit__(self, *info):
        print("own exit")

with Own() as own:
    print(type(own).__name__, isinstance(Thing("t"), contextlib.AbstractContextManager))
try:
    contextlib.AbstractContextManager()
except TypeError as error:
    print(error)
try:
    contextlib.ExitStack().enter_context(5)
except (AttributeError, TypeError) as error:
    print(type(error).__name__, error)
