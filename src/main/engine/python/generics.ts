/**
 * Type parameters (PEP 695) as the functions they run in: `def f[T](x): …` becomes a function `<generic parameters of f>` that
 * makes T, then f, and is called at once. Bounds and the values of type statements are functions that are called when somebody
 * asks. Done before scopes are found out. A name of a class body is not seen from inside of its methods' type parameters.
 * Source: Python/compile.c compiler_function, compiler_class, compiler_typealias; Python/symtable.c.
 */
import type { Arguments, ClassDef, Expression, FunctionDef, Name, Position, Statement, TypeAlias, TypeParameter, Module } from './ast/nodes.ts'

/** Names that no program can write. */
const HELPERS = { variable: '.variable', alias: '.alias', generic: '.generic' } as const
const LIBRARY = { variable: '_type_parameter', alias: '_type_alias', generic: '_subscript_generic' } as const

export function expandGenerics(module: Module): void {
  block(module.body)
}

function block(body: Statement[]): void {
  body.forEach((statement, i) => {
    for (const part of Object.values(statement) as unknown[]) inside(part)
    if (statement.kind === 'TypeAlias') body[i] = typeAlias(statement)
    else if (statement.kind === 'FunctionDef' && statement.type_params.length > 0) body[i] = genericFunction(statement)
    else if (statement.kind === 'ClassDef' && statement.type_params.length > 0) body[i] = genericClass(statement)
  })
}

/** Bodies of compound statements, of handlers and of cases. */
function inside(part: unknown): void {
  if (!Array.isArray(part) || part.length === 0) return
  const first = part[0] as { kind?: string; body?: unknown; line?: number }
  if (first.kind === 'ExceptHandler' || (first.kind === undefined && first.body !== undefined) || first.kind === 'match_case') {
    for (const item of part as { body: Statement[] }[]) block(item.body)
  } else if (typeof first.kind === 'string' && STATEMENTS.has(first.kind)) block(part as Statement[])
}

const STATEMENTS: ReadonlySet<string> = new Set<Statement['kind']>([
  'FunctionDef', 'AsyncFunctionDef', 'ClassDef', 'Return', 'Delete', 'Assign', 'TypeAlias', 'AugAssign', 'AnnAssign', 'For', 'AsyncFor', 'While', 'If', 'With',
  'AsyncWith', 'Match', 'Raise', 'Try', 'TryStar', 'Assert', 'Import', 'ImportFrom', 'Global', 'Nonlocal', 'Expr', 'Pass', 'Break', 'Continue',
])

function genericFunction(node: FunctionDef): FunctionDef {
  const at = placeOf(node)
  const inner = `.${node.name}`
  const made: FunctionDef = { ...node, name: inner, codeName: node.name, decorator_list: [], type_params: [] }
  // The defaults belong to the block around: they come in as defaults of the function in between.
  const given: Expression[] = []
  const handed = (value: Expression): Name => {
    given.push(value)
    return name(`.${given.length - 1}`, at)
  }
  made.args = { ...node.args, defaults: node.args.defaults.map(handed), kw_defaults: node.args.kw_defaults.map((value) => (value === null ? null : handed(value))) }
  const parameters: Arguments = { ...noArguments(), args: given.map((_, i) => ({ kind: 'arg', arg: `.${i}`, annotation: null, pattern: null, ...at })), defaults: given }
  const body: Statement[] = [
    ...variables(node.type_params, at),
    made,
    { kind: 'Assign', targets: [{ kind: 'Attribute', value: name(inner, at), attr: '__type_params__', ctx: 'Store', ...at }], value: parameterTuple(node.type_params, at), ...at },
    { kind: 'Return', value: name(inner, at), ...at },
  ]
  return calledAtOnce(node.name, node.decorator_list, parameters, body, at)
}

