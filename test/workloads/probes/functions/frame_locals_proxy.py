import sys
def f(a):
    b = 1
    def inner(): return a
    p = sys._getframe().f_locals
    T = type(p)
    print([n for n in dir(p)])
    for n in ('keys','values','items'):
        print(n, type(getattr(p, n)()).__name__)
    print(type(iter(p)).__name__, type(reversed(p)).__name__)
    print(type(p | {}).__name__, type({} | p).__name__)
    for bad in ('p | 3', 'hash(p)', 'p < p', 'T()', 'T(1)', 'p[1]', "p.update(3)", "p.get()", "p.setdefault('k')", "p.copy() == p", "{} == p", "p == 3", "p != dict(p)", "len(p)", "bool(p)", "T(sys._getframe())", "p.x", "p.update(c=3)", "p.update([('k', 3)])", "p.__ior__([(1, 2)])", "p[1]", "repr(p['b'])", "p.get('a')", "p.get('zz')", "[] in p", "p[[]]", "p.__setitem__([], 1)", "p.__delitem__(1)", "p.pop", "p.setdefault('b', 9)","p.setdefault()", "p.get('a',1,2)", "p.keys(1)", "type(p).__module__", "type(p).__qualname__", "isinstance(p, __import__('collections').abc.Mapping)", "p | [(1,2)]"):
        try: print(bad, '->', eval(bad, {'sys': sys, 'p': p, 'T': T}))
        except Exception as e: print(bad, type(e).__name__, e)
    p[(1, 2)] = 3
    p['a'] = 'new'
    print(inner(), a)
    print(sorted(map(str, p)))
    match p:
        case {'b': 1, **rest}: print('matched', len(rest))
    p['p'] = p
    print(sorted(repr(p))[:3], len(repr(p)) > 10)
    import gc
    print(len(gc.get_referents(p)), gc.is_tracked(p), sys.getrefcount(p))
    x = p; del x
    print('x' in p, len(p))
    p['x'] = 4
    print(x)
f(5)
def h():
    p = sys._getframe().f_locals
    p['later'] = 1
    later2 = 2
    return sys._getframe()
fr = h()
print(list(fr.f_locals), fr.f_locals['later'])
fr.f_locals['p'] = 12
fr.f_locals['new'] = 13
print(list(fr.f_locals.items())[0], fr.f_locals['new'])
fr.clear()
print(list(fr.f_locals.items()))
def g(n):
    x = n
    while True:
        yield x, locals()
it = g(1); next(it)
it.gi_frame.f_locals['x'] = 'set'; it.gi_frame.f_locals['ex'] = 'tra'
print(next(it))
class D:
    def __del__(self): print('del D')
def k():
    d = D()
    sys._getframe().f_locals['d'] = None
    print('after', d)
k()
def chain():
    v = 1
    def sub():
        nonlocal v
        q = sys._getframe().f_locals
        q['v'] = 42
        return list(q)
    print(sub(), v)
chain()
def tb():
    try:
        z = 1
        raise ValueError
    except ValueError as e:
        t = e.__traceback__
        t.tb_frame.f_locals['z'] = 'changed'
        print(z, sorted(t.tb_frame.f_locals))
tb()
