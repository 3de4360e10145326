# Calls: recursion with one and several arguments, defaults and keywords.
print('start', flush=True)


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def scale(value, factor=2, *, offset=1):
    return value * factor + offset


total = 0
for i in range(500000):
    total += scale(i) + scale(i, 3, offset=2)
print(fib(27), [ackermann(2, n) for n in range(200)][-1], total)
