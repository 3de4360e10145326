# Who holds an exception while it is handled, re-raised, passed by finally and by __exit__.
from __future__ import print_function
import sys
rc = sys.getrefcount
def f():
    x = []
    try:
        raise ValueError(x)
    except ValueError as e:
        a = (rc(x), rc(e))
    return a, rc(x)
print(f())
def g():
    x = []
    try:
        raise ValueError(x)
    except ValueError:
        a = rc(x)
    return a, rc(x)
print(g(), g())
class E(Exception):
    def __init__(self, x):
        self.x = x
def h(x):
    try:
        raise E(x)
    except E as e:
        return rc(e), rc(x)
x = []
print(h(x), rc(x))
e = ValueError(x)
try:
    raise e
except ValueError:
    print(rc(e), rc(x))
print(rc(e), rc(x))
try:
    raise e
except ValueError as k:
    print(rc(e), rc(x))
try:
    1 / 0
except ZeroDivisionError as k:
    print(rc(k))
try:
    {}['a']
except KeyError as k:
    print(rc(k))
def r():
    e = ValueError(1)
    try:
        raise e
    except ValueError:
        return rc(e)
print(r())
def inner(e):
    raise e
def r2():
    e = ValueError(1)
    try:
        inner(e)
    except ValueError:
        return rc(e)
print(r2())
def r3():
    e = ValueError(1)
    try:
        try:
            inner(e)
        finally:
            n = rc(e)
    except ValueError as f:
        return n, rc(e), rc(f)
print(r3())
def r4():
    e = ValueError(1)
    try:
        try:
            raise e
        except ValueError:
            raise
    except ValueError as f:
        return rc(e)
print(r4())
def r5():
    try:
        raise ValueError
    except ValueError as f:
        return rc(f)
print(r5())
def r6():
    t = (1, 2)
    for i in range(2):
        try:
            raise KeyError(t)
        except KeyError as f:
            n = rc(f), rc(t)
    return n
print(r6(), r6())
print(rc(sys.exc_info()[1]) if sys.version_info[0] == 2 and sys.exc_info()[1] else None)
class Ctx(object):
    def __enter__(self): return self
    def __exit__(self, t, v, tb):
        self.n = rc(v) if v else None, rc(self)
        return True
def w():
    c = Ctx()
    with c as d:
        a = rc(c)
        raise e
    return a, c.n, rc(c), rc(e)
print(w())
def w2():
    c = Ctx()
    with c:
        a = rc(c)
    return a, c.n, rc(c)
print(w2())
class A(object):
    def m(self): return rc(self)
    def k(self, x): return rc(self), rc(x)
class B(A):
    def m(self): return rc(self), super(B, self).m()
    def k(self, x): return super(B, self).k(x)
b = B()
print(b.m(), b.k(x))
