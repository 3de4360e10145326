# frames, exc_info, recursion, trace and profile
from __future__ import print_function
import sys, traceback
PY3 = sys.version_info[0] > 2
def attempt(label, f, *a, **k):
    try: print(label, '->', f(*a, **k))
    except Exception as e: print(label, '!!', type(e).__name__, str(e)[:80])
def a(): return b()
def b(): return c()
def c():
    out = []; f = sys._getframe()
    while f is not None: out.append((f.f_code.co_name, f.f_lineno)); f = f.f_back
    return out
print(a()); print(sys._getframe(0).f_code.co_name, sys._getframe() is sys._getframe(0)); attempt('deep', sys._getframe, 50); attempt('neg', lambda: sys._getframe(-1).f_code.co_name); attempt('str', sys._getframe, 'x'); attempt('kw', lambda: sys._getframe(depth=1))
def up(): return sys._getframe(1).f_locals.get('secret')
def caller(): secret = 99; return up()
print(caller())
def loc(x, y=2): z = 3; f = sys._getframe(); return sorted(set(f.f_locals) - {'f'}), f.f_globals is globals(), f.f_builtins['len'] is len
print(loc(1)); attempt('set f_locals', lambda: setattr(sys._getframe(), 'f_lasti', 3)); print(sys._getframe().f_trace, sys._getframe().f_back)
if PY3: print(sys._getframe().f_trace_lines, sys._getframe().f_trace_opcodes)
def gen(): yield sys._getframe()
g = gen(); fr = next(g); print(fr is g.gi_frame, fr.f_back, fr.f_code.co_name); attempt('clear', fr.clear) if PY3 else None; print(g.gi_frame is None)
if PY3: attempt('clear running', lambda: sys._getframe().clear())
def holder():
    local = [1, 2, 3]
    raise ValueError('held')
try: holder()
except ValueError: t, v, tb = sys.exc_info(); print(t.__name__, v, tb.tb_frame.f_code.co_name, tb.tb_next.tb_frame.f_locals['local'], tb.tb_lineno, tb.tb_next.tb_lineno, tb.tb_next.tb_next); fr = tb.tb_next.tb_frame
if PY3: fr.clear(); print(fr.f_locals)
del tb, v
print(sys.exc_info() if PY3 else 'kept')
def nest():
    try: raise KeyError(1)
    except KeyError:
        print(sys.exc_info()[0].__name__)
        try: raise IndexError(2)
        except IndexError: print(sys.exc_info()[0].__name__)
        print(sys.exc_info()[0].__name__)
    print(sys.exc_info()[0] if PY3 else '')
nest()
def gexc():
    try: raise KeyError
    except KeyError: yield sys.exc_info()[0].__name__
    yield sys.exc_info()[0]
def use():
    try: raise TypeError
    except TypeError:
        g = gexc(); print(next(g), sys.exc_info()[0].__name__); r = next(g); print(r.__name__ if r else r, sys.exc_info()[0].__name__)
if PY3: use()
if sys.version_info >= (3, 11):
    try: raise ValueError(3)
    except ValueError as e: print(sys.exception() is e)
    print(sys.exception())
if not PY3: sys.exc_clear(); print(sys.exc_info())
# recursion
old = sys.getrecursionlimit(); print(old)
def rec(n): return 0 if n == 0 else 1 + rec(n - 1)
sys.setrecursionlimit(200); attempt('rec 100', rec, 100); attempt('rec 500', rec, 500)
depth = [0]
def inf(): depth[0] += 1; inf()
try: inf()
except RuntimeError as e: print(type(e).__name__, str(e), depth[0])
class R(object):
    def __repr__(self): return repr(self)
    def __getattr__(self, n): return getattr(self, n + 'x')
    def __eq__(self, o): return self == o
    __hash__ = None
attempt('repr', repr, R()); attempt('getattr', lambda: R().q); attempt('eq', lambda: R() == 1)
l = []; l.append(l); print(l); d = {}; d['d'] = d; print(d); m = []; m.append(m); attempt('list eq', lambda: l == m)
nested = []; 
for i in range(500): nested = [nested]
attempt('nested repr', lambda: len(repr(nested))); attempt('limit 0', sys.setrecursionlimit, 0); attempt('limit neg', sys.setrecursionlimit, -1); attempt('limit str', sys.setrecursionlimit, 'x')
def low():
    if PY3: sys.setrecursionlimit(5)
def deep(n): return deep(n - 1) if n else low()
attempt('too low', deep, 20)
sys.setrecursionlimit(old); print(sys.getrecursionlimit(), rec(300))
# trace
ev = []
def tr(f, e, arg):
    if f.f_code.co_name in ('t1', 't2'): ev.append((f.f_code.co_name, e, f.f_lineno - f.f_code.co_firstlineno, arg if not isinstance(arg, tuple) else arg[0].__name__)); return tr
def t1(x):
    y = x + 1
    for i in range(2):
        y += i
    return t2(y)
def t2(z):
    try:
        z / 0
    except ZeroDivisionError:
        z = 5
    return z
sys.settrace(tr); t1(1); sys.settrace(None)
for e in ev: print(e)
del ev[:]
def pr(f, e, arg): ev.append((e, getattr(arg, '__name__', arg) if e.startswith('c_') else f.f_code.co_name))
sys.setprofile(pr); t2(len([1])); sys.setprofile(None); print(ev); print(sys.gettrace(), sys.getprofile())
sys.settrace(tr); print(sys.gettrace() is tr); sys.settrace(None)
def badtr(f, e, arg): raise ValueError('in trace')
def simple(): return 1
sys.settrace(badtr)
try: simple()
except ValueError as e: print('caught', e, sys.gettrace())
