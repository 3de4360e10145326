# Text wrapped and formatted, containers over lines, tracebacks as data, locks, threads, queues, paths and times.
import textwrap, string, pprint, traceback, threading, queue, time, os, sys
t = "Looking at this text, one would think -- well, think--that the well-known e-mail wrap function handles hyphenated-words quite well. Doesn't it?  Yes it does!"
for w in (10, 20, 40, 70):
    print(textwrap.fill(t, w)); print('--')
print(textwrap.wrap("aaa bbbbbbbbbbbbbbbbbbbbb ccc", 8), textwrap.wrap('', 5), textwrap.wrap('   x  y ', 3))
print(textwrap.shorten(t, 40), textwrap.shorten("Hello world", width=10, placeholder='...'))
print(textwrap.fill(t, 30, initial_indent='* ', subsequent_indent='  ', max_lines=3, break_long_words=False))
print(textwrap.wrap(t, 25, fix_sentence_endings=True, break_on_hyphens=False))
print(textwrap.dedent('''
    a
      b
    c'''), textwrap.indent('a\n\nb\n', '> '))
f = string.Formatter()
print(f.format('{0} {1!r:>10} {x[1]} {y.real}', 1, 'a', x=[1, 2], y=3j), list(f.parse('a{b!r:c}d{{e}}{f[0].g}')))
class U(string.Formatter):
    def get_value(self, key, args, kw):
        return kw.get(key, '?') if isinstance(key, str) else args[key]
print(U().format('{a} {b} {0}', 5, a=1))
print(f.format('{} {}', 1, 2))
try: f.format('{')
except ValueError as e: print(e)
d = {'b': list(range(30)), 'a': {'x': 'y' * 50, 'z': ('p', 'q') * 10}, (1, 2): {1, 2, 3}, 5: None}
d = {k: v for k, v in d.items() if isinstance(k, str)}
pprint.pprint(d)
pprint.pprint(d, width=40, indent=4)
pprint.pprint(list(range(40)), compact=True, width=30)
l = [1]; l.append(l)
print(pprint.pformat({'k': [1, {'n': [2, [3, [4]]]}]}, depth=3), pprint.isrecursive(l), pprint.isreadable([1, 'a']))
pprint.pprint('word ' * 40)
import collections
pprint.pprint(collections.OrderedDict((str(i), i) for i in range(20)))
pprint.pprint(collections.Counter('abracadabra' * 3)); pprint.pprint(collections.defaultdict(list, {i: list('abc') for i in range(12)}))
pprint.pprint(collections.deque(range(40)))
def boom(n):
    if n == 0:
        raise ValueError('boom')
    boom(n - 1)
try:
    boom(2)
except ValueError as e:
    print(traceback.format_exc().count('boom'))
    for x in traceback.extract_tb(e.__traceback__): print(x.lineno, x.name, x.line)
    print(traceback.format_exception_only(type(e), e))

    traceback.print_exc(file=sys.stderr)
    te = traceback.TracebackException.from_exception(e)
    print(te, te.exc_type, len(te.stack))
def st():
    return traceback.extract_stack()
print([(x.lineno, x.name, x.line) for x in st()])

class C(Exception): pass
try:
    try: 1 / 0
    except ZeroDivisionError as e: raise C('a', 5) from e
except C as e:
    s = ''.join(traceback.format_exception(type(e), e, e.__traceback__, chain=False)).splitlines()
    print(s[0], s[-1], traceback.format_exception_only(type(e), e))
lk = threading.Lock()
with lk:
    print(lk.locked(), lk.acquire(False))
print(lk.locked())
r = threading.RLock()
with r:
    with r: print('nested')
res = []
def work(n):
    res.append((n, threading.current_thread().name, threading.current_thread() is threading.main_thread()))
ts = [threading.Thread(target=work, args=(i,), name='w%d' % i) for i in range(3)]
for x in ts: x.start()
for x in ts: x.join()
print(res, threading.active_count(), [x.is_alive() for x in ts])
loc = threading.local(); loc.x = 1
def other():
    res.append(hasattr(loc, 'x')); loc.x = 2
th = threading.Thread(target=other); th.start(); th.join(); print(res[-1], loc.x, loc.__dict__)
ev = threading.Event(); ev.set(); print(ev.wait(1), ev.is_set())
q = queue.Queue(3)
for i in range(3): q.put(i)
try: q.put_nowait(5)
except queue.Full: print('full')
print(q.get(), q.qsize(), q.full(), q.empty())
pq = queue.PriorityQueue(); pq.put((2, 'b')); pq.put((1, 'a')); print(pq.get())
lq = queue.LifoQueue(); lq.put(1); lq.put(2); print(lq.get())
try: queue.Queue().get_nowait()
except queue.Empty: print('empty')
print(threading.Thread(target=work).name, threading.main_thread().name, threading.Semaphore(2).acquire())
print(time.strftime('%Y-%m-%d %H:%M:%S', time.gmtime(86400 * 365)), time.gmtime(0), time.mktime(time.localtime(1000)), time.asctime(time.gmtime(5e8)))
print(os.path.join('a', 'b'), os.path.abspath('/a/../b'), os.path.relpath('/a/b', '/a/c'), os.path.commonpath(['/a/b', '/a/c']), os.path.splitext('x.tar.gz'), os.sep, os.linesep == '\n', os.environ.get('NOPE', 'd'), os.getenv('NOPE'), os.path.exists('/nope'))
print(os.fspath('x'), isinstance('a', os.PathLike), os.path.split('/a/b/c'), os.cpu_count() > 0)
