# What calls take from cold free lists and give back; how many objects of start-up the second collection leaves alone.
import gc
import sys

gc.collect()
gc.disable()
n = len(gc.get_objects())
found = []
for i in range(3):
    gc.collect()
    found.append(len(gc.get_objects()) - n)
if sys.version_info[:2] != (3, 7):      # its compiler's garbage has been collected by then
    print(found)


class P(object):
    pass


class Called(object):
    def __call__(self):
        pass


def function():
    a = b = 1
    return locals()


p = P()
p.x = 1
called = Called()
old = gc.get_threshold()
count = gc.get_count


def cold(label, f):
    f()
    gc.collect()
    before = count()[0]
    f()
    first = count()[0]
    f()
    print("%s: %d, %d" % (label, first - before, count()[0] - first))


cold("set_threshold(*)", lambda: gc.set_threshold(*old))
cold("set_threshold", lambda: gc.set_threshold(700, 10, 10))
cold("vars", lambda: vars(p))
cold("update", lambda: {}.update(a=1))
cold("mro", P.mro)
cold("staticmethod", lambda: staticmethod(function))
cold("staticmethod of an instance", lambda: staticmethod(called))
cold("locals", function)
