# A running function, and a generator for as long as it lives, hold their code object.
import sys


def depth(n):
    return depth(n - 1) if n else sys.getrefcount(depth.__code__)


def numbers(x):
    yield x
    yield x


rest = sys.getrefcount(depth.__code__)
print([depth(n) - rest for n in (0, 1, 4)], sys.getrefcount(depth.__code__) - rest)
rest = sys.getrefcount(numbers.__code__)


def held():
    return sys.getrefcount(numbers.__code__) - rest


several = [numbers(1) for i in range(3)]
print("made %d" % held())
for g in several:
    next(g)
print("started %d" % held())
frame = several[0].gi_frame
print("a frame looked at %d" % held())
for g in several:
    list(g)
print("finished %d" % held())
frame = None
print("frame gone %d" % held())
del g, several
print("gone %d" % held())


class Body(object):
    code = sys._getframe().f_code
    print("class body %d" % (sys.getrefcount(code) > 2))


print("afterwards %d" % sys.getrefcount(Body.code))
kept = (lambda: sys._getframe())()
print("kept frame %d" % sys.getrefcount(kept.f_code))
