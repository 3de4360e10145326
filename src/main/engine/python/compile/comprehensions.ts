/**
 * Comprehensions and generator expressions. A function of their own with the outermost iterator as its argument;
 * in the enclosing frame for 2.7's list comprehensions and, from 3.12, for all but generator expressions (PEP 709).
 */
import type { Comprehension, ComprehensionExpression, Expression, Position } from '../ast/nodes.ts'
import { yieldTop } from './yields.ts'
import { EVAL_BREAKER, type FunctionCompiler } from './function-compiler.ts'
import { compileBody, functionObject } from './functions.ts'
import { nextInto } from './loops.ts'
import { spanning } from './places.ts'
import { secondTime } from './traced-lines.ts'

const NAMES = { ListComp: '<listcomp>', SetComp: '<setcomp>', DictComp: '<dictcomp>', GeneratorExp: '<genexpr>' } as const

export function compileComprehension(c: FunctionCompiler, node: ComprehensionExpression): void {
  const first = node.generators[0]!
  const inline = (c.python2 && node.kind === 'ListComp') || (c.unit.profile.compile.inlinedComprehensions && c.unit.scopeOf(node).inlined)
  if (inline) {
    inlined(c, node, first)
    return
  }
  const line = node.line
  const child = compileBody(c, node, {
    name: NAMES[node.kind],
    line,
    alike: [{ ...node, generators: node.generators.map((generator, i) => (i === 0 ? { ...generator, iter: null } : generator)) }],
    body(inner) {
      inner.location = node
      if (node.kind === 'GeneratorExp') {
        ownLoops(inner, node)
        return
      }
      result(inner, node)
      ownLoops(inner, node)
      const top = inner.top
      inner.emit(`rv=${top};${top}=0;`)
      inner.depth--
      inner.emit('break body;')
    },
  })
  c.setTracedLine(line)
  functionObject(c, child, { defaults: false, keywordDefaults: false, annotations: false })
  const fn = c.top
  c.expression(first.iter)
  c.place(iterationPlace(c, first))
  c.replaceTop(`iter(${c.top})`)
  const iterator = c.top
  c.setLine(line)
  c.place(node)
  if (c.unit.profile.compile.argumentsOwnedTwice) c.emit(`r=call1(${fn},${iterator});I[0]=ln;decref(${iterator});${iterator}=0;`)
  else c.emit(`t0=${iterator};${iterator}=0;r=call1(${fn},t0);I[0]=ln;`)
  c.emit(`decref(${fn});${fn}=r;`)
  c.depth--
}

function inlined(c: FunctionCompiler, node: ComprehensionExpression, first: Comprehension): void {
  const saved = c.python2 ? [] : ownLocals(c, node)
  const cells = c.python2 ? new Set<number>() : ownCells(c, node)
  // 2.7 makes the list before the iterable.
  if (c.python2) result(c, node)
  c.expression(first.iter)
  c.place(iterationPlace(c, first))
  c.replaceTop(`iter(${c.top})`)
  // LOAD_FAST_AND_CLEAR keeps the enclosing function's variables of the same names below the iterator.
  for (const index of saved) {
    const iterator = c.top
    const slot = c.local(index)
    c.push(iterator)
    c.emit(`${iterator}=${slot};${slot}=${cells.has(index) ? 'newCell(0)' : '0'};`)
  }
  if (!c.python2) swapBelow(c, node)
  const base = c.depth - 2
  // Stack: saved…, result, iterator.
  if (!c.python2) c.inlinedScopes.unshift(c.unit.scopeOf(node))
  loopOver(c, node, 0, base)
  if (!c.python2) c.inlinedScopes.shift()
  for (const index of [...saved].reverse()) {
    const below = c.slot(c.depth - 2)
    const slot = c.local(index)
    c.emit(`r=${slot};${slot}=${below};${below}=${c.top};${c.top}=0;if(r!==0)decref(r);`)
    c.depth--
  }
  c.line = 0
}

/** Puts the result below the iterator, which was there first. */
function swapBelow(c: FunctionCompiler, node: ComprehensionExpression): void {
  const iterator = c.top
  result(c, node)
  const value = c.top
  c.push(iterator)
  c.emit(`${iterator}=${value};${value}=${c.top};${c.top}=0;`)
  c.depth--
}

