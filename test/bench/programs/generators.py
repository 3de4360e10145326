# Generators, comprehensions, zip, enumerate, map, closures.
print('start', flush=True)


def numbers(n):
    for i in range(n):
        yield i


def pairs(source):
    last = None
    for value in source:
        if last is not None:
            yield last, value
        last = value


def adder(amount):
    def add(value):
        return value + amount
    return add


total = 0
for a, b in pairs(numbers(1000000)):
    total += b - a
squares = [i * i for i in range(1000000) if i % 3]
table = {i: s for i, s in enumerate(squares)}
total += sum(a + b for a, b in zip(squares, range(len(squares))))
total += sum(map(adder(5), numbers(800000)))
print(total, len(table), len({s % 1000 for s in squares}))
