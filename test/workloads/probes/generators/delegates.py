import sys, gc, inspect
def sub():
    try:
        x = yield 'a'
        print('sub got', x)
        y = yield 'b'
    except ValueError as e:
        print('sub caught', e)
        y = yield 'c'
    finally:
        print('sub fin')
    return ('ret', y)
def main():
    r = yield from sub()
    print('r', r)
    r2 = yield from [1, 2]
    print('r2', r2)
    return 'end'
g = main(); print(next(g), g.send(1), g.gi_yieldfrom is not None, g.throw(ValueError('V')), g.send('s'), next(g))
try: next(g)
except StopIteration as e: print(e.value)
g = main(); next(g); g.close(); print(inspect.getgeneratorstate(g))
g = main(); print(inspect.getgeneratorstate(g)); next(g); print(inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g))
try: g.throw(KeyError('k'))
except KeyError as e: print('KeyError', e, g.gi_frame)
def nonit(): yield from 5
try: next(nonit())
except TypeError as e: print(e)
class It:
    def __iter__(self): return self
    def __next__(self): raise StopIteration('val')
def yf(): x = yield from It(); print('x', x)
print(list(yf()))
class WithThrow:
    def __iter__(self): return self
    def __next__(self): return 1
    def throw(self, *a): print('throw', len(a), a[0] if not isinstance(a[0], BaseException) else type(a[0])); return 'thrown'
    def close(self): print('close')
    def send(self, v): return 'sent %r' % v
def d(): yield from WithThrow()
g = d(); print(next(g), g.send(5), g.throw(ValueError('x')), g.close())
class NoSend:
    def __iter__(self): return self
    def __next__(self): return 1
def d2(): yield from NoSend()
g = d2(); next(g)
try: g.send(5)
except AttributeError as e: print(e)
def deep(n):
    if n: yield from deep(n - 1)
    yield n
print(list(deep(20)))
def recursive_throw(n):
    if n == 0:
        try: yield 0
        except ValueError: raise KeyError('deep')
    else: yield from recursive_throw(n - 1)
g = recursive_throw(5); next(g)
try: g.throw(ValueError('v'))
except KeyError as e: print(e, repr(e.__context__), repr(e.__cause__))
def stop_inside():
    yield 1
    raise StopIteration('x')
try: list(stop_inside())
except RuntimeError as e: print(e, repr(e.__cause__))
def ret(): return 5; yield
def use(): print('use', (yield from ret()))
list(use())
class Err(Exception):
    def __del__(self): print('err del')
def catch():
    while True:
        try: yield
        except Err as e: print('caught Err')
g = catch(); next(g); g.throw(Err()); print('after'); del g
def tb():
    yield 1
    1 / 0
g = tb(); next(g)
try: next(g)
except ZeroDivisionError as e:
    t = e.__traceback__
    while t: print(t.tb_lineno, t.tb_frame.f_code.co_name); t = t.tb_next
def locals_gen():
    a = 1; b = [2]
    yield
g = locals_gen(); next(g); print(sorted(g.gi_frame.f_locals.items()), g.gi_frame.f_lineno, g.gi_code.co_varnames, g.__qualname__); g.__name__ = 'renamed'; g.__qualname__ = 'q.renamed'; print(repr(g).split(' at')[0])
for bad in ('__name__', '__qualname__'):
    try: setattr(g, bad, 5)
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
try: del g.__name__
except TypeError as e: print(e)
coll = [g for g in (lambda: (yield i) for i in range(3))]; print(len(coll))
def gen_with_default(x=[]): x.append(len(x)); yield x
print(next(gen_with_default()), next(gen_with_default()))
def many():
    try:
        try: yield 1
        finally: yield 2
    finally: print('outer')
g = many(); next(g)
try: g.close()
except RuntimeError as e: print(e)
def ignoring():
    try: yield
    except GeneratorExit: return 'r'
g = ignoring(); next(g); print(g.close())
lst = [None]
def selfref():
    lst[0] = g2
    yield 1
g2 = selfref(); next(g2); del g2; print(sys.getrefcount(lst[0])); lst.clear()
print(sum(1 for _ in gc.get_objects() if inspect.isgenerator(_)) >= 0)
try: exec("def f():\n  return 1\n  yield\nprint(list(f()))")
except SyntaxError as e: print(e)
