# What a place in the code holds while it calls a class: from its second run on 3.13 enters __init__ itself.
import gc
import sys

gc.collect()
gc.disable()


class Arg(object):
    pass


class Plain(object):
    def __init__(self, a):
        print("plain %d %d %d" % (sys.getrefcount(a), sys.getrefcount(self), sys.getrefcount(Plain) - base))


class Child(Plain):
    def __init__(self, a):
        super(Child, self).__init__(a)


class Other(object):
    def __init__(self, a):
        print("other %d" % sys.getrefcount(a))


class Defaulted(object):
    def __init__(self, a, b=1):
        print("defaulted %d" % sys.getrefcount(a))


class Starred(object):
    def __init__(self, *a):
        print("starred %d" % sys.getrefcount(a[0]))


class Slotted(object):
    __slots__ = ("a",)

    def __init__(self, a):
        print("slotted %d" % sys.getrefcount(a))


class Made(object):
    def __new__(cls, a):
        return object.__new__(cls)

    def __init__(self, a):
        print("made %d" % sys.getrefcount(a))


class Wrong(object):
    def __init__(self, a):
        return a


class Meta(type):
    def __call__(cls, *args):
        return super(Meta, cls).__call__(*args)


WithMeta = Meta("WithMeta", (object,), {"__init__": lambda self, a: setattr(self, "n", sys.getrefcount(a))})
base = sys.getrefcount(Plain)
x = Arg()


def call(cls):
    try:
        cls(x)
    except TypeError as e:
        print(e)


for cls in (Plain, Child, Defaulted, Starred, Slotted, Made, Wrong):
    print(cls.__name__)
    for i in range(3):
        {"Plain": lambda: Plain(x), "Child": lambda: Child(x)}.get(cls.__name__, lambda: cls(x) if cls is not Wrong else None)()
for i in range(3):
    call(Wrong)
for i in range(4):
    call(Plain)
for i in range(3):
    call(Other)
Other.attribute = 1
for i in range(60):
    call(Other)
print("%d %d" % (WithMeta(x).n, WithMeta(x).n))


def counted(function):
    function()
    gc.collect()
    before = gc.get_count()[0]
    function()
    return gc.get_count()[0] - before


class Stored(object):
    def __init__(self, a):
        object.__setattr__(self, "a", a)


class Empty(object):
    def __init__(self, a):
        object.__hash__(self)


for cls in (Stored, Empty):
    print([counted(lambda: [cls(1)]), counted(lambda: [cls(i) for i in range(20)]), counted(lambda: cls(1)), counted(lambda: [cls(a=1)])])