/** Local slots of the variables that the comprehension binds. */
function ownLocals(c: FunctionCompiler, node: ComprehensionExpression): number[] {
  const names = new Set<string>()
  for (const generator of node.generators) boundNames(generator.target, names)
  return [...names].flatMap((name) => c.localIndex.get(c.mangle(name)) ?? [])
}

/** Those of them that a function in the comprehension shares: each run of the comprehension has cells of its own. */
function ownCells(c: FunctionCompiler, node: ComprehensionExpression): ReadonlySet<number> {
  const { symbols } = c.unit.scopeOf(node)
  return new Set([...c.cellIndex].filter(([name]) => symbols.get(name) === 'cell').map(([, index]) => index))
}

function boundNames(target: Expression, names: Set<string>): void {
  if (target.kind === 'Name') names.add(target.id)
  else if (target.kind === 'Starred') boundNames(target.value, names)
  else if (target.kind === 'Tuple' || target.kind === 'List') for (const element of target.elts) boundNames(element, names)
}

function result(c: FunctionCompiler, node: ComprehensionExpression): void {
  c.push(node.kind === 'ListComp' ? 'newList()' : node.kind === 'SetComp' ? 'newSet()' : 'newDict()')
}

/** In a function of its own the first iterator is the argument. */
function ownLoops(c: FunctionCompiler, node: ComprehensionExpression): void {
  const resultSlot = c.depth - 1
  c.traceLine(node.line)
  c.push(`incref(${c.local(0)})`)
  loopOver(c, node, 0, resultSlot)
}

/** The iterator is on top of the stack; `resultSlot` holds the list, set or dict. */
function loopOver(c: FunctionCompiler, node: ComprehensionExpression, i: number, resultSlot: number): void {
  const generator = node.generators[i]!
  const label = c.fresh('L')
  const iterator = c.top
  const line = node.kind === 'DictComp' ? node.key.line : node.elt.line
  const again = secondTime(c)
  c.emit(`${label}:for(;;${EVAL_BREAKER}){`)
  c.emit(`I[0]=ln=${generator.target.line};`)
  c.line = generator.target.line
  c.traceLine(node.line, again)
  nextInto(c, generator.target, iterator, `break ${label};`, iterationPlace(c, generator))
  for (const test of generator.ifs) c.emit(`if(!(${c.condition(test)}))continue ${label};`)
  if (i + 1 < node.generators.length) {
    const inner = node.generators[i + 1]!
    c.expression(inner.iter)
    c.place(iterationPlace(c, inner))
    c.replaceTop(`iter(${c.top})`)
    loopOver(c, node, i + 1, resultSlot)
  } else {
    c.setLine(line)
    element(c, node, c.slot(resultSlot))
  }
  c.emit('}')
  c.line = 0
  c.drop()
}

/** Of asking for the iterator, and for the next item. */
function iterationPlace(c: FunctionCompiler, { iter }: Comprehension): Position {
  return c.unit.profile.minor >= 13 ? iter : c.location
}

function element(c: FunctionCompiler, node: ComprehensionExpression, target: string): void {
  if (node.kind === 'DictComp') {
    // Python 2 and 3.7 evaluate the value first.
    const pair = c.unit.profile.compile.comprehensionValueFirst ? [node.value, node.key] : [node.key, node.value]
    for (const part of pair) c.expression(part)
    const [a, b] = [c.slot(c.depth - 2), c.top]
    c.place(c.unit.profile.minor >= 12 ? spanning(node.key, node.value) : c.location)
    c.emit(`dictSet(${target},${c.unit.profile.compile.comprehensionValueFirst ? `${b},${a}` : `${a},${b}`});`)
    c.drop()
    c.drop()
    return
  }
  c.expression(node.elt)
  const top = c.top
  if (node.kind === 'ListComp') {
    c.emit(`r=${top};${top}=0;listAppend(${target},r);`)
    c.depth--
  } else if (node.kind === 'SetComp') {
    c.place(c.unit.profile.minor >= 12 ? node.elt : c.location)
    c.emit(`setAdd(${target},${top});`)
    c.drop()
  } else {
    c.place(c.unit.profile.minor >= 12 ? node.elt : c.location)
    yieldTop(c)
    c.drop()
  }
}
