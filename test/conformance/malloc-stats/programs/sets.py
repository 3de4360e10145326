# Sets and frozensets, filled, emptied and combined.
import gc
import sys

gc.collect()
sys._debugmallocstats()
sets = [set(range(n)) for n in range(50)]
frozen = [frozenset(range(n)) for n in range(40)]
shown = [{1, 2, i} for i in range(300, 330)]
sys._debugmallocstats()
union = [one | {500, 501} for one in sets]
common = [one & frozen[20] for one in sets]
for one in sets:
    for item in list(one)[:3]:
        one.discard(item)
sys._debugmallocstats()
for one in union:
    one.clear()
del sets, shown
sys._debugmallocstats()
