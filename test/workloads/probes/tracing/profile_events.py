# What sys.settrace and sys.setprofile tell of calls, of built-in functions and of their ends.
from __future__ import print_function
import sys
events = []
def show(a):
    if callable(a) and not isinstance(a, type): return getattr(a, '__name__', '?')
    if isinstance(a, tuple) and len(a) == 3 and isinstance(a[0], type): return a[0].__name__
    return type(a).__name__
def tracer(frame, event, arg):
    events.append((frame.f_code.co_name, event, frame.f_lineno, show(arg)))
    return tracer
def profiler(frame, event, arg):
    events.append((frame.f_code.co_name, event, frame.f_lineno, show(arg)))
def run(setter, hook, func, *args):
    del events[:]
    print('==', func.__name__, hook.__name__)
    setter(hook)
    try:
        func(*args)
    except Exception as e:
        setter(None)
        print('raised', type(e).__name__)
    setter(None)
    for e in events: print('  ', e)
def both(func, *args):
    run(sys.settrace, tracer, func, *args)
    run(sys.setprofile, profiler, func, *args)

def f1(x):
    y = len([x])
    z = [1].append(2)
    q = sorted([3, 1], key=lambda v: -v)
    w = max(1, 2)
    int('3')
    str(4)
    range(3)
    'a'.upper()
    return abs(-1)
both(f1, 1)
def f2():
    try:
        int('x')
    except ValueError:
        pass
    try:
        {}['a']
    except KeyError as e:
        pass
    try:
        [].pop()
    except IndexError:
        pass
both(f2)
def g1():
    x = yield 1
    y = yield x
    return
def f3():
    g = g1()
    next(g)
    g.send(5)
    try:
        next(g)
    except StopIteration:
        pass
    list(g1())
both(f3)
class A(object):
    def __init__(self, x):
        self.x = x
    def m(self):
        return self.x
    @property
    def p(self):
        return self.x
    @staticmethod
    def s():
        return 's'
    @classmethod
    def c(cls):
        return 'c'
    def __eq__(self, o):
        return True
    def __getitem__(self, i):
        if i > 1: raise IndexError
        return i
def f4():
    a = A(3)
    a.m()
    a.p
    a.s()
    a.c()
    a == 3
    for i in a:
        pass
    isinstance(a, A)
    getattr(a, 'x')
    hasattr(a, 'zz')
both(f4)
def f5(*a, **k):
    f1(*a)
    print(*a)
    print('x', **{'end': '\n'})
    '{}'.format(*a)
    return f6(**k)
def f6(z=2):
    return z
both(f5, 1)
def outer():
    def deep():
        raise KeyError('k')
    def mid():
        deep()
    try:
        mid()
    except KeyError:
        return 'ok'
both(outer)
