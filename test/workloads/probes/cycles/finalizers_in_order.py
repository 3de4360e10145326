# In which order finalizers run, one by one and in a collection.
import gc

log = []


class F(object):
    def __init__(self, name, *held):
        self.name = name
        self.held = list(held)

    def __del__(self):
        log.append(self.name)


def flush(title):
    print("%-20s %s" % (title, " ".join(log)))
    del log[:]


gc.collect()
gc.disable()
a = F("a", F("b", F("c")), F("d"))
a = None
flush("owner before parts")
parts = [F("x"), F("y")]
whole = F("whole", *parts)
parts = None
whole = None
flush("two parts")
shared = F("shared")
one, two = F("one", shared), F("two", shared)
shared = None
one = None
flush("first holder")
two = None
flush("second holder")
for name in ("k1", "k2", "k3"):
    knot = F(name)
    knot.held.append(knot)
knot = None
flush("before collecting")
gc.collect()
flush("after collecting")
print("garbage: %s" % [k.name for k in gc.garbage])
for k in gc.garbage:
    del k.held[:]
k = None
del gc.garbage[:]
flush("garbage cut")
chain = F("end")
for n in range(5):
    chain = F("c%d" % n, chain)
chain = None
flush("chain")


class Failing(F):
    def method(self):
        log.append("method of %s" % self.name)

    def __del__(self):
        self.method()
        F.__del__(self)


f = Failing("f")
f = None
flush("method in finalizer")
