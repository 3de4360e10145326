# When callbacks run for objects that die in a cycle.
import gc
import weakref

log = []


class Node(object):
    def __init__(self, name):
        self.name = name
        self.me = self


def note(name):
    return lambda ref: log.append("%s %s" % (name, ref() is None))


gc.collect()
gc.disable()
a = Node("a")
b = Node("b")
refs = [weakref.ref(a, note("a1")), weakref.ref(b, note("b1")), weakref.ref(a, note("a2"))]
del a, b
print("before: %s" % log)
gc.collect()
print("after: %s" % log)
del log[:]
a = Node("a")
a.ref = weakref.ref(a, note("part of the garbage"))
del a
gc.collect()
print("its own: %s" % log)
a = Node("a")
dropped = weakref.ref(a, note("dropped"))
del dropped
del a
gc.collect()
print("dropped before: %s" % log)
a = Node("a")
a.me = None
refs = [weakref.ref(a, note(str(n))) for n in range(4)]
print("weak references: %d" % weakref.getweakrefcount(a))
del refs[1]
del a
print("without a cycle: %s" % log)
del log[:]


def failing(ref):
    log.append("failing ran")


a = Node("a")
b = Node("b")
a.other, b.other = b, a
ra, rb = weakref.ref(a, failing), weakref.ref(b)
del a
print("held by b: %s" % (ra() is not None))
del b
print("collected %s, %s %s %s" % (gc.collect() > 0, ra(), rb(), log))
