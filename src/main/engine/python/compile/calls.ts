/**
 * Calls. Stack as CPython's: callable, then arguments. From 3.7 a method call pushes function and self instead of a bound
 * method. Up to 3.10 the caller's slots keep their references while the callee owns its own; from 3.11 the callee takes
 * them over (profile.compile.argumentsOwnedTwice).
 */
import type { Call, Expression, Keyword, Position } from '../ast/nodes.ts'
import type { FunctionCompiler } from './function-compiler.ts'
import { fromAttribute } from './places.ts'
import { callSuper } from './super.ts'
import { futureFlag } from './unit.ts'

export function compileCall(c: FunctionCompiler, node: Call): void {
  const spread = node.args.some((a) => a.kind === 'Starred') || node.keywords.some((k) => k.arg === null)
  if (callSuper(c, node)) return
  if (spread) {
    c.expression(node.func)
    if (c.python2) callWithStars(c, node)
    else c.above(c.unit.profile.compile.stack.callNull, () => callSpread(c, node.args, node.keywords, node))
    c.setLine(node.line)
    return
  }
  // Up to 3.10 a call with keywords loads an attribute.
  const loadsMethod = node.func.kind === 'Attribute' && (node.keywords.length === 0 || c.unit.profile.minor >= 11)
  if (loadsMethod && !c.unit.profile.compile.boundMethodPerCall && node.args.length + node.keywords.length < 12) {
    methodCall(c, node)
    return
  }
  c.expression(node.func)
  const base = c.depth - 1
  c.above(c.unit.profile.compile.stack.callNull, () => {
    c.reserve(0)
    pushArguments(c, node)
    c.reserve(keywordNameCount(c, node.keywords.length))
  })
  c.setLine(node.line)
  c.place(node)
  scope(c, node, base)
  const namesStr = node.func.kind === 'Name' && node.func.id === 'str'
  emitCall(c, base, node.args.length + node.keywords.length, keywordNames(c, node.keywords), namesStr)
}

/** Names of built-ins that look at the frame they are called in. */
const SCOPED: ReadonlySet<string> = new Set(['globals', 'locals', 'vars', 'dir', 'exec', 'eval'])

const EVALUATORS: ReadonlySet<string> = new Set(['exec', 'eval', 'compile'])

/** What text compiled from this code takes over. @mirrors Python/ceval.c PyEval_MergeCompilerFlags */
export const inheritedFutures = (c: FunctionCompiler): readonly string[] => c.unit.futures.filter((name) => futureFlag(name, c.unit.profile.minor) !== 0)

function scope(c: FunctionCompiler, node: Call, base: number): void {
  if (node.func.kind !== 'Name') return
  if (EVALUATORS.has(node.func.id)) {
    const futures = inheritedFutures(c)
    if (futures.length > 0) c.emit(`passFutures(${c.slot(base)},${JSON.stringify(futures)});`)
  }
  if (!SCOPED.has(node.func.id)) return
  const args = node.args.map((_, i) => c.slot(base + 1 + i)).join(',')
  if (c.namespaced || c.code.kind === 'module') {
    c.emit(`scopedIn(${c.slot(base)},G,${c.namespaced ? 'NS' : 'G'},[${args}]);`)
    return
  }
  c.keepsLocals = true
  const { names, values } = frameVariables(c)
  c.emit(`fl=scoped(${c.slot(base)},G,fl,[${args}],[${names}],[${values}]);`)
}

/** What the frame's dict of locals shows, in its order: JavaScript lists of the names and of the values, 0 where unbound. */
export function frameVariables(c: FunctionCompiler): { readonly names: string; readonly values: string } {
  const separateCells = c.unit.profile.compile.frameObjects
  const entries: { readonly name: string; readonly value: string; readonly place: number }[] = []
  for (const [name, place] of c.localIndex) {
    if (c.cellIndex.get(name) === undefined) entries.push({ name, value: c.local(place), place })
  }
  for (const [name, place] of c.cellIndex) entries.push({ name, value: `H[${c.local(place)}+4]`, place })
  if (!separateCells) entries.sort((a, b) => a.place - b.place)
  return { names: entries.map(({ name }) => c.name(name)).join(','), values: entries.map(({ value }) => value).join(',') }
}

function pushArguments(c: FunctionCompiler, node: Call): void {
  for (const argument of node.args) c.expression(argument)
  for (const keyword of node.keywords) {
    if (c.python2) c.nameConstant(keyword.arg!)
    c.expression(keyword.value)
  }
}

/** Values on the stack that name `count` keyword arguments. */
export function keywordNameCount(c: FunctionCompiler, count: number): number {
  const { keywordNames: kind } = c.unit.profile.compile.stack
  return count === 0 || kind === 'none' ? 0 : kind === 'tuple' ? 1 : count
}

function keywordNames(c: FunctionCompiler, keywords: readonly Keyword[]): string | null {
  if (keywords.length === 0) return null
  const names = keywords.map((k) => k.arg!)
  if (!c.python2) c.namesTogether(names)
  const n = c.unit.keywordTuple(names.map((name) => c.unit.spelling(name)))
  return `W${n}`
}

