# Dicts with int keys and with str keys, growing, emptied and copied.
import gc
import sys

gc.collect()
sys._debugmallocstats()
by_number = [{k: k for k in range(n)} for n in range(40)]
by_name = [{"key%d" % k: k for k in range(n)} for n in range(40)]
literal = [{"a": i, "b": i} for i in range(30)]
empty = [{} for i in range(30)]
sys._debugmallocstats()
copies = [one.copy() for one in by_name]
merged = [dict(one, extra=1) for one in literal]
for one in by_number:
    for key in list(one)[:10]:
        del one[key]
for one in by_name[:20]:
    one.clear()
for one in empty:
    one[None] = 1
sys._debugmallocstats()
del copies, by_number
listed = dict.fromkeys(range(50), 0)
pairs = dict([(i, i) for i in range(70)])
views = [list(one.items()) for one in literal]
sys._debugmallocstats()
