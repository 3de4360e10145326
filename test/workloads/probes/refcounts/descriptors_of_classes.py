# A descriptor found in a class, or in its metaclass, is held while it answers; small things of the library's types.
import functools
import itertools
import sys


class Descriptor(object):
    def __get__(self, o, owner):
        return sys.getrefcount(self)


class Setting(Descriptor):
    def __set__(self, o, value):
        pass


class Meta(type):
    meta = Descriptor()
    both = Setting()


Class = Meta("Class", (object,), {"own": Descriptor(), "both": Descriptor()})
print([Class.own, Class.meta, Class.both, getattr(Class, "own"), Class().own])


class Incomplete(object):
    def __get__(self, o, owner):
        return 0

    def __set__(self, o, value):
        pass


class Holder(object):
    value = Incomplete()


def error(call):
    try:
        return call()
    except Exception as e:
        return "%s %s" % (type(e).__name__, e)


print(error(lambda: delattr(Holder(), "value")))
print([itertools.count(1.5), itertools.count(1.5, 2), itertools.count(2.5, 1.0), itertools.count(10 ** 20)])
if sys.version_info[0] > 2:
    made = functools.partial(len)
    for state in ((len, 1, {}, {}), (len, (), 5, {}), (5, (), {}, {})):
        print(error(lambda: made.__setstate__(state)))
