# Tuples of every length around the free lists' limit.
import gc
import sys

gc.collect()
sys._debugmallocstats()
rows = [tuple([None] * n) for n in range(1, 30) for k in range(6)]
pairs = [(i, None) for i in range(250)]
nested = (1, (2, (3, [4])))
sys._debugmallocstats()
del rows
again = [(None,) * n for n in range(1, 25)]
joined = [pair + (1, 2) for pair in pairs[:60]]
sys._debugmallocstats()
del pairs, joined
sys._debugmallocstats()