/** Calls slot `base` with the `count` slots above it; leaves the result in `base`. */
function emitCall(c: FunctionCompiler, base: number, count: number, names: string | null, namesStr: boolean): void {
  const callable = c.slot(base)
  const slots = Array.from({ length: count }, (_, i) => c.slot(base + 1 + i))
  if (c.unit.profile.compile.argumentsOwnedTwice) {
    const call = `r=${invocation(c, callable, slots, names)};`
    // The object takes the place of its bound method, which dies before the call.
    if (c.unit.profile.compile.boundMethodPerCall) {
      c.emit(`if(H[${callable}+2]===METHOD&&(r=openMethod(${callable}))!==0){${callable}=r;r=callBound(I[20],[${[callable, ...slots].join(',')}],${names});}else `)
    }
    c.emit(`${call}I[0]=ln;`)
    for (const slot of [...slots].reverse()) c.emit(`decref(${slot});${slot}=0;`)
  } else {
    const moved = slots.map((_, i) => `t${i + 1}`)
    c.emit(`${slots.map((slot, i) => `t${i + 1}=${slot};${slot}=0;`).join('')}`)
    // The object of a bound method becomes an argument, and the method dies before the call.
    c.emit(`if(H[${callable}+2]===METHOD&&(t0=openMethod(${callable}))!==0){${callable}=I[20];r=${invocation(c, callable, ['t0', ...moved], names)};}`)
    const learnsStr = namesStr && names === null && count === 1 && c.unit.profile.compile.strRunsBeforeLearned !== null
    c.emit(`else r=${learnsStr ? `callStr(${callable},t1,${c.unit.callSite()})` : invocation(c, callable, moved, names, true)};I[0]=ln;`)
    c.temporaries = Math.max(c.temporaries, count + 1)
  }
  c.emit(`decref(${callable});${callable}=r;`)
  c.temporaries = Math.max(c.temporaries, count)
  c.depth = base + 1
}

/** `mayConstruct`: the callable stands alone, so it can be a class. */
function invocation(c: FunctionCompiler, callable: string, args: readonly string[], names: string | null, mayConstruct = false): string {
  if (names !== null) return `callKw(${callable},[${args.join(',')}],${names})`
  const site = mayConstruct && c.unit.profile.compile.entersInit ? [c.unit.callSite()] : []
  return args.length <= 4 ? `call${args.length}(${[callable, ...args, ...site].join(',')})` : `callN(${[callable, `[${args.join(',')}]`, ...site].join(',')})`
}

function methodCall(c: FunctionCompiler, node: Call): void {
  const attribute = node.func as Extract<Expression, { kind: 'Attribute' }>
  // Stack: self, method, arguments. I[20] says whether self is passed (a plain method) or the attribute stands alone.
  c.expression(attribute.value)
  const base = c.depth - 1
  const self = c.top
  c.setAttributeLine(attribute)
  c.place(fromAttribute(attribute, attribute))
  c.push(`method(${self},${c.name(c.mangle(attribute.attr))})`)
  const method = c.top
  c.emit(`if(I[20]===0){r=${self};${self}=0;decref(r);}`)
  pushArguments(c, node)
  if (!c.unit.profile.compile.argumentsOwnedTwice) c.reserve(keywordNameCount(c, node.keywords.length))
  c.setLine(c.unit.profile.minor >= 10 ? attribute.endLine : node.line)
  c.place(fromAttribute(node, attribute))
  const names = keywordNames(c, node.keywords)
  const count = node.args.length + node.keywords.length
  const slots = Array.from({ length: count }, (_, i) => c.slot(base + 2 + i))
  c.temporaries = Math.max(c.temporaries, count + 1)
  if (c.unit.profile.compile.argumentsOwnedTwice) {
    c.emit(`r=${self}!==0?${invocation(c, method, [self, ...slots], names)}:${invocation(c, method, slots, names)};I[0]=ln;`)
    for (const slot of [...slots].reverse()) c.emit(`decref(${slot});${slot}=0;`)
    c.emit(`if(${self}!==0){t0=${self};${self}=0;decref(t0);}`)
  } else {
    const temporaries = slots.map((_, i) => `t${i + 1}`)
    c.emit(`t0=${self};${self}=0;${slots.map((slot, i) => `t${i + 1}=${slot};${slot}=0;`).join('')}`)
    c.emit(`if(t0===0&&H[${method}+2]===METHOD&&(t0=openMethod(${method}))!==0)${method}=I[20];`)
    c.emit(`r=t0!==0?${invocation(c, method, ['t0', ...temporaries], names)}:${invocation(c, method, temporaries, names, true)};I[0]=ln;`)
  }
  c.emit(`t0=${method};${method}=0;${self}=r;decref(t0);`)
  c.depth = base + 1
}

