import sys
if sys.version_info < (3,): sys.exit("needs 3.x")
import sys
ns = {}
exec("a = 1\nb = a + 1\nclass C:\n    q = b\n    def m(self): return self.q + a\ndef fn(x, y=3):\n    return x + y + a", ns)
print(ns['b'], ns['C']().m(), ns['fn'](1), ns['fn'].__globals__ is ns, ns['C'].__module__, ns['C'])
loc = {}
exec("t = 5\nu = t * 2\nfor i in range(3): pass\ndel t", {}, loc)
print(loc)
try:
    exec("def h():\n    return q9\nh()", {}, loc)
except NameError as e:
    print(e, e.__traceback__.tb_next.tb_frame.f_code.co_filename, e.__traceback__.tb_next.tb_lineno)
def f():
    x = 1
    exec("x = 2; newv = 3")
    return x, sorted(locals())
print(f())
def f2():
    x = 1
    l = locals()
    y = 2
    r = sys.getrefcount(l)
    m = locals()
    return l is m, sorted(l), r
print(f2())
o = object()
def f3():
    p = o
    a = sys.getrefcount(o)
    locals()
    b = sys.getrefcount(o)
    return b - a
print(f3())
src = "val = [1,2,3]\n"
code = compile(src, "<gen>", "exec")
for i in range(3):
    n = {}
    exec(code, n)
    print(n['val'], sys.getrefcount(code))
for bad in [(1,), ("1", []), ("1", {}, 5), ()]:
    try: exec(*bad)
    except TypeError as e: print(e)
exec(b"print('bytes')")
print(compile("a+b", "x", "eval").co_names, eval(compile("a+b", "x", "eval"), {'a': 1, 'b': 2}))
def outer():
    z = 1
    def inn(): return z
    return inn
try: exec(outer().__code__)
except TypeError as e: print(e)
def simple(): print("simple ran")
exec(simple.__code__)
def needs(a): pass
try: exec(needs.__code__)
except TypeError as e: print(e)
print(exec.__name__, [k for k in code.co_consts], code.co_flags, f.__code__.co_flags, code.co_firstlineno)
