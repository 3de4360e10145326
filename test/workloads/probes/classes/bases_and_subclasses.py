# Lists of subclasses when bases change; what the classes of a program add to the collector's objects.
import gc
import sys

gc.collect()
gc.disable()


class A(object):
    pass


class B(object):
    pass


class C(A):
    pass


def show():
    print([[k.__name__ for k in c.__subclasses__()] for c in (A, B)])


show()
C.__bases__ = (B,)
show()
C.__bases__ = (B, A)
show()
C.__bases__ = (A,)
show()
D = type("D", (A, B), {})
D.__bases__ = (B, A)
show()
for base in (object, dict, tuple, Exception, ValueError, type, float):
    n = len(gc.get_objects())
    hold = [type("T", (base,), {})]
    first = len(gc.get_objects()) - n
    hold.append(type("T", (base,), {}))
    print("%s: %d, then %d" % (base.__name__, first, len(gc.get_objects()) - n - first))
    del hold
    gc.collect()
    if sys.version_info[:2] != (3, 7):
        print(len(gc.get_objects()) - n)
