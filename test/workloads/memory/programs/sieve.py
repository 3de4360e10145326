# Primes below three million by crossing out, in a bytearray and its slices.
LIMIT = 3000000
marks = bytearray([1]) * LIMIT
marks[0] = marks[1] = 0
for n in range(2, 1733):
    if marks[n]:
        count = len(range(n * n, LIMIT, n))
        marks[n * n::n] = bytearray(count)
primes = [n for n in range(400000) if marks[n]]
marks = None
