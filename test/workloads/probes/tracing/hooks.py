# Trace functions of single frames, f_trace, hooks that fail, nested clean-ups.
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
def local_only(frame, event, arg):
    if frame.f_code.co_name == 'm':
        events.append(('local', event, frame.f_lineno))
        return local_only
    return None
run(sys.settrace, local_only, f4)
def count(frame, event, arg):
    events.append((event, frame.f_code.co_name))
    frame.f_trace_lines = False
    return count
if sys.version_info >= (3, 7):
    run(sys.settrace, count, f4)
print(sys.gettrace(), sys.getprofile())
sys.settrace(tracer); print(sys.gettrace() is tracer); sys.settrace(None)
sys.setprofile(profiler); x = sys.getprofile() is profiler; sys.setprofile(None); print(x)
def manual():
    a = 1
    sys._getframe().f_trace = tracer
    sys.settrace(tracer)
    b = 2
    c = 3
    sys.settrace(None)
del events[:]
manual(); print(events)
def bad(frame, event, arg):
    if event == 'line':
        raise RuntimeError('trace')
    return bad
def victim():
    x = 1
    return x
sys.settrace(bad)
try:
    victim()
except RuntimeError as e:
    print('caught', e)
print(sys.gettrace())
def swap(frame, event, arg):
    events.append(('swap', event)); return second
def second(frame, event, arg):
    events.append(('second', event, frame.f_lineno)); return third
def third(frame, event, arg):
    events.append(('third', event)); return None
run(sys.settrace, swap, victim)
class Callable(object):
    def __call__(self, frame, event, arg):
        events.append((event, frame.f_lineno)); return self
c = Callable(); c.__name__ = 'c'
run(sys.settrace, c, victim)
run(sys.settrace, c, lambda: [i for i in range(3) if i])
def nested_try(n):
    for i in range(n):
        try:
            try:
                if i == 0:
                    raise ValueError(i)
                elif i == 1:
                    raise KeyError(i)
            except ValueError:
                continue
            finally:
                z = 1
        except KeyError:
            break
    return z
both(nested_try, 3)
class CM(object):
    def __enter__(self): return self
    def __exit__(self, *a): return False
def withs():
    with CM() as a, CM() as b:
        x = 1
    with CM():
        for i in range(2):
            with CM():
                if i: break
    try:
        with CM():
            raise ValueError
    except ValueError:
        x = 2
both(withs)
def fact(n):
    return 1 if n < 2 else n * fact(n - 1)
both(fact, 3)
def dels():
    d = {'a': 1}
    del d['a']
    x = y = 2
    x += 1
    d['k'] = x
    d['k'] += 1
    a, b = 1, 2
    a, b = b, a
    assert a
    return a
both(dels)
