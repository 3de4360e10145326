# Objects grow old; a young collection does not see old garbage.
import gc


def knot():
    x = []
    x.append(x)
    return x


gc.collect()
gc.disable()
old = knot()
gc.collect()
young = knot()
old = young = None
print("generation 0 finds %d" % gc.collect(0))
print("generation 1 finds %d" % gc.collect(1))
print("generation 2 finds %d" % gc.collect(2))
middle = knot()
gc.collect(0)
middle = None
print("aged once: %d %d %d" % (gc.collect(0), gc.collect(1), gc.collect(2)))
gc.collect()
print("counts after a full collection: %d %d" % gc.get_count()[1:])
gc.collect(0)
print("after generation 0: %d %d" % gc.get_count()[1:])
gc.collect(0)
gc.collect(0)
print("after two more: %d %d" % gc.get_count()[1:])
gc.collect(1)
print("after generation 1: %d %d" % gc.get_count()[1:])
gc.collect()
for bad in (3, -1):
    try:
        gc.collect(bad)
    except ValueError as error:
        print("collect(%d): %s" % (bad, error))
