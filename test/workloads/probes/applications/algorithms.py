# Graphs, matrices, tries, a priority queue, money in decimals, puzzles and formats.
from __future__ import print_function
import gc, sys, heapq, random, bisect, collections, itertools, decimal, fractions, math
gc.collect(); gc.disable()
class Graph(object):
    def __init__(self): self.e = collections.defaultdict(dict)
    def add(self, a, b, w=1): self.e[a][b] = w; self.e[b][a] = w
    def dijkstra(self, s):
        d, done, h, prev = {s: 0}, set(), [(0, s)], {}
        while h:
            c, u = heapq.heappop(h)
            if u in done: continue
            done.add(u)
            for v, w in sorted(self.e[u].items()):
                if c + w < d.get(v, float("inf")): d[v] = c + w; prev[v] = u; heapq.heappush(h, (d[v], v))
        return d, prev
    def bfs(self, s):
        seen, q = [s], collections.deque([s])
        while q:
            for v in sorted(self.e[q.popleft()]):
                if v not in seen: seen.append(v); q.append(v)
        return seen
    def components(self):
        left, out = set(self.e), []
        while left: c = self.bfs(min(left)); out.append(c); left -= set(c)
        return out
rng = random.Random(42); g = Graph()
for i in range(12): g.add(rng.randrange(10), rng.randrange(10), rng.randint(1, 9))
print(sorted((k, sorted(v.items())) for k, v in g.e.items())); print(g.dijkstra(min(g.e))[0], g.components()); print([rng.random() for _ in range(3)], rng.sample(range(100), 5), rng.choice("abcdef"), rng.uniform(1, 2), rng.gauss(0, 1), rng.getrandbits(70), rng.triangular(0, 1, 0.5), rng.betavariate(1, 2), rng.expovariate(1), rng.paretovariate(3), rng.vonmisesvariate(0, 1)); l = list(range(10)); rng.shuffle(l); print(l)
class Matrix(object):
    def __init__(self, rows): self.r = [list(x) for x in rows]
    def __mul__(self, o): return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.r)] for r in self.r])
    def __pow__(self, n):
        out, b = Matrix([[int(i == j) for j in range(len(self.r))] for i in range(len(self.r))]), self
        while n:
            if n & 1: out = out * b
            b, n = b * b, n >> 1
        return out
    def det(self):
        m, d = [[fractions.Fraction(x) for x in r] for r in self.r], fractions.Fraction(1)
        for i in range(len(m)):
            p = next((k for k in range(i, len(m)) if m[k][i]), None)
            if p is None: return 0
            if p != i: m[i], m[p] = m[p], m[i]; d = -d
            d *= m[i][i]
            for k in range(i + 1, len(m)):
                f = m[k][i] / m[i][i]; m[k] = [a - f * b for a, b in zip(m[k], m[i])]
        return d
    def __repr__(self): return "\n".join(" ".join("%4s" % x for x in r) for r in self.r)
print((Matrix([[1, 1], [1, 0]]) ** 90).r[0][1], Matrix([[2, 1, 3], [0, -1, 4], [1, 2, 5]]).det(), Matrix([[1, 2], [2, 4]]).det()); print(Matrix([[1, 2], [3, 4]]) * Matrix([[0, 1], [1, 0]]))
class Trie(object):
    __slots__ = ("kids", "end")
    def __init__(self): self.kids, self.end = {}, False
    def add(self, w):
        n = self
        for ch in w: n = n.kids.setdefault(ch, Trie())
        n.end = True
    def walk(self, pre=""):
        if self.end: yield pre
        for ch in sorted(self.kids):
            for w in self.kids[ch].walk(pre + ch): yield w
    def count(self): return 1 + sum(k.count() for k in self.kids.values())
t = Trie()
for w in "car card care cat dog do done".split(): t.add(w)
print(list(t.walk()), t.count(), sys.getsizeof(t), sum(sys.getsizeof(n.kids) for n in [t] + list(t.kids.values()))); del t; print(gc.collect())
class PQ(object):
    GONE = object()
    def __init__(self): self.h, self.m, self.c = [], {}, itertools.count()
    def put(self, x, p):
        if x in self.m: self.m.pop(x)[-1] = PQ.GONE
        e = [p, next(self.c), x]; self.m[x] = e; heapq.heappush(self.h, e)
    def get(self):
        while self.h:
            p, _, x = heapq.heappop(self.h)
            if x is not PQ.GONE: del self.m[x]; return x, p
        raise KeyError("empty")
