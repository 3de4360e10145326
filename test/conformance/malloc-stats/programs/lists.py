# Lists that grow, shrink, are copied and are cut.
import gc
import sys

# What the interpreter makes once, on first use, is made before the first report.
sorted(list(reversed([1, 2])), key=str)
gc.collect()
sys._debugmallocstats()
grown = []
for i in range(120):
    one = []
    for k in range(i % 40):
        one.append(k)
    grown.append(one)
copies = [one[:] for one in grown]
added = [one + [1, 2, 3] for one in grown]
filled = [[None] * n for n in range(60)]
sys._debugmallocstats()
for one in grown:
    del one[len(one) // 3 :]
for one in copies:
    one.extend(range(5))
    one.insert(0, None)
while filled:
    filled.pop()
sys._debugmallocstats()
del grown, added
backwards = [list(reversed(one)) for one in copies]
ordered = [sorted(one, key=str) for one in backwards[:20]]
sys._debugmallocstats()
