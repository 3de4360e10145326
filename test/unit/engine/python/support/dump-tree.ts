/** Our tree in the text of test/fixtures/python/dump_tree.py. */
import type { Module, Node, Position, PyConstant } from '../../../../../src/main/engine/python/ast/nodes.ts'

export interface DumpOptions {
  readonly positions: boolean
  /** 2.7 nests one With in another where later versions have items. */
  readonly nestedWith: boolean
}

export function dumpModule(module: Module, options: DumpOptions): string {
  return module.body.map((statement) => new Dumper(options).dump(statement)).join('\n')
}

type Field = Node | PyConstant | string | number | boolean | null | undefined | readonly Field[]

const FIELDS: Readonly<Record<string, readonly string[]>> = {
  BoolOp: ['op', 'values'], NamedExpr: ['target', 'value'], BinOp: ['left', 'op', 'right'], UnaryOp: ['op', 'operand'],
  Lambda: ['args', 'body'], IfExp: ['test', 'body', 'orelse'], Dict: ['keys', 'values'], Set: ['elts'],
  ListComp: ['elt', 'generators'], SetComp: ['elt', 'generators'], DictComp: ['key', 'value', 'generators'],
  GeneratorExp: ['elt', 'generators'], Await: ['value'], Yield: ['value'], YieldFrom: ['value'],
  Compare: ['left', 'ops', 'comparators'], Call: ['func', 'args', 'keywords'],
  FormattedValue: ['value', 'conversion', 'format_spec'], JoinedStr: ['values'], Attribute: ['value', 'attr'],
  Subscript: ['value', 'slice'], Starred: ['value'], Name: ['id', 'ctx'], List: ['elts'], Tuple: ['elts'],
  Slice: ['lower', 'upper', 'step'], Repr: ['value'], comprehension: ['target', 'iter', 'ifs', 'is_async'],
  arguments: ['posonlyargs', 'args', 'vararg', 'kwonlyargs', 'kw_defaults', 'kwarg', 'defaults'],
  keyword: ['arg', 'value'], ExceptHandler: ['type', 'target', 'body'],
  FunctionDef: ['name', 'args', 'body', 'decorator_list', 'returns', 'type_params'],
  AsyncFunctionDef: ['name', 'args', 'body', 'decorator_list', 'returns', 'type_params'],
  ClassDef: ['name', 'bases', 'keywords', 'body', 'decorator_list', 'type_params'],
  Return: ['value'], Delete: ['targets'], Assign: ['targets', 'value'], TypeAlias: ['name', 'type_params', 'value'],
  AugAssign: ['target', 'op', 'value'], AnnAssign: ['target', 'annotation', 'value', 'simple'],
  For: ['target', 'iter', 'body', 'orelse'], AsyncFor: ['target', 'iter', 'body', 'orelse'],
  While: ['test', 'body', 'orelse'], If: ['test', 'body', 'orelse'], With: ['items', 'body'],
  AsyncWith: ['items', 'body'], Match: ['subject', 'cases'], Raise: ['exc', 'cause'],
  Raise27: ['type', 'inst', 'tback'], Try: ['body', 'handlers', 'orelse', 'finalbody'],
  TryStar: ['body', 'handlers', 'orelse', 'finalbody'], Assert: ['test', 'msg'], Import: ['names'],
  ImportFrom: ['module', 'names', 'level'], Global: ['names'], Nonlocal: ['names'], Expr: ['value'], Pass: [], Break: [],
  Continue: [], Print: ['dest', 'values', 'newline'], Exec: ['body', 'globals', 'locals'], alias: ['name', 'asname'],
  withitem: ['context_expr', 'optional_vars'], TypeVar: ['name', 'bound', 'default_value'],
  ParamSpec: ['name', 'default_value'], TypeVarTuple: ['name', 'default_value'],
  match_case: ['pattern', 'guard', 'body'], MatchValue: ['value'], MatchSequence: ['patterns'],
  MatchMapping: ['keys', 'patterns', 'rest'], MatchClass: ['cls', 'patterns', 'kwd_attrs', 'kwd_patterns'],
  MatchStar: ['name'], MatchAs: ['pattern', 'name'], MatchOr: ['patterns'],
}

