# What printing containers makes besides text, as the collector counts it.
import gc
import sys

gc.collect()
gc.disable()
# Whatever start-up left in the free lists is taken.
taken = [[[] for i in range(90)], [set() for i in range(90)], [frozenset([i]) for i in range(90)], [{} for i in range(90)],
         [(i,) for i in range(2100)], [(i, i) for i in range(2100)], [(i, i, i) for i in range(2100)]]
gc.collect()
out = [None] * 30
count = gc.get_count
w = sys.stdout.write
out[0] = count()[0]
x = (1, 2)
x = x[1:]
out[1] = count()[0]
y = repr(x)
out[2] = count()[0]
y = repr((x, x))
out[3] = count()[0]
y = "%r %r" % (1, 2)
out[4] = count()[0]
y = repr([])
out[5] = count()[0]
y = repr([[], []])
out[6] = count()[0]
y = repr({1: {2: 3}})
out[7] = count()[0]
y = repr(set([1, 2]))
out[8] = count()[0]
hold = [[] for i in range(20)]
out[10] = count()[0]
y = repr(set([1, 2]))
out[11] = count()[0]
y = repr([1])
out[12] = count()[0]
w("written\n")
out[13] = count()[0]
y = chr(65)
out[14] = count()[0]
y = "7".zfill(3)
out[15] = count()[0]
print(out)


class Backwards(set):
    def __iter__(self):
        return iter(["one", "two"])


print(Backwards([5]))
