/** Class hierarchies with operators, descriptors, slots and properties, and what happens to their instances. */
import type { Source } from './source.ts'
import { block, show } from './tree.ts'
import type { Statement } from './tree.ts'

const OPERATORS = ['add', 'sub', 'mul', 'radd', 'rsub', 'iadd', 'mod', 'and', 'or', 'lshift', 'floordiv', 'truediv', 'pow', 'rmul', 'xor', 'ror'] as const
const COMPARISONS = ['eq', 'ne', 'lt', 'le', 'gt', 'ge'] as const
const USES = [
  'x + y', 'x - y', 'y - x', 'x * 3', '3 * x', 'x % y', 'x & y', 'x | 1', '1 | x', 'x << 1', 'x // y', 'x ** y', 'x ^ y', '-x', '+x', '~x', 'abs(x)', 'x + 1', '1 + x', '1 - x',
  'x == y', 'x != y', 'x < y', 'x >= y', 'x == 1', 'x < 1', '1 < x', 'x in [y]', 'sorted([x, y]) == [x, y]', 'max(x, y) is x',
  'len(x)', 'bool(x)', 'x[0]', 'x[1:2]', "x['k']", 'list(x)', '2 in x', 'x()', 'x(1, k=2)', 'hash(x) == hash(x)', 'iter(x) is x', 'reversed(x)', 'int(x)', 'float(x)', "format(x, '>5')", 'str(x)', 'repr(x)', "'%s' % x", "'{0!r}'.format(x)",
  'x.a', 'x.b', 'x.p', 'x.missing', 'x.__class__.__name__', 'type(x).__mro__', 'vars(x)', 'x.__dict__', 'sorted(n for n in dir(x) if n[0] != "_")', 'x.method()', 'x.method(2)', 'type(x).method', 'x.static(1)', 'x.klass()', 'type(x).klass()', 'type(x).static(2)', 'type(x).a', 'type(x).p',
  "setattr(x, 'a', 5)", "setattr(x, 'p', 6)", "setattr(x, 'new', 7)", "delattr(x, 'a')", "delattr(x, 'p')", "delattr(x, 'none')", "getattr(x, 'nope', 'default')", "hasattr(x, 'p')", "setattr(type(x), 'a', 'class level')", "x.desc", "setattr(x, 'desc', 3)", 'type(x).desc', "delattr(x, 'desc')",
  'isinstance(x, A)', 'issubclass(type(x), (B, C))', 'isinstance(x, int)', 'type(x).__bases__', 'type(x).__name__', 'type(x).__module__', 'x.__slots__', 'super(A, x).method()', 'super(B, x).method()', 'x.who()', 'divmod(x, 2)', 'x.method.__self__ is x', 'x.method.__name__', 'A.method(x)', 'A.method(1)', 'A.method()', 'x.__init__()', "x.__class__", 'object.__repr__(x)[:6]', 'x.__eq__(y)', 'x.__add__(1)', 'int.__add__(1, 2.0)', 'x.__lt__(1)', 'round(x)', 'index([1, 2, 3], x)', 'x.counter', 'type(x).counter',
] as const

/** 2.7 orders by address what has no order of its own, and its words for classes without an MRO name the bases in that of their addresses. */
const BY_ADDRESS: readonly string[] = ['x < y', 'x >= y', 'sorted([x, y]) == [x, y]', 'max(x, y) is x', '(A, B)']
const settled = (source: Source, text: string, instead: string): string => (source.two && BY_ADDRESS.includes(text) ? instead : text)

const REPLIES = ["'%s'", "('%s', type(other).__name__)", 'NotImplemented', '5', 'self', "('%s', self.a)"] as const

