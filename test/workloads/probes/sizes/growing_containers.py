# sys.getsizeof of containers as they grow and shrink
from __future__ import print_function
import sys
from collections import deque, OrderedDict, Counter, defaultdict, namedtuple
from array import array
z = sys.getsizeof
def steps(seq):
    out = []; last = None
    for i, s in enumerate(seq):
        if s != last: out.append((i, s)); last = s
    return out
def grow(l, f, n):
    for i in range(n): yield z(l); f(l, i)
print('append', steps(grow([], lambda l, i: l.append(i), 200)))
print('insert', steps(grow([], lambda l, i: l.insert(0, i), 100)))
print('iadd', steps(grow([], lambda l, i: l.__iadd__([i, i, i]), 60)))
print('extend tuple', steps(grow([], lambda l, i: l.extend((i,) * 5), 40)))
print('extend gen', steps(grow([], lambda l, i: l.extend(x for x in range(7)), 30)))
print('slice ins', steps(grow([], lambda l, i: l.__setitem__(slice(0, 0), [1, 2]), 60)))
print('pop', steps(grow(list(range(150)), lambda l, i: l.pop(), 150)))
print('pop0', steps(grow(list(range(60)), lambda l, i: l.pop(0), 60)))
print('del slice', steps(grow(list(range(150)), lambda l, i: l.__delitem__(slice(0, 7)), 30)))
print('imul', steps(grow([1], lambda l, i: l.__imul__(2), 8)))
l = [3, 1, 2] * 10; l.append(1); a = z(l); l.sort(); b = z(l); l.reverse(); print(a, b, z(l)); l.remove(3); print(z(l)); del l[:]; print(z(l)); l.append(1); print(z(l)); l = l[:]; print(z(l))
print([z(x) for x in (list('abcde'), [1, 2, 3], list((1, 2, 3)), list(range(10)), [i for i in range(10)], sorted('hello'), [0] * 7, [1] + [2], list({1: 2}), list(iter([1, 2, 3])), 'a b c d e'.split(), list(map(str, range(9))), list(zip('abc', 'def')))])
print([z(list(range(n))) for n in range(0, 40, 3)], [z(list(x for x in range(n))) for n in range(0, 40, 3)])
def dgrow(d, n):
    for i in range(n): yield z(d); d[i] = i
print('dict', steps(dgrow({}, 400))); print('str dict', steps((lambda d: (z(d) if d.__setitem__(str(i), i) is None else 0 for i in range(200)))({})))
d = dict.fromkeys(range(100)); print(z(d), z(d.copy()), z(dict(d)), z({k: 1 for k in d}), z(dict(list(d.items()))), z(dict(d, **{'a': 1})))
for k in list(d)[5:]: del d[k]
print(z(d), z(d.copy()), z(dict(d)), z(dict(d.items()))); d[1000] = 1; print(z(d)); d.popitem(); print(z(d)); d.clear(); print(z(d)); d['a'] = 1; print(z(d)); e = {}; e.update(dict.fromkeys(range(50))); print(z(e)); e.update({1: 2}); print(z(e)); d = {}; d.setdefault(1, 2); print(z(d))
print([z(x) for x in ({}, {1: 1}, {'a': 1}, {'a': 1, 2: 2}, dict(a=1), dict([(1, 2)]), dict.fromkeys('abc'), dict.fromkeys(range(5)), {i: i for i in range(5)}, {i: i for i in range(6)}, {'a': 1, 'b': 2, 'c': 3, 'd': 4, 'e': 5, 'f': 6})])
def sgrow(s, n):
    for i in range(n): yield z(s); s.add(i)
print('set', steps(sgrow(set(), 400))); s = set(range(100)); print(z(s), z(s.copy()), z(frozenset(s)), z(set(list(s))), z(s | {1000}), z(s & {1, 2}), z(s - {1}), z(s ^ {1, 2000}), z({1, 2, 3}), z({x for x in range(5)}), z(frozenset()), z(frozenset('abcdef')))
for i in range(95): s.discard(i)
print(z(s), z(s.copy())); s.add(1); print(z(s)); s.clear(); print(z(s)); s.update(range(20)); print(z(s)); s.pop(); s |= set(range(50)); print(z(s)); s &= {1}; print(z(s)); s -= {1}; print(z(s))
q = deque(); print('deque', steps(grow(q, lambda l, i: l.append(i), 300))); print(steps(grow(q, lambda l, i: l.popleft(), 300))); print(z(deque(range(100), 10)), z(deque('ab')), z(deque(maxlen=3)))
ar = array('i'); print('array', steps(grow(ar, lambda l, i: l.append(i), 120))); print(steps(grow(ar, lambda l, i: l.pop(), 120))); print([z(array(t, [1] * 10)) for t in 'bBhHiIlLfd'], z(ar), z(array('d')), z(array('i', range(5))), z(array('i', b'\0' * 40)))
ar.extend([1, 2, 3]); print(z(ar)); ar = ar * 5; print(z(ar)); ar += array('i', [1]); print(z(ar)); ar.insert(0, 2); print(z(ar)); del ar[3:8]; print(z(ar)); ar.fromlist(list(range(30))); print(z(ar)); print(z(ar[:10]))
ba = bytearray(); print('bytearray', steps(grow(ba, lambda l, i: l.append(i % 256), 200))); print(steps(grow(ba, lambda l, i: l.pop(), 200))); print([z(x) for x in (bytearray(b'abc'), bytearray(10), bytearray(b'abc') + b'd', bytearray(b'abc') * 3, bytearray([1, 2]), bytearray(b'hello')[1:3])]); ba.extend(b'xyz'); print(z(ba)); ba += b'0123456789'; print(z(ba)); del ba[2:5]; print(z(ba)); ba[2:2] = b'zz'; print(z(ba)); ba.insert(0, 1); print(z(ba)); del ba[:]; print(z(ba)); ba.extend(range(20)); print(z(ba))
o = OrderedDict(); print('odict', steps(grow(o, lambda l, i: l.__setitem__(i, i), 40)) if sys.version_info[0] > 2 else ''); print(z(OrderedDict()) if sys.version_info[0] > 2 else '', z(Counter()), z(Counter('abc')), z(defaultdict(list)), z(defaultdict(int, a=1)))
if sys.version_info[0] > 2: o.move_to_end(0); o.popitem(); print(z(o), z(o.copy())); o.clear(); print(z(o))
P = namedtuple('P', 'x y'); print(z(P(1, 2)), z((1, 2)), [z((0,) * n) for n in (0, 1, 2, 5, 20)], z(tuple(range(9))), z(tuple(x for x in range(9))), z(P(1, 2)._asdict()) if sys.version_info >= (3, 8) else '')
