/** Expressions over the built-in types: mostly well typed, sometimes not, always cheap to evaluate. */
import type { Source } from './source.ts'

export type Kind = 'int' | 'float' | 'bool' | 'str' | 'bytes' | 'list' | 'tuple' | 'dict' | 'set' | 'none' | 'complex'

const KINDS: readonly Kind[] = ['int', 'int', 'float', 'bool', 'str', 'str', 'bytes', 'list', 'list', 'tuple', 'dict', 'set', 'none', 'complex']
const WRONG_TYPE = 0.04

/** Names a program binds before any expression, by kind. */
export const NAMES: Readonly<Record<Kind, readonly string[]>> = {
  int: ['i', 'j', 'k'],
  float: ['f', 'g'],
  bool: ['p', 'q'],
  str: ['s', 't'],
  bytes: ['b'],
  list: ['l', 'm'],
  tuple: ['u'],
  dict: ['d', 'e'],
  set: ['a'],
  none: ['None'],
  complex: ['z'],
}

export const BINDINGS = (source: Source): string[] => [
  `i, j, k = ${integer(source)}, ${integer(source)}, ${source.int(-3, 9)}`,
  `f, g = ${real(source)}, ${real(source)}`,
  `p, q, z = ${source.pick(['True', 'False'])}, ${source.pick(['True', 'False'])}, ${complex(source)}`,
  `s, t, b = ${text(source)}, ${text(source)}, ${bytes(source)}`,
  `l, m = ${plainList(source)}, [${text(source)}, [${integer(source)}], None]`,
  `u, a = (${integer(source)}, ${text(source)}, ${plainList(source)}), ${set(source)}`,
  `d, e = ${plainDict(source)}, ${plainDict(source)}`,
]

export const anyKind = (source: Source): Kind => source.pick(KINDS)

export const anything = (source: Source, depth: number): string => expression(source, anyKind(source), depth)

export function expression(source: Source, kind: Kind, depth: number): string {
  const wanted = source.chance(WRONG_TYPE) ? anyKind(source) : kind
  if (depth <= 0 || source.chance(0.15)) return source.chance(0.5) ? source.pick(NAMES[wanted]) : literal(source, wanted)
  if (source.chance(0.12)) return general(source, wanted, depth - 1)
  return MAKERS[wanted](source, depth - 1)
}

function literal(source: Source, kind: Kind): string {
  switch (kind) {
    case 'int':
      return `(${integer(source)})`
    case 'float':
      return `(${real(source)})`
    case 'bool':
      return source.pick(['True', 'False'])
    case 'str':
      return text(source)
    case 'bytes':
      return bytes(source)
    case 'list':
      return list(source, 0)
    case 'tuple':
      return tuple(source, 0)
    case 'dict':
      return dict(source, 0)
    case 'set':
      return set(source)
    case 'none':
      return 'None'
    case 'complex':
      return complex(source)
  }
}

function integer(source: Source): string {
  return source.any(
    () => String(source.int(-5, 10)),
    () => String(source.int(-5, 10)),
    () => String(source.int(-300, 300)),
    () => source.pick(['0', '1', '-1', '255', '256', '257', '-6', '-5', '65535', '1000000007', '2147483647', '-2147483648', '1 << 30', '(1 << 60) - 1']),
    () => source.pick(['2**62', '2**63', '-2**63', '2**64 + 1', '10**20', '-10**30 + 7', '3**80', '1 << 100', '0xff', '0b1011']),
  )
}

function real(source: Source): string {
  return source.any(
    () => (source.int(-100, 100) / source.pick([1, 2, 4, 10, 100])).toFixed(source.int(1, 3)),
    () => source.pick(['0.0', '-0.0', '1.5', '0.1', '1e16', '1e-5', '1.7e308', '5e-324', '123456789.125', '2.5', '-3.5', '1e22', '0.1 + 0.2']),
    () => source.pick(["float('inf')", "float('-inf')", "float('nan')", '1e100', '3.0', '-2.0', '100.0', '1234.5678']),
  )
}

