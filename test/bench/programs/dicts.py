# Dicts by integer and by text: built, read, changed, deleted from.
print('start', flush=True)


def build(n):
    squares = {}
    for i in range(n):
        squares[i] = i * i
    total = 0
    for i in range(0, n, 3):
        total += squares[i]
    for i in range(0, n, 2):
        del squares[i]
    return len(squares), total


def count(n):
    counts = {}
    for i in range(n):
        key = 'key %d' % (i % 5000)
        counts[key] = counts.get(key, 0) + 1
    best = 0
    for key, value in counts.items():
        if value > best:
            best = value
    return len(counts), best


print(build(1500000), count(1000000))
