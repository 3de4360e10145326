/** Calls of collections, itertools, functools, operator, heapq, bisect, math and string methods of the containers. */
import { anything, expression } from './expressions.ts'
import type { Source } from './source.ts'
import { show } from './tree.ts'
import type { Statement } from './tree.ts'

const small = (source: Source): string => String(source.int(-2, 4))
const list = (source: Source): string => expression(source, 'list', 1)
const one = (source: Source): string => anything(source, 1)

const CALLS: readonly ((source: Source) => string)[] = [
  (s) => `list(itertools.chain(${list(s)}, ${expression(s, 'str', 1)}))`,
  (s) => `list(itertools.islice(${list(s)}, ${s.many(1, 3, () => s.pick(['0', '1', '2', 'None', '5', '-1'])).join(', ')}))`,
  (s) => `list(itertools.${s.pick(['permutations', 'combinations', 'combinations_with_replacement'])}('abc'[:${s.int(0, 3)}], ${small(s)}))`,
  (s) => `list(itertools.product(${list(s)}[:2], 'xy'${s.chance(0.3) ? ', repeat=2' : ''}))`,
  (s) => `[(key, list(group)) for key, group in itertools.groupby(${list(s)}${s.chance(0.5) ? ', key=type' : ''})] and 1`,
  (s) => `list(itertools.${s.pick(['takewhile', 'dropwhile'])}(bool, ${list(s)}))`,
  (s) => `list(itertools.islice(itertools.${s.pick(['count(3)', 'count(1, 2)', 'count(0.5)', "cycle('ab')", 'repeat(7)', 'repeat(7, 2)'])}, 4))`,
  (s) => `list(itertools.compress('abcdef', ${list(s)}))`,
  (s) => `[list(x) for x in itertools.tee(${list(s)}, ${s.int(0, 3)})]`,
  (s) => `list(itertools.starmap(pow, [(2, ${small(s)}), (3, 2)]))`,
  (s) => (s.two ? `list(itertools.izip_longest('ab', ${list(s)}))` : `list(itertools.zip_longest('ab', ${list(s)}, fillvalue=0))`),
  (s) => (s.two ? `list(itertools.imap(None, 'ab', ${list(s)}))` : `list(itertools.accumulate(${list(s)}))`),
  (s) => `functools.reduce(lambda x, y: ${s.pick(['x + y', '(x, y)', 'y'])}, ${list(s)}${s.chance(0.5) ? `, ${one(s)}` : ''})`,
  (s) => `functools.partial(${s.pick(['int', 'dict', 'max', 'sorted'])}, ${s.pick(['base=2', "'10'", '[3, 1]', 'key=str'])})(${s.pick(["'101'", '', '[2, 1]'])})`,
  (s) => `sorted(${list(s)}, key=functools.cmp_to_key(lambda x, y: len(str(x)) - len(str(y))))`,
  (s) => `collections.Counter(${expression(s, s.pick(['str', 'list']), 1)}).most_common(${s.pick(['', '1', '2'])})`,
  (s) => `collections.Counter('aab') ${s.pick(['+', '-', '&', '|'])} collections.Counter(${expression(s, 'str', 1)})`,
  (s) => `collections.OrderedDict(${s.pick(["[('b', 1), ('a', 2)]", 'zip(s, l)', 'd', 'x=1'])})`,
  (s) => `collections.deque(${list(s)}${s.chance(0.4) ? `, ${s.int(0, 3)}` : ''})`,
  (s) => `(lambda q: (q.${s.pick(['rotate(1)', 'appendleft(9)', 'pop()', 'popleft()', 'extend(l)', 'extendleft(l)', 'remove(1)', 'reverse()', 'rotate(-2)', 'index(2)', 'insert(1, 5)', 'count(1)', 'clear()', 'copy()'])}, q))(collections.deque(${list(s)}, ${s.pick(['None', '3'])}))`,
  (s) => `(lambda q: (q[${s.pick(["'new'", '1', 's'])}], sorted(q.items(), key=str)))(collections.defaultdict(${s.pick(['list', 'int', 'lambda: s', 'None'])}, ${s.pick(['{}', "{'new': 1}", 'a=1'])}))`,
  (s) => `(lambda P: (P(1, 2), P(x=3, y=4)._asdict(), P(5, 6)._replace(${s.pick(['x=1', 'q=1'])}), P._fields))(collections.namedtuple('P', ${s.pick(["'x y'", "['x', 'y']", "'x,y'", "'x x'", "'class y'", "'_x y'"])}))`,
  (s) => `operator.${s.pick(['itemgetter(1)', "attrgetter('real')", 'itemgetter(0, -1)', "methodcaller('count', 1)", 'itemgetter(slice(1, None))', "attrgetter('real.imag')"])}(${one(s)})`,
  (s) => `operator.${s.pick(['add', 'mul', 'concat', 'contains', 'eq', 'lt', 'getitem', 'mod', 'countOf', 'indexOf', 'is_'])}(${one(s)}, ${one(s)})`,
  (s) => `(lambda h: (heapq.heapify(h), heapq.${s.pick(['heappop(h)', 'heappush(h, 4)', 'heappushpop(h, 3)', 'heapreplace(h, 5)'])}, h))(${list(s)})`,
  (s) => `heapq.${s.pick(['nlargest', 'nsmallest'])}(${s.int(-1, 4)}, ${list(s)}${s.chance(0.3) ? ', key=str' : ''})`,
  (s) => `list(heapq.merge([1, 4, 7], ${list(s)}))`,
  (s) => `bisect.${s.pick(['bisect', 'bisect_left', 'bisect_right', 'insort'])}(sorted(${list(s)}), ${expression(s, 'int', 1)}${s.pick(['', ', 1', ', 0, 2', ', -1'])})`,
  (s) => `math.${s.pick(['floor', 'ceil', 'sqrt', 'fabs', 'trunc', 'isnan', 'isinf', 'frexp', 'modf', 'factorial', 'degrees'])}(${expression(s, s.pick(['float', 'int']), 1)})`,
  (s) => `math.${s.pick(['copysign', 'fmod', 'hypot', 'ldexp'])}(${expression(s, 'float', 1)}, ${expression(s, 'int', 1)})`,
  (s) => `string.${s.pick(["capwords('a bc d')", 'ascii_lowercase', 'digits', "Template('$x ${y} $$').substitute(x=1, y=s)", "Template('$q').safe_substitute(x=1)", "Template('$q').substitute()", 'punctuation'])}`,
  (s) => `copy.${s.pick(['copy', 'deepcopy'])}(${one(s)})`,
  (s) => `list(${list(s)}.__reversed__())`,
  (s) => `(lambda x: (x.${s.pick(['__len__()', '__contains__(1)', '__getitem__(0)', '__iter__().__length_hint__()', '__add__([1])', '__eq__(2)', '__hash__', '__sizeof__() > 0', '__class__', '__reduce__()', '__mul__(2)'])}))(${list(s)})`,
  (s) => `type('T', (${s.pick(['object', 'int', 'list', 'bool', 'dict', 'type'])},), {'v': 1})${s.pick(['.v', '.__name__', '()', '.__mro__', '.__bases__'])}`,
  (s) => `isinstance(${one(s)}, collections${s.two ? '' : '.abc'}.${s.pick(['Hashable', 'Iterable', 'Sized', 'Sequence', 'Mapping', 'MutableSet', 'Callable', 'Container'])})`,
  (s) => `list(map(${s.pick(['pow', 'max', 'lambda *x: x'])}, [1, 2, 3], ${list(s)}))`,
  (s) => `list(zip(*${s.pick(['[(1, 2), (3, 4)]', '[]', '[l, m]', "['ab', 'cd', 'e']"])}))`,
  (s) => `iter(${s.pick(['[1, 2].pop, 1', 'l', '5', 'int, 0', 's', 'len'])}).__class__.__name__`,
  (s) => `next(iter(${one(s)})${s.chance(0.5) ? ', None' : ''})`,
  (s) => `len(dir(${s.pick(['5', '[]', "''", '{}', 'None', '1.5', 'len', 'set()', '()', '1j', 'slice(1)', 'object()', 'Exception()', 'type', 'iter([])', 'b', 'range(3)', '(x for x in l)', 'True', 'property()', 'lambda: 0', 'Node(1).touch'])})) > 0`,
]

export function libraryChunk(source: Source): Statement[] {
  // What an import leaves for the collector depends on what start-up has imported before.
  const imports = 'import itertools, functools, collections, operator, heapq, bisect, math, string, copy; gc.collect()'
  const abc = source.two ? [] : ['import collections.abc; gc.collect()']
  return [...[imports, ...abc].map((line) => ({ line })), ...source.many(4, 9, () => source.pick(CALLS)(source)).map(show)]
}
