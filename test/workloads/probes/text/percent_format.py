# The percent operator.
from __future__ import print_function

print("%d %i %5d|%-5d|%05d|%+d" % (42, 42, 42, 42, 42, 42))
print("%x %X %o %#x" % (255, 255, 8, 255))
print("%f %.2f %8.3f|%-8.1f|%08.2f" % (3.14159, 3.14159, 3.14159, 3.14159, 3.14159))
print("%e %.3e %g %g %g" % (12345.678, 12345.678, 12345.678, 0.00001, 1e20))
print("%s %r %10s|%-10s|%.3s" % ("text", "text", "text", "text", "text"))
print("%c%c %%" % ("A", 66))
print("%(name)s is %(age)d" % {"name": "Ada", "age": 36})
print("%s %s" % ([1, "a"], (1, 2)))
print("%s" % None, "%s" % True, "%d" % True, "%d" % 3.9)
print("%*d|%-*d|%.*f" % (6, 42, 6, 42, 1, 2.55))
print("%s" % (1,), "%s and %s" % ("a", "b"))
print("% d % d" % (5, -5), "%+.1f" % -0.04)
for bad, args in (("%d", ("x",)), ("%s %s", ("one",)), ("%s", ("a", "b"))):
    try:
        print(bad % args)
    except TypeError as error:
        print(type(error).__name__, error)
print("%d bytes in %d blocks (%.1f %%)" % (123456789, 3, 99.5))
print("%s" % 1e16, "%s" % 0.1, "%s" % 1.0, "%s" % 100000.0, "%r" % 1e-5)
print("%d" % 10 ** 20, "%x" % 2 ** 70)
print("%-20s|" % "left", "%20s|" % "right")
print("%s %s %s" % (1 / 2.0, 2 ** 0.5, 1e300 * 1e10))
