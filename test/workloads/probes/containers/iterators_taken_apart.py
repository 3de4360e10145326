# What copy makes itertools' iterators from: fresh, begun and exhausted.
from __future__ import print_function
import copy, itertools, sys, warnings

warnings.simplefilter("ignore")


def small(x):
    return x < 3


def shown(part):
    if isinstance(part, (tuple, list)):
        return type(part)(shown(p) for p in part)
    if isinstance(part, type) or hasattr(part, "__next__"):
        return getattr(part, "__name__", type(part).__name__)
    return "small" if part is small else part


MAKERS = [
    ("count", lambda: itertools.count(3)), ("count by half", lambda: itertools.count(1, 0.5)), ("repeat", lambda: itertools.repeat(5)),
    ("repeat twice", lambda: itertools.repeat(5, 2)), ("cycle", lambda: itertools.cycle(iter([1, 2, 3]))),
    ("chain", lambda: itertools.chain([1, 2], [3])), ("islice", lambda: itertools.islice(iter([1, 2, 3, 4]), 1, 3)),
    ("islice open", lambda: itertools.islice(iter([1, 2, 3, 4]), 2, None, 2)),
    ("takewhile", lambda: itertools.takewhile(small, iter([1, 2, 3, 1]))), ("dropwhile", lambda: itertools.dropwhile(small, iter([1, 3, 1]))),
    ("groupby", lambda: itertools.groupby(iter([1, 1, 2]))), ("product", lambda: itertools.product([1, 2], "ab")),
    ("permutations", lambda: itertools.permutations([1, 2, 3], 2)), ("combinations", lambda: itertools.combinations([1, 2, 3], 2)),
    ("with replacement", lambda: itertools.combinations_with_replacement([1, 2], 2)), ("accumulate", lambda: itertools.accumulate(iter([1, 2, 3]))),
    ("compress", lambda: itertools.compress(iter([1, 2, 3]), iter([1, 0, 1]))), ("zip_longest", lambda: itertools.zip_longest([1, 2], [3], fillvalue=0)),
    ("starmap", lambda: itertools.starmap(small, iter([(1,), (3,)]))), ("filterfalse", lambda: itertools.filterfalse(small, iter([3, 1, 4]))),
]


def drained(it):
    return [x if not isinstance(x, tuple) or not hasattr(x[1], "__next__") else x[0] for x in itertools.islice(it, 7)]


if sys.version_info[0] > 2:
    for name, make in MAKERS:
        for steps in (0, 1, 7):
            it = make()
            drained(itertools.islice(it, steps))
            print(name, steps, shown(it.__reduce__()))
            copied = copy.copy(it)
            print("  ", type(copied).__name__, drained(copied), drained(it))
    for text in ("cycle([])", "chain()", "product([1])", "combinations([1], 1)", "zip_longest()", "groupby([])", "permutations([1])", "islice([], 1)"):
        it = eval("itertools." + text)
        for state in ((), 7, (1, 2, 3), ([1], 0)):
            try:
                it.__setstate__(state)
            except Exception as error:
                print(text, state, type(error).__name__, error)
            else:
                print(text, state, "taken")
