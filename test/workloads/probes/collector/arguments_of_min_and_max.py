# What min() and max() leave in the collector's count: their arguments stand in a tuple and a dict up to 3.12.
import gc

pairs = {'a': 1}
empty = {}


def count(label, call):
    gc.collect()
    before = gc.get_count()[0]
    kept = call()
    print(label, gc.get_count()[0] - before)


count('min of a list', lambda: min([1, 2]))
count('max of two', lambda: max(1, 2))
count('max by key', lambda: max([1], key=abs))
count('min by default', lambda: min([], default=1))
count('min of items', lambda: min(pairs.items()))
count('list of no items', lambda: list(empty.items()))
count('list of items', lambda: list(pairs.items()))
count('list of no keys', lambda: list(empty.keys()))
