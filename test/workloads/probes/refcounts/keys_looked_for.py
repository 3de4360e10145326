# Counts of keys and values inside __hash__ and __eq__, while dicts and sets look for them.
import sys
rc = sys.getrefcount
log = []
class K(object):
    def __init__(self, n): self.n = n
    def __hash__(self):
        log.append(('h', rc(self)))
        return self.n % 2
    def __eq__(self, o):
        log.append(('e', rc(self), rc(o) if isinstance(o, K) else -1))
        return isinstance(o, K) and self.n == o.n
    def __ne__(self, o): return not self == o
    def __lt__(self, o):
        log.append(('l', rc(self), rc(o)))
        return self.n < o.n
def flush(label):
    print("%s: %s" % (label, log))
    del log[:]
a, b, c = K(1), K(2), K(3)
a2 = K(1)
d = {}
d[a] = K(10); flush('set')
d[b] = K(11); flush('set b')
d[c] = K(12); flush('set c')
d[a2]; flush('get')
d[K(3)]; flush('get tmp')
d.get(K(3)); flush('.get')
K(3) in d; flush('in')
a in d; flush('in same')
d.setdefault(K(1), 5); flush('setdefault')
d.setdefault(K(4), 5); flush('setdefault new')
d.pop(K(4)); flush('pop')
d.pop(K(4), None); flush('pop none')
try: d[K(9)]
except KeyError: pass
flush('missing')
try: del d[K(9)]
except KeyError: pass
flush('del missing')
d[a2] = 1; flush('replace')
del d[a2]; flush('del')
d[a] = 2; flush('again')
e = dict(d); flush('copy')
e = d.copy(); flush('.copy')
d == e; flush('dict eq')
f = {K(1): K(5), K(2): K(6), K(3): K(7)}; flush('display')
g = {K(1): K(5), K(2): K(6), K(3): K(7)}; flush('display')
f == g; flush('values eq')
f == d; flush('values eq d')
f.update(g); flush('update')
f.update({K(1): 1}); flush('update tmp')
f.update([(K(1), 1), [K(2), 3]]); flush('update pairs')
dict([(a, 1), (b, 2), (a2, 3)]); flush('dict pairs')
dict.fromkeys([a, b, a2]); flush('fromkeys')
dict.fromkeys((K(i % 2) for i in range(3))); flush('fromkeys gen')
{k: 1 for k in (a, b, a2)}; flush('comp')
s = set(); s.add(a); flush('add a')
s.add(b); flush('add b')
s.add(c); flush('add c')
s.add(a2); flush('add a2')
s.add(K(1)); flush('add tmp')
K(3) in s; flush('in set')
a2 in s; flush('in set a2')
s.discard(K(3)); flush('discard')
s.discard(K(3)); flush('discard none')
try: s.remove(K(7))
except KeyError: pass
flush('remove none')
s.remove(a2); flush('remove')
s.add(a); s.add(c); flush('-')
t = set([K(1), K(2), K(4)]); flush('set()')
s & t; flush('and')
s | t; flush('or')
s - t; flush('sub')
s ^ t; flush('xor')
s <= t; flush('le')
s == t; flush('eq')
s.isdisjoint(t); flush('disjoint')
s.update(t); flush('update')
s.update([K(1)]); flush('update l')
s.intersection([K(1), K(2)]); flush('inter l')
s.difference([K(1), K(2)]); flush('diff l')
s.symmetric_difference([K(1), K(8)]); flush('symdiff l')
s.issubset([K(1), K(8)]); flush('issubset l')
s.issuperset([K(1), K(8)]); flush('issuperset l')
{K(1), K(2), K(1)}; flush('set display')
{k for k in (a, b, a2)}; flush('set comp')
frozenset([a, b, a2]); flush('frozenset')
fs = frozenset([a]); fs == frozenset([a2]); flush('frozenset eq')
list(d) ; flush('list d')
a2 in list(d); flush('in list')
a2 in d.keys(); flush('in keys')
K(10) in d.values(); flush('in values')
(a, K(10)) in d.items(); flush('in items')
(a2, 2) in d.items(); flush('in items')
sorted(d); flush('sorted')
max(d); flush('max')
from collections import OrderedDict, Counter, defaultdict
od = OrderedDict([(a, 1), (b, 2)]); flush('od')
od[a2]; flush('od get')
od[K(1)] = 5; flush('od set')
if hasattr(od, 'move_to_end'): od.move_to_end(K(1)); flush('od move')
od.pop(K(1)); flush('od pop')
Counter([a, b, a2]); flush('Counter')
dd = defaultdict(list); dd[a].append(1); flush('dd')
dd[a2].append(1); flush('dd')
dd[K(2)].append(1); flush('dd')
