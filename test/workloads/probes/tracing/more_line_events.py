# The lines that sys.settrace tells of: with, comprehensions, classes, decorators, long statements.
from __future__ import print_function
import sys

events = []
def tracer(frame, event, arg):
    code = frame.f_code
    first = code.co_firstlineno
    if event == 'return':
        shown = arg if isinstance(arg, (int, str, list, type(None))) else type(arg).__name__
    elif event == 'exception':
        shown = arg[0].__name__
    else:
        shown = ''
    events.append((code.co_name, event, frame.f_lineno - first, shown))
    return tracer

def run(func, *args):
    del events[:]
    sys.settrace(tracer)
    try:
        func(*args)
    except Exception as e:
        sys.settrace(None)
        print('raised', type(e).__name__)
    finally:
        sys.settrace(None)
    print(func.__name__, args)
    for e in events:
        print('  ', e)

class CM(object):
    def __enter__(self):
        return self
    def __exit__(self, t, v, tb):
        return True
def withcm(x):
    with CM() as c:
        y = 1 // x
    return x
run(withcm, 0); run(withcm, 1)

def withret(x):
    with CM():
        return x
run(withret, 1)

def withend(x):
    with CM():
        x = 2
run(withend, 1)

def comp(n):
    a = [i for i in range(n)]
    b = list(i for i in range(n))
    c = {i: i for i in a}
    return a
run(comp, 2)

def lam(n):
    f = lambda x: x + 1
    return f(n)
run(lam, 1)

def nested(n):
    def inner(y):
        z = y + n
        return z
    class C(object):
        a = 1
        def m(self):
            return self.a
    return inner(C().m())
run(nested, 2)

def docs(x):
    """doc"""
    global zzz
    pass
    x = 1
    pass
run(docs, 1)

def recur(n):
    if n <= 0:
        return 0
    return 1 + recur(n - 1)
run(recur, 2)

def multi(a, b):
    x = max(
        a,
        b,
        a + b)
    y = [
        a,
        b,
    ]
    z = (a +
         b)
    d = {
        'a': a,
        'b': b,
    }
    s = 'x' \
        'y'
    return (
        x
    )
run(multi, 1, 2)

def boolop(a, b):
    if a and b:
        return 1
    if a or \
       b:
        return 2
    return 3
run(boolop, 0, 0); run(boolop, 1, 1); run(boolop, 0, 1)

def assertion(x):
    assert x > 0
    assert x, 'msg'
    return 1
run(assertion, 1); run(assertion, 0)

def whileinf(n):
    while 1:
        n += 1
        if n > 3: break
    else:
        n = 0
run(whileinf, 2)

class It(object):
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration
        return self.n
    next = __next__
def useit():
    for x in It():
        pass
    return list(It())
run(useit)

def delstmt(x):
    y = [x, 2]
    del y[0]
    del y
    import sys
    print('hi', x)
    return
run(delstmt, 1)

def nestedloops(n):
    for i in range(n):
        for j in range(n):
            if j:
                continue
            x = i
        else:
            x = 2
run(nestedloops, 2)

def ifreturn(x):
    if x:
        return 1
    else:
        return 2
run(ifreturn, 0); run(ifreturn, 1)

def tryexcfin(x):
    try:
        try:
            1 // x
        except ZeroDivisionError:
            y = 1
            raise KeyError
        finally:
            z = 1
    except KeyError as k:
        w = 1
    else:
        w = 2
    finally:
        v = 1
run(tryexcfin, 0); run(tryexcfin, 1)

def tryloop(n):
    while n:
        try:
            n -= 1
            1 // n
        except ZeroDivisionError:
            n = 0
run(tryloop, 2)

def deco(f):
    return f
def decorated(x):
    @deco
    @deco
    def g():
        return 1
    return g()
run(decorated, 1)
def ternary(x):
    y = 1 if x else 2
    return y
run(ternary, 0); run(ternary, 1)
def ret_in_loop(n):
    for i in range(n):
        if i:
            return i
run(ret_in_loop, 1); run(ret_in_loop, 3)
def ret_in_try(n):
    try:
        return 1 // n
    except ZeroDivisionError:
        return 5
    finally:
        print('f')
run(ret_in_try, 0); run(ret_in_try, 1)
def exc_end(n):
    try:
        1 // n
    except ZeroDivisionError:
        pass
run(exc_end, 0); run(exc_end, 1)
def exc_end_as(n):
    try:
        1 // n
    except ZeroDivisionError as e:
        x = 1
run(exc_end_as, 0); run(exc_end_as, 1)
def default_args(a, b=2, *c, **d):
    e = b
    return a, e
run(default_args, 1)
def closure(n):
    def inner():
        return n
    return inner
run(closure, 1)
def if_pass(x):
    if x:
        pass
    else:
        pass
    return x
run(if_pass, 0); run(if_pass, 1)
def many(x):
    a = 1; b = 2
    if x: c = 1
    else: c = 2
    return a
run(many, 0); run(many, 1)
