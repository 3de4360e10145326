/** Function objects and the JavaScript of their bodies. */
import type { Arguments, Expression, FunctionDef, Lambda, Statement } from '../ast/nodes.ts'
import { annotationValue } from './annotation-source.ts'
import { buildFrom } from './calls.ts'
import { CodeFlags, type CodeSpec } from './code-unit.ts'
import { FunctionCompiler } from './function-compiler.ts'
import { store } from './targets.ts'
import { functionText } from './text.ts'

export interface BodyParts {
  readonly name: string
  readonly line: number
  readonly args?: Arguments
  readonly docstring?: string | null
  /** Owner of private names, when it changes. */
  readonly privateClass?: string
  readonly kind?: 'class'
  /** The parts of the tree that decide what it compiles to: up to 3.10 equal codes of one line are one object. */
  readonly alike?: readonly unknown[]
  /** What the body consists of, where it may fall out of its end. */
  readonly statements?: readonly Statement[]
  body(inner: FunctionCompiler): void
}

/** Compiles the body that belongs to `node`'s scope and answers its code. */
export function compileBody(c: FunctionCompiler, node: object, parts: BodyParts): CodeSpec {
  const { unit } = c
  const equal = parts.alike === undefined ? null : unit.equalCode(c.code.id, parts.name, parts.line, parts.alike)
  if (equal !== null) return equal
  const scope = unit.scopeOf(node)
  const args = parts.args
  const isGenerator = scope.isGenerator
  const positional = args === undefined ? (parts.kind === 'class' ? 0 : 1) : args.posonlyargs.length + args.args.length
  const code: CodeSpec = {
    id: unit.codes.length,
    name: parts.name,
    qualname: qualname(c, parts.name),
    firstLine: parts.line,
    argCount: positional,
    positionalOnly: args?.posonlyargs.length ?? 0,
    keywordOnly: args?.kwonlyargs.length ?? 0,
    flags: unit.flagsOf(scope) | (args?.vararg ? CodeFlags.varArgs : 0) | (args?.kwarg ? CodeFlags.varKeywords : 0),
    varNames: scope.varnames,
    cellVars: scope.cellvars,
    freeVars: scope.freevars,
    stackSize: 0,
    constants: [],
    names: [],
    kind: parts.kind ?? (isGenerator ? 'generator' : 'function'),
    handlesExceptions: false,
    docstring: parts.docstring ?? null,
  }
  unit.codes.push(code)
  if (parts.alike !== undefined) unit.rememberCode(c.code.id, code, parts.alike)
  unit.texts.push('')
  const inner = new FunctionCompiler(c.syntax, unit, scope, code, parts.privateClass ?? c.privateClass)
  inner.staticAttributes = parts.kind === 'class' ? new Set() : c.staticAttributes
  if (code.docstring !== null) unit.constant({ type: 'str', value: code.docstring }, code.id)
  else if (code.kind !== 'class' && args !== undefined) unit.constant({ type: 'None' }, code.id)
  if (args !== undefined) unpackTupleParameters(inner, args)
  parts.body(inner)
  if (parts.statements !== undefined) inner.noneAtEnd(parts.statements)
  code.stackSize = isGenerator ? Math.max(inner.stackSize, inner.maxDepth, code.name === '<lambda>' ? 1 : unit.profile.compile.generatorStack) : inner.stackSize
  unit.texts[code.id] = functionText(inner)
  return code
}

/** 2.7: def f(a, (b, c)). */
function unpackTupleParameters(c: FunctionCompiler, args: Arguments): void {
  args.args.forEach((parameter, i) => {
    if (parameter.pattern === null) return
    c.push(`incref(${c.local(i)})`)
    store(c, parameter.pattern)
  })
}

/** Scopes that no name shows as places of local names, although they are. */
const COMPREHENSIONS = new Set(['<listcomp>', '<setcomp>', '<dictcomp>', '<genexpr>'])

