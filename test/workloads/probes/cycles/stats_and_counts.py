# The collector's own figures.
import gc

gc.collect()
gc.disable()
print("enabled %s" % gc.isenabled())
gc.set_threshold(700, 10, 10)
print(gc.get_threshold())
gc.set_threshold(500)
print(gc.get_threshold())
gc.set_threshold(500, 5)
print(gc.get_threshold())
before = gc.get_count()[0]
kept = [[n] for n in range(300)]
after = gc.get_count()[0]
print("raised by three hundred or so: %s" % (280 <= after - before <= 305))
del kept
print("and dropping them lowers it: %s" % (gc.get_count()[0] < after - 200))
gc.collect()
print("zero again: %s" % (gc.get_count()[0] < 10))
ints = [n * 1000 for n in range(1000)]
print("integers do not count: %s" % (gc.get_count()[0] < 20))
words = [str(n) for n in ints]
print("strings do not count: %s" % (gc.get_count()[0] < 20))
flags = gc.get_debug()
print("debug %d" % flags)
gc.set_debug(gc.DEBUG_SAVEALL)
knot = []
knot.append(knot)
del knot
print("saved: %d, garbage %d" % (gc.collect(), len(gc.garbage)))
print("it is the knot: %s" % (gc.garbage[0][0] is gc.garbage[0]))
gc.set_debug(0)
del gc.garbage[0][:]
del gc.garbage[:]
print("nothing left: %d %s" % (gc.collect(), gc.garbage))
gc.enable()
print("enabled %s" % gc.isenabled())
