# Texts written piece by piece keep a block larger than they need while that is not a quarter too large.
import sys
def gap(make, n=1500):
    objs = [make(i) for i in range(n)]
    gaps = {}
    for x, y in zip(objs[n // 2:], objs[n // 2 + 1:]):
        g = abs(id(y) - id(x))
        gaps[g] = gaps.get(g, 0) + 1
    return max(gaps.items(), key=lambda kv: (kv[1], kv[0]))[0], sys.getsizeof(objs[0])
for n in (20, 60, 70, 75, 80, 85, 90, 95, 100, 105, 110, 120, 150, 200, 300, 400):
    f1 = "%0" + str(n) + "d"
    f2 = "{:0" + str(n) + "d}"
    f3 = "x" * (n - 4) + "%d"
    f4 = "x" * (n - 4) + "{}"
    rows = [gap(lambda i: f1 % (i + 1000)), gap(lambda i: f2.format(i + 1000)), gap(lambda i: f3 % (i + 1000)), gap(lambda i: f4.format(i + 1000)), gap(lambda i: format(i + 1000, "0%dd" % n)), gap(lambda i: "%s%s" % ("x" * (n - 4), i + 1000)), gap(lambda i: repr("y" * (n - 6) + str(i + 1000))), gap(lambda i: str([i + 1000] * (n // 6))), gap(lambda i: ",".join(["x" * (n - 5), str(i + 1000)])), gap(lambda i: repr((i + 1000,) * (n // 6))), gap(lambda i: str({j: i for j in range(n // 8)})), gap(lambda i: "{:>{}}|{}".format("ab", n, i))]
    print("%d %s" % (n, " ".join("%d/%d" % row for row in rows)))
for n in (5, 10, 20, 40, 60, 100, 150):
    print("%d %d/%d %d/%d" % ((n,) + gap(lambda i: repr(("u%d" % (i + 1000)).rjust(n) + u"")) + gap(lambda i: repr([("b%d" % (i + 1000)).rjust(n)]))))
