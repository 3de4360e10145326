# bytearray, memoryview, slices, ranges and the containers of collections.
import gc
import sys
from collections import OrderedDict, defaultdict, deque

# What the interpreter makes once, on first use, is made before the first report.
OrderedDict([(1, 1)]).popitem()
defaultdict(list)[1].append(deque(range(2)))
# Names that only the cache of attribute look-ups holds would go later, when addresses have another take their place.
sys._clear_type_cache()
gc.collect()
sys._debugmallocstats()
buffers = [bytearray(n) for n in range(100)]
for one in buffers:
    one.append(1)
views = [memoryview(one) for one in buffers[:20]]
slices = [slice(i, None) for i in range(300, 340)]
ranges = [range(i, i + 10) for i in range(300, 330)]
sys._debugmallocstats()
queues = [deque(range(n)) for n in range(30)]
ordered = [OrderedDict((i, i) for i in range(n)) for n in range(20)]
grouped = [defaultdict(list) for i in range(20)]
for i in range(200):
    grouped[i % 20][i % 7].append(i)
sys._debugmallocstats()
del queues, buffers[10:], views
for one in ordered:
    if one:
        one.popitem()
sys._debugmallocstats()
