# Deep recursion and what the frames leave behind.
import gc
import sys


def depth(n, *rest, **named):
    if n == 0:
        return 0
    return 1 + depth(n - 1, n, x=n)


def tree(n):
    return None if n == 0 else (tree(n - 1), [tree(n - 2)] if n > 1 else [])


depth(3)
tree(2)
gc.collect()
sys._debugmallocstats()
depth(200)
sys._debugmallocstats()
forest = [tree(i) for i in range(9)]
sys._debugmallocstats()
del forest
sys._debugmallocstats()
