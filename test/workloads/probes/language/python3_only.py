# What needs Python 3: f-strings, nonlocal, keyword-only arguments, star unpacking, yield from.
import sys


class Tracked:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f"  free {self.name}")

    def __repr__(self):
        return f"Tracked({self.name!r})"


def outer():
    total = 0

    def add(n):
        nonlocal total
        total += n
        return total

    return add


def keyword_only(a, *, b=2, c):
    return a, b, c


def chained(*sources):
    for source in sources:
        yield from source


def returning():
    yield 1
    return "result"


def receives():
    value = yield from returning()
    print(f"returned {value}")


add = outer()
add(5)
print(add(10))
print(keyword_only(1, c=3), keyword_only(1, b=5, c=6))
first, *middle, last = range(6)
print(first, middle, last)
print([*"ab", *range(2)], {**{"a": 1}, "b": 2}, (*[1], 2))
print(list(chained([1, 2], "xy")), list(receives()))
value = 3.14159
print(f"{value:.2f} {value!r:>10} {'nested ' + str(1 + 1)} {{braces}}")
print(f"{Tracked('temporary')}")
obj = Tracked("first")
print(f"count {sys.getrefcount(obj)}")
try:
    raise KeyError("cause")
except KeyError as e:
    try:
        raise ValueError("effect") from e
    except ValueError as f:
        print(repr(f.__cause__), f.__context__ is e)
try:
    e
except NameError:
    print("e is gone after its block")
print(type(range(3)).__name__, type({}.keys()).__name__, 7 / 2, 10 ** 6 // 7)
print("naïve café", len("naïve"), sorted("éa"), b"bytes"[0], bytes([65, 66]))
print(*[1, 2, 3], sep="-", end="!\n")
class Meta(type):
    def __call__(cls, *args):
        print(f"  making {cls.__name__}")
        return super().__call__(*args)


class Made(metaclass=Meta):
    def __init__(self, n: int = 0) -> None:
        self.n: int = n


print(Made(4).n)
print({x: x ** 2 for x in range(4)}, {c for c in "aab"} == {"a", "b"})
obj = None
