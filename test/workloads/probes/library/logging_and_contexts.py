# Logging, context variables, complex functions, schedules, executors, graphs.
import logging, sys, io, contextvars, cmath, sched, time, timeit, platform, importlib
s = io.StringIO()
h = logging.StreamHandler(s); h.setFormatter(logging.Formatter('%(levelname)s %(name)s %(message)s %(lineno)d %(funcName)s %(filename)s %(threadName)s'))
lg = logging.getLogger('a.b'); lg.addHandler(h); lg.setLevel(logging.DEBUG); lg.propagate = False
def go():
    lg.debug('d %d', 5); lg.info('x'); lg.warning('w %s %s', 1, 2); lg.error('e'); lg.critical('c')
go()
try: 1 / 0
except ZeroDivisionError: lg.exception('boom')
print(s.getvalue().splitlines()[:6], s.getvalue().splitlines()[-1])
print(lg, logging.getLogger('a'), logging.getLogger(), lg.parent, logging.getLogger('a.b') is lg, lg.getEffectiveLevel(), logging.getLevelName(30), logging.getLevelName('INFO'), lg.isEnabledFor(5))
logging.basicConfig(level=logging.INFO, stream=sys.stdout, format='%(levelname)s:%(name)s:%(message)s')
logging.info('root info'); logging.debug('no'); logging.getLogger('q').warning('child')
logging.addLevelName(25, 'NOTE'); logging.log(25, 'noted')
class F(logging.Filter):
    def filter(self, r): return 'secret' not in r.getMessage()
logging.getLogger().handlers[0].addFilter(F())
logging.info('secret'); logging.info('{open}')
f = logging.Formatter('{levelname}-{message}', style='{'); r = logging.makeLogRecord({'levelname': 'X', 'msg': 'hi %s', 'args': ('you',)})
print(f.format(r), r.getMessage(), logging.Formatter('$message', style='$').format(r))
ad = logging.LoggerAdapter(logging.getLogger('ad'), {'k': 1}); ad.info('via adapter')
logging.disable(logging.CRITICAL); logging.error('silent'); logging.disable(logging.NOTSET)
for x in (lambda: lg.setLevel('NOPE'), lambda: logging.getLogger(5), lambda: logging.basicConfig(foo=1, force=True) if sys.version_info >= (3, 8) else 0):
    try: print(x())
    except Exception as e: print(type(e).__name__, e)
print([type(h).__name__ for h in logging.getLogger().handlers], repr(logging.NullHandler()))
v = contextvars.ContextVar('v', default=1)
tok = v.set(5); print(v.get()); v.reset(tok); print(v.get())
ctx = contextvars.copy_context()
def inner(): v.set(9); return v.get()
print(ctx.run(inner), v.get(), ctx[v], len(ctx))
for z in (1 + 2j, -1, 0.5j, 3, -2.5 - 1.5j):
    print([cmath.sqrt(z), cmath.exp(z), cmath.log(z), cmath.phase(z), cmath.sin(z), cmath.cos(z), cmath.tan(z), cmath.acos(z), cmath.asin(z), cmath.atan(z), cmath.sinh(z), cmath.cosh(z), cmath.tanh(z), cmath.asinh(z), cmath.acosh(z), cmath.log10(z)])
print(cmath.rect(2, 1), cmath.isclose(1, 1 + 1e-10), cmath.inf, cmath.isnan(cmath.nan))
sc = sched.scheduler(time.time, time.sleep); out = []
sc.enter(0.02, 1, out.append, ('b',)); sc.enter(0.01, 1, out.append, ('a',)); sc.run(); print(out, sc.empty())
print(timeit.timeit('x = 1', number=10) >= 0, len(timeit.repeat(lambda: None, number=2, repeat=3)), timeit.default_timer() >= 0)
print(platform.python_implementation(), platform.system(), platform.python_version() == '.'.join(map(str, sys.version_info[:3])), importlib.import_module('math').pi, platform.architecture()[0])
from concurrent.futures import ThreadPoolExecutor, as_completed
with ThreadPoolExecutor(3) as ex:
    fs = [ex.submit(pow, 2, i) for i in range(4)]; print([f.result() for f in fs], list(ex.map(len, ['a', 'bb'])), fs[0].done())
    bad = ex.submit(lambda: 1 / 0); print(type(bad.exception()).__name__)
if sys.version_info >= (3, 9):
    import graphlib
    print(list(graphlib.TopologicalSorter({'d': {'b', 'c'} - {'c'}, 'b': {'a'}, 'c': {'a'}}).static_order()))
    try: list(graphlib.TopologicalSorter({1: [2], 2: [1]}).static_order())
    except graphlib.CycleError as e: print(e.args)
