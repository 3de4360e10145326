import sys
def f(a, b=2):
    c = a + b
    fr = sys._getframe()
    print(fr.f_code.co_name, fr.f_lineno, sorted(fr.f_locals), fr.f_back.f_code.co_name, fr.f_globals is globals())
    return fr.f_back.f_lineno
def g():
    z = 1
    line = f(1)
    return line
print(g())
print(sys._getframe().f_code.co_name, sys._getframe().f_back, sys._getframe(0).f_lineno, sys._getframe().f_locals is globals())
try: sys._getframe(100)
except ValueError as e: print(e)
def depth():
    n, fr = 0, sys._getframe()
    while fr:
        n += 1
        fr = fr.f_back
    return n
def rec(n): return depth() if n == 0 else rec(n - 1)
print(rec(5))
def caller_name(): return sys._getframe(1).f_code.co_name
def who(): return caller_name()
print(who(), caller_name())
def closure():
    x = 5
    def inner():
        y = x
        return sorted(sys._getframe().f_locals.items()), sorted(sys._getframe(1).f_locals)
    return inner()
print(closure())
class K(object):
    name = sys._getframe().f_code.co_name
    v = sorted(k for k in sys._getframe().f_locals if not k.startswith('__'))
print(K.name, K.v)
def boom():
    q = 1
    raise KeyError('k')
def catcher():
    w = 2
    try:
        boom()
    except KeyError as e:
        tb = sys.exc_info()[2]
        print(tb.tb_frame is sys._getframe(), tb.tb_lineno, tb.tb_next.tb_frame.f_code.co_name, tb.tb_next.tb_frame.f_back is tb.tb_frame)
        print(tb.tb_next.tb_frame.f_locals, tb.tb_frame.f_locals['w'])
catcher()
def gen():
    fr = sys._getframe()
    print(fr.f_back.f_code.co_name)
    yield fr
    yield fr.f_back.f_code.co_name
g = gen()
fr = next(g)
print(fr.f_back, fr is g.gi_frame, fr.f_code is g.gi_code)
def drive(): return next(g)
print(drive())
print(sys.getrefcount(sys._getframe()) > 1, type(sys._getframe()).__name__)
print([sys._getframe().f_code.co_name for i in range(1)])
def keep():
    big = 'local'
    return sys._getframe()
k = keep()
print(k.f_locals, k.f_back is None or k.f_back.f_code.co_name, k.f_lineno)
print(sys.getsizeof(sys._getframe()))
