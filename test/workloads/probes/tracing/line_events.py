# The lines, returns and exceptions that sys.settrace tells of: branches, loops, handlers, generators.
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

def basic(x):
    y = x + 1
    z = y * 2
    return z
run(basic, 1)

def branches(x):
    if x > 2:
        y = 1
    elif x > 1:
        y = 2
    else:
        y = 3
    return y
run(branches, 1); run(branches, 2); run(branches, 3)

def noreturn(x):
    if x:
        y = 1
run(noreturn, 0); run(noreturn, 1)

def noreturn2(x):
    if x:
        y = 1
    else:
        y = 2
run(noreturn2, 0); run(noreturn2, 1)

def loop(n):
    total = 0
    for i in range(n):
        total += i
    return total
run(loop, 0); run(loop, 2)

def loopend(n):
    for i in range(n):
        total = i
run(loopend, 0); run(loopend, 2)

def whileloop(n):
    while n:
        n -= 1
    return n
run(whileloop, 0); run(whileloop, 2)

def whileelse(n):
    while n:
        n -= 1
    else:
        n = 7
    return n
run(whileelse, 0); run(whileelse, 2)

def forelse(n):
    for i in range(n):
        if i == 2:
            break
    else:
        i = 9
    return n
run(forelse, 1); run(forelse, 4)

def breaks(n):
    while True:
        n -= 1
        if n < 0:
            break
    return n
run(breaks, 1)

def continues(n):
    r = []
    for i in range(n):
        if i == 1:
            continue
        r.append(i)
    return r
run(continues, 3)

def oneline(n):
    for i in range(n): pass
    while n: n -= 1
    return n
run(oneline, 2)

def tryexc(x):
    try:
        y = 1 // x
    except ZeroDivisionError:
        y = 2
    return y
run(tryexc, 0); run(tryexc, 1)

def tryas(x):
    try:
        y = 1 // x
    except ValueError:
        y = 1
    except ZeroDivisionError as e:
        y = 2
    else:
        y = 3
    return y
run(tryas, 0); run(tryas, 1)

def tryfin(x):
    try:
        y = 1 // x
    finally:
        y = 2
    return y
run(tryfin, 0); run(tryfin, 1)

def tryfinret(x):
    try:
        return x
    finally:
        y = 2
run(tryfinret, 0)

def tryfinend(x):
    try:
        y = x
    finally:
        y = 2
run(tryfinend, 0)

def trybreak(n):
    for i in range(n):
        try:
            if i == 1:
                break
            if i == 0:
                continue
        finally:
            y = i
    return 5
run(trybreak, 3)

def uncaught(x):
    try:
        y = 1 // x
    except ValueError:
        y = 2
    return y
run(uncaught, 0)

def reraise(x):
    try:
        1 // x
    except ZeroDivisionError:
        raise
run(reraise, 0)

def raiser():
    raise ValueError('x')
def calls(x):
    try:
        raiser()
    except ValueError:
        pass
    return 3
run(calls, 0)

def gen(n):
    for i in range(n):
        yield i
    return
def usegen(n):
    s = 0
    for v in gen(n):
        s += v
    return s
run(usegen, 2)

def genfin(n):
    try:
        yield 1
        yield 2
    finally:
        n = 0
def usegenfin():
    g = genfin(1)
    next(g)
    g.close()
run(usegenfin)

def genthrow(n):
    try:
        yield 1
    except ValueError:
        yield 2
def usegenthrow():
    g = genthrow(1)
    next(g)
    g.throw(ValueError)
run(usegenthrow)
