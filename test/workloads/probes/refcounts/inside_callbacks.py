# What callbacks and comparisons of the library see of the counts of their arguments.
import sys, heapq, bisect, itertools, functools
rc = sys.getrefcount
class T(object):
    def __init__(self, n): self.n = n
    def __lt__(self, o):
        log.append((rc(self), rc(o)))
        return self.n < o.n
    def __gt__(self, o):
        log.append(('gt', rc(self), rc(o)))
        return self.n > o.n
    def __eq__(self, o):
        log.append(('eq', rc(self), rc(o)))
        return self.n == o.n
    __hash__ = None
log = []
def flush(label):
    print("%s: %s" % (label, log))
    del log[:]
def key(x):
    log.append(rc(x))
    return x.n
def keyT(x):
    log.append(rc(x))
    return T(x.n)
def two(a, b):
    log.append((rc(a), rc(b)))
    return a
def mk(): return [T(3), T(1), T(2)]
min(mk(), key=key); flush('min key')
max(mk(), key=key); flush('max key')
min(mk()); flush('min')
max(mk()); flush('max')
min(*mk()); flush('min args')
max(*mk(), **{'key': key}); flush('max args')
l = mk()
min(l, key=key); flush('min key l')
max(l, key=keyT); flush('max keyT l')
min(l, key=keyT); flush('min keyT l')
min(l[0], l[1], key=keyT); flush('min keyT 2')
a, b = l[0], l[1]
min(a, b, key=key); flush('min keyT ab')
max(a, b); flush('max ab')
min(iter(mk()), key=key); flush('min it')
min((T(i) for i in range(3)), key=key); flush('min gen')
if sys.version_info >= (3, 4):
    min([], default=3, key=key); flush('min default')
sorted(l, key=key); flush('sorted key')
sorted(l, key=keyT); flush('sorted keyT')
sorted(l); flush('sorted')
sorted(iter(mk()), key=key); flush('sorted iter')
sorted(mk()); flush('sorted tmp')
l.sort(key=key); flush('sort key')
l.sort(key=lambda x: log.append(rc(x)) or x.n, reverse=True); flush('sort rev')
l.sort(); flush('sort')
list(map(key, mk())); flush('map')
list(map(key, l)); flush('map l')
list(map(two, l, mk())); flush('map two')
list(filter(key, l)); flush('filter')
list(filter(key, tuple(mk()))); flush('filter t')
list(itertools.starmap(two, [(a, b), (b, a)])); flush('starmap')
list(itertools.starmap(two, [(T(1), T(2)), [T(1), T(3)]])); flush('starmap t')
list(itertools.starmap(two, zip(l, mk()))); flush('starmap zip')
[list(g) for k, g in itertools.groupby(l, key)]; flush('groupby')
[list(g) for k, g in itertools.groupby(mk(), key=key)]; flush('groupby t')
[list(g) for k, g in itertools.groupby(mk(), key=keyT)]; flush('groupby T')
[list(g) for k, g in itertools.groupby(l)]; flush('groupby none')
[list(g) for k, g in itertools.groupby(iter(mk()))]; flush('groupby none')
functools.reduce(two, l); flush('reduce')
functools.reduce(two, mk()); flush('reduce t')
functools.reduce(two, mk(), T(9)); flush('reduce t init')
functools.reduce(lambda x, y: T(rc(x) + 100 * rc(y)), mk(), T(9)); flush('reduce t init')
print(functools.reduce(lambda x, y: T(rc(x) + 100 * rc(y)), l).n)
list(itertools.takewhile(key, l)); flush('takewhile')
list(itertools.dropwhile(lambda x: log.append(rc(x)), l)); flush('dropwhile')
list(itertools.filterfalse(key, mk()) if hasattr(itertools, 'filterfalse') else itertools.ifilterfalse(key, mk())); flush('filterfalse')
if hasattr(itertools, 'accumulate'):
    list(itertools.accumulate(l, two)); flush('accumulate')
    list(itertools.accumulate(mk(), two)); flush('accumulate t')
    list(itertools.accumulate(mk(), lambda x, y: T(rc(x) + 100 * rc(y)))); flush('accumulate T')
bisect.bisect(sorted(l), T(2)); flush('bisect')
bisect.bisect_left(sorted(l), a); flush('bisect_left')
s = sorted(mk(), key=lambda x: x.n)
bisect.insort(s, T(2)); flush('insort')
bisect.insort_left(s, a); flush('insort_left')
if sys.version_info >= (3, 10):
    bisect.bisect(s, 2, key=key); flush('bisect key')
    bisect.bisect_left(s, 2, key=key); flush('bisect_left key')
    bisect.insort(s, T(2), key=key); flush('insort key')
    bisect.insort_left(s, T(2), key=key); flush('insort_left key')
    bisect.bisect(s, T(2), key=keyT); flush('bisect keyT')
h = mk()
del h[:]
for i in (5, 3, 8, 1, 4):
    heapq.heappush(h, T(i)); flush('push %d' % i)
heapq.heappush(h, a); flush('push a')
heapq.heappop(h); flush('pop')
heapq.heapreplace(h, T(0)); flush('replace')
heapq.heappushpop(h, T(6)); flush('pushpop')
heapq.heappushpop(h, T(-6)); flush('pushpop less')
heapq.heapify(h); flush('heapify')
h2 = mk() + mk()
heapq.heapify(h2); flush('heapify')
heapq.nsmallest(2, l); flush('nsmallest')
heapq.nsmallest(1, l); flush('nsmallest 1')
heapq.nsmallest(2, l, key=key); flush('nsmallest key')
heapq.nlargest(2, l); flush('nlargest')
heapq.nlargest(2, l, key=key); flush('nlargest key')
heapq.nlargest(1, mk(), key=key); flush('nlargest key 1')
list(heapq.merge(sorted(l), sorted(mk()))); flush('merge')
l.index(T(2)); flush('index')
l.count(T(2)); flush('count')
T(2) in l; flush('in')
a in l; flush('in a')
T(7) in tuple(mk()); flush('in tuple')
try: mk().remove(T(2))
except ValueError: pass
flush('remove')
mk() == mk(); flush('eq')
tuple(mk()) < tuple(mk()); flush('lt')
any(map(key, mk())); flush('any')
sum(map(key, mk())); flush('sum')
print([len(list(z)) for z in zip(mk(), l)])
list(iter(functools.partial(two, a, b), a)); flush('iter sentinel')
functools.partial(two, T(1))(T(2)); flush('partial')
p = functools.partial(two, T(1), b=T(2)); p(); flush('partial')
sorted(mk(), key=functools.cmp_to_key(lambda x, y: log.append((rc(x), rc(y))) or x.n - y.n)); flush('cmp_to_key')
next(iter(map(key, mk()))); flush('map next')