/** @mirrors Python/compile.c compiler_set_qualname */
function qualname(c: FunctionCompiler, name: string): string {
  if (c.code.kind === 'module' || c.scope.symbols.get(name) === 'globalExplicit') return name
  // What has type parameters is named as if they had no function of their own.
  const generic = c.code.qualname.lastIndexOf('<generic parameters of ')
  if (generic >= 0 && c.code.name === c.code.qualname.slice(generic)) return c.code.name === `<generic parameters of ${name}>` ? c.code.qualname.slice(0, generic) + name : `${c.code.qualname}.<locals>.${name}`
  return c.code.kind === 'class' || COMPREHENSIONS.has(c.code.name) ? `${c.code.qualname}.${name}` : `${c.code.qualname}.<locals>.${name}`
}

export interface FunctionExtras {
  readonly defaults: boolean
  readonly keywordDefaults: boolean
  readonly annotations: boolean
}

/** MAKE_FUNCTION: the extras lie on the stack in this order: defaults, keyword defaults, annotations. */
export function functionObject(c: FunctionCompiler, code: CodeSpec, extras: FunctionExtras): void {
  const count = Number(extras.defaults) + Number(extras.keywordDefaults) + Number(extras.annotations)
  if (code.freeVars.length > 0) {
    for (const name of code.freeVars) c.push(`incref(${c.local(c.cellIndex.get(name)!)})`)
    buildFrom(c, code.freeVars.length, 'tupleOf')
  }
  const total = count + (code.freeVars.length > 0 ? 1 : 0)
  c.reserve(c.unit.profile.compile.stack.makeFunction)
  c.unit.codeConstant(code.id, c.code.id)
  const { minor } = c.unit.profile
  if (minor >= 0 && minor < 11) c.constant({ type: 'str', value: code.qualname })
  const slots = Array.from({ length: total }, (_, i) => c.slot(c.depth - total + i))
  let next = 0
  const take = (present: boolean) => (present ? slots[next++]! : '0')
  const [defaults, keywordDefaults, annotations, closure] = [extras.defaults, extras.keywordDefaults, extras.annotations, code.freeVars.length > 0].map(take)
  c.emit(`r=makeFunction(${code.id},${defaults},${keywordDefaults},${closure},${annotations});${slots.map((slot) => `${slot}=0;`).join('')}`)
  c.depth -= total
  c.push('r')
}

export function makeFunction(c: FunctionCompiler, node: FunctionDef): void {
  for (const decorator of node.decorator_list) c.expression(decorator)
  const extras = defaultsAndAnnotations(c, node.args, node.returns)
  const first = node.body[0]
  const docstring = first?.kind === 'Expr' && first.value.kind === 'Constant' && first.value.value.type === 'str' ? first.value.value.value : null
  const code = compileBody(c, node, {
    name: node.codeName ?? node.name,
    line: node.decorator_list[0]?.line ?? node.line,
    args: node.args,
    docstring,
    statements: node.body,
    body(inner) {
      inner.unseen = docstring === null ? null : first!
      inner.statements(node.body)
    },
  })
  if (c.unit.profile.minor >= 8 || node.decorator_list.length === 0) c.traceLine(node.line)
  functionObject(c, code, extras)
  callDecorators(c, node)
}

export function callDecorators(c: FunctionCompiler, node: { readonly decorator_list: readonly Expression[]; readonly line: number }): void {
  if (c.unit.profile.minor < 8 && node.decorator_list.length > 0) c.setLine(node.decorator_list[0]!.line)
  for (const decorator of [...node.decorator_list].reverse()) {
    // From 3.11 on they are called at their own lines.
    if (c.unit.profile.minor >= 11) c.traceLine(decorator.line)
    c.place(decorator)
    callDecorator(c)
  }
  if (c.unit.profile.minor >= 11) c.traceLine(node.line)
}

function callDecorator(c: FunctionCompiler): void {
  const [callable, argument] = [c.slot(c.depth - 2), c.top]
  if (c.unit.profile.compile.argumentsOwnedTwice) c.emit(`r=call1(${callable},${argument});I[0]=ln;decref(${argument});${argument}=0;`)
  else c.emit(`t0=${argument};${argument}=0;r=call1(${callable},t0);I[0]=ln;`)
  c.emit(`decref(${callable});${callable}=r;`)
  c.depth--
}