/** 2.7: arguments, values of keywords, then what the stars stand for (CALL_FUNCTION_VAR_KW). The callable is on top of the stack. */
function callWithStars(c: FunctionCompiler, node: Call): void {
  const base = c.depth - 1
  const callable = c.slot(base)
  const named = node.keywords.filter((keyword) => keyword.arg !== null)
  const mapping = node.keywords.find((keyword) => keyword.arg === null)
  const star = node.args.find((argument) => argument.kind === 'Starred')
  const pushed = (values: readonly Expression[]) => values.map((value) => {
    c.expression(value)
    return c.top
  })
  const positional = pushed(node.args.filter((argument) => argument.kind !== 'Starred'))
  const values = pushed(named.map((keyword) => keyword.value))
  let [tuple, dict] = ['0', '0']
  c.above(keywordNameCount(c, named.length), () => {
    if (star !== undefined) [tuple] = pushed([star.value]) as [string]
    if (mapping !== undefined) [dict] = pushed([mapping.value]) as [string]
  })
  const replace = (slot: string, expression: string) => c.emit(`r=${expression};decref(${slot});${slot}=r;`)
  if (mapping !== undefined) replace(dict, `${named.length > 0 ? 'spreadCopy' : 'spreadDict'}(${dict},${callable})`)
  if (star !== undefined) replace(tuple, `spreadTuple(${tuple},${callable})`)
  c.setLine(node.line)
  c.emit(`r=callVar(${callable},[${positional.join(',')}],[${values.join(',')}],${keywordNames(c, named)},${tuple},${dict});I[0]=ln;`)
  while (c.depth > base + 1) c.drop()
  c.emit(`decref(${callable});${callable}=r;`)
}

/**
 * f(*a, **k): a tuple of all positional arguments and a dict of all keyword arguments are built first (CALL_FUNCTION_EX).
 * The callable is on top of the stack.
 */
export function callSpread(c: FunctionCompiler, args: readonly Expression[], keywords: readonly Keyword[], place: Position): void {
  const base = c.depth - 1
  const callable = c.slot(base)
  const first = args[0]
  const loneStar = args.length === 1 && first?.kind === 'Starred' ? first : null
  if (loneStar !== null) {
    c.expression(loneStar.value)
  } else if (args.some((a) => a.kind === 'Starred')) {
    c.push('newList()')
    for (const argument of args) {
      if (argument.kind === 'Starred') {
        c.expression(argument.value)
        c.place(place)
        c.emit(`spreadExtend(${c.slot(c.depth - 2)},${c.top},${callable});`)
        c.drop()
      } else {
        c.expression(argument)
        const top = c.top
        c.emit(`listAppend(${c.slot(c.depth - 2)},${top});${top}=0;`)
        c.depth--
      }
    }
    c.replaceTop(`listToTuple(${c.top})`)
  } else {
    for (const argument of args) c.expression(argument)
    buildFrom(c, args.length, 'tupleOf')
  }
  if (keywords.length === 1 && keywords[0]!.arg === null) {
    c.above(c.unit.profile.compile.spread.sharesDict ? 0 : 1, () => c.expression(keywords[0]!.value))
    c.place(place)
    c.replaceTop(`spreadDict(${c.top},${callable})`)
  } else if (keywords.length > 0) {
    c.push('newDict()')
    const dict = c.top
    for (const keyword of keywords) {
      const name = keyword.arg === null ? '' : c.nameConstant(keyword.arg)
      c.expression(keyword.value)
      c.place(place)
      if (keyword.arg === null) c.emit(`spreadKeywords(${dict},${c.top},${callable});`)
      else c.emit(`addKeyword(${dict},${name},${c.top},${callable});`)
      c.drop()
    }
  }
  // The call itself makes a tuple of a lone star, when all keyword arguments are there.
  const tuple = c.slot(base + 1)
  c.place(place)
  if (loneStar !== null) c.emit(`r=spreadTuple(${tuple},${callable});t0=${tuple};${tuple}=r;decref(t0);`)
  callSpreadTop(c, base, keywords.length > 0)
}

/** Calls slot `base` with the tuple above it, and the dict above that; leaves the result in `base`. */
export function callSpreadTop(c: FunctionCompiler, base: number, withKeywords: boolean): void {
  const [callable, tuple, dict] = [c.slot(base), c.slot(base + 1), c.slot(base + 2)]
  c.temporaries = Math.max(c.temporaries, 2)
  c.emit(`t0=${tuple};${tuple}=0;${withKeywords ? `t1=${dict};${dict}=0;` : ''}`)
  c.emit(`r=callEx(${callable},t0,${withKeywords ? 't1' : '0'});I[0]=ln;decref(${callable});${callable}=r;`)
  c.depth = base + 1
}

/** Moves the `count` topmost slots into a new object made by `maker` (which steals them). */
export function buildFrom(c: FunctionCompiler, count: number, maker: string): void {
  const slots = Array.from({ length: count }, (_, i) => c.slot(c.depth - count + i))
  c.emit(`r=${maker}([${slots.join(',')}]);${slots.map((slot) => `${slot}=0;`).join('')}`)
  c.depth -= count
  c.push('r')
}

