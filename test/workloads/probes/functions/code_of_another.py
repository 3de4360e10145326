# Functions made of a code object, and functions that are given another one's code, defaults and dict.
import sys
import types

FunctionType = types.FunctionType
G = 1


def attempt(label, call):
    try:
        result = call()
    except Exception as error:
        print('%s: %s %s' % (label, type(error).__name__, error))
    else:
        print('%s: %r' % (label, result))


def f(a, b=2):
    return ('f', a, b, G)


def g(x, y=5, *z):
    'of g'
    return ('g', x, y, z, G)


def outer(v):
    def inner():
        return v
    return inner


def generator():
    yield 1


attempt('other globals', lambda: FunctionType(f.__code__, {'G': 7})(1, 2))
attempt('module', lambda: FunctionType(f.__code__, {'G': 7, '__name__': 'zz'}).__module__)
attempt('no defaults', lambda: FunctionType(f.__code__, globals())(1))
attempt('defaults', lambda: FunctionType(f.__code__, globals(), 'nm', (4,))(1))
attempt('name', lambda: FunctionType(f.__code__, globals(), 'nm').__name__)
attempt('doc', lambda: FunctionType(g.__code__, {}).__doc__)
attempt('wrong name', lambda: FunctionType(f.__code__, globals(), 3))
attempt('wrong defaults', lambda: FunctionType(f.__code__, globals(), None, 3))
attempt('wrong code', lambda: FunctionType(3, {}))
attempt('keywords', lambda: FunctionType(code=f.__code__, globals={'G': 9}, name='q')(1, 2))
attempt('closure', lambda: FunctionType(outer(3).__code__, {}, 'x', (), outer(4).__closure__)())
attempt('no closure', lambda: FunctionType(outer(3).__code__, {}, 'x', ()))
attempt('closure of another length', lambda: FunctionType(f.__code__, {}, 'x', (), outer(4).__closure__))
attempt('no cells', lambda: FunctionType(outer(3).__code__, {}, 'x', (), (1,)))
f.__code__ = g.__code__
attempt('code of g', lambda: f(1))
attempt('code of g', lambda: f(1, 2, 3, 4))
print(f.__name__, f.__doc__, f.__defaults__, sys.getrefcount(g.__code__))
attempt('free variables', lambda: setattr(f, '__code__', outer(1).__code__))
attempt('no code', lambda: setattr(f, '__code__', None))
h = outer(5)
h.__code__ = outer(9).__code__
attempt('same cell', h)
f.__code__ = generator.__code__
f.__defaults__ = None
attempt('generator', lambda: list(f()))
attempt('defaults', lambda: setattr(f, '__defaults__', [1]))
attempt('globals', lambda: setattr(f, '__globals__', {}))
attempt('closure', lambda: setattr(f, '__closure__', ()))
attempt('dict', lambda: setattr(f, '__dict__', 3))
attempt('name', lambda: setattr(f, '__name__', 3))
names = {'x': 1}
f.y = 3
f.__dict__ = names
f.z = 4
print(f.x, hasattr(f, 'y'), sorted(names), sys.getrefcount(names))
