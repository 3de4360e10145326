# What an exception raised in C adds to the collector's count: before 3.12 there is no instance until somebody looks.
import gc
gc.disable()
class O(object):
    def __getattr__(self, n): raise AttributeError(n)
class P(object): pass
class G(object):
    def __iter__(self): return self
    def next(self): raise StopIteration
    __next__ = next
def gen():
    yield 1
def t(name, f):
    for i in range(3):
        gc.collect()
        a = gc.get_count()[0]
        f()
        b = gc.get_count()[0]
        if i: print("%s %d" % (name, b - a))
def inside(f):
    def g():
        a = gc.get_count()[0]
        try:
            f()
        except Exception as e:
            b = gc.get_count()[0]
        print("   inside %d" % (b - a))
    return g
def mk(f, n, inn=True):
    t(n, f_catch(f))
    if inn: t(n + ' in', inside(f))
def f_catch(f):
    def g():
        try: f()
        except Exception: pass
    return g
o = O(); p = P()
def div(): 1 // 0
def nm(): undefined
def loc():
    x
    x = 1
def stop(): next(iter([]))
def gstop(): next(gen2())
def gen2():
    return
    yield
def unp(): a, b = [1]
def typ(): 'a' + 1
def call(): gen(1, 2)
def fin():
    try: int('x')
    finally: pass
def nest():
    try: int('x')
    except ValueError: {}['k']
def rr():
    try: int('x')
    except ValueError: raise
def asrt(): assert 0
def asrt2(): assert 0, 'm'
for n, f in [('int', lambda: int('x')), ('key', lambda: {}['k']), ('idx', lambda: [][1]), ('attr', lambda: p.x), ('oattr', lambda: o.x), ('div', div), ('name', nm), ('local', loc), ('stop', stop), ('gstop', gstop), ('unp', unp), ('type', typ), ('call', call), ('fin', fin), ('nest', nest), ('rr', rr), ('assert', asrt), ('assert2', asrt2), ('popitem', lambda: {}.popitem()), ('listrem', lambda: [].remove(3))]:
    mk(f, n)
t('hasattr', lambda: hasattr(p, 'x'))
t('hasattr o', lambda: hasattr(o, 'x'))
t('getattr', lambda: getattr(p, 'x', 1))
t('getattr o', lambda: getattr(o, 'x', 1))
t('for', lambda: [x for x in G()])
t('gen', lambda: sum(gen()))
t('next default', lambda: next(G(), 1))
t('in', lambda: 3 in G())
def closed():
    g = gen()
    next(g)
    g.close()
t('close', closed)
def held():
    try: {}['k']
    except KeyError: return hasattr(p, 'x'), [x for x in G()], getattr(o, 'x', 1)
t('while handled', held)