const complex = (source: Source): string => source.pick(['1j', '(1+2j)', '(0.5-1.5j)', '-0j', '(3+0j)', 'complex(2, -1)', 'complex(-0.0, 1e20)'])

const WORDS = ['', 'a', 'ab', 'abc', 'Hello World', 'spam eggs', 'x' , '  pad ', 'a,b,,c', '123', '-4', '1.5', "it's", 'qu"ote', 'tab\\there', 'line\\nbreak\\n', 'AbC', 'aaa', 'zebra', '%s', '{}', '\\x00\\x7f']

function text(source: Source): string {
  const unicode = source.chance(0.1)
  if (unicode) return `u'${source.pick(['\\xe9t\\xe9', '\\u20ac5', 'na\\xefve', '\\xdf', 'plain', '\\u0130', '\\xb2'])}'`
  const word = source.pick(WORDS).replaceAll("'", "\\'")
  return `'${word}'`
}

const bytes = (source: Source): string => `b'${source.pick(['', 'a', 'abc', '\\x00\\xff', 'one two', 'AbC', '12'])}'`

const items = (source: Source, depth: number, low = 0, high = 4): string[] => source.many(low, high, () => anything(source, depth - 1))

function plainList(source: Source): string {
  if (source.chance(0.5)) return `[${source.many(0, 7, () => String(source.int(-9, 20))).join(', ')}]`
  return `[${source.many(0, 5, () => text(source)).join(', ')}]`
}

const plainDict = (source: Source): string =>
  `{${source.many(0, 4, () => `${source.any(() => text(source), () => String(source.int(-3, 300)))}: ${source.any(() => text(source), () => integer(source), () => plainList(source))}`).join(', ')}}`

function list(source: Source, depth: number): string {
  if (source.chance(0.6)) return plainList(source)
  return `[${items(source, depth).join(', ')}]`
}

function tuple(source: Source, depth: number): string {
  const inside = items(source, depth)
  return inside.length === 1 ? `(${inside[0]},)` : `(${inside.join(', ')})`
}

/** None hashes by its address up to 3.11: where the order of a table shows, it must not be a key. */
const hashable = (source: Source, depth: number): string =>
  expression(source, source.pick(['int', 'int', 'str', 'str', 'bool', 'float', source.two ? 'str' : 'none', 'bytes']), Math.min(depth, 1))

function set(source: Source): string {
  const inside = source.many(1, 6, () => (source.chance(0.7) ? String(source.int(-3, 30)) : text(source)))
  return source.any(
    () => `{${inside.join(', ')}}`,
    () => `frozenset([${inside.join(', ')}])`,
    () => `set([${inside.join(', ')}])`,
  )
}

/** Up to 3.5 the order of a dict depends on its hashes only, which agree. */
const dict = (source: Source, depth: number): string =>
  `{${source.many(0, 4, () => `${hashable(source, depth - 1)}: ${anything(source, depth - 1)}`).join(', ')}}`

/** Forms that can give any kind. */
function general(source: Source, kind: Kind, depth: number): string {
  const same = () => expression(source, kind, depth)
  return source.any(
    () => `(${same()} if ${condition(source, depth)} else ${same()})`,
    () => `(${same()} or ${same()})`,
    () => `(${same()} and ${same()})`,
    () => `(lambda x${source.chance(0.5) ? '=i' : ''}, *y: ${same()})(${anything(source, depth)})`,
    () => `[${anything(source, depth)}, ${same()}][${source.pick(['1', '-1', 'True', '0'])}]`,
    () => `{${hashable(source, depth)}: ${same()}}.get(${hashable(source, depth)})`,
  )
}

export function condition(source: Source, depth: number): string {
  return expression(source, 'bool', depth)
}

