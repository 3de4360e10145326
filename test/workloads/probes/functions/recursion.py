# Deep calls: counts per level, limits, mutual recursion.
import sys


def depth(thing, level):
    counts.append(sys.getrefcount(thing))
    if level:
        depth(thing, level - 1)


counts = []
thing = []
depth(thing, 5)
print("counts %s" % counts)
print("after: %d" % sys.getrefcount(thing))


def is_even(n):
    return True if n == 0 else is_odd(n - 1)


def is_odd(n):
    return False if n == 0 else is_even(n - 1)


print("even: %s, odd: %s" % (is_even(50), is_odd(50)))


def endless(n):
    return endless(n + 1) + 1


try:
    endless(0)
except RuntimeError as error:
    print("stopped: %s" % ("recursion" in str(error)))


class Deep(object):
    def __init__(self, inner):
        self.inner = inner


chain = None
for _ in range(100000):
    chain = Deep(chain)
length = 0
node = chain
while node is not None:
    node = node.inner
    length += 1
print("chain of %d" % length)
chain = None
print("freed without overflowing")
nested = []
for _ in range(50000):
    nested = [nested]
nested = None
print("nested lists freed")


def ackermann(m, n):
    if m == 0:
        return n + 1
    return ackermann(m - 1, 1 if n == 0 else ackermann(m, n - 1))


print("ackermann %d" % ackermann(2, 3))
board = []


def queens(row, columns):
    if row == 6:
        return 1
    return sum(queens(row + 1, columns + [c]) for c in range(6)
               if all(c != d and abs(c - d) != row - r for r, d in enumerate(columns)))


print("six queens: %d" % queens(0, []))
