import sys
print(eval("1 + 2"))
d = {}
eval("0", d)
print(sorted(d), type(d['__builtins__']).__name__)
def f(a, b=2):
    c = a + b
    x = eval("a + b + c")
    return x, sorted(locals())
print(f(1))
code = compile("y = 5\ndef g():\n    return y + 1\nz = [y + i for i in range(3)]", "<string>", "exec")
print(code.co_name, code.co_filename, code.co_consts[0], code.co_names)
ns = {}
eval(code, ns)
print(sorted(k for k in ns if k != '__builtins__'), ns['g'](), ns['z'])
g2, l2 = {'q': 10}, {'r': 20}
print(eval("q + r", g2, l2))
try:
    eval("q + zz", g2, l2)
except NameError as e:
    print(e)
try:
    eval("1 +")
except SyntaxError as e:
    print(e.msg, e.lineno, e.offset, e.text, e.filename)
try:
    compile("x = = 1", "foo.py", "exec")
except SyntaxError as e:
    print(e, e.msg, e.lineno, e.offset, repr(e.text), e.filename)
try:
    eval("__import__('os')", {'__builtins__': {}})
except NameError as e:
    print(e)
class M(object):
    def __getitem__(self, k):
        if k == 'len': raise KeyError(k)
        return k * 2
print(eval("ab + cd + str(len('xx'))[:0]", {}, M()) if 0 else eval("ab + cd", {}, M()))
for bad in [(1,), ("1", []), ("1", {}, 5), ()]:
    try: eval(*bad)
    except TypeError as e: print(e)
print(sys.getrefcount(code))
class A(object):
    v = 7
    w = eval("v + 1")
print(A.w)
def k():
    n = 3
    def inner():
        return eval("n") if n else 0
    return inner()
print(k())
print(vars() is globals(), 'ns' in dir())
c = compile("'abc'", "f", "single"); eval(c)
