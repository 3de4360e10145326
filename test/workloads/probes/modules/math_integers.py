# math of 3.8 and later: functions of ints, products and distances.
import math


def attempt(name, *args, **named):
    try:
        print(name, repr(getattr(math, name)(*args, **named)))
    except Exception as error:
        print(name, type(error).__name__, error)

attempt("gcd", 12, -18)
attempt("gcd", 2.5, 1)
attempt("isqrt", 10 ** 40 + 1)
attempt("isqrt", 10 ** 400)
attempt("isqrt", -1)
attempt("comb", 40, 20)
attempt("comb", 3, 5)
attempt("comb", 3, -1)
attempt("perm", 10, 3)
attempt("perm", 5)
attempt("prod", [1, 2, 3.5])
attempt("prod", range(1, 6), start=10)
attempt("prod")
attempt("dist", (1, 2), (4, 6))
attempt("dist", (1,), (4, 6))
attempt("hypot", 1, 2, 3)
attempt("isclose", 1.0, 1.0 + 1e-10)
attempt("isclose", 1.0, 1.1, rel_tol=0.2)
attempt("isclose", 1.0, 1.1, rel_tol=-1)
attempt("log2", 8)
attempt("log2", 10 ** 400)
attempt("isfinite", float("inf"))
attempt("remainder", 7, 4)
attempt("remainder", -7.5, 2)
attempt("floor", 10 ** 20 + 0.5)
attempt("ceil", -0.5)
attempt("floor", float("nan"))
print(math.tau, math.inf, math.nan)
