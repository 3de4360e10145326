# slice.indices() of any size, ranges beyond 64 bits walked backwards, and complex numbers at their limits.
def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print('%s: %s' % (type(error).__name__, error))


big = 1 << 100
for piece in (slice(None, None, big), slice(None, None, -big), slice(big, None, -1), slice(-big, big, 3), slice(0, 10, 0), slice(1.5, 2)):
    show(lambda: piece.indices(10))
    show(lambda: list(range(10))[piece])
show(lambda: slice(0, 10, 1).indices(big))
if str is not bytes:
    show(lambda: slice(0, 10).indices(-1))
    for start, stop, step in [(-4294967298, -9223372036854775810, -(1 << 61)), (0, 1 << 70, 1 << 68), (1 << 63, -(1 << 63), -(1 << 61)), (5, 5, big)]:
        numbers = range(start, stop, step)
        print(list(numbers), list(reversed(numbers)), list(numbers[::-1]))
show(lambda: pow(1e200 + 1j, 1e200 + 1j))
show(lambda: (1e200 + 0j) ** 3)
show(lambda: (1 + 1j) ** (10 ** 30))
show(lambda: divmod(5j, 2))
show(lambda: divmod(5j, 0))
show(lambda: (5 + 3j) % 0j)
show(lambda: complex('1_0j'))
