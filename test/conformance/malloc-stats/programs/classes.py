# Classes: made, used, subclassed and collected.
import gc
import sys

gc.disable()


def make(number):
    class Made(object):
        counter = number

        def method(self):
            return self.counter

    return Made


make(0)
# Names that only the cache of attribute look-ups holds would go later, when addresses have another take their place.
sys._clear_type_cache()
gc.collect()
sys._debugmallocstats()
classes = [make(i) for i in range(20)]
objects = [cls() for cls in classes]
sys._debugmallocstats()
answers = [one.method() for one in objects]
typed = [type("T%d" % i, (object,), {"x": i}) for i in range(10)]
sys._debugmallocstats()
del classes, objects, typed
gc.collect()
sys._debugmallocstats()
