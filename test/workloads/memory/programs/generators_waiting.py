# Generators that wait half-way, a chain of them, and lists made from some.
def countdown(n, step):
    seen = []
    while n > 0:
        seen.append(n)
        yield n
        n -= step


def doubled(numbers):
    for number in numbers:
        yield number * 2


waiting = []
for i in range(4000):
    generator = doubled(countdown(1000 + i, 7))
    next(generator)
    next(generator)
    waiting.append(generator)
drained = [sum(generator) for generator in waiting[::4]]
lists = [list(generator) for generator in waiting[1:200:4]]
del waiting[1000:]
