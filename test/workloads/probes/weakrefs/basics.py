# Weak references see without holding.
import sys
import weakref


class Thing(object):
    def __init__(self, name):
        self.name = name


def died(ref):
    print("  callback, dead: %s" % (ref() is None))


thing = Thing("one")
before = sys.getrefcount(thing)
ref = weakref.ref(thing)
print("count unchanged: %s" % (sys.getrefcount(thing) == before))
print("alive: %s, %s" % (ref() is thing, ref().name))
print("the same ref again: %s" % (weakref.ref(thing) is ref))
loud = weakref.ref(thing, died)
print("another with a callback: %s" % (loud is ref))
print("weak refs: %d" % weakref.getweakrefcount(thing))
other = weakref.ref(Thing("two"))
print("a temporary is gone: %s" % (other() is None))
proxy = weakref.proxy(thing)
print("proxy: %s" % proxy.name)
proxy.name = "renamed"
print("through the proxy: %s" % thing.name)
print("equal refs: %s" % (weakref.ref(thing) == ref))
del thing
print("dead: %s %s" % (ref() is None, loud() is None))
try:
    proxy.name
except ReferenceError as error:
    print("ReferenceError: %s" % error)
for value in (1, "text", (1, 2), None, [1], {}):
    try:
        weakref.ref(value)
    except TypeError as error:
        print(error)


class Slotted(object):
    __slots__ = ("a",)


class SlottedWeak(object):
    __slots__ = ("a", "__weakref__")


try:
    weakref.ref(Slotted())
except TypeError as error:
    print(error)
s = SlottedWeak()
print("with __weakref__: %s" % (weakref.ref(s)() is s))
