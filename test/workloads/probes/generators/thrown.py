from __future__ import print_function
import sys, gc, weakref
PY3 = sys.version_info[0] == 3
def f():
    try:
        x = yield 1
        print('got', x)
        yield 2
    except ValueError as e:
        print('caught', e); yield 'after'
    finally: print('fin')
g = f(); print(next(g), g.send('hi'), g.throw(ValueError('v')))
try: next(g)
except StopIteration as e: print('stop', e.args)
for act in [lambda g: g.send(1), lambda g: g.throw(TypeError), lambda g: g.throw(TypeError, 'msg'), lambda g: g.throw(TypeError('inst')), lambda g: g.throw(5), lambda g: g.throw(TypeError('a'), 'b'), lambda g: g.throw(int), lambda g: g.close(), lambda g: g.throw(TypeError, None, 5)]:
    g = f()
    try: print(act(g))
    except BaseException as e: print(type(e).__name__, e)
g = f(); next(g); print(g.close(), g.gi_frame, g.gi_running)
try: next(g)
except StopIteration: print('exhausted')
def bad():
    try: yield 1
    except GeneratorExit: yield 2
g = bad(); next(g)
try: g.close()
except RuntimeError as e: print(e)
def reent():
    yield next(me)
me = reent()
try: next(me)
except ValueError as e: print(e)
print(g.__name__, repr(g).split(' at ')[0], iter(g) is g, g.gi_code.co_name)
# fib, permutations, sieve
def fib(a=0, b=1):
    while 1:
        yield a
        a, b = b, a + b
import itertools
print(list(itertools.islice(fib(), 15)))
def perms(l):
    if len(l) < 2: yield list(l)
    else:
        for i in range(len(l)):
            for p in perms(l[:i] + l[i+1:]): yield [l[i]] + p
print(list(perms([1, 2, 3])))
def sieve():
    known = {}; n = 2
    while True:
        if n not in known: yield n; known[n * n] = [n]
        else:
            for p in known.pop(n): known.setdefault(n + p, []).append(p)
        n += 1
print([p for p, _ in zip(sieve(), range(12))])
# tree
class Tree(object):
    def __init__(self, label, left=None, right=None): self.label, self.left, self.right = label, left, right
    def __iter__(self):
        if self.left:
            for x in self.left: yield x
        yield self.label
        if self.right:
            for x in self.right: yield x
def tree(s):
    n = len(s)
    if not s: return None
    i = n // 2
    return Tree(s[i], tree(s[:i]), tree(s[i + 1:]))
print(''.join(tree('ABCDEFGHIJ')))
# refs held
class T(object):
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
def holder():
    a = T('a'); b = T('b')
    yield a
    del a
    yield 1
    c = T('c')
    yield c
g = holder(); x = next(g); print(sys.getrefcount(x)); next(g); print(sys.getrefcount(x)); del x; next(g); del g; print('gone')
g = holder(); next(g); g.close(); print('closed')
g = holder(); next(g); g = None; print('none')
def cyc():
    me = yield T('cyc')
    yield
g = cyc(); next(g); g.send(g); del g; print('collect', gc.collect() > 0)
# exceptions with context
def ctx():
    try: yield
    except KeyError: raise ValueError('from')
g = ctx(); next(g)
try: g.throw(KeyError('k'))
except ValueError as e: print(repr(getattr(e, '__context__', None)))
# sys.exc_info within generator
def ei():
    try: 1 / 0
    except ZeroDivisionError: yield sys.exc_info()[0]; yield sys.exc_info()[0]
g = ei(); print(next(g).__name__, sys.exc_info()[0])
# genexp scoping
x = 10; ge = (x * i for i in range(3)); x = 20; print(list(ge))
try: ge2 = (i for i in 5)
except TypeError as e: print(e)
def stopper(): raise StopIteration
try: print(list(stopper() for _ in [1]))
except RuntimeError as e: print('RuntimeError', e, repr(e.__cause__))
try: print(list(x for x in iter(stopper, 1)))
except RuntimeError as e: print('RuntimeError', e)
wr = weakref.ref(ge); print(wr() is ge); del ge; print(wr())
print(sys.getsizeof(fib()), gc.is_tracked(fib()))
