# sys: limits, records, interning, exc_info and what else programs ask of it.
import re
import sys
def t(f, *a, **k):
    try: print("%s %s %s" % (f.__name__, re.sub('0x[0-9a-f]+', '0x', repr(a)), repr(f(*a, **k))[:150]))
    except Exception as e: print("%s %s %s %s" % (f.__name__, re.sub('0x[0-9a-f]+', '0x', repr(a)), type(e).__name__, e))
for a in ((0,),) if sys.version_info[0] == 2 else ((1,), (0,), (-1,), ('x',), (1.5,), (10**10,), (2**31-1,), (1000,)):
    t(sys.setrecursionlimit, *a)
sys.setrecursionlimit(1000)
t(sys.getrecursionlimit, 1)
def deep(n):
    if n: return deep(n-1)
    for lim in (153,) if sys.version_info[0] == 2 else (5, 20, 60, 100, 153):
        t(sys.setrecursionlimit, lim)
    print(sys.getrecursionlimit())
deep(100)
sys.setrecursionlimit(1000)
class S(object):
    def __init__(self, r): self.r = r
    def __sizeof__(self): return self.r
for r in (10, 0, -1, 'x', 2.5, None, True, 10**20): t(sys.getsizeof, S(r)); t(sys.getsizeof, S(r), 7)
class B(object):
    def __sizeof__(self): raise ValueError('nope')
t(sys.getsizeof, B()); t(sys.getsizeof, B(), 5); t(sys.getsizeof, 1, 2, 3); t(sys.getsizeof, object=1) if sys.version_info[0] > 2 else 0
for a in ((), (1, 2), (None,)): t(sys.getrefcount, *a) if a != (None,) else 0
if sys.version_info[0] > 2:
    for a in ((), (1,), ('a', 'b'), ('hello world!',), (b'x',), (None,)): t(sys.intern, *a) if len(a) == 1 else 0
    class St(str): pass
    t(sys.intern, St('x'))
    t(sys.getswitchinterval); t(sys.setswitchinterval, 0.1); t(sys.getswitchinterval); t(sys.setswitchinterval, 0); t(sys.setswitchinterval, 'a'); sys.setswitchinterval(0.005)
    a = 'never_before_%d' % 5
    b = sys.intern(a)
    print(b is a, sys.intern('never_before_5') is a)
print(sys.exc_info())
try:
    1/0
except ZeroDivisionError:
    print(sys.exc_info()[:2], sys.exc_info()[2] is not None)
    try: [][1]
    except IndexError: print(sys.exc_info()[0].__name__)
    print(sys.exc_info()[0].__name__)
print(sys.exc_info()[0] if sys.version_info[0] > 2 else 'x')
def g():
    try: raise KeyError('k')
    except KeyError:
        yield sys.exc_info()[0].__name__
for x in g(): print(x, sys.exc_info()[0] if sys.version_info[0] > 2 else '')
if sys.version_info >= (3, 11):
    print(sys.exception())
    try: raise KeyError(1)
    except KeyError as e: print(sys.exception() is e)
print(hasattr(sys, 'exception'), hasattr(sys, 'intern'), hasattr(sys, 'exc_clear'), hasattr(sys, 'unraisablehook'), hasattr(sys, 'getcheckinterval'), hasattr(sys, 'maxint'), hasattr(sys, 'is_finalizing'))
print(sys.maxsize, sys.maxunicode, sys.byteorder, sys.platform, sys.float_repr_style, sys.api_version, sys.hexversion >> 16, sys.version_info[:2], sys.version_info.releaselevel, sys.version_info > (2, 6), sys.version_info >= (3,), sys.version.split()[0])
print(sys.float_info, sys.float_info.max, sys.float_info[3], len(sys.float_info))
if sys.version_info[0] > 2:
    print(sys.int_info, sys.hash_info.modulus, sys.hash_info.inf, sys.hash_info.nan, sys.hash_info.imag, sys.hash_info.width, sys.hash_info.hash_bits, sys.hash_info.seed_bits, sys.hash_info.cutoff, sys.hash_info.algorithm)
    print(sys.implementation.name, sys.implementation.cache_tag, sys.implementation.version == sys.version_info, hex(sys.implementation.hexversion)[:5], type(sys.implementation).__name__, sys.implementation)
    print(sys.thread_info, sys.thread_info.name)
    print(sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.getfilesystemencodeerrors())
    print(sys.get_int_max_str_digits(), sys.int_info.bits_per_digit, sys.int_info.sizeof_digit)
    try: str(10**5000)
    except ValueError as e: print(e)
    try: int('1'*5000)
    except ValueError as e: print(e)
    sys.set_int_max_str_digits(0); print(len(str(10**5000)))
    t(sys.set_int_max_str_digits, 5); t(sys.set_int_max_str_digits, 700); t(sys.get_int_max_str_digits); t(sys.set_int_max_str_digits, maxdigits=-1) 
    sys.set_int_max_str_digits(4300)
else:
    print(sys.long_info, sys.maxint, sys.subversion, sys.py3kwarning, sys.getcheckinterval(), sys.setcheckinterval(50), sys.getcheckinterval())
print(sys.flags.debug, sys.flags.optimize, sys.flags.verbose, sys.flags.inspect, sys.flags.dont_write_bytecode, sys.flags.no_site, len(sys.flags), type(sys.flags).__name__, sys.dont_write_bytecode)
for f in ('version_info', 'flags', 'float_info'):
    v = getattr(sys, f)
    print(type(v), type(v).__name__, type(v).__module__, v.n_fields, v.n_sequence_fields, v.n_unnamed_fields, hash(v) == hash(tuple(v)), v == tuple(v), v[1:3])
    try: v.nope
    except AttributeError as e: print(e)
for f in ('version_info', 'flags'):
    try: type(getattr(sys, f))()
    except TypeError as e: print(e)
print(sys.modules['sys'] is sys, '__main__' in sys.modules, sys.modules['__main__'].sys is sys, type(sys.modules).__name__, 'nope' in sys.modules, sys.__name__, type(sys).__name__, repr(sys))
import gc, os
print([type(getattr(sys, n)).__name__ for n in ('argv','path','meta_path','path_hooks','path_importer_cache','warnoptions','builtin_module_names','flags','copyright')], 'gc' in sys.builtin_module_names, 'os' in sys.builtin_module_names)
