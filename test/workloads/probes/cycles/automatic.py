# Collections that nobody asked for.
import gc

dead = []


class Knot(object):
    def __init__(self, number):
        self.number = number
        self.me = self
        self.witness = Witness(number)


class Witness(object):
    def __init__(self, number):
        self.number = number

    def __del__(self):
        if not dead or dead[-1] != "x":
            dead.append("x")


usual = gc.get_threshold()
gc.collect()
gc.disable()
for number in range(5000):
    Knot(number)
print("disabled: any collected %s" % bool(dead))
found = gc.collect()
print("by hand: %s" % (found in (10000, 15000, 20000)))
print("found %d" % found)
del dead[:]
gc.set_threshold(100, 5, 5)
gc.enable()
for number in range(5000):
    Knot(number)
print("enabled: any collected %s" % bool(dead))
left = gc.collect()
print("only the last few are left: %s" % (left < 1000))
gc.set_threshold(*usual)
print("thresholds are usual again: %s" % (gc.get_threshold() == usual))