function methods(source: Source, name: string): (Statement | string)[] {
  const reply = (what: string) => source.pick(REPLIES).replace('%s', `${name}.${what}`)
  const makers: (() => (Statement | string)[])[] = [
    () => [block(`def __${source.pick(OPERATORS)}__(self, other):`, `return ${reply('op')}`)],
    () => [block(`def __${source.pick(OPERATORS)}__(self, other):`, `return ${reply('op')}`)],
    () => [block(`def __${source.pick(COMPARISONS)}__(self, other):`, `return ${source.pick(['True', 'False', 'NotImplemented', "'yes'", 'self.a == 1'])}`)],
    () => [block(`def __${source.pick(['neg', 'pos', 'invert', 'abs'])}__(self):`, `return ${source.pick(["'unary'", '9', 'self'])}`)],
    () => [block('def __len__(self):', `return ${source.pick(['2', '0', '-1', "'x'", '1 << 70', 'True'])}`)],
    () => [block(`def __${source.two ? 'nonzero' : 'bool'}__(self):`, `return ${source.pick(['True', 'False', '1', "'x'", 'None'])}`)],
    () => [block('def __getitem__(self, key):', ...(source.chance(0.7) ? [block('if key == 3:', `raise ${source.pick(['IndexError(key)', 'StopIteration', 'KeyError(key)'])}`)] : []), `return ${source.pick(['key', "('item', key)"])}${source.chance(0.2) ? ' + 1' : ''}`)],
    () => [block('def __iter__(self):', `return ${source.pick(['iter([1, 2])', 'self', '5', "iter('ab')"])}`)],
    () => [block('def __contains__(self, item):', `return ${source.pick(['item == 2', "'truthy'", '[]'])}`)],
    () => [block('def __call__(self, *args, **named):', 'return (args, sorted(named.items()))')],
    () => [block('def __hash__(self):', `return ${source.pick(['7', '-1', '1 << 80', "'x'", 'True'])}`)],
    () => [block(`def __${source.pick(['repr', 'str', 'format', 'int', 'float', 'index', 'complex', 'round', 'trunc'])}__(self, *spec):`, `return ${source.pick([`'<${name}>'`, '5', '2.5', 'True', `u'${name}'`])}`)],
    () => [block('def __getattr__(self, name):', source.pick(['return name.upper()', 'raise AttributeError(name)', 'return object.__getattribute__(self, "a")']))],
    () => [block('def __setattr__(self, name, value):', source.pick(["print('set', name, value)", 'object.__setattr__(self, name, (value,))']))],
    () => [block('def __delattr__(self, name):', "print('delete', name)")],
    () => [block('def __getattribute__(self, name):', source.pick(['return object.__getattribute__(self, name)', "return super(A, self).__getattribute__(name)"]))],
    () => [block(`def method(self, n=1):`, `return ${source.pick([`('${name}', n)`, `super(${name}, self).method(n)`, 'self.a', `['${name}'] + [n]`])}`)],
    () => ['@staticmethod', block('def static(n):', `return ('${name}', n)`)],
    () => ['@classmethod', block('def klass(cls):', 'return cls.__name__')],
    () => ['@property', block('def p(self):', `return ${source.pick(['self.a', "'property'", '1 // 0'])}`), ...(source.chance(0.5) ? ['@p.setter', block('def p(self, value):', 'self.a = value')] : []), ...(source.chance(0.3) ? ['@p.deleter', block('def p(self):', "print('deleted')")] : [])],
    () => [`desc = ${source.pick(['Data()', 'NonData()'])}`],
    () => [`a = ${source.pick(['1', "'attribute'", '[]', 'len', 'lambda self: 3'])}`],
    () => [block('def who(self):', source.two ? `return ('${name}',) + getattr(super(${name}, self), 'who', tuple)()` : `return ('${name}',) + getattr(super(), 'who', tuple)()`)],
    () => [block('def __init__(self, *args):', 'self.a = 1', ...(source.chance(0.5) ? ['self.b = args'] : []), ...(source.chance(0.1) ? ['return 1'] : []), ...(source.chance(0.4) ? [`super(${name}, self).__init__(${source.pick(['', '*args'])})`] : []))],
    () => [block('def __new__(cls, *args):', `return ${source.pick(['object.__new__(cls)', `super(${name}, cls).__new__(cls)`, '5'])}`)],
    ...(source.two ? [] : [() => ['counter = 0', block('def __init_subclass__(cls, **named):', "print('subclass', cls.__name__, sorted(named))", 'super().__init_subclass__()')]]),
    ...(source.two ? [() => [block('def __cmp__(self, other):', `return ${source.pick(['0', '1', '-1'])}`)], () => [block('def __coerce__(self, other):', 'return None')]] : []),
  ]
  return source.pick(makers)()
}

function body(source: Source, name: string): (Statement | string)[] {
  const slots = source.chance(0.2) ? [`__slots__ = ${source.pick(["('a', 'b')", "['c']", '()', "'a'", "('a', '__dict__')", "('__weakref__',)"])}`] : []
  const doc = source.chance(0.2) ? [`'''about ${name}'''`] : []
  return [...doc, ...slots, ...Array.from({ length: source.int(1, 5) }, () => methods(source, name)).flat()]
}

/** Classes A, B, C and sometimes D over them; instances and a dozen uses. */
export function classChunk(source: Source): Statement[] {
  const root = source.pick(['(object)', '(object)', '(object)', '(int)', '(list)', '(dict)', '(str)', '(tuple)', '(float)', '(Exception)', ...(source.two ? ['', ''] : [])])
  const bases = source.pick(['(A)', '(A)', '(object)', root || '(A)'])
  const third = settled(source, source.pick(['(B)', '(A)', '(B, A)', '(A, B)', '(object)', '(B, dict)']), '(B, A)')
  const define = (name: string, over: string): Statement[] => [
    block('try:', block(`class ${name}${over}:`, ...body(source, name))),
    block('except Exception as error:', `print('class ${name}', type(error).__name__, error)`, block(`class ${name}(object):`, 'pass')),
  ]
  const made = source.many(2, 2, () => source.pick(['A()', 'B()', 'C()', 'C()', 'A(1)', 'B(2, 3)', 'C(None)']))
  return [
    ...define('A', root),
    ...define('B', bases),
    ...define('C', third),
    ...made.flatMap((call, index) => [block('try:', `${'xy'[index]} = ${call}`), block('except Exception as error:', `print('${call}', type(error).__name__, error)`, `${'xy'[index]} = None`)]),
    ...source.many(6, 14, () => settled(source, source.pick(USES), 'x == y')).map(show),
  ]
}
