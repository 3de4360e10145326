# displayhook, excepthook, unraisablehook, streams
from __future__ import print_function
import sys, gc, io
PY3 = sys.version_info[0] > 2
def attempt(label, f, *a, **k):
    try: print(label, '->', f(*a, **k))
    except Exception as e: print(label, '!!', type(e).__name__, str(e)[:90])
class Out(object):
    def __init__(self): self.got = []
    def write(self, s): self.got.append(s)
    def flush(self): self.got.append('<flush>')
def captured(name, f, *a):
    old = getattr(sys, name); o = Out(); setattr(sys, name, o)
    try: f(*a)
    finally: setattr(sys, name, old)
    return ''.join(o.got)
import __main__
b = sys.modules['builtins' if PY3 else '__builtin__']
print(repr(captured('stdout', sys.displayhook, 42)), b._); print(repr(captured('stdout', sys.displayhook, None)), b._); print(repr(captured('stdout', sys.displayhook, 'text')), b._, sys.displayhook is sys.__displayhook__)
attempt('displayhook none', sys.displayhook); attempt('two', sys.displayhook, 1, 2)
class BadRepr(object):
    def __repr__(self): raise ValueError('no repr')
attempt('bad repr', sys.displayhook, BadRepr()); del b._
exec(compile('1 + 1\nNone\n"abc"\n', 'x', 'single')) if False else None
seen = []
sys.displayhook = seen.append
exec(compile('40 + 2', '<s>', 'single')); exec(compile('None', '<s>', 'single')); print(seen); sys.displayhook = sys.__displayhook__
exec(compile('"shown"', '<s>', 'single'))
# excepthook
def raiser(): raise ValueError('one', 2)
try: raiser()
except ValueError: info = sys.exc_info()
text = captured('stderr', sys.excepthook, *info); print('Traceback (most recent call last):' in text, text.strip().split('\n')[-1])
print(repr(captured('stderr', sys.excepthook, ValueError, ValueError('no tb'), None))); print(repr(captured('stderr', sys.excepthook, ValueError, None, None))) if not PY3 else None
attempt('excepthook no args', sys.excepthook); attempt('one', sys.excepthook, 1)
print(repr(captured('stderr', sys.excepthook, KeyError, KeyError('k'), None)), repr(captured('stderr', sys.excepthook, SystemExit, SystemExit(3), None)), repr(captured('stderr', sys.excepthook, AssertionError, AssertionError(), None)))
if PY3:
    try:
        try: raise KeyError('inner')
        except KeyError as e: raise ValueError('outer')
    except ValueError as e: t = captured('stderr', sys.excepthook, type(e), e, e.__traceback__); print(t.count('Traceback'))
    try:
        try: raise KeyError('inner')
        except KeyError: raise ValueError('outer')
    except ValueError as e: t = captured('stderr', sys.excepthook, type(e), e, e.__traceback__); print(t.count('Traceback'), 'During handling' in t)
se = SyntaxError('bad', ('file.py', 3, 5, 'x = = 1', 3, 6) if sys.version_info >= (3, 10) else ('file.py', 3, 5, 'x = = 1')); print(captured('stderr', sys.excepthook, SyntaxError, se, None))
# unraisable
class D(object):
    def __del__(self): raise RuntimeError('in del')
t = captured('stderr', lambda: D()); print('Exception' in t and 'ignored' in t, 'RuntimeError' in t, 'in del' in t)
if sys.version_info >= (3, 8):
    got = []
    def hook(u): got.append((u.exc_type.__name__, str(u.exc_value), u.exc_traceback is not None, u.err_msg, getattr(u.object, '__qualname__', type(u.object).__name__)))
    sys.unraisablehook = hook; D(); o = D(); o.me = o; del o; gc.collect()
    import weakref
    class W(object): pass
    w = W(); r = weakref.ref(w, lambda r: 1 / 0); del w
    def g():
        try: yield
        finally: raise KeyError('fin')
    x = g(); next(x); del x
    class It(object):
        def __len__(self): raise ValueError('len')
    for x in got: print(x)
    del got[:]; sys.unraisablehook = sys.__unraisablehook__
    def badhook(u): raise TypeError('hook fails')
    sys.unraisablehook = badhook; t = captured('stderr', lambda: D()); sys.unraisablehook = sys.__unraisablehook__; print('hook fails' in t, 'sys.unraisablehook' in t)
    sys.unraisablehook = None; t = captured('stderr', lambda: D()); sys.unraisablehook = sys.__unraisablehook__; print('in del' in t)
    attempt('unraisable arg', sys.unraisablehook, 3); attempt('none', sys.unraisablehook)
# streams
old = sys.stdout; sys.stdout = o = Out(); print('captured', 1, end='!'); sys.stdout = old; print(o.got)
sys.stdout = None
try: print('nowhere')
except Exception as e: sys.stdout = old; print(type(e).__name__)
sys.stdout = old
keep = sys.stdout; del sys.stdout
try: print('lost')
except RuntimeError as e: sys.stdout = keep; print(type(e).__name__, e)
sys.stdout = keep
print(sys.stdout is sys.__stdout__, sys.stdin.fileno(), sys.stdout.fileno(), sys.stderr.fileno(), sys.stdout.name, sys.stdout.mode, sys.stdin.name)
if PY3: print(sys.stdout.encoding.lower().replace('-', ''), sys.stderr.errors, sys.stdout.writable(), sys.stdout.readable(), type(sys.stdout).__name__)
n = sys.stdout.write('written\n'); print(n)
sys.stdout.writelines(['a', 'b', '\n']); sys.stdout.flush()
for e in (0, 1, 'message', None, (1, 2), 3.5):
    try: sys.exit(e)
    except SystemExit as x: print(repr(x.code), x.args)
attempt('exit 2 args', sys.exit, 1, 2)
def hook(t, v, tb): print('hooked', t.__name__, v, tb is not None)
sys.excepthook = hook
class Last(object):
    def __del__(self): print('at the end')
