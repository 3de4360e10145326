# str.format.
from __future__ import print_function

print("{} {} {}".format(1, "two", 3.0))
print("{0} {1} {0}".format("a", "b"))
print("{name}: {value:.2f}".format(name="pi", value=3.14159))
print("{:5d}|{:<5d}|{:^5d}|{:>5d}|{:05d}".format(42, 42, 42, 42, 42))
print("{:10}|{:<10}|{:^10}|{:>10}|{:*^10}".format("a", "b", "c", "d", "e"))
print("{:,} {:,} {:,.2f}".format(1234567, -1234567, 9876543.219))
print("{:x} {:X} {:o} {:b} {:#x} {:#b}".format(255, 255, 8, 5, 255, 5))
print("{:+d} {:+d} {: d} {: d}".format(5, -5, 5, -5))
print("{:.1%} {:e} {:g} {:g}".format(0.256, 12345.678, 1e10, 0.5))
print("{0[0]} {0[1]} {1[key]}".format([10, 20], {"key": "value"}))
print("{0.real} {0.imag}".format(3 + 4j))
print("{!r} {!s}".format("quoted", "plain"))
print("{{}} {{{}}}".format("braces"))
print("{:>{width}} {:.{digits}f}".format("w", 2.71828, width=8, digits=3))
print("{0:>6}{1:>6}".format("ab", 12))
print(format(255, "x"), format("s", ">4"), format(1.5), format(3.14159, ".3f"))


class Money(object):
    def __init__(self, cents):
        self.cents = cents

    def __format__(self, spec):
        return "%s%d.%02d" % (spec or "$", self.cents // 100, self.cents % 100)


print("{} {:EUR }".format(Money(1234), Money(5)))
for bad in ("{} {}", "{0} {2}", "{missing}"):
    try:
        print(bad.format("only"))
    except (IndexError, KeyError) as error:
        print(type(error).__name__)
for row in [("total", 1234.5), ("mean", 1.25)]:
    print("{:<8}{:>10.2f}".format(*row))
