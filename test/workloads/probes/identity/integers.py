# The cache of small integers seen through arithmetic.
import sys


def edges(start, step):
    n = start
    while (n + step) is (n + step):
        n += step
    return n


print("largest cached: %d" % edges(0, 1))
print("smallest cached: %d" % edges(0, -1))
a = 255
b = 250 + int("5")
print("255: %s" % (a is b))
a += 1
b += 1
print("256: %s" % (a is b))
a += 1
b += 1
print("257: %s" % (a is b))
a -= 1
b -= 1
print("256 again: %s" % (a is b))
n = int("1000")
print("n + 0 is n: %s" % (n + 0 is n))
print("int(n) is n: %s" % (int(n) is n))
print("abs(n) is n: %s" % (abs(n) is n))
print("-(-n) is n: %s" % (-(-n) is n))
print("list of n: %s" % ([n][0] is n))
print("len is cached: %s" % (len([0] * 200) is len([1] * 200)))
print("len not cached: %s" % (len([0] * 400) is len([1] * 400)))
print("True is 1: %s, equal %s" % (True is int("1"), True == 1))
print("bool(2) is True: %s" % (bool(n) is True))
print("ord: %s" % (ord("z") is ord("z")))
print("sum: %s" % (sum([100, 100]) is sum([50, 150])))
print("divmod: %s" % (divmod(1000, 7)[1] is divmod(6, 7)[1]))
print("hash of a small int: %s" % (hash(5) is int("5")))
x = y = int("70000")
x += 1
print("rebinding leaves y: %d" % y)
print("sizes %d %d" % (sys.getsizeof(n), sys.getsizeof(n ** 20)))
