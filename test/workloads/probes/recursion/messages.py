# Where recursion ends, and what the error says about what was being done.
import sys
def a(n):
    if n == 0: return 0
    return 1 + a(n - 1)
def b(n):
    if n <= 0: return 0
    return b(n - 1) + 1
def c(n):
    return c(n + 1)
def d(n):
    seen.append(n)
    d(n + 1)
def e(n):
    if not n: return
    e(n - 1)
def f(n):
    len(seen)
    f(n + 1)
def g(x):
    return g([x])
def h(s):
    if s == "zz": return
    h(s + "a")
def i(n):
    return isinstance(n, int) and i(n + 1)
def k(n):
    return [k(n + 1) for _ in (1,)]
def l(n):
    str(n)
    l(n + 1)
def m(n):
    "%d" % n
    m(n + 1)
def n_(x):
    with_x.setdefault(x, 1)
    n_(x + 1)
def o(n):
    try:
        o(n + 1)
    finally:
        counter[0] += 1
def p(n):
    if n is None: return
    if n in (1.5, 2.5): return
    p(n + 1)
def q(n):
    return q(n=n)
def r(*a):
    return r(*a)
def s(**k):
    return s(**k)
def t(n, m=2):
    return t(n)
def fib(n):
    return n if n < 2 else fib(n + 1) + fib(n + 2)
def even(n): return odd(n - 1)
def odd(n): return even(n - 1)
class A(object):
    def m(self): return self.m()
    def n(self, x):
        if x > 10**9: return
        return self.n(x + 1)
    def __lt__(self, other): return self < other
    @classmethod
    def cm(cls): return cls.cm()
    @staticmethod
    def sm(): return A.sm()
class Node(object):
    def __init__(self, n): self.n = n; self.next = None
    def length(self): return 1 + (self.next.length() if self.next else 0)
    def total(self):
        if self.next is None: return self.n
        return self.n + self.next.total()
first = node = Node(0)
for x in range(3000):
    node.next = Node(x); node = node.next
seen, with_x, counter = [], {}, [0]
obj = A()
tests = [('a', lambda: a(10**6)), ('b', lambda: b(10**6)), ('c', lambda: c(0)), ('d', lambda: d(0)), ('e', lambda: e(10**6)), ('f', lambda: f(0)), ('g', lambda: g(0)), ('h', lambda: h("")), ('i', lambda: i(0)), ('k', lambda: k(0)), ('l', lambda: l(0)), ('m', lambda: m(0)), ('n_', lambda: n_(0)), ('o', lambda: o(0)), ('p', lambda: p(0)), ('q', lambda: q(0)), ('r', lambda: r(1)), ('s', lambda: s(k=1)), ('t', lambda: t(1)), ('fib', lambda: fib(3)), ('even', lambda: even(0)), ('A.m', lambda: obj.m()), ('A.n', lambda: obj.n(0)), ('A.lt', lambda: obj < 1), ('cm', lambda: A.cm()), ('sm', lambda: A.sm()), ('length', lambda: first.length()), ('total', lambda: first.total())]
for name, fn in tests:
    for turn in range(2):
        seen, counter[0] = [], 0
        with_x.clear()
        try:
            fn()
        except RuntimeError as err:
            print("%s %s %d %d %d %s" % (name, type(err).__name__, len(seen), counter[0], len(with_x), err))
def nested(n):
    l = []
    for i in range(n): l = [l]
    return l
for n in (100, 990, 995, 1000):
    for fn in (repr, str, lambda v: v == nested(n), lambda v: len(repr({1: v})), lambda v: hash(tuple(v))):
        try: print("%d %s" % (n, len(str(fn(nested(n))))))
        except (RuntimeError, TypeError) as err: print("%d %s %s" % (n, type(err).__name__, err))
for lim in (120, 500, 3000):
    sys.setrecursionlimit(lim)
    seen = []
    try: d(0)
    except RuntimeError as err: print("%d %d %s" % (lim, len(seen), err))
    try: print(first.length())
    except RuntimeError as err: print("%d %s" % (lim, err))
