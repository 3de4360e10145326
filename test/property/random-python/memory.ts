/** What a program can see of its memory: counts, collections, sizes, weak references, finalizers, identities. */
import { anything } from './expressions.ts'
import type { Source } from './source.ts'
import { block, show } from './tree.ts'
import type { Statement } from './tree.ts'

const SIZED = ['[]', '[i]', '[1, 2, 3]', 'list(range(k + 5))', '()', '(1, 2)', "''", "'abc'", "u'\\xe9'", "u'\\u20ac' * 3", '{}', "{'a': 1}", 'dict.fromkeys(range(9))', 'set()', '{1, 2, 3}', 'set(range(20))', 'frozenset([1])', '0', '1', '2**30', '2**60', '-2**90', '1.5', 'True', 'None', "b'ab'", "bytearray(b'abc')", 'Node', 'Node(1)', 'Slim()', '1j', 'range(3)', 'object()', 'len', 'lambda: 0', 'slice(1)', 'iter([])', 'iter({})', "iter('a')", 'type', 'l', 'd', 'u', 's', 'i', 'a', 'enumerate(l)', 'zip(l)', 'reversed(l)', 'ValueError()', 'property()', 'Loud(1)', 'weakref.ref(Node)', 'memoryview(b"a")', '(x for x in l)', 'super(Slim, Slim())', 'Node(1).__dict__', 'Node.__dict__', 'Node(1).touch', '[].append']

const KEPT = ['kept.append(n)', 'kept.append((n, n))', 'n.other = [n]', 'n.other = n', "kept.append({'n': n})", 'n.other = Node(n)', 'n.other = lambda: n', 'kept.append(n.touch)', 'kept.append(iter([n]))', 'kept.append(weakref.ref(n))', 'kept = [kept, n]', 'kept.append(set([n]))', 'kept.append(n.__dict__)', 'kept.append(gen(n))', 'n.other = gen(n); next(n.other)', 'kept.append(map(None, [n]) if False else [n])', 'kept.insert(0, n.other)', 'n2 = n', 'del n2', 'kept.pop()', 'kept[:] = []', 'kept = kept * 2', 'kept.append(enumerate([n]))', 'kept.append(zip([n]))', 'kept.append(slice(n))', 'kept.append(super(Node, n))', 'kept.reverse()', 'kept += kept', 'kept = kept[::-1]', 'x = [n for n in kept]', 'n = kept and kept[0] or n', 'kept.append(property(n))', 'kept.append(type(n))']

const refcounts = (source: Source): Statement[] => [
  { line: 'n = n2 = Node(0); kept = []' },
  ...source.many(4, 9, () => source.pick(KEPT)).flatMap((line) => [
    block('try:', line),
    block('except Exception as error:', "print(type(error).__name__)"),
    { line: `print(${JSON.stringify(line)}, sys.getrefcount(n), sys.getrefcount(kept))` },
  ]),
  { line: 'n = n2 = kept = x = None' },
  { line: "print('collected', gc.collect(), log); del log[:]" },
]

const makeGraph = (source: Source): string[] => {
  const count = source.int(2, 6)
  const names = Array.from({ length: count }, (_, index) => `v${index}`)
  const made = names.map((name, index) => `${name} = ${source.pick([`Node(${index})`, `Loud(${index})`, `Loud(${index})`, '[]', '{}', `Slim()`, `Old(${index})`, 'set()', `Saved(${index})`, 'gen(0)'])}`)
  const links = source.many(count, 2 * count, () => `link(${source.pick(names)}, ${source.pick(names)})`)
  const watched = source.many(0, 3, () => `watch(${source.pick(names)})`)
  return [...made, ...links, ...watched, ...names.map((name) => `del ${name}`)]
}

const cycles = (source: Source): Statement[] => [
  { line: 'gc.collect(); gc.collect(); del log[:]; del gc.garbage[:]' },
  ...makeGraph(source).map((line) => ({ line })),
  { line: "print('dropped', log); del log[:]" },
  { line: `print('collected', gc.collect(${source.pick(['', '', '0', '1', '2'])}), log); del log[:]` },
  { line: `print('again', gc.collect(), log, len(gc.garbage), [type(x).__name__ for x in gc.garbage]); del log[:]` },
  { line: "print('saved', sorted(x.value for x in saved)); del saved[:]; del gc.garbage[:]" },
  { line: "print('third', gc.collect(), log); del log[:]" },
]

const counts = (source: Source): Statement[] => [
  { line: 'gc.collect(); before = gc.get_count()[0]; kept = []' },
  ...source.many(4, 8, () => source.pick(['kept.append([])', 'kept.append(())', 'kept.append({})', 'kept.append(Node(1))', 'kept.append((i, s))', 'kept.append([1, 2])', "kept.append({'a': 1})", 'kept.append(set())', 'kept.append(lambda: 0)', 'kept.append([x for x in l])', 'kept.append(tuple(l))', 'kept.append(dict(a=1))', 'kept.append(gen(1))', 'kept.append(Slim())', 'kept.append(iter(l))', 'kept.append(list(d.items()))', 'kept.append(s.split())', 'kept.pop()', 'kept[:] = []', 'kept.append(ValueError(1))', 'kept.append(object())', 'kept.append(str(i))', 'kept.append(sorted(a))', 'kept.append(list(zip(l, l)))', 'kept.append([(x, x) for x in range(4)])', 'kept.append({x: [x] for x in range(4)})', 'kept.append(Node(1).touch)', 'kept.append(weakref.ref(n))', 'kept.append(l + l)', 'kept.append(u * 2)', 'kept.append(property())', 'kept.append(type("T", (object,), {}))', 'kept.append("%s-%s" % (i, s))', 'kept.append(range(k))', 'kept.append(slice(i))', 'kept.append(divmod(i, 7))', 'kept.append(frozenset(l[:0]))', 'kept.append(d.copy())', 'kept.append(bytearray(3))', 'kept.append(s.partition("a"))', 'kept.append(memoryview(b"x"))', 'kept.append(super(Node, n))', 'kept.append(iter(d))', 'kept.append(d.keys())', 'kept.append(reversed(l))', 'kept.append(map(str, l))'])).flatMap((line) => [
    { line },
    { line: `print(${JSON.stringify(line)}, gc.get_count()[0] - before)` },
  ]),
  { line: 'kept = None' },
  { line: 'print(gc.get_count()[0] - before)' },
]