/** Older versions do not say where these are, nor what is inside an f-string. */
const UNPLACED = new Set(['alias', 'keyword', 'Slice'])

class Dumper {
  constructor(private readonly options: DumpOptions) {}

  dump(field: Field): string {
    if (field === null || field === undefined) return '-'
    if (typeof field === 'boolean') return field ? 'True' : 'False'
    if (typeof field === 'string' || typeof field === 'number') return String(field)
    if (Array.isArray(field)) return `[${field.map((item: Field) => this.dump(item)).join(' ')}]`
    if (!('kind' in (field as object))) return dumpConstant(field as PyConstant)
    const node = field as Node
    if (node.kind === 'Constant' || node.kind === 'MatchSingleton') {
      return `${node.kind}${this.place(node)}(${dumpConstant(node.value)})`
    }
    if (node.kind === 'ExceptHandler') {
      const target = node.target?.kind === 'Name' ? `Name(${node.target.id} Store)` : this.dump(node.target)
      return `ExceptHandler${this.place(node)}(${this.dump(node.type)} ${target} ${this.dump(node.body)})`
    }
    if (node.kind === 'arg') {
      const pattern = node.pattern === null ? '' : ` ${this.dump(node.pattern)}`
      return `arg${this.place(node)}(${node.arg} ${this.dump(node.annotation)}${pattern})`
    }
    if (node.kind === 'With' && this.options.nestedWith && node.items.length > 1) {
      const inner = { ...node, items: node.items.slice(1) }
      return this.dump({ ...node, items: node.items.slice(0, 1), body: [inner] })
    }
    if (node.kind === 'alias') return `alias(${node.name} ${node.asname ?? '-'})`
    if (node.kind === 'JoinedStr') {
      const inner = new Dumper({ ...this.options, positions: false })
      return `JoinedStr${this.place(node)}(${inner.dump(node.values)})`
    }
    const fields = FIELDS[node.kind].map((name) => this.dump((node as unknown as Record<string, Field>)[name]))
    return `${node.kind}${this.place(node as unknown as Partial<Position>)}(${fields.join(' ')})`
  }

  private place(node: object & Partial<Position>): string {
    if (!this.options.positions || node.line === undefined || UNPLACED.has((node as Node).kind)) return ''
    return `@${node.line}:${node.column}-${node.endLine}:${node.endColumn}`
  }
}

export function dumpConstant(value: PyConstant): string {
  switch (value.type) {
    case 'int':
      return String(value.value)
    case 'long':
      return `${value.value}L`
    case 'float':
      return `float:${dumpNumber(value.value)}`
    case 'complex':
      return `complex:${dumpNumber(value.real)},${dumpNumber(value.imag)}`
    case 'str':
      return text(value.value)
    case 'unicode':
      return `u${text(value.value)}`
    case 'bytes':
      return `b${text(value.value)}`
    case 'tuple':
      return `tuple(${value.items.map(dumpConstant).join(' ')})`
    case 'frozenset':
      return `frozenset(${[...new Set(value.items.map(dumpConstant))].sort().join(' ')})`
    default:
      return value.type
  }
}

/** Shortest digits that read back the same, Python's choice of exponent form. */
function dumpNumber(value: number): string {
  if (Number.isNaN(value)) return 'nan'
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf'
  if (Object.is(value, -0)) return '-0'
  const [mantissa, exponent] = value.toExponential().split('e')
  const power = Number(exponent)
  if (power >= 16 || power < -4) return `${mantissa}e${power}`
  const plain = String(value)
  return plain.includes('e') ? value.toFixed(-power + mantissa.replace(/[-.]/g, '').length - 1) : plain
}

function text(value: string): string {
  const escaped = value.replace(/[^ -~]|["\\]/g, (c) =>
    c === '"' || c === '\\' ? `\\${c}` : `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return `"${escaped}"`
}
