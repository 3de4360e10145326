# Suspended generators and the iterators of built-in types.
import gc
import sys


def counting(start):
    seen = []
    while True:
        seen.append(start)
        yield start
        start += 1


def delegating(inner):
    for item in inner:
        yield item


next(delegating(counting(0)))
# What the interpreter makes once, on first use, is made before the first report.
[reversed([1]), {}.items(), {}.keys(), zip([]), map(len, []), filter(None, [])]
gc.collect()
sys._debugmallocstats()
fresh = [counting(i) for i in range(50)]
running = [counting(i) for i in range(50)]
for one in running:
    next(one)
    next(one)
chained = [delegating(counting(i)) for i in range(20)]
firsts = [next(one) for one in chained]
expressions = [(x for x in [1, 2]) for i in range(30)]
sys._debugmallocstats()
iterators = [iter([1]) for i in range(20)] + [iter((1,)) for i in range(20)] + [iter({1: 2}) for i in range(20)]
iterators += [iter({1}) for i in range(20)] + [iter("ab") for i in range(20)] + [iter(range(3)) for i in range(20)]
tools = [enumerate([1]) for i in range(20)] + [zip([1], [2]) for i in range(20)] + [map(len, []) for i in range(20)]
tools += [reversed([1]) for i in range(20)] + [filter(None, []) for i in range(20)]
views = [{}.keys() for i in range(20)] + [{}.items() for i in range(20)]
sys._debugmallocstats()
for one in running:
    one.close()
del fresh, iterators
done = [list(one) for one in expressions]
sys._debugmallocstats()
