import sys
def show(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__ + ': ' + str(e), e.args)
show(lambda: {}['k'])
show(lambda: [][3])
show(lambda: 1 / 0)
show(lambda: None.foo)
show(lambda: int('x'))
def r(e): raise e
show(lambda: r(ValueError))
show(lambda: r(ValueError('a', 2)))
show(lambda: r(KeyError('k')))
show(lambda: r(OSError(2, 'No such file')))
show(lambda: r(OSError(2, 'No such file', 'fname')))
show(lambda: r(StopIteration(5)))
show(lambda: r(SystemExit(3)))
show(lambda: r(5))
show(lambda: r(Exception))
class E(ValueError):
    def __init__(self, a, b=2):
        self.a = a; self.b = b
e = E(1)
print(repr(e), str(e), e.args, e.a, e.b)
class E2(Exception):
    def __str__(self): return 'custom'
show(lambda: r(E2(1)))
print(repr(ValueError('x')), repr(ValueError()), repr(ValueError(1, 'b')))
print(SystemExit(4).code, SystemExit().code, SystemExit(1, 2).code)
o = OSError(13, 'perm', 'f')
print(o.errno, o.strerror, o.filename, o.args, type(o).__name__)
for x in (Exception(), Exception('a'), ValueError('x'), OSError(1, 'x'), KeyError('a'), StopIteration(), SyntaxError('m'), SystemExit(), E(1), ImportError('x'), NameError('x'), AttributeError('x')):
    print(type(x).__name__, sys.getsizeof(x))
print([c.__name__ for c in KeyError.__mro__])
x = ValueError('v'); x.extra = 5; print(x.extra, x.__dict__)
x.args = (1, 2); print(x, x.args)
s = SyntaxError('bad', ('file.py', 3, 4, 'text'))
print(s, s.msg, s.filename, s.lineno, s.offset, s.text)
try:
    'abc'.encode('ascii').decode('ascii')
    b'\xff'.decode('ascii')
except UnicodeDecodeError as u:
    print(u, u.start, u.end, u.reason, u.encoding)
print(isinstance(KeyError(), LookupError), issubclass(IOError, EnvironmentError), IOError.__name__)
show(lambda: ValueError(x=1))
try:
    try: raise KeyError('a')
    except KeyError: raise ValueError('b')
except ValueError as v:
    print(v, getattr(v, '__context__', 'none'))
