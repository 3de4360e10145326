import sys, io, gc
# displayhook
out = sys.stdout
def capture(f):
    sys.stdout = s = io.StringIO()
    try: f()
    finally: sys.stdout = out
    return s.getvalue()
import builtins
if hasattr(builtins, '_'): del builtins._
print(repr(capture(lambda: sys.displayhook(None))), hasattr(builtins, '_'), repr(capture(lambda: sys.displayhook(42))), builtins._)
try: sys.displayhook()
except TypeError as e: print(e)
try: sys.excepthook()
except TypeError as e: print(e)
err = sys.stderr; sys.stderr = io.StringIO()
try: raise ValueError(42)
except ValueError: sys.excepthook(*sys.exc_info())
print(sys.stderr.getvalue().endswith('ValueError: 42\n')); sys.stderr = err
for args in [(), (0,), (None,), ('text',), ((1, 2),)]:
    try: sys.exit(*args)
    except SystemExit as e: print(e.code, e.args)
print(isinstance(sys.getdefaultencoding(), str), sys.getfilesystemencoding(), sys.byteorder, sys.maxsize, sys.maxunicode, sys.platform, sys.float_info.max, sys.int_info, sys.hash_info.width)
try: sys.getdefaultencoding(0)
except TypeError as e: print(e)
n = sys.getrefcount(None) > 1; c = sys.getrefcount(None); 
try: sys.getrefcount()
except TypeError as e: print(e)
o = object(); print(sys.getrefcount(o)); l = [o, o]; print(sys.getrefcount(o))
try: sys.getrecursionlimit(1)
except TypeError as e: print(e)
old = sys.getrecursionlimit(); sys.setrecursionlimit(old + 50); print(sys.getrecursionlimit() - old); sys.setrecursionlimit(old)
for bad in [0, -5, 'x', 1.5, None]:
    try: sys.setrecursionlimit(bad)
    except Exception as e: print(type(e).__name__, e)
def deep(n): return 0 if n == 0 else 1 + deep(n - 1)
print(deep(500))
try: deep(5000)
except RecursionError as e: print(e)
try: sys.setrecursionlimit(1)
except RecursionError as e: print(e)
print(sys.getswitchinterval()); sys.setswitchinterval(0.05); print(sys.getswitchinterval()); sys.setswitchinterval(0.005)
for bad in [0, -1, 'a']:
    try: sys.setswitchinterval(bad)
    except Exception as e: print(type(e).__name__, e)
f = sys._getframe(); print(f.f_lineno, f.f_code.co_name, f.f_back, f.f_globals is globals())
def inner(): return sys._getframe(1).f_code.co_name, sys._getframe().f_code.co_name, sys._getframe(1).f_lineno
def outer(): return inner()
print(outer())
try: sys._getframe(2000000)
except ValueError as e: print(e)
try: sys._getframe(1, 2)
except TypeError as e: print(e)
s = 'never_interned_' + str(len('abc')); print(sys.intern(s) is s, sys.intern('never_interned_' + '3') is s)
for bad in [5, b'x', None]:
    try: sys.intern(bad)
    except TypeError as e: print(e)
class S(str):
    def __hash__(self): return 123
try: sys.intern(S('abc'))
except TypeError as e: print(e)
print(sys.getsizeof(1, 2), sys.getsizeof.__name__)
class Bad:
    def __sizeof__(self): raise ValueError('no')
class Str:
    def __sizeof__(self): return 'x'
class Neg:
    def __sizeof__(self): return -1
class Big:
    def __sizeof__(self): return 2**70
class Fl:
    def __sizeof__(self): return 1.5
class Good:
    def __sizeof__(self): return 100
for cls in (Bad, Str, Neg, Big, Fl, Good):
    try: print(cls.__name__, sys.getsizeof(cls()))
    except Exception as e: print(cls.__name__, type(e).__name__, e)
    try: print(cls.__name__, sys.getsizeof(cls(), -7))
    except Exception as e: print(cls.__name__, type(e).__name__, e)
class Inv: pass
try: sys.getsizeof(); 
except TypeError as e: print(e)
print(sys.getsizeof(Good()) - 100 in (16, 0), sys.is_finalizing(), sys.flags.optimize, sys.implementation.name, sys.version_info[:2] == sys.implementation.version[:2])
print(sys.call_tracing(lambda a: a + 1, (1,)), sys.api_version, sys.copyright.startswith('Copyright'))
try: sys.call_tracing(lambda a: a + 1, 1)
except TypeError as e: print(type(e).__name__)
# unraisable
if hasattr(sys, 'unraisablehook'):
    seen = []
    def hook(u): seen.append((u.exc_type.__name__, str(u.exc_value), u.err_msg, u.object if isinstance(u.object, str) else getattr(u.object, '__qualname__', type(u.object).__name__)))
    sys.unraisablehook = hook
    class D:
        def __del__(self): raise KeyError('k')
    d = D(); del d
    class W: pass
    import weakref
    w = W(); r = weakref.ref(w, lambda r: [][1]); del w
    def g():
        try: yield
        finally: raise OSError(5, 'gen')
    it = g(); next(it); del it
    print(seen)
    sys.unraisablehook = lambda u: 1 / 0
    sys.stderr = io.StringIO(); d = D(); del d; t = sys.stderr.getvalue(); sys.stderr = err; print(t.splitlines()[0].split(':')[0], t.splitlines()[-1])
    sys.unraisablehook = sys.__unraisablehook__
