def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ': ' + str(e))
class V(object):
    def __init__(self, v): self.v = v
    def __add__(self, o): print('add'); return V(self.v + (o.v if isinstance(o, V) else o))
    def __radd__(self, o): print('radd'); return V(o + self.v)
    def __mul__(self, o): return NotImplemented
    def __eq__(self, o): print('eq'); return isinstance(o, V) and self.v == o.v
    def __lt__(self, o): return self.v < o.v
    def __repr__(self): return 'V(%r)' % (self.v,)
    def __len__(self): return self.v
    def __getitem__(self, k): return ('item', k)
    def __setitem__(self, k, v): print('set', k, v)
    def __delitem__(self, k): print('del', k)
    def __contains__(self, k): return k == 5
    def __call__(self, *a, **k): return (a, sorted(k.items()))
    def __neg__(self): return V(-self.v)
    def __pos__(self): return 'pos'
    def __invert__(self): return 'inv'
    def __abs__(self): return 'abs'
    def __int__(self): return self.v
    def __float__(self): return float(self.v)
    def __index__(self): return self.v
    def __iadd__(self, o): print('iadd'); self.v += 100; return self
    def __floordiv__(self, o): return 'fd'
    def __pow__(self, o): return 'pow'
    def __rpow__(self, o): return 'rpow'
    def __divmod__(self, o): return 'dm'
    def __getslice__(self, i, j): return ('item', slice(i, j))
a, b = V(1), V(2)
print(a + b, a + 3, 3 + a)
show(lambda: a * 2)
show(lambda: 2 * a)
show(lambda: a - b)
show(lambda: a / b)
print(a == b, a == 1, a != b)
print(a < b, a > b)
show(lambda: a < 3)
print(len(b), b[1], b['x'], 5 in b, 6 in b)
b[1] = 2; del b[3]
print(b(1, k=2), -b, +b, ~b, abs(b), int(b), float(b))
print([10, 20, 30][b], a // b, a ** b, 2 ** a, divmod(a, b))
a += 1
print(a)
print(bool(V(0)), bool(V(3)))
try:
    hash(a); print('hashable')
except TypeError as e: print(e)
class Sub(V):
    def __radd__(self, o): print('sub radd'); return 'S'
print(V(1) + Sub(2))
class Sub2(V): pass
print(V(1) + Sub2(2))
class R(object):
    def __repr__(self): return 5
show(lambda: repr(R()))
class L(object):
    def __len__(self): return -1
show(lambda: len(L()))
class L2(object):
    def __len__(self): return 'x'
show(lambda: len(L2()))
class H(object):
    def __hash__(self): return 'x'
show(lambda: hash(H()))
class H2(object):
    def __hash__(self): return -1
print(hash(H2()))
class H3(object):
    def __hash__(self): return 2**70
print(hash(H3()) == hash(2**70))
class It(object):
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
    next = __next__
print(list(It()), sum(It()), 2 in It(), 9 in It())
class Seq(object):
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i * i
print(list(Seq()), 9 in Seq(), 5 in Seq())
class NI(object): pass
show(lambda: iter(NI()))
show(lambda: len(NI()))
show(lambda: NI()[0])
def si(): NI()[0] = 1
show(si)
def di(): del NI()[0]
show(di)
show(lambda: 3 in NI())
show(lambda: NI()())
show(lambda: -NI())
show(lambda: NI() + 1)
show(lambda: [1] * 'a')
show(lambda: [1,2][NI()])
show(lambda: next(NI()))
class BadIter(object):
    def __iter__(self): return 5
show(lambda: iter(BadIter()))
class CM(object):
    def __enter__(self): print('enter'); return 7
    def __exit__(self, t, v, tb): print('exit', t and t.__name__); return True
with CM() as c:
    print(c); raise ValueError('x')
class G(object):
    def __getattr__(self, n):
        if n.startswith('q'): raise AttributeError(n)
        return 'dyn ' + n
    def __setattr__(self, n, v): print('setattr', n, v); object.__setattr__(self, n, v)
    def __delattr__(self, n): print('delattr', n); object.__delattr__(self, n)
g = G(); g.x = 1; print(g.x, g.y); del g.x; print(g.x)
show(lambda: g.q1)
print(hasattr(g, 'q'), getattr(g, 'q', 'dflt'))
class GA(object):
    def __getattribute__(self, n):
        if n == 'z': return 'Z'
        return object.__getattribute__(self, n)
ga = GA(); ga.k = 2; print(ga.z, ga.k)
show(lambda: ga.nope)
class Desc(object):
    def __get__(self, o, t): return ('get', o is None, t.__name__)
    def __set__(self, o, v): print('dset', v)
    def __delete__(self, o): print('ddel')
class ND(object):
    def __get__(self, o, t): return 'nd'
class HD(object):
    d = Desc(); n = ND()
h = HD(); print(h.d, HD.d); h.d = 4; del h.d; print(h.n); h.n = 8; print(h.n, HD.n)
class Late(object): pass
la = Late()
show(lambda: len(la))
Late.__len__ = lambda self: 42
print(len(la))
Late.__call__ = lambda self: 'called'
print(la())
del Late.__len__
show(lambda: len(la))
class LS(Late): pass
Late.__add__ = lambda s, o: 'late add'
print(LS() + 1)
class Cmp(object):
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
    def __repr__(self): return 'Cmp%d' % self.v
print(sorted([Cmp(3), Cmp(1), Cmp(2)]), min(Cmp(3), Cmp(1)))
class N2(object):
    def __new__(cls, *a):
        print('new', a); return object.__new__(cls)
    def __init__(self, *a): print('init', a)
N2(1, 2)
class N3(object):
    def __new__(cls): return 5
print(N3())
class IR(object):
    def __init__(self): return 5
show(lambda: IR())
class Tn(tuple):
    def __new__(cls, a, b): return tuple.__new__(cls, (a, b))
print(Tn(1, 2), type(Tn(1,2)).__name__)
show(lambda: object.__new__(int))
show(lambda: int.__new__(str))
print([].__len__(), (1).__add__(2), 'a'.__eq__('a'), [1].__getitem__(0))
print([].append, ) if False else None
print(list.__add__([1], [2]), str.upper('x'))
show(lambda: list.append(3))
show(lambda: list.append())
show(lambda: [].append())
show(lambda: [].append(1, 2))
show(lambda: [].pop(1, 2))
show(lambda: len())
show(lambda: len(1, 2))
show(lambda: isinstance(1))
show(lambda: [].append(x=1))