export function makeLambda(c: FunctionCompiler, node: Lambda): void {
  const extras = defaultsAndAnnotations(c, node.args, null)
  c.setTracedLine(node.line)
  const code = compileBody(c, node, {
    name: '<lambda>',
    line: node.line,
    args: node.args,
    alike: [{ ...node.args, defaults: node.args.defaults.length, kw_defaults: node.args.kw_defaults.map((value) => value !== null) }, node.body],
    body(inner) {
      inner.startLine(node.body.line)
      inner.expression(node.body)
      const top = inner.top
      inner.emit(inner.isGenerator && inner.python2 ? `r=${top};${top}=0;decref(r);rv=incref(NONE);break body;` : `rv=${top};${top}=0;break body;`)
      inner.depth--
    },
  })
  functionObject(c, code, extras)
}

function defaultsAndAnnotations(c: FunctionCompiler, args: Arguments, returns: Expression | null): FunctionExtras {
  if (args.defaults.length > 0) tupleOfValues(c, args.defaults)
  const keywordDefaults = args.kw_defaults.some((value) => value !== null)
  if (keywordDefaults) {
    dictOfNames(c, args.kwonlyargs.flatMap(({ arg }, i) => (args.kw_defaults[i] == null ? [] : [[arg, args.kw_defaults[i]] as const])))
  }
  const annotated = [...args.args, ...args.posonlyargs, ...(args.vararg ? [args.vararg] : []), ...args.kwonlyargs, ...(args.kwarg ? [args.kwarg] : [])]
    .filter((parameter) => parameter.annotation !== null)
  if (annotated.length > 0 || returns !== null) {
    const pairs: [string, Expression][] = annotated.map((parameter) => [parameter.arg, annotationValue(c, parameter.annotation!)])
    if (returns !== null) pairs.push(['return', annotationValue(c, returns)])
    if (c.unit.profile.minor < 10) dictOfNames(c, pairs)
    else tupleOfValues(c, pairs.flatMap(([name, value]) => [{ ...value, kind: 'Constant', value: { type: 'str', value: c.mangle(name) } } as const, value]))
  }
  return { defaults: args.defaults.length > 0, keywordDefaults, annotations: annotated.length > 0 || returns !== null }
}

/** `*args: *Ts` stands for the one value in Ts (3.11+). @mirrors Python/compile.c compiler_visit_argannotation */
function valueOf(c: FunctionCompiler, node: Expression): void {
  if (node.kind !== 'Starred') return c.expression(node)
  c.expression(node.value)
  c.place(node.value)
  c.replaceTop(`unpack(${c.top},1)[0]`)
}

/** From 3.7 on a tuple of nothing but constants is one. */
function tupleOfValues(c: FunctionCompiler, values: readonly Expression[]): void {
  const constants = values.flatMap((value) => (value.kind === 'Constant' ? [value.value] : []))
  if (!c.python2 && constants.length === values.length) {
    c.reserve(values.length)
    c.push(`incref(K${c.unit.tupleOfConstants(constants, c.code.id)})`)
    return
  }
  for (const value of values) valueOf(c, value)
  buildFrom(c, values.length, 'tupleOf')
}

/** BUILD_CONST_KEY_MAP: the values, then their names in one tuple. */
function dictOfNames(c: FunctionCompiler, pairs: readonly (readonly [string, Expression])[]): void {
  const base = c.depth
  for (const [, value] of pairs) valueOf(c, value)
  c.reserve(1)
  const names = c.namesTogether(pairs.map(([name]) => c.mangle(name)))
  const slots = pairs.map((_, i) => c.slot(base + i))
  c.emit(`r=dictOf([${names.map((name, i) => `${name},${slots[i]}`).join(',')}]);${[...slots].reverse().map((slot) => `decref(${slot});${slot}=0;`).join('')}`)
  c.depth = base
  c.push('r')
}
