/** for and while, with else. */
import type { Expression, For, Position, While } from '../ast/nodes.ts'
import { EVAL_BREAKER, type Block, type FunctionCompiler } from './function-compiler.ts'
import { simpleLocal } from './names.ts'
import { store } from './targets.ts'
import { repeated, secondTime } from './traced-lines.ts'

export function compileFor(c: FunctionCompiler, node: For): void {
  const breakLabel = c.fresh('L')
  const continueLabel = c.fresh('L')
  const place = c.unit.profile.minor >= 13 ? node.iter : node
  c.expression(node.iter)
  c.place(place)
  c.replaceTop(`iter(${c.top})`)
  c.restoreLine()
  const iterator = c.top
  const block: Block = { type: 'loop', breakLabel, continueLabel, depth: c.depth - 1, hasIterator: true }
  const again = secondTime(c)
  c.emit(`${breakLabel}:{${continueLabel}:for(;;${EVAL_BREAKER}){`)
  c.emit(`I[0]=ln=${node.line};`)
  c.line = node.line
  c.traceLine(node.line, again)
  nextInto(c, node.target, iterator, `break ${continueLabel};`, place)
  c.blocks.push(block)
  c.statements(node.body)
  c.blocks.pop()
  c.emit('}')
  c.line = 0
  c.drop()
  c.statements(node.orelse)
  c.emit('}')
  c.line = 0
}

/** The next item to the target, or `end`. A local variable gives the number it held up for the next one at once. */
export function nextInto(c: FunctionCompiler, target: Expression, iterator: string, end: string, place: Position): void {
  const index = target.kind === 'Name' && simpleLocal(c, target) !== null ? c.localIndex.get(c.mangle(target.id)) : undefined
  const slot = index === undefined ? null : c.local(index)
  if (slot !== null) c.emit(`if(isRangeOver(${iterator},${slot})){r=nextOver(${iterator},${slot});if(r===0)${end}${slot}=r;}else{`)
  c.place(place)
  c.emit(`r=${c.unit.traces ? 'nextTraced' : 'next'}(${iterator});if(r===0)${end}`)
  c.push('r')
  store(c, target)
  if (slot !== null) c.emit('}')
}

export function compileWhile(c: FunctionCompiler, node: While): void {
  const breakLabel = c.fresh('L')
  const continueLabel = c.fresh('L')
  const block: Block = { type: 'loop', breakLabel, continueLabel, depth: c.depth, hasIterator: false }
  // SETUP_LOOP.
  if (c.unit.profile.minor < 8) c.traceLine(node.line)
  const again = secondTime(c)
  const { minor } = c.unit.profile
  // The jump back follows a second copy of the test from 3.10 on: what is due then waits for the answer.
  const below = minor >= 10 && node.test.kind !== 'Constant' ? c.fresh('w') : null
  if (below !== null) {
    c.declare(below)
    c.emit(`${below}=false;`)
  }
  c.emit(`${breakLabel}:{${continueLabel}:for(;;${below === null ? EVAL_BREAKER : `${below}||${EVAL_BREAKER}`}){`)
  c.startLine(node.line, false)
  if (minor < 10) c.emit(repeated(again))
  c.muted = minor < 10 && node.test.kind === 'Constant'
  const test = c.condition(node.test)
  c.muted = false
  if (test !== 'true') c.emit(`if(!(${test}))break ${continueLabel};`)
  else if (minor >= 10) c.traceLine(node.line, again)
  if (below !== null) c.emit(`if(${below}){${below}=false;${EVAL_BREAKER};}`)
  // From 3.10 on the test is repeated behind the body, which the jump goes back to.
  if (minor >= 10 && (test === 'true' || node.body[0]?.line === node.line)) c.emit(repeated(again))
  c.blocks.push(block)
  c.statements(node.body)
  c.blocks.pop()
  c.emit(below === null ? '}' : `${below}=true;}`)
  c.line = 0
  c.statements(node.orelse)
  c.emit('}')
  c.line = 0
}
