# Who holds the arguments of a call: the caller, the tuple and the dict of a spread call, the callee.
import sys
rc = sys.getrefcount
def f(p=None, q=None): return rc(p)
def v(*a): return rc(a[0]), rc(a)
def k(**kw): return rc(kw['p']), rc(kw)
def vk(*a, **kw): return rc(a[0]), rc(a)
class C(object):
    def m(self, p): return rc(p)
    def mv(self, *a): return rc(a[0]), rc(a)
    def __init__(self, p=None): self.n = rc(p)
    @staticmethod
    def s(p): return rc(p)
    @classmethod
    def c(cls, p): return rc(p)
    def __call__(self, p): return rc(p)
x = []
t = (x,)
d = {'p': x}
o = C()
print('plain', f(x), f(p=x), f(x, q=1))
print('star', f(*(x,)), f(*[x]), f(*t), f(x, *()), f(x, *[]))
print('star kw', f(*t, q=1), f(*t, **{'q': 1}), f(x, **{'q': 1}), f(x, **{}))
print('kw', f(**{'p': x}), f(**d), f(p=x, **{}), f(p=x, **{'q': 1}))
print('catch', v(x), v(*t), v(*[x]), v(x, *()), v(x, *[1]))
print('catch kw', k(p=x), k(**d), k(p=x, **{}))
print('both', vk(x), vk(*t), vk(*t, **{'z': 1}), vk(x, z=1))
print('method', o.m(x), o.m(*t), o.m(*[x]), o.m(p=x), o.m(**d))
print('method catch', o.mv(x), o.mv(*t), o.mv(*[x]))
print('init', C(x).n, C(*t).n, C(p=x).n, C(**d).n)
print('static', o.s(x), o.s(*t), o.s(**d), o.c(x), o.c(*t), o.c(**d))
print('call', o(x), o(*t), o(**d))
print('builtin', rc(x), rc(*t), rc(*[x]))
print('unbound', C.m(o, x), C.m(o, *t), C.m(*(o, x)))
l = lambda *a, **b: f(*a, **b)
print('forward', l(x), l(*t), l(p=x), l(**d))
