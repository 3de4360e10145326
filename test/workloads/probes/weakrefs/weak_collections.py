# Dictionaries and sets that do not keep their members.
import gc
import weakref


class Image(object):
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return "Image(%r)" % self.name


cache = weakref.WeakValueDictionary()


def load(name):
    image = cache.get(name)
    if image is None:
        print("  loading %s" % name)
        image = Image(name)
        cache[name] = image
    return image


gc.disable()
a = load("a")
b = load("b")
print("again: %s" % (load("a") is a))
print("cached: %s" % sorted(cache.keys()))
del a
print("one gone: %s" % sorted(cache.keys()))
a = load("a")
print("in cache: %s %s" % ("a" in cache, "z" in cache))
print("popped: %r" % cache.pop("b"))
print("length %d" % len(cache))
notes = weakref.WeakKeyDictionary()
notes[a] = "first"
notes[b] = "second"
print("notes: %s" % sorted(notes.values()))
del b
print("notes: %s" % sorted(notes.values()))
group = weakref.WeakSet([a])
c = Image("c")
group.add(c)
print("group: %s" % sorted(i.name for i in group))
del c
print("group: %s" % sorted(i.name for i in group))
a = None
print("all empty: %d %d %d" % (len(cache), len(notes), len(group)))