const bound = (source: Source): string => source.pick(['', '', '0', '1', '2', '-1', '-2', '3', '100', '-100', 'k', 'None'])

export function slice(source: Source): string {
  const step = source.chance(0.4) ? `:${source.pick(['', '2', '-1', '-2', '3', '1', '0', 'None'])}` : ''
  return `${bound(source)}:${bound(source)}${step}`
}

const clauses = (source: Source, depth: number, over: string): string =>
  `for x in ${over}${source.chance(0.4) ? ` if ${source.pick(['x', 'x != i', 'not x', 'x in l', condition(source, depth)])}` : ''}${
    source.chance(0.15) ? ` for y in ${source.pick(['range(3)', 's[:3]', 'm', 'u'])}` : ''
  }`

const iterable = (source: Source, depth: number): string =>
  source.any(
    () => `range(${source.int(-2, 6)})`,
    () => expression(source, 'list', depth),
    () => expression(source, 'str', depth),
    () => expression(source, 'tuple', depth),
    () => expression(source, 'dict', depth),
    () => `sorted(${expression(source, 'set', depth)})`,
    () => `zip(${expression(source, 'list', depth)}, ${expression(source, 'str', depth)})`,
    () => `enumerate(${expression(source, 'str', depth)}${source.chance(0.4) ? `, ${source.int(-1, 3)}` : ''})`,
    () => `reversed(${expression(source, 'list', depth)})`,
    () => `map(${source.pick(['str', 'repr', 'bool', 'len', 'abs', 'lambda x: (x, i)'])}, ${expression(source, 'list', depth)})`,
    () => `filter(${source.pick(['None', 'bool', 'lambda x: x != i'])}, ${expression(source, 'list', depth)})`,
    () => `(${source.pick(['x', 'x * 2', '(x, x)'])} for x in ${expression(source, 'list', depth)})`,
  )

type Maker = (source: Source, depth: number) => string

