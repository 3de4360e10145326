# The script's own constants are young at its first line: a young collection lets them go.
import gc

gc.disable()


def f():
    return 7.5 + id(f)


def g():
    return 1, 2, "y"


def tracked():
    return [gc.is_tracked(fn.__code__.co_consts) for fn in (f, g)]


gc.collect(0)
print("after a young collection: %s" % tracked())
gc.collect()
gc.collect()
before = len([o for o in gc.get_objects() if type(o) is tuple])
gc.collect()
print("tuples that leave later: %d" % (before - len([o for o in gc.get_objects() if type(o) is tuple])))
