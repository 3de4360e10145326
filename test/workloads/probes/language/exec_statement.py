import sys
exec "a = 1"
print a
d = {}
exec "b = 2\na=5" in d
print d['b'], sorted(d)
l = {}
exec "c = a + b" in d, l
print l
exec("e = 7", d)
print d['e']
exec("f = 8")
print f
def fn(x):
    exec "x = x + 1; y = 10"
    return x, y, sorted(locals())
print fn(3)
def fn2(x):
    ns = {}
    exec "z = 5" in ns
    return ns['z'], x
print fn2(1)
code = compile("q = 3", "<s>", "exec")
exec code
print q, code.co_consts, code.co_flags, fn.__code__.co_flags, fn2.__code__.co_flags
for bad in (1, [], None):
    try:
        exec bad
    except TypeError as e: print e
try:
    exec "1" in 5
except TypeError as e: print e
try:
    exec "x ="
except SyntaxError as e: print e, e.lineno, e.offset, repr(e.text)
def g():
    exec "import sys as s"
    return s is sys
print g()
exec u"un = u'x'"
print repr(un)
def h():
    v = 1
    exec "raise ValueError(v)"
try: h()
except ValueError as e: print e
def k(a):
    w = 1
    exec "w = 2" in globals()
    return w
print k(1), w
