# Functions made in a comprehension share its variables: one cell for each run of the comprehension, and none of the enclosing function's.
import gc
import sys


def cell_of(function):
    return function.__closure__[0]


def several():
    return [lambda: i for i in range(3)]


def nested():
    i = 'outer'
    rows = [[lambda: (i, j) for j in range(2)] for i in range(3)]
    return i, [[f() for f in row] for row in rows]


def beside_cell(i):
    keep = lambda: i
    made = {k: (lambda: (k, i)) for k in 'ab' for i in range(2)}
    return keep(), sorted(f() for f in made.values()), i


def runs():
    made = []
    for n in range(2):
        made.append(list((lambda: m) for m in range(n + 1)) + [lambda: n])
        made.append([(lambda: m) for m in range(n + 1)])
    return [[f() for f in functions] for functions in made], cell_of(made[1][0]) is cell_of(made[3][0])


class Made(object):
    functions = tuple([(lambda: z) for z in range(3)])


def failing():
    try:
        [(lambda: n)() / 0 for n in (1,)]
    except ZeroDivisionError:
        return 'divided'


functions = several()
print(len(set(id(cell_of(f)) for f in functions)), sys.getrefcount(cell_of(functions[0])), [f() for f in functions])
del functions
print(nested()[1])
print(beside_cell(7)[:2])
print(runs())
print([f() for f in Made.functions])
print(failing())
gc.collect()
gc.disable()
for _ in range(3):
    before = gc.get_count()[0]
    functions = several()
    kept = gc.get_count()[0] - before
    functions = None
    after = gc.get_count()[0] - before
print(kept, after)
