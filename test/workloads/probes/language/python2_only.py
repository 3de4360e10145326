# What only Python 2 can say.
import gc
import sys


class Old:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print "  free", self.name


old = Old("classic")
print type(old).__name__, isinstance(old, Old), sys.getrefcount(old)
old = None
print "no newline",
print "same line"
print >>sys.stdout, "redirected"
print `1 + 1`, 7 / 2, 7 // 2, 0777, 10L, 0xFFL
print 1 <> 2, 2147483648, 9223372036854775808, sys.maxint + 1
exec "x = 5 * 5"
print x
try:
    raise ValueError, "old raise"
except ValueError, error:
    print "caught", error
print "still bound:", error


def unpack((a, b), c):
    return a + b + c


print unpack((1, 2), 3)
print range(5), map(str, [1, 2]), filter(None, [0, 1]), zip("ab", [1, 2])
d = {"one": 1}
print d.has_key("one"), d.keys(), d.items()
print [n for n in range(3)], n
print u"unicode", repr(u"\xe9"), type(u"").__name__, "abc".decode("ascii") == u"abc"
print sorted([3, "a", None, 2.5]), cmp(1, 2), "1" > 10 ** 10
print xrange(5)[2], len(xrange(10)), sum(xrange(1000))
print reduce(lambda a, b: a * b, range(1, 6)), apply(max, (1, 3, 2))
print raw_input.__name__, unichr(97), long(5), isinstance(5L, int), intern("abc") is "abc"
print "%s %r" % (1L, 1L), 2 ** 62, 2 ** 63, round(2.5), 3.0
knot = Old("cyclic")
knot.me = knot
del knot
print gc.collect(), [o.name for o in gc.garbage]
