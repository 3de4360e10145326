# Limits, hooks, tracing, frames, records and output of sys.
from __future__ import print_function
import sys, gc
V = sys.version_info[:2]
def t(label, fn):
    try: print(label, fn())
    except Exception as e: print(label, "!!", type(e).__name__, e)
print(sys.version_info[:3], sys.version_info.major, sys.version_info >= (2, 7), sys.version_info.releaselevel, sys.version_info.serial, repr(sys.version_info), sys.hexversion, len(sys.version_info))
print(sys.maxsize, sys.byteorder, sys.maxunicode, sys.float_info.max, sys.float_info.dig, sys.float_info, sys.platform, sys.api_version, sys.copyright.split("\n")[0])
if V >= (3,): print(sys.int_info, sys.hash_info, sys.thread_info, sys.implementation.name, sys.implementation.cache_tag, sys.implementation.version == sys.version_info, sys.float_repr_style, sys.getfilesystemencoding(), sys.abiflags, sys.base_prefix == sys.prefix)
else: print(sys.long_info, sys.maxint, sys.float_repr_style, sys.subversion, sys.py3kwarning)
print(sys.flags.debug, sys.flags.optimize, sys.flags.interactive, sys.flags.verbose, len(sys.flags), sys.flags.no_site, sys.flags.dont_write_bytecode)
print(sys.getdefaultencoding(), sys.getrecursionlimit(), sys.getcheckinterval() if hasattr(sys, "getcheckinterval") and V < (3,) else "", sys.getswitchinterval() if V >= (3,) else "", sys.dont_write_bytecode, sys.argv[1:], sys.executable != "", type(sys.path).__name__, "sys" in sys.modules, "sys" in sys.builtin_module_names, "gc" in sys.builtin_module_names)
sys.setrecursionlimit(500); print(sys.getrecursionlimit()); t("low", lambda: sys.setrecursionlimit(0)); t("neg", lambda: sys.setrecursionlimit(-1)); t("str", lambda: sys.setrecursionlimit("a")); sys.setrecursionlimit(1000)
def deep(n): return deep(n + 1)
try: deep(0)
except RuntimeError as e: print(type(e).__name__, str(e)[:40])
def depth(n=0):
    try: return depth(n + 1)
    except RuntimeError: return n
sys.setrecursionlimit(200); a = depth(); sys.setrecursionlimit(400); b = depth(); print(b - a); sys.setrecursionlimit(1000)
s = "hello world %d" % 5; i = sys.intern(s) if V >= (3,) else intern(s); print(i is s, (sys.intern if V >= (3,) else intern)("hello world " + str(5)) is s); t("intern int", lambda: (sys.intern if V >= (3,) else intern)(5))
class S(str): pass
t("intern sub", lambda: (sys.intern if V >= (3,) else intern)(S("a")))
def f():
    fr = sys._getframe(); return fr.f_code.co_name, fr.f_back.f_code.co_name, fr.f_lineno - fr.f_code.co_firstlineno, sorted(fr.f_locals), fr.f_globals is globals()
print(f()); t("depth", lambda: sys._getframe(100)); t("depth neg", lambda: sys._getframe(-1).f_code.co_name); t("getframe str", lambda: sys._getframe("a"))
if V >= (3, 12): t("modname", lambda: sys._getframemodulename()); t("modname", lambda: sys._getframemodulename(0)); t("modname", lambda: sys._getframemodulename(99))
if V >= (3, 10): print(len(sys.stdlib_module_names) > 200, "os" in sys.stdlib_module_names, "numpy" in sys.stdlib_module_names, sys.orig_argv[0] != "")
def exc():
    print(sys.exc_info())
    try: 1 / 0
    except ZeroDivisionError:
        print(sys.exc_info()[0].__name__, sys.exc_info()[1], type(sys.exc_info()[2]).__name__)
        try: [][1]
        except IndexError: print(sys.exc_info()[0].__name__)
        print(sys.exc_info()[0].__name__)
    print(sys.exc_info()[0])
exc(); print(sys.exc_info())
if V >= (3, 11):
    try: {}["x"]
    except KeyError: print(repr(sys.exception()))
    print(sys.exception())
sys.displayhook(5); sys.displayhook(None); sys.displayhook("a"); 
try: raise ValueError("x")
except ValueError: sys.excepthook(*sys.exc_info())
events = []
def tracer(frame, event, arg):
    events.append((event, frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno, type(arg).__name__)); return tracer
def traced(x):
    y = x + 1
    for i in range(2):
        y += i
    try:
        raise KeyError(y)
    except KeyError:
        y = 0
    return y
sys.settrace(tracer); traced(1); sys.settrace(None); print(len(events)); print(events[:8]); print(events[-6:]); print(sys.gettrace())
events = []
def prof(frame, event, arg): events.append((event, frame.f_code.co_name, getattr(arg, "__name__", type(arg).__name__)))
def called(): return len([1])
sys.setprofile(prof); called(); sys.setprofile(None); print([e for e in events if e[1] != "<module>"]); print(sys.getprofile())
print(sys.getsizeof(1), sys.getrefcount(None) > 100, sys.call_tracing(lambda a: a, (1,)) if hasattr(sys, "call_tracing") else 0, sys.is_finalizing() if V >= (3, 5) else 0)
if V >= (3, 11): t("maxstr", lambda: sys.get_int_max_str_digits()); t("too long", lambda: int("1" * 5000)); t("too long2", lambda: len(str(10 ** 5000))); sys.set_int_max_str_digits(6000); print(len(str(10 ** 5000))); t("low", lambda: sys.set_int_max_str_digits(5)); sys.set_int_max_str_digits(0); print(sys.get_int_max_str_digits()); print(sys.int_info)
if V >= (3, 8):
    def hook(u): print("unraisable", u.exc_type.__name__, u.exc_value, u.err_msg, type(u.object).__name__, u.exc_traceback is not None)
    sys.unraisablehook = hook
    class D:
        def __del__(self): raise ValueError("del")
    D(); sys.unraisablehook = sys.__unraisablehook__
    sys.audit("x", 1);
t("sizeof bad", lambda: sys.getsizeof()); t("refcount bad", lambda: sys.getrefcount()); t("exit", lambda: sys.exit(3) if 0 else 1)
try: sys.exit("bye")
except SystemExit as e: print(e.code, e.args)
try: sys.exit()
except SystemExit as e: print(e.code, e.args)
try: sys.exit((1, 2))
except SystemExit as e: print(e.code)
print(sys.stdout.name, sys.stdout.isatty() if 0 else 0, sys.stdin is sys.__stdin__, sys.stderr.fileno(), sys.stdout.encoding is not None, type(sys.stdout).__name__)
class W(object):
    def __init__(self): self.b = []
    def write(self, s): self.b.append(s)
    def flush(self): pass
old = sys.stdout; w = W(); sys.stdout = w; print("cap", 1); sys.stdout.write("x"); sys.stdout = old; print(w.b)
if V >= (3,):
    a = sys.getallocatedblocks(); l = [object() for i in range(100)]; b = sys.getallocatedblocks(); print(100 <= b - a <= 104); del l; print(abs(sys.getallocatedblocks() - a) <= 3)
