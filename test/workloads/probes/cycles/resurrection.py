# A finalizer that brings its object back.
import gc

saved = []


class Phoenix(object):
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("  finalizing %s" % self.name)
        saved.append(self)


bird = Phoenix("simple")
del bird
print("saved: %s" % [b.name for b in saved])
again = saved.pop()
del again
print("saved the second time: %s" % [b.name for b in saved])
del saved[:]
gc.collect()
gc.disable()
bird = Phoenix("cyclic")
bird.me = bird
del bird
gc.collect()
print("after a collection: %s, garbage %s" % ([b.name for b in saved], [b.name for b in gc.garbage]))
del gc.garbage[:]
for b in saved:
    b.me = None
b = None
del saved[:]
print("at the end: %s" % [b.name for b in saved])


class Quiet(Phoenix):
    def __del__(self):
        pass
