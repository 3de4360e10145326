# Default arguments live as long as the function.
from __future__ import print_function
import sys


def append(value, to=[]):
    to.append(value)
    return to


print(append(1))
print(append(2))
print(append(3, []))
print(append(4))
print("the default: %s, count %d" % (append.__defaults__, sys.getrefcount(append.__defaults__[0])))
calls = []


def traced(function):
    def wrapper(*args, **named):
        calls.append("%s%s%s" % (function.__name__, args, sorted(named.items())))
        return function(*args, **named)
    wrapper.__name__ = function.__name__
    return wrapper


def twice(times):
    def decorate(function):
        def wrapper(*args):
            return [function(*args) for _ in range(times)]
        return wrapper
    return decorate


@traced
def area(width, height=2):
    return width * height


@twice(3)
@traced
def hello(name):
    return "hello %s" % name


print(area(3), area(3, height=5))
print(hello("you"))
print(calls)
print(area.__name__)


def spread(a, b=2, *rest, **named):
    return a, b, rest, sorted(named.items())


print(spread(1))
print(spread(1, 3, 5, 7, x=1))
print(spread(*[1, 2, 3], **{"k": "v"}))
for args, named in (((), {}), ((1,), {"a": 2})):
    try:
        spread(*args, **named)
    except TypeError as error:
        print("TypeError")
try:
    area()
except TypeError:
    print("TypeError too")
print([f(10) for f in (lambda x: x + 1, abs, str, float)])
print(sorted(["bb", "a", "ccc"], key=len), list(map(lambda a, b: a * b, [1, 2], [3, 4])))
