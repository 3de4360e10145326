# the records of sys, interning, modules
from __future__ import print_function
import sys, gc
PY3 = sys.version_info[0] > 2
def attempt(label, f, *a, **k):
    try: print(label, '->', f(*a, **k))
    except Exception as e: print(label, '!!', type(e).__name__, e)
print(sys.version_info[:2], tuple(sys.version_info)[3], sys.version_info.releaselevel, sys.version_info.serial, sys.version_info >= (2, 7), repr(sys.version_info), type(sys.version_info).__name__, len(sys.version_info))
print(sys.hexversion, sys.version.split()[0], sys.api_version, sys.maxsize, sys.byteorder, sys.platform, sys.maxunicode, sys.copyright.split('\n')[0], sys.hexversion >> 24)
print(sys.float_info, type(sys.float_info).__name__, len(sys.float_info))
print(len(sys.flags)); print([(n, getattr(sys.flags, n)) for n in ('debug', 'inspect', 'interactive', 'optimize', 'verbose', 'bytes_warning', 'quiet', 'dev_mode') if hasattr(sys.flags, n)])
if PY3:
    print(sys.hash_info, sys.int_info, sys.thread_info, sys.implementation.name, sys.implementation.cache_tag, sys.implementation.hexversion == sys.hexversion, sys.implementation.version == sys.version_info, type(sys.implementation).__name__, sys.float_repr_style)
    print(sys.hash_info.width, sys.hash_info.modulus == 2**61 - 1, sys.hash_info.inf, sys.hash_info.nan, sys.hash_info.imag, sys.hash_info.algorithm, sys.hash_info.hash_bits, sys.hash_info.seed_bits, sys.hash_info.cutoff)
    print(hash(float('inf')), hash(float('-inf')), hash(2**61 - 1), hash(2**61), hash(-1), hash(1j), hash(0.5), hash(-2**61))
else:
    print(sys.long_info, sys.float_repr_style, sys.maxint, sys.subversion[0], sys.py3kwarning)
for t in (type(sys.version_info), type(sys.flags), type(sys.float_info)): attempt(t.__name__, t); attempt(t.__name__ + ' set', setattr, sys.float_info, 'max', 3)
attempt('index', lambda: sys.float_info[0] == sys.float_info.max); attempt('slice', lambda: sys.version_info[:2]); attempt('unpack', lambda: tuple(sys.float_info)[2:4]); print(sys.float_info.n_fields, sys.float_info.n_sequence_fields, sys.float_info.n_unnamed_fields, sys.float_info == tuple(sys.float_info), hash(sys.version_info) == hash(tuple(sys.version_info)))
intern_ = sys.intern if PY3 else intern
a = 'some string '.strip() + str(1); b = 'some string' + str(1); print(a is b, intern_(a) is intern_(b), intern_(a) is a, intern_('abc') is 'abc')
attempt('intern int', intern_, 3); attempt('intern sub', intern_, type('S', (str,), {})('x')); attempt('intern bytes', intern_, bytearray(b'x'))
print(intern_('never interned before ' + str(7)) == 'never interned before 7')
x = 'dyn' + str(9); r = sys.getrefcount(x); y = intern_(x); print(y is x, sys.getrefcount(x) - r); del x, y
print(sorted(k for k in ('sys', 'gc', '__main__', 'builtins', '__builtin__', 'json') if k in sys.modules), sys.modules['sys'] is sys, sys.modules['__main__'].__name__)
class Fake(object): value = 42
sys.modules['fakemod'] = Fake()
import fakemod; print(fakemod.value); from fakemod import value; print(value)
try: from fakemod import nothing
except ImportError as e: print(type(e).__name__, str(e).split(' (')[0])
sys.modules['gone'] = None
try: import gone
except ImportError as e: print(type(e).__name__, e)
del sys.modules['fakemod'], sys.modules['gone']
try: import fakemod as q
except ImportError as e: print(type(e).__name__, e)
saved = sys.modules.pop('gc'); import gc as gc2; print(gc2.isenabled()); 
print(len(sys.argv), type(sys.path).__name__, type(sys.builtin_module_names).__name__, 'gc' in sys.builtin_module_names, 'sys' in sys.builtin_module_names, sys.dont_write_bytecode, sys.getdefaultencoding(), sys.executable.endswith('python') or True)
if PY3: print(sys.getswitchinterval()); sys.setswitchinterval(0.001); print(sys.getswitchinterval()); attempt('neg', sys.setswitchinterval, -1); attempt('zero', sys.setswitchinterval, 0); attempt('str', sys.setswitchinterval, 'a')
else: print(sys.getcheckinterval()); sys.setcheckinterval(50); print(sys.getcheckinterval()); attempt('str', sys.setcheckinterval, 'a')
if sys.version_info >= (3, 11): print(sys.get_int_max_str_digits()); sys.set_int_max_str_digits(700); attempt('long', str, 10**800); attempt('low', sys.set_int_max_str_digits, 10); sys.set_int_max_str_digits(0); print(len(str(10**5000)))
if PY3: print(sys.is_finalizing(), sys._getframe().f_lineno, sys.getallocatedblocks() > 1000, sys.base_prefix == sys.prefix, sys.abiflags, sys.warnoptions, sys._xoptions, sys.pycache_prefix if hasattr(sys, 'pycache_prefix') else '')
if sys.version_info >= (3, 10): print('gc' in sys.stdlib_module_names, len(sys.stdlib_module_names) > 200, len(sys.orig_argv) > 0)
if sys.version_info >= (3, 13): print(sys._is_gil_enabled(), sys._is_interned(sys.intern('abcq')), sys._is_interned('q ' + str(1)))
