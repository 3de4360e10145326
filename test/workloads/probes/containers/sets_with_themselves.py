from __future__ import print_function
a = frozenset([26, 10, 23]); b = set([26, 10, 23])
for e in "a;a | a;b | b;a | b;a & a;a - set([1]);a.union();a.copy();b.copy();a.union(a);a.union(b);set(a);frozenset(b);b.union(b);b.union([]);b | set();b ^ set();b ^ b;b - b;b & b;b.intersection(a);b.union(a, a)".split(';'):
    print(e, '->', eval(e), eval(e).__sizeof__() == a.__sizeof__())
c = set(b); c |= b; print(c); c |= a; print(c); c.update(b); print(c); c.update(a, a); print(c)
c |= c; print(c); c &= c; print(c); c.update(c); print(c); c -= c; print(c)