const MAKERS: Readonly<Record<Kind, Maker>> = {
  int: (source, depth) => {
    const one = () => expression(source, 'int', depth)
    return source.any(
      () => `(${one()} ${source.pick(['+', '-', '*', '//', '%', '&', '|', '^', '+', '-', '*'])} ${one()})`,
      () => `(${one()} ${source.pick(['<<', '>>', '**'])} ${source.int(-1, 9)})`,
      () => `${source.pick(['-', '~', '+'])}(${one()})`,
      () => `len(${expression(source, source.pick(['str', 'list', 'tuple', 'dict', 'set', 'bytes']), depth)})`,
      () => `int(${expression(source, source.pick(['float', 'str', 'bool', 'int']), depth)})`,
      () => `abs(${one()})`,
      () => `${source.pick(['min', 'max'])}(${source.many(1, 3, one).join(', ')})`,
      () => `sum(${source.pick(['l', 'm', 'range(5)', 'u', '[1.5, 2]', 'd'])}${source.chance(0.3) ? `, ${one()}` : ''})`,
      () => `divmod(${one()}, ${one()})${source.pick(['', '[0]', '[1]'])}`,
      () => `hash(${expression(source, source.pick(['int', 'float', 'str', 'complex', 'bool', 'bytes']), depth)})`,
      () => `${expression(source, 'list', depth)}.${source.pick(['count', 'index'])}(${anything(source, 0)})`,
      () => `${expression(source, 'str', depth)}.${source.pick(['count', 'find', 'index', 'rfind', 'rindex'])}(${text(source)}${source.chance(0.3) ? `, ${bound(source) || '0'}` : ''})`,
      () => `(${one()}).bit_length()`,
      () => `pow(${one()}, ${source.int(0, 9)}, ${one()})`,
      () => `int(${source.pick(["'ff', 16", "'0b11', 0", "'z', 36", "'12', 3", "'9', 8", "' 42 '", "'1_000'", "u'\\xb2'", "'0x1f', 16"])})`,
      () => `round(${expression(source, source.pick(['float', 'int']), depth)}${source.chance(0.4) ? `, ${source.int(-2, 3)}` : ''})`,
      () => `ord(${text(source)}[${source.int(0, 2)}:][:1])`,
    )
  },
  float: (source, depth) => {
    const one = () => expression(source, source.pick(['float', 'float', 'int', 'bool']), depth)
    return source.any(
      () => `(${one()} ${source.pick(['+', '-', '*', '/', '//', '%', '+', '*'])} ${one()})`,
      () => `(${one()} ** ${source.pick(['2', '0.5', '-1', '0', '3.0', '-2.5'])})`,
      () => `float(${expression(source, source.pick(['int', 'str', 'bool', 'float']), depth)})`,
      () => `abs(${one()})`,
      () => `round(${one()}, ${source.int(-2, 5)})`,
      () => `(${one()}).${source.pick(['is_integer()', 'hex()', 'as_integer_ratio()', 'real', 'imag', 'conjugate()', '__trunc__()'])}`,
      () => `sum([${source.many(0, 4, one).join(', ')}])`,
    )
  },
  complex: (source, depth) => {
    const one = () => expression(source, source.pick(['complex', 'complex', 'float', 'int']), depth)
    return source.any(
      () => `(${one()} ${source.pick(['+', '-', '*', '/', '=='])} ${one()})`,
      () => `(${one()}).${source.pick(['real', 'imag', 'conjugate()'])}`,
      () => `complex(${one()}${source.chance(0.5) ? `, ${one()}` : ''})`,
      () => `(${one()} ** ${source.int(0, 3)})`,
    )
  },
  bool: (source, depth) => {
    const kind = anyKind(source)
    const one = () => expression(source, kind, depth)
    return source.any(
      () => `(${one()} ${source.pick(['==', '!=', '<', '<=', '>', '>='])} ${one()})`,
      () => `(${one()} ${source.pick(['<', '==', '>='])} ${one()} ${source.pick(['<', '!=', '<='])} ${one()})`,
      () => `(not ${anything(source, depth)})`,
      () => `(${anything(source, 0)} ${source.pick(['in', 'not in'])} ${expression(source, source.pick(['list', 'tuple', 'dict', 'set', 'str', 'bytes']), depth)})`,
      () => `bool(${anything(source, depth)})`,
      () => `isinstance(${anything(source, depth)}, ${source.pick(['int', 'str', '(int, float)', 'list', 'object', 'dict', '(str, (list, tuple))', 'bytes', 'bool', 'type(None)', 'complex'])})`,
      () => `${source.pick(['any', 'all'])}(x ${clauses(source, depth, expression(source, 'list', depth))})`,
      () => `${expression(source, 'str', depth)}.${source.pick(['isdigit', 'isalpha', 'isupper', 'islower', 'isspace', 'istitle', 'isalnum'])}()`,
      () => `${expression(source, 'str', depth)}.${source.pick(['startswith', 'endswith'])}(${source.pick([text(source), "('a', 'b')", '()'])})`,
      () => `${expression(source, 'set', depth)}.${source.pick(['issubset', 'issuperset', 'isdisjoint'])}(${iterable(source, depth)})`,
      () => `callable(${source.pick(['len', '5', 'lambda: 0', 'int', 'None'])})`,
    )
  },
  str: (source, depth) => {
    const one = () => expression(source, 'str', depth)
    return source.any(
      () => `(${one()} + ${one()})`,
      () => `(${one()} * ${source.pick(['2', '0', '-1', '3', 'k'])})`,
      () => `${one()}[${slice(source)}]`,
      () => `${one()}[${source.int(-4, 4)}]`,
      () => `${one()}.${source.pick(['upper', 'lower', 'title', 'capitalize', 'swapcase', 'strip', 'lstrip', 'rstrip'])}()`,
      () => `${one()}.${source.pick(['strip', 'lstrip', 'rstrip'])}(${text(source)})`,
      () => `${one()}.${source.pick(['center', 'ljust', 'rjust'])}(${source.int(-1, 14)}${source.chance(0.5) ? `, ${source.pick(["'*'", "'-'", "''", "'ab'"])}` : ''})`,
      () => `${one()}.zfill(${source.int(0, 9)})`,
      () => `${one()}.replace(${text(source)}, ${text(source)}${source.chance(0.3) ? `, ${source.int(-1, 2)}` : ''})`,
      () => `${text(source)}.join(${expression(source, source.pick(['str', 'list', 'tuple']), depth)})`,
      () => `${text(source)}.join([${source.pick(['str', 'repr'])}(x) ${clauses(source, depth, iterable(source, depth))}])`,
      () => `${source.pick(['repr', 'str', 'repr', 'ascii'])}(${anything(source, depth)})`,
      () => `${source.pick(['bin', 'hex', 'oct'])}(${expression(source, 'int', depth)})`,
      () => `chr(${source.int(32, source.two ? 260 : 400)})`,
      () => `${one()}.expandtabs(${source.pick(['', '4', '1', '0'])})`,
      () => `${one()}.${source.pick(['partition', 'rpartition'])}(${text(source)})`,
      () => `type(${anything(source, depth)}).__name__`,
      () => `${one()}.translate(${source.two ? source.pick(["None, 'a'", "''.join(chr(c ^ 1) for c in range(256))"]) : source.pick(["{97: 'X', 98: None}", "str.maketrans('ab', 'ba')", '{}'])})`,
      () => `${bytes(source)}.decode(${source.pick(['', "'ascii'", "'latin-1'", "'utf-8', 'replace'", "'ascii', 'ignore'", "'nope'"])})`,
    )
  },
  bytes: (source, depth) => {
    const one = () => expression(source, 'bytes', depth)
    return source.any(
      () => `(${one()} + ${one()})`,
      () => `(${one()} * ${source.int(-1, 3)})`,
      () => `${one()}[${slice(source)}]`,
      () => `${one()}[${source.int(-3, 3)}]`,
      () => `${one()}.${source.pick(['upper()', 'lower()', 'strip()', 'split()', "replace(b'a', b'zz')", "find(b'b')", "count(b'a')", "join([b'x', b'y'])", 'title()', 'isalpha()', "startswith(b'a')", "partition(b'b')", 'center(7)', 'zfill(5)'])}`,
      () => `${expression(source, 'str', depth)}.encode(${source.pick(['', "'ascii'", "'utf-8'", "'latin-1'", "'ascii', 'ignore'", "'ascii', 'replace'"])})`,
      () => `bytearray(${one()})${source.pick(['', '[::-1]', '[0:1]', ' * 2', '.upper()', '[:2]'])}`,
      () => `bytes(${source.pick(['3', '[65, 66]', 'b', "bytearray(b'x')", 'range(4)', '[256]', '-1'])})`,
    )
  },
  list: (source, depth) => {
    const one = () => expression(source, 'list', depth)
    return source.any(
      () => `(${one()} + ${one()})`,
      () => `(${one()} * ${source.pick(['2', '0', '-1', 'k'])})`,
      () => `${one()}[${slice(source)}]`,
      () => `[${source.pick(['x', '(x, i)', 'repr(x)', 'x == i', '[x]', anything(source, depth)])} ${clauses(source, depth, iterable(source, depth))}]`,
      () => `list(${iterable(source, depth)})`,
      () => `sorted(${expression(source, source.pick(['list', 'set', 'str', 'dict', 'tuple']), depth)}${source.pick(['', ', reverse=True', ', key=str', ', key=repr, reverse=True', ', key=lambda x: (str(type(x)), str(x))', ', key=len'])})`,
      () => `${expression(source, 'str', depth)}.${source.pick(['split()', "split(',')", "split(',', 1)", "rsplit(None, 1)", 'splitlines()', 'splitlines(True)', "split('')", "rsplit('a')"])}`,
      () => `list(${expression(source, 'dict', depth)}.${source.pick(['items', 'keys', 'values'])}())`,
      () => `list(${source.pick([`range(${source.int(-5, 5)}, ${source.int(-5, 9)}, ${source.int(-3, 3)})`, `range(${source.int(0, 9)})[::${source.pick(['2', '-1'])}]`])})`,
      () => `[${items(source, depth).join(', ')}]`,
      () => (source.two ? `${source.pick(['map', 'filter'])}(${source.pick(['None', 'bool'])}, ${one()})` : `[*${iterable(source, depth)}, ${anything(source, depth)}]`),
    )
  },
  tuple: (source, depth) =>
    source.any(
      () => `(${expression(source, 'tuple', depth)} + ${expression(source, 'tuple', depth)})`,
      () => `(${expression(source, 'tuple', depth)} * ${source.int(-1, 3)})`,
      () => `${expression(source, 'tuple', depth)}[${slice(source)}]`,
      () => `tuple(${iterable(source, depth)})`,
      () => tuple(source, depth),
      () => `divmod(${expression(source, source.pick(['int', 'float']), depth)}, ${expression(source, 'int', depth)})`,
      () => (source.two ? `tuple(${expression(source, 'list', depth)})` : `(*${iterable(source, depth)}, ${anything(source, depth)})`),
    ),
  dict: (source, depth) =>
    source.any(
      () => dict(source, depth),
      () => `dict(${expression(source, 'dict', depth)}, ${source.pick(['x=1', 'y=i, z=s', '**e', "**{'a': l}"])})`,
      () => `{${source.pick(['x', 'str(x)', '(x, x)', 'repr(x)'])}: ${source.pick(['x', 'i', 'len(str(x))', anything(source, depth)])} ${clauses(source, depth, iterable(source, depth))}}`,
      () => `dict(zip(${iterable(source, depth)}, ${iterable(source, depth)}))`,
      () => `dict.fromkeys(${iterable(source, depth)}${source.chance(0.5) ? `, ${anything(source, depth)}` : ''})`,
      () => (source.two ? `${expression(source, 'dict', depth)}.copy()` : `{**${expression(source, 'dict', depth)}, ${hashable(source, depth)}: ${anything(source, depth)}}`),
      () => (source.minor >= 9 ? `(${expression(source, 'dict', depth)} | ${expression(source, 'dict', depth)})` : `dict(${expression(source, 'dict', depth)})`),
    ),
  set: (source, depth) =>
    source.any(
      () => set(source),
      () => `(${expression(source, 'set', depth)} ${source.pick(['|', '&', '-', '^'])} ${expression(source, 'set', depth)})`,
      () => `{${source.pick(['x', 'str(x)', 'repr(x)[:1]'])} ${clauses(source, depth, iterable(source, depth))}}`,
      () => `set(${iterable(source, depth)})`,
      () => `${expression(source, 'set', depth)}.${source.pick(['union', 'intersection', 'difference', 'symmetric_difference'])}(${iterable(source, depth)})`,
      () => `frozenset(${expression(source, 'set', depth)})`,
      () => `set(${expression(source, 'dict', depth)}${source.two ? '' : source.pick(['', '.keys() & d.keys()', '.keys() - e', '.items() | e.items()'])})`,
    ),
  none: (source, depth) =>
    source.any(
      () => 'None',
      () => `${expression(source, 'dict', depth)}.get(${hashable(source, depth)})`,
      () => `[].${source.pick(['sort()', 'reverse()', 'append(i)', 'extend(s)', 'pop()', 'remove(1)'])}`,
      () => `${expression(source, 'dict', depth)}[${hashable(source, depth)}]`,
    ),
}
