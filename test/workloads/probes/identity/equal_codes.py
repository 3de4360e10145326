# Functions of one line with equal code: up to 3.10 they share the code object, and its constants.
def same(f, g):
    return f.__code__ is g.__code__
print((lambda: 257)() is (lambda: 257)())
print(same(lambda x=1: x + 1000, lambda x=2: x + 1000), same(lambda x: x, lambda y: y), same(lambda: 1, lambda: 1.0), same(lambda: 0.0, lambda: -0.0))
print(same(lambda: True, lambda: 1), same(lambda: 'a', lambda: "a"), same(lambda: (1, 2), lambda: (1, 2)), same(lambda: [1], lambda: (1,)))
print(same(lambda:
    5, lambda:
    5), same(lambda: 5,
    lambda: 5))
a, b = (x for x in 'ab'), (x for x in 'cd')
print(a.gi_code is b.gi_code, list(a), list(b))
a, b = (x for x in 'ab' if x), (x for x in 'cd')
print(a.gi_code is b.gi_code, list(a), list(b))
f, g = (lambda n: lambda: n)(1), (lambda n: lambda: n)(2)
print(same(f, g), f(), g())
def outer():
    n = 5
    return (lambda: n), (lambda: n), lambda: 5
f, g, h = outer()
print(same(f, g), f() == g() == h())
print([f() for f in [lambda: 1, lambda: 1.0, lambda: True, lambda: 0]], len(set(id(f.__code__) for f in [lambda: 7, lambda: 7, lambda: 8])))
class C(object):
    f, g = lambda self: 1, lambda self: 1
print(C.__dict__['f'].__code__ is C.__dict__['g'].__code__, C().f() + C().g())
