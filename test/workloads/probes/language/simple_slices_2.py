# 2.7: a[i:j] calls __getslice__, __setslice__ and __delslice__ where a class has them, with numbers.
class A(object):
    def __getslice__(self, i, j): return ('gs', i, j)
    def __getitem__(self, k): return ('gi', k)
    def __setslice__(self, i, j, v): print 'ss', i, j, v
    def __setitem__(self, k, v): print 'si', k, v
    def __delslice__(self, i, j): print 'ds', i, j
    def __delitem__(self, k): print 'di', k
    def __len__(self): return 10
a = A()
print a[1:2], a[:], a[-1:3], a[1:], a[1:2:1], a['a':'b'], a[None:2]
a[1:2] = 3; a[:] = 4; del a[1:2], a[-3:]
a[1:3] += ()
class B:
    def __getslice__(self, i, j): return ('gs', i, j)
    def __setslice__(self, i, j, v): print 'ss', i, j, v
    def __len__(self): return 10
b = B()
print b[1:2], b[-1:]
b[0:1] = 9
import collections
class C(collections.MutableSequence):
    def __getslice__(self, i, j): return ('gs', i, j)
    def __getitem__(self, k): return ('gi', k)
    def __len__(self): return 10
    def __setitem__(self, k, v): pass
    def __delitem__(self, k): pass
    def insert(self, *a): pass
print C()[0:1]
class L(list):
    def __getitem__(self, k): return 'item %r' % (k,)
    def __setitem__(self, k, v): print 'set', k
    def __delitem__(self, k): print 'del', k
l = L([1, 2, 3, 4]); print l[1:3], l[1], l[::2], l[:]
l[1:2] = [9, 9]; print list(l); del l[0:2]; print list(l); l[0:1:1] = [5]; l[0] = 3
class T(tuple):
    def __getitem__(self, k): return 'T %r' % (k,)
print T((1, 2, 3))[1:], T((1,2))[0], T((1,2))[-1:]
class S(str):
    def __getslice__(self, i, j): return 'S(%r)' % str.__getslice__(self, i, j)
print S('hello')[1:3], S('hello')[-2:], S('hello')[::2]
class L2(list):
    def __setslice__(self, i, j, v): print 'L2', i, j, v; list.__setslice__(self, i, j, v)
    def __delslice__(self, i, j): print 'L2 del', i, j; super(L2, self).__delslice__(i, j)
    def __getslice__(self, i, j): return L2(list.__getslice__(self, i, j))
x = L2('abcdef'); x[1:-1] = 'zz'; print x, type(x[0:1]), x[-2:], x[:100]; del x[:1]; print x
x[1:3] += ['q']; print x
class O:
    def __getitem__(self, k): return ('O', k)
    def __len__(self): return 4
print O()[1:2], O()[:], O()[-1:], O()[1:2:3], O()[1.5:2]
class N(object):
    def __getitem__(self, k): return ('N', k)
print N()[1:2], N()[:], N()[-1:]
class P(object):
    def __getslice__(self, i, j): return (i, j)
print P()[-5:3], P()[:10**30], P()[True:]
try: P()[1]
except TypeError as e: print e
try: P()[1:2:3]
except TypeError as e: print e
print [1,2,3].__getslice__(0, 2), (1,2,3).__getslice__(1, 99), 'abc'.__getslice__(-1, 2), u'abc'.__getslice__(0, 1)
print '__setslice__' in dir(list), '__getslice__' in dir(str), '__getslice__' in dir(tuple), hasattr(xrange(3), '__getslice__')
try: xrange(4)[1:2]
except TypeError as e: print e
