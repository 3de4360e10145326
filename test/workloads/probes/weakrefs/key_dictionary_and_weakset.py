# WeakKeyDictionary and WeakSet: every method, and keys which die meanwhile
from __future__ import print_function
import gc, sys, weakref, copy
class K(object):
    def __init__(self, n): self.n = n
    def __repr__(self): return 'K%s' % self.n
    def __eq__(self, o): return isinstance(o, K) and self.n == o.n
    def __ne__(self, o): return not self == o
    def __hash__(self): return hash(self.n)
    def __lt__(self, o): return self.n < o.n
def attempt(label, f, *a, **k):
    try: print(label, '->', f(*a, **k))
    except Exception as e: print(label, '!!', type(e).__name__, str(e).split(' at 0x')[0])
ks = [K(i) for i in range(6)]
d = weakref.WeakKeyDictionary()
for k in ks: d[k] = k.n * 10
del k
print(len(d), sorted(d.keys()), sorted(d.values()), sorted(d.items()), d[K(3)], K(4) in d, 5 in d)
attempt('missing', lambda: d[K(99)]); attempt('not weak', lambda: d[3]); attempt('set not weak', d.__setitem__, 3, 3)
print(d.get(K(1)), d.get(K(77)), d.get(K(77), 5)); attempt('get not weak', d.get, 3)
attempt('contains list', lambda: [] in d)
print(d.setdefault(ks[0], 'no'), d.pop(ks[0]), d.pop(ks[0], 'gone'), len(d)); attempt('pop', d.pop, ks[0])
attempt('del', d.__delitem__, ks[0])
ks.pop(); print(len(d), sorted(d.keys()))
print(sorted(r() for r in d.keyrefs()), len(d.data))
e = d.copy(); print(type(e).__name__, len(e)); f = copy.deepcopy(d); print(sorted(f.items()))
d.update({ks[0]: 'upd'}); print(d[ks[0]]); attempt('update kw', lambda: d.update(a=1))
attempt('popitem', lambda: weakref.WeakKeyDictionary().popitem())
it = iter(d.items() if sys.version_info[0] > 2 else d.iteritems()); next(it); del ks[3:]; print(len(d), len(list(it)), len(d))
del it; print(len(d), sorted(d.keys()))
d.clear(); print(len(d), repr(d)[:20])
# values that refer to their keys live forever
a = K('a'); d[a] = [a]; del a; gc.collect(); print(len(d)); d.clear(); gc.collect()
# the hash of a key that died
a = K('z'); r = weakref.ref(a); h = hash(r); del a; print(r in {r: 1}, hash(r) == h, r == weakref.ref(K('z')))
# a key whose callback is pending while iterating
d = weakref.WeakKeyDictionary((k, None) for k in ks); print(len(d)); k = None
for k in d: d2 = weakref.WeakKeyDictionary({k: 1}); break
print(len(d2)); del k; print(len(d2))
# WeakSet
s = weakref.WeakSet(ks); t = weakref.WeakSet(ks[:2] + [K('tmp')]); other = [K(50)]
print(len(s), len(t), sorted(s), sorted(t), ks[0] in s, 3 in s, K(1) in s)
print(sorted(s | t), sorted(s & t), sorted(s - t), sorted(s ^ t), sorted(s.union(other)), sorted(s.intersection(ks[:1])), sorted(s.difference(ks[:1])), sorted(s.symmetric_difference(other)))
print(t <= s, s <= s, t < s, s < s, s >= t, s > t, s.issubset(t), s.issuperset(t), s == weakref.WeakSet(ks), s != t, s.isdisjoint(other), s == ks, s == set(ks))
print(type(s | t).__name__, type(s & ks).__name__ if hasattr(s, '__and__') else '')
u = s.copy(); u.add(other[0]); u.discard(ks[0]); u.discard(ks[0]); print(sorted(u)); attempt('remove', u.remove, ks[0]); u.remove(ks[1])
u.update(ks); print(len(u)); u |= t; u &= s; u -= weakref.WeakSet(ks[:1]); u ^= s; print(sorted(u)); u.intersection_update(ks); u.difference_update(ks[:1]); u.symmetric_difference_update(ks); print(sorted(u))
x = u.pop() if len(u) else None; u.clear(); print(len(u)); attempt('pop', u.pop)
attempt('hash', hash, s); attempt('add int', s.add, 1); attempt('lt list', lambda: s < [1]); print(repr(s).startswith('<' if sys.version_info < (3, 6) else '{'))
it = iter(s); next(it); n = len(ks); del ks[:], x; print(n, len(s) <= 1, len(list(it))); del it; print(len(s), s.data)
s = weakref.WeakSet(); a = K(1); s.add(a); s.add(a); print(len(s), bool(s), weakref.getweakrefcount(a)); r = weakref.ref(s); del s; print(r(), weakref.getweakrefcount(a))
c = weakref.WeakSet([a]); print(c - c == weakref.WeakSet(), list(copy.copy(c)), c.isdisjoint(c), c.__contains__(a)); attempt('None', lambda: len(weakref.WeakSet(None))); attempt('int', weakref.WeakSet, 3)
s = weakref.WeakSet(); s.add(a); s -= s; print(len(s)); s.add(a); s ^= s; print(len(s)); s.add(a); s &= s; s |= s; print(len(s))
