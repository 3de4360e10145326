# WeakValueDictionary: every method, and values which die meanwhile
from __future__ import print_function
import gc, sys, weakref, copy
class O(object):
    def __init__(self, n): self.n = n
    def __repr__(self): return '<O %s>' % self.n
    def __deepcopy__(self, memo): return O(self.n)
def attempt(label, f, *a, **k):
    try: print(label, '->', f(*a, **k))
    except Exception as e: print(label, '!!', type(e).__name__, e)
os_ = [O(i) for i in range(6)]
d = weakref.WeakValueDictionary()
for o in os_: d[o.n] = o
print(len(d), sorted(d.keys()), sorted(v.n for v in d.values()), sorted((k, v.n) for k, v in d.items()))
print(d[3], d.get(9), d.get(9, 'x'), 3 in d, 9 in d)
attempt('missing', lambda: d[9])
attempt('unhashable', lambda: d[[]])
attempt('int value', d.__setitem__, 1, 3)
attempt('del missing', d.__delitem__, 77)
del o, os_[5]
print(len(d), sorted(d))
print(sorted(r().n for r in d.valuerefs()), len(list(d.itervaluerefs())))
print(d.pop(0), d.pop(0, 'gone')); attempt('pop', d.pop, 0); attempt('pop3', d.pop, 0, 1, 2)
print(d.setdefault(0, os_[0]), d.setdefault(0, os_[1]))
attempt('setdefault None', d.setdefault, 55)
print(repr(d).startswith('<WeakValueDictionary at 0x'))
e = d.copy(); print(type(e).__name__, len(e), e is d, sorted(e) == sorted(d))
f = copy.copy(d); print(type(f).__name__, sorted(f))
g = copy.deepcopy(d); print(type(g).__name__, sorted(g), g[0] is d[0] if 0 in g else 'nothing')
it = iter(sorted(d.items())); k, v = next(it); print(k, v); del it, k, v
d2 = weakref.WeakValueDictionary({'a': os_[0]}, b=os_[1]); print(sorted(d2), d2['b'])
attempt('update with self', lambda: sorted(weakref.WeakValueDictionary(self=os_[0], xdict=os_[1]).keys()))
d2.update({'c': os_[2]}); d2.update([('d', os_[3])]); d2.update(e=os_[4]); print(sorted(d2))
attempt('two positional', weakref.WeakValueDictionary, 1, 2)
d3 = weakref.WeakValueDictionary([(1, os_[0]), (2, os_[1])]); print(len(d3))
kk, vv = d3.popitem(); print(kk in (1, 2), len(d3)); d3.clear(); print(len(d3)); attempt('popitem', d3.popitem)
# dying while iterated
d = weakref.WeakValueDictionary(); keep = [O(i) for i in range(10)]
for i, o in enumerate(keep): d[i] = o
del o
seen = []
it = d.keys() if sys.version_info[0] > 2 else d.iterkeys()
for k in it:
    seen.append(k)
    if k == 3: del keep[5:]
print(len(d), seen); del it; print(len(d), sorted(d.keys()))
it = d.items() if sys.version_info[0] > 2 else d.iteritems()
it = iter(it); first = next(it); del keep[:]; n = first[0]; del first
print(n, [k for k, v in it]); del it; gc.collect(); print(len(d), list(d.data))
# deaths in a cycle
a = O('a'); a.me = a; d['a'] = a; del a
print(len(d)); gc.collect(); print(len(d), d.data)
# an entry replaced before its old value dies
x, y = O('x'), O('y'); d['k'] = x; d['k'] = y; del x; print(d['k'], len(d)); del y; print(len(d), 'k' in d)
# holding the table by its own callback
w = weakref.ref(d); o = O(1); d[1] = o; del d; print(w()); del o
class Sub(weakref.WeakValueDictionary): pass
s = Sub(a=keep) if False else Sub(); o = O('s'); s['s'] = o; print(type(s.copy()).__name__, type(copy.copy(s)).__name__, type(copy.deepcopy(s)).__name__)
if sys.version_info >= (3, 9):
    t = s | {'z': o}; print(type(t).__name__, sorted(t)); s |= {'q': o}; print(sorted(s)); t = {'z': o} | s; print(type(t).__name__, sorted(t)); attempt('or', lambda: s | 3)
print(weakref.KeyedRef.__mro__[1].__name__, weakref.KeyedRef.__slots__, s.valuerefs()[0].key, type(s.valuerefs()[0]).__name__)
print(s == s, s == s.copy(), dict(s) == {'s': o} if sys.version_info < (3, 9) else sorted(dict(s)))
attempt('hash', lambda: isinstance(hash(s), int))
print(bool(s), bool(Sub()), list(iter(s)) , list(reversed(sorted(s))))