function genericClass(node: ClassDef): FunctionDef {
  const at = placeOf(node)
  const inner = `.${node.name}`
  const first = node.body[0]
  const hasDocstring = first?.kind === 'Expr' && first.value.kind === 'Constant' && first.value.value.type === 'str'
  const own: Statement = { kind: 'Assign', targets: [{ ...name('__type_params__', at), ctx: 'Store' }], value: parameterTuple(node.type_params, at), ...at }
  const made: ClassDef = {
    ...node,
    name: inner,
    codeName: node.name,
    bases: [...node.bases, call(HELPERS.generic, [parameterTuple(node.type_params, at)], at)],
    body: hasDocstring ? [first, own, ...node.body.slice(1)] : [own, ...node.body],
    decorator_list: [],
    type_params: [],
  }
  const body: Statement[] = [helper('generic', at), ...variables(node.type_params, at), made, { kind: 'Return', value: name(inner, at), ...at }]
  return calledAtOnce(node.name, node.decorator_list, noArguments(), body, at)
}

function typeAlias(node: TypeAlias): FunctionDef {
  const at = placeOf(node)
  const { id } = node.name
  const value = call(HELPERS.alias, [text(id, at), parameterTuple(node.type_params, at), later(node.value)], at)
  return calledAtOnce(id, [], noArguments(), [helper('alias', at), ...variables(node.type_params, at), { kind: 'Return', value, ...at }], at)
}

/** T = variable('TypeVar', 'T', bound, default) for each. */
function variables(parameters: readonly TypeParameter[], at: Position): Statement[] {
  if (parameters.length === 0) return []
  return [
    helper('variable', at),
    ...parameters.map((parameter): Statement => {
      const bound = parameter.kind === 'TypeVar' ? parameter.bound : null
      const args = [text(parameter.kind, at), text(parameter.name, at), bound === null ? none(at) : later(bound), truth(bound?.kind === 'Tuple', at)]
      return { kind: 'Assign', targets: [{ ...name(parameter.name, at), ctx: 'Store' }], value: call(HELPERS.variable, args, at), ...at }
    }),
  ]
}

/** The function takes the name of what it makes: a decorator calls it. */
function calledAtOnce(target: string, decorators: readonly Expression[], args: Arguments, body: Statement[], at: Position): FunctionDef {
  const parameter = { kind: 'arg' as const, arg: '.f', annotation: null, pattern: null, ...at }
  const run: Expression = { kind: 'Lambda', args: { ...noArguments(), args: [parameter] }, body: call('.f', [], at), ...at }
  return { kind: 'FunctionDef', name: target, codeName: `<generic parameters of ${target}>`, args, body, decorator_list: [...decorators, run], returns: null, type_params: [], ...at }
}

const helper = (kind: keyof typeof HELPERS, at: Position): Statement => ({
  kind: 'ImportFrom', module: 'typing', level: 0, names: [{ kind: 'alias', name: LIBRARY[kind], asname: HELPERS[kind], ...at }], ...at,
})

const later = (value: Expression): Expression => ({ kind: 'Lambda', args: noArguments(), body: value, ...placeOf(value) })
const name = (id: string, at: Position): Name => ({ kind: 'Name', id, ctx: 'Load', ...at })
const call = (callee: string, args: Expression[], at: Position): Expression => ({ kind: 'Call', func: name(callee, at), args, keywords: [], ...at })
const text = (value: string, at: Position): Expression => ({ kind: 'Constant', value: { type: 'str', value }, ...at })
const none = (at: Position): Expression => ({ kind: 'Constant', value: { type: 'None' }, ...at })
const truth = (value: boolean, at: Position): Expression => ({ kind: 'Constant', value: { type: value ? 'True' : 'False' }, ...at })
const parameterTuple = (parameters: readonly TypeParameter[], at: Position): Expression => ({ kind: 'Tuple', elts: parameters.map((parameter) => name(parameter.name, at)), ctx: 'Load', ...at })
const placeOf = ({ line, column, endLine, endColumn }: Position): Position => ({ line, column, endLine, endColumn })

function noArguments(): Arguments {
  return { kind: 'arguments', posonlyargs: [], args: [], vararg: null, kwonlyargs: [], kw_defaults: [], kwarg: null, defaults: [] }
}
