/**
 * Exceptions and leaving. A region is a JavaScript try around a stretch of statements that must be followed by some
 * clean-up however it is left. return, break and continue inside it set the region's jump variable and break to its
 * label; after the clean-up the jump goes on from there, region by region.
 */
import type { Exit, FunctionCompiler, Block } from './function-compiler.ts'
import { leavingLine } from './traced-lines.ts'

/** Code at the start of a catch: turns `e` into a Raised with this frame in its traceback, and pops the stack to `depth`. */
export function enterCatch(c: FunctionCompiler, depth: number): void {
  c.code.handlesExceptions = true
  c.emit(`e=caught(e);if(e!==tbe){${c.tracebackHere()};tbe=e;}`)
  for (let i = c.peak - 1; i >= depth; i--) {
    const slot = c.slot(i)
    c.emit(`if(${slot}!==0){r=${slot};${slot}=0;decref(r);}`)
  }
  c.depth = depth
  c.reserve(c.unit.profile.compile.stack.handler)
  c.line = 0
}

/** Tracks the deepest stack of what `body` emits, for enterCatch. */
export function withPeak(c: FunctionCompiler, body: () => void): void {
  const outer = c.peak
  c.peak = c.depth
  body()
  c.peak = Math.max(outer, c.peak)
}

export interface RegionParts {
  body(): void
  /** Inside the catch, after enterCatch; `e` is the exception. May end in throw, or fall out: then the exception is gone. */
  onException(): void
  /** After the body ended normally or by a jump. */
  onLeave(): void
}

export function region(c: FunctionCompiler, parts: RegionParts): void {
  const label = c.fresh('R')
  const jump = c.fresh('j')
  c.declare(jump)
  const block: Block & { type: 'region' } = { type: 'region', label, jump, depth: c.depth, exits: [] }
  const done = c.fresh('D')
  const line = leavingLine(c)
  c.emit(`${jump}=0;${done}:{${label}:{try{`)
  c.blocks.push(block)
  withPeak(c, () => {
    parts.body()
    c.blocks.pop()
    c.emit('}catch(e){')
    const after = c.depth
    enterCatch(c, block.depth)
    parts.onException()
    c.depth = after
  })
  c.emit(`break ${done};}}`)
  c.line = 0
  c.lastJump = jump
  parts.onLeave()
  for (const exit of block.exits) {
    c.emit(`if(${jump}===${exit.code}){`)
    const depth = c.depth
    if (line !== null) c.emit(`I[0]=ln=${line};traceLine(${line},0);I[0]=ln;`)
    leave(c, exit)
    c.depth = depth
    c.emit('}')
  }
  c.emit('}')
  c.line = 0
}

/** Leaves the constructs around the present point, innermost first. The return value is in `rv`. */
export function leave(c: FunctionCompiler, target: Pick<Exit, 'type' | 'loop'>): void {
  for (let i = c.blocks.length - 1; i >= 0; i--) {
    const block = c.blocks[i]!
    if (block.type === 'region') {
      let exit = block.exits.find((e) => e.type === target.type && e.loop === target.loop)
      if (exit === undefined) {
        exit = { code: block.exits.length + 1, type: target.type, loop: target.loop }
        block.exits.push(exit)
      }
      c.emit(`${leavingLine(c) === null ? '' : 'jl=ln;'}${block.jump}=${exit.code};break ${block.label};`)
      return
    }
    if (block === target.loop) {
      if (target.type === 'continue') {
        c.emit(`continue ${block.continueLabel};`)
        return
      }
      dropIterator(c, block)
      c.emit(`break ${block.breakLabel};`)
      return
    }
    dropIterator(c, block)
  }
  c.emit('break body;')
}

function dropIterator(c: FunctionCompiler, block: Block): void {
  if (block.type !== 'loop' || !block.hasIterator) return
  const slot = c.slot(block.depth)
  c.emit(`r=${slot};${slot}=0;decref(r);`)
}
