# 3.8 and later: assignment expressions, positional-only parameters, f"{x=}".
import sys


def chunks(data, size, /):
    at = 0
    while chunk := data[at:at + size]:
        yield chunk
        at += size


print(list(chunks([1, 2, 3, 4, 5], 2)))
values = [y for x in range(6) if (y := x * x) % 2 == 0]
print(values, y)
n = 42
print(f"{n=} {n + 1=} {n=:05d}")
if (found := {"a": ["list"]}.get("a")) is not None:
    print("found", found, sys.getrefcount(found))
try:
    chunks(data=[1], size=2)
except TypeError:
    print("TypeError")
total = 0
print([total := total + v for v in range(5)], total)
print(sum(1 for w in "a bb ccc".split() if (length := len(w)) > 1), length)


def last(items):
    return any((item := i) > 2 for i in items) and item


print(last([1, 2, 3, 4]))
print({**{"a": 1}} | {"b": 2} if sys.version_info >= (3, 9) else {"a": 1, "b": 2})
