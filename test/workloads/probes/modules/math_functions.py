# math: values to the last digit, domains, ints of any size, and the words of its errors.
from __future__ import print_function
import math
import sys

inf, nan = float("inf"), float("nan")


def attempt(name, *args):
    try:
        print(name, repr(getattr(math, name)(*args)))
    except Exception as error:
        print(name, type(error).__name__, error)

for name in "sqrt exp sin cos tan asin acos atan sinh tanh log log10 log1p expm1 fabs degrees radians floor ceil trunc frexp modf isnan isinf".split():
    for x in (0.5, -0.75, 1, 3, 700.25, 0.0, inf, nan):
        attempt(name, x)
for x in (0.1, 1e-5, 22.0, 1e15, 1e22, 123456.789):
    print(math.sin(x), math.cos(x), math.exp(min(x, 30)), math.log(x), math.atan(x))
print([round(math.sqrt(n), 12) for n in range(6)], math.pi, math.e)
print([math.pow(2.5, n) for n in (-1.5, 0.25, 3, 10.1)], 1.1 ** 100.5, 7 ** 0.3)
attempt("pow", -8, 1 / 3.0)
attempt("pow", 0, -1)
attempt("pow", 10.0, 400)
attempt("exp", 1000)
attempt("log", 0)
attempt("log", 10 ** 400)
attempt("log", 8, 2)
attempt("log", 2, 1)
attempt("log", "x")
attempt("sqrt", 10 ** 400)
attempt("atan2", 1, -1)
attempt("fmod", -7, 3)
attempt("fmod", 5, 0)
attempt("copysign", 3, -0.0)
attempt("ldexp", 0.75, 4)
attempt("ldexp", 1.0, 5000)
attempt("hypot", 3, 4)
attempt("fsum", [0.1] * 10)
attempt("fsum", [1e100, 1.0, -1e100])
attempt("factorial", 25)
attempt("factorial", -1)
attempt("sqrt")
attempt("sin", 1, 2)
attempt("floor", "x")
big = math.factorial(30)
print(big, sys.getrefcount(big), sys.getsizeof(big))
root = math.sqrt(2)
print(sys.getrefcount(root), root, math.sqrt.__name__, math.sqrt.__module__, math.sqrt)


class Half(object):
    def __float__(self):
        return 0.5

    def __trunc__(self):
        return "trunc"

print(math.sqrt(Half()) ** 2, math.trunc(Half()))
