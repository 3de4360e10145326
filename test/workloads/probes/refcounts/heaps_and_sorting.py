# Heaps, sorting and bisecting objects that are counted.
import heapq, bisect, sys, gc, functools, operator
gc.collect(); gc.disable()
rc = sys.getrefcount
class J(object):
    live = 0; seen = []
    def __init__(self, p): self.p = p; J.live += 1
    def __del__(self): J.live -= 1
    def __lt__(self, o): J.seen.append((rc(self), rc(o))); return self.p < o.p
    def __eq__(self, o): return self is o
    __hash__ = None
def flush(label): print("%-12s %s" % (label, J.seen)); del J.seen[:]
h = []
for p in (5, 1, 4, 2, 3): heapq.heappush(h, J(p))
flush('push'); x = heapq.heappop(h); flush('pop'); print(x.p, rc(x), J.live); x = heapq.heapreplace(h, J(9)); flush('replace'); x = heapq.heappushpop(h, J(0)); flush('pushpop'); print(x.p, J.live); h2 = [J(i) for i in (3, 1, 2)]; heapq.heapify(h2); flush('heapify')
print([j.p for j in heapq.nsmallest(2, h2)]); flush('nsmallest'); print([j.p for j in heapq.nlargest(2, h2)]); flush('nlargest'); print([j.p for j in heapq.nlargest(2, h2, key=lambda j: (J.seen.append(rc(j)), j.p)[1])]); flush('key'); print([j.p for j in heapq.merge(sorted(h, key=lambda j: j.p), sorted(h2, key=lambda j: j.p))]); flush('merge')
l = sorted(h + h2); flush('sorted'); bisect.insort(l, J(2)); flush('insort'); print(bisect.bisect_left(l, h2[0]), bisect.bisect(l, h2[0])); flush('bisect'); print(J.live, [rc(j) for j in l]); l.sort(key=operator.attrgetter('p'), reverse=True); print([j.p for j in l], J.live); l.sort(); flush('sort'); print(min(l).p, max(l).p); flush('minmax'); print(min(l, key=lambda j: (J.seen.append(rc(j)), j.p)[1]).p); flush('min key')
l2 = [(j.p, j) for j in l]; l2.sort(); flush('pairs'); l3 = [[1, j] for j in l]; l3.sort(); flush('lists'); del l2, l3; print([rc(j) for j in l]); d = dict((j.p, j) for j in l); print(sorted(d), [rc(d[k]) for k in sorted(d)]); heapq.heapify(l); del J.seen[:]
while l: heapq.heappop(l)
del J.seen[:]; print(J.live); d.clear(); print(J.live); del h[:]; print(J.live); h2 = x = None; print(J.live)
pq = []; n = 0
for t, name in ((3, 'c'), (1, 'a'), (2, 'b')): heapq.heappush(pq, (t, n, [name])); n += 1
e = heapq.heappop(pq); print(e, rc(e), rc(e[2]), sys.getsizeof(pq), gc.is_tracked(e)); out = []
while pq: out.append(heapq.heappop(pq)[2][0])
print(out, sys.getsizeof(pq)); k = functools.cmp_to_key(lambda a, b: a - b); print(sorted([3, 1, 2], key=k), sys.getsizeof(k(1)), gc.is_tracked(k(1))); s = sorted(range(100), key=lambda v: -v); print(sys.getsizeof(s)); s.sort(); print(sys.getsizeof(s)); print(sys.getsizeof(sorted(iter(range(10)))), sys.getsizeof(heapq.nsmallest(3, range(50))), sys.getsizeof(heapq.nlargest(3, range(50))), sys.getsizeof(list(heapq.merge([1, 3], [2]))))
try: heapq.heappop([])
except IndexError as ex: print(ex)
try: sorted([1, 'a']) and 0 if sys.version_info > (3,) else sorted([1, 1j])
except TypeError as ex: print('TypeError')
