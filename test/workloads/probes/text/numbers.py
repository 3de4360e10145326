# Arithmetic and how numbers print.
from __future__ import division, print_function
import sys

print(7 // 2, -7 // 2, 7 % 3, -7 % 3, 7 % -3, divmod(-7, 2))
print(7 / 2, 1 / 3, 2 ** 10, 2 ** -1, 10 ** 20, 2 ** 100)
print(0.1 + 0.2, 1e16, 1e15, 1.0, 1e-5, 123456789.123, 1.5e300 * 1e10)
print(round(2.675, 2), round(3.14159, 3), int(3.99), int(-3.99), float("2.5"), int("ff", 16))
print(5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 10, 1024 >> 3)
print(abs(-5), min(1, 2.5), max(1, 2.5), pow(2, 10), pow(3, 5, 7), sum([0.1] * 10))
print(3 == 3.0, 1 < 2 < 3, 1 < 3 < 2, not 0, 0 or "default", 1 and "value")
print(float("inf"), -float("inf"), float("inf") > 10 ** 300)
print((10 ** 30) // 7, (10 ** 30) % 7, -(10 ** 20) // 3)
print(hex(255), bin(10), hex(-1))
print(complex(1, 2) * complex(0, 1), abs(3 + 4j))
print(True + True, True * 10, sum([True, False, True]))
n = 1
for i in range(1, 26):
    n *= i
print(n, len(str(n)))
a, b = 0, 1
while b < 10 ** 25:
    a, b = b, a + b
print(a)
print([sys.getsizeof(2 ** k) - sys.getsizeof(2 ** 90) for k in (89, 119, 120, 149, 150)])
print(str(1.1), repr(1.1), str(2.0 ** 70), repr(1 / 3))
for bad in (lambda: 1 // 0, lambda: 1.0 / 0, lambda: 1 % 0, lambda: int("1.5"), lambda: float("x")):
    try:
        bad()
    except (ZeroDivisionError, ValueError) as error:
        print(type(error).__name__)
primes = [n for n in range(2, 60) if all(n % d for d in range(2, int(n ** 0.5) + 1))]
print(primes, sum(primes))
print(1000000 * 1000000, 99999999999 + 1 == 10 ** 11, -5 % 256)