q = PQ()
for i, x in enumerate("fedcba"): q.put(x, (i * 7) % 5)
q.put("f", 9); q.put("a", -1); print([q.get() for _ in range(6)])
try: q.get()
except KeyError as e: print(e)
class Account(object):
    def __init__(self, owner, cents=0): self.owner, self.cents, self.hist = owner, cents, []
    @property
    def balance(self): return decimal.Decimal(self.cents) / 100
    def deposit(self, amt):
        amt = decimal.Decimal(amt)
        if amt <= 0: raise ValueError("amount must be positive: %s" % amt)
        self.cents += int((amt * 100).to_integral_value(rounding=decimal.ROUND_HALF_EVEN)); self.hist.append(("d", amt)); return self
    def withdraw(self, amt):
        if decimal.Decimal(amt) > self.balance: raise RuntimeError("insufficient funds: %s < %s" % (self.balance, amt))
        self.cents -= int(decimal.Decimal(amt) * 100); return self
a = Account("ann").deposit("10.005").deposit("0.10"); print(a.balance, a.hist)
for fn in (lambda: a.deposit("-1"), lambda: a.withdraw("99.99"), lambda: a.deposit("x")):
    try: fn()
    except (ValueError, RuntimeError, decimal.InvalidOperation) as e: print(type(e).__name__, str(e)[:60])
print(a.withdraw("5.05").balance, decimal.Decimal("1") / 3, decimal.Decimal("1.10") + 2, round(decimal.Decimal("2.675"), 2) if sys.version_info[0] > 2 else "", decimal.Decimal("1E+3").quantize(decimal.Decimal("0.01")), sum([fractions.Fraction(1, n) for n in range(1, 8)]), fractions.Fraction("0.125"), fractions.Fraction(22, 7).limit_denominator(5) , float(fractions.Fraction(1, 3)))
def sieve(n):
    s = bytearray([1]) * (n + 1); s[0:2] = b"\0\0"
    for i in range(2, int(n ** 0.5) + 1):
        if s[i]: s[i * i::i] = bytearray(len(s[i * i::i]))
    return [i for i, x in enumerate(s) if x]
def perms(l): return [[]] if not l else [[x] + p for i, x in enumerate(l) for p in perms(l[:i] + l[i + 1:])]
def queens(n, row=0, cols=(), d1=(), d2=()):
    if row == n: yield cols; return
    for c in range(n):
        if c not in cols and row + c not in d1 and row - c not in d2:
            for s in queens(n, row + 1, cols + (c,), d1 + (row + c,), d2 + (row - c,)): yield s
print(sieve(50), len(perms([1, 2, 3, 4])), next(queens(6)), sum(1 for _ in queens(6)), math.factorial(20), [math.gcd(12, 18) if hasattr(math, "gcd") else 6, math.hypot(3, 4), math.floor(-1.5), math.ceil(1.2), math.trunc(-1.7), math.isnan(float("nan")), math.copysign(1, -0.0), math.fsum([.1] * 10), math.frexp(8.5), math.modf(1.25), math.ldexp(1, 5), math.degrees(math.pi), math.log(8, 2), math.log10(1000), math.sqrt(2)])
lev = lambda a, b: (lambda d: d[-1][-1])([[i + j if i * j == 0 else 0 for j in range(len(b) + 1)] for i in range(len(a) + 1)])
def edit(a, b):
    d = [[i + j if i * j == 0 else 0 for j in range(len(b) + 1)] for i in range(len(a) + 1)]
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1): d[i][j] = min(d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] != b[j - 1]))
    return d[-1][-1]
print(edit("kitten", "sitting"), "%5.2f|%-6s|%+d|%06.1f|%x|%o|%e|%g|%c|%%|%r|%*d" % (3.14159, "ab", 5, 2.5, 255, 8, 12345.678, 1e-5, "z", "q", 5, 42), "{:>8}|{:<8}|{:^8}|{:08.3f}|{:,}|{:b}|{:#x}|{:.1%}|{!r}|{:e}".format("r", "l", "c", 3.14159, 1234567, 10, 255, 0.256, "s", 1234.5)); print(gc.collect(), gc.garbage)