const sizes = (source: Source): Statement[] => source.many(3, 7, () => source.pick(SIZED)).map((what) => show(`sys.getsizeof(${what})`))

const growth = (source: Source): Statement[] => [
  { line: `x = ${source.pick(['[]', '[1]', 'list(l)', '{}', 'set()', 'bytearray()', 'dict(d)', 'set(a)'])}; trail = []` },
  block(
    `for n in range(${source.int(5, 60)}):`,
    block('if isinstance(x, dict):', source.pick(['x[n] = n', 'x[str(n)] = n', 'x.update({n: n, -n: n})'])),
    block('elif isinstance(x, set):', source.pick(['x.add(n)', 'x.update([n, n * 7])'])),
    block('else:', source.pick(['x.append(n)', 'x.extend([n, n])', 'x += x[:2] or [1]', 'x.insert(0, n)', 'x[1:1] = [n, n, n]'])),
    ...(source.chance(0.4) ? [block(`if n % ${source.int(2, 7)} == 0 and x:`, 'x.pop()')] : []),
    'trail.append(sys.getsizeof(x))',
  ),
  { line: 'print(trail)' },
]

const identities = (source: Source): Statement[] =>
  source.many(3, 6, () =>
    source.pick([
      '(lambda: 257)() is (lambda: 257)()', "'ab' is 'ab'", 'i is i + 0', 's is s[:]', 'u is tuple(u)', "''.join(['a', 'b']) is 'ab'", 'l is l[:]', 'u is u[:]', '() is tuple()', "'' is s[:0]", 's * 1 is s', 'u * 1 is u', 'frozenset() is frozenset()', 'str(s) is s', 'int(i) is i', '1.5 is 1.5', '256 is int("256")', '-5 is int("-5")', '257 is int("257")', "'a' is 'ba'[1]", "b'a' is b'ba'[1:]", '(1, 2) is (1, 2)', "id([]) == id([])", 'id(Node(1)) == id(Node(2))', 'id({}) == id({})', 'id(1.25 + f) == id(2.5 + f)', "s.strip('') is s", "s.replace('q', 'w') is s", 's.lower() is s', "'abc'.lower() is 'abc'", 'float(f) is f', 'True is bool(1)', 'type(i) is int', "sys.intern('x y') is sys.intern('x ' + 'y')" , 'i + 0 is i', '-(-i) is i', '(lambda: ())() is ()', 'dict() is dict()', "'%s' % s is s", "''.join([s]) is s", "format(s) is s", 's.encode() is s', 'bytes(b) is b', 'list(l) is l', 's.zfill(0) is s', 's.center(0) is s', 's.expandtabs() is s', 's[0:] is s', 'str(k) is str(k)', 'round(i) is i', 'abs(i) is i', 'complex(z) is z', 'max(i, 300) is i',
    ]),
  ).map(show)

export function memoryChunk(source: Source): Statement[] {
  return source.pick([refcounts, cycles, cycles, counts, sizes, growth, identities])(source)
}

/** The names memory programs lean on. Imports have left garbage by then, and 2.7 dead sets: both depend on the installation. */
export const MEMORY_PROLOGUE = `
import gc, sys, weakref; gc.collect()
[set() for _ in range(80)]
log, saved = [], []
class Node(object):
    def __init__(self, value):
        self.value = value
        self.other = None
    def touch(self):
        return self.value
class Loud(Node):
    def __del__(self):
        log.append(self.value)
class Saved(Node):
    def __del__(self):
        log.append(('saved', self.value))
        saved.append(self)
class Slim(object):
    __slots__ = ('value', 'other', '__weakref__')
class Old:
    def __init__(self, value):
        self.value = value
def gen(n):
    try:
        yield n
        yield n
    finally:
        log.append('gen')
def link(x, y):
    if isinstance(x, list): x.append(y)
    elif isinstance(x, dict): x[len(x)] = y
    elif isinstance(x, set):
        try: x.add(y)
        except TypeError: pass
    elif hasattr(x, 'gi_frame'): pass
    else: x.other = y
watching = []
def watch(x):
    try: watching.append(weakref.ref(x, lambda r, n=len(watching): log.append(('gone', n))))
    except TypeError: pass
`

/** Any expression, with what it leaves of count and memory. */
export const traceless = (source: Source): Statement[] => [
  { line: 'before = sys.getrefcount(l), sys.getrefcount(d), sys.getrefcount(u), sys.getrefcount(a)' },
  ...source.many(1, 4, () => anything(source, 3)).map(show),
  { line: 'print(before, (sys.getrefcount(l), sys.getrefcount(d), sys.getrefcount(u), sys.getrefcount(a)))' },
]
