# gc.DEBUG_SAVEALL: what is kept in gc.garbage, and what lets it go.
import gc, sys, weakref
class Node(object):
    def __init__(self, name):
        self.name = name
        self.peer = None
    def __repr__(self):
        return "<Node %s>" % self.name
class Slot(object):
    __slots__ = ("peer", "__weakref__")
def pair(cls, *names):
    nodes = [cls(*([n] if cls is Node else [])) for n in names]
    for a, b in zip(nodes, nodes[1:] + nodes[:1]):
        a.peer = b
gc.collect()
gc.disable()
print("debug", gc.get_debug())
gc.set_debug(gc.DEBUG_SAVEALL)
print("flags", [(n, getattr(gc, n)) for n in sorted(dir(gc)) if n.startswith("DEBUG_") and n not in ("DEBUG_INSTANCES", "DEBUG_OBJECTS")])
pair(Node, "a", "b", "c")
print("collected", gc.collect())
print("garbage", len(gc.garbage), sorted(type(o).__name__ for o in gc.garbage))
print([o for o in gc.garbage if isinstance(o, Node)] == sorted([o for o in gc.garbage if isinstance(o, Node)], key=lambda n: n.name))
pair(Slot, 1, 2)
print("collected", gc.collect(), len(gc.garbage))
l = []
l.append(l)
l.append({"l": l})
del l
print("collected", gc.collect(0), len(gc.garbage))
print([type(o).__name__ for o in gc.garbage])
gc.set_debug(0)
refs = []
for o in gc.garbage:
    if isinstance(o, (Node, Slot)):
        refs.append(weakref.ref(o))
o = None
del gc.garbage[:]
print("alive before", [r() is not None for r in refs])
print("collect again", gc.collect())
print("alive after", [r() is not None for r in refs])
print(gc.garbage, gc.get_count()[1:])
for bad in ("x", None, 1.5):
    try:
        gc.set_debug(bad)
        print("accepted", bad)
    except TypeError as e:
        print(type(e).__name__, e)
class Fin(object):
    def __del__(self):
        print("fin", sorted(self.__dict__))
f = Fin()
f.me = f
f.other = [f]
del f
gc.set_debug(gc.DEBUG_SAVEALL)
print("fin collected", gc.collect(), len(gc.garbage))
print(sorted(type(o).__name__ for o in gc.garbage))
gc.set_debug(0)
for o in gc.garbage[:]:
    if isinstance(o, Fin):
        o.__dict__.clear()
o = None
del gc.garbage[:]
print(gc.collect(), gc.garbage)
