# Generators in a row hold one item each.
live = [0, 0]


class Record(object):
    def __init__(self, n):
        self.n = n
        live[0] += 1
        live[1] = max(live)

    def __del__(self):
        live[0] -= 1


def source(count):
    for n in range(count):
        yield Record(n)


def only_even(records):
    for record in records:
        if record.n % 2 == 0:
            yield record


def pairs(records):
    previous = None
    for record in records:
        if previous is not None:
            yield previous, record
        previous = record


def measure(title, values):
    live[1] = live[0]
    total = sum(values)
    print("%-14s sum %6d, at most %d, left %d" % (title, total, live[1], live[0]))


measure("source", (r.n for r in source(100)))
measure("even", (r.n for r in only_even(source(100))))
measure("pairs", (a.n * b.n for a, b in pairs(source(20))))
measure("even pairs", (b.n - a.n for a, b in pairs(only_even(source(100)))))
measure("list first", [r.n for r in list(source(100))])
r = a = b = None
measure("nested", (x.n + y for x in source(5) for y in range(3)))
x = None
first = next(source(10))
print("one taken: %d alive" % live[0])
first = None
print("none: %d alive" % live[0])
chunks = iter([source(3), source(4)])
print("chunk sums %s" % [sum(r.n for r in chunk) for chunk in chunks])
print("at the end %d" % live[0])
