/** Statements. The stack is empty but for enclosing loops' iterators and with blocks' exits. */
import type { Assert, Expression, Position, Statement } from '../ast/nodes.ts'
import { annotatedAssign, assign, augmentedAssign } from './assignments.ts'
import { compileClass } from './classes.ts'
import { compileExec } from './exec.ts'
import type { FunctionCompiler } from './function-compiler.ts'
import { makeFunction } from './functions.ts'
import { compileImport, compileImportFrom } from './imports.ts'
import { compileFor, compileWhile } from './loops.ts'
import { compileMatch } from './match.ts'
import { storeName } from './names.ts'
import { leave } from './regions.ts'
import { remove } from './targets.ts'
import { compileTry, compileTryStar } from './try.ts'
import { decided } from './traced-lines.ts'
import { unsupported } from './unsupported.ts'
import { compileWith } from './with.ts'

/** Statements whose first instruction is that of an expression inside them. */
const BEGINS_INSIDE: ReadonlySet<Statement['kind']> = new Set([
  'Expr', 'Assign', 'AugAssign', 'AnnAssign', 'If', 'For', 'While', 'Return', 'Assert', 'Raise', 'Raise27', 'With', 'Match', 'Print', 'Exec', 'FunctionDef', 'ClassDef', 'Pass',
])

export function statements(c: FunctionCompiler, body: readonly Statement[]): void {
  block(c, body, true)
}

/** `tail`: behind the block stands something that belongs to the line of its last statement: a jump, a clean-up, a return. */
function block(c: FunctionCompiler, body: readonly Statement[], tail: boolean): void {
  body.forEach((node, i) => {
    c.tail = tail && i === body.length - 1
    statement(c, node)
  })
}

function statement(c: FunctionCompiler, node: Statement): void {
  if (node.kind === 'Global' || node.kind === 'Nonlocal') return
  c.location = node
  const decorator = 'decorator_list' in node ? node.decorator_list[0] : undefined
  // Up to 3.7 a statement with decorators begins at the first of them.
  c.startLine(decorator !== undefined && c.unit.profile.minor < 8 ? decorator.line : node.line, !BEGINS_INSIDE.has(node.kind))
  switch (node.kind) {
    case 'Expr':
      if (c.unit.source === 'single' && c.code.kind === 'module') {
        c.expression(node.value)
        c.emit(`display(${c.top});I[0]=ln;`)
        c.drop()
        return
      }
      if (node.value.kind === 'Constant') {
        if (c.unit.profile.minor >= 10 && node !== c.unseen) c.traceLine(node.line)
        return
      }
      c.expression(node.value)
      c.drop()
      return
    case 'Assign':
      assign(c, node)
      return
    case 'AugAssign':
      augmentedAssign(c, node)
      return
    case 'AnnAssign':
      annotatedAssign(c, node)
      return
    case 'If':
      compileIf(c, node)
      return
    case 'For':
      compileFor(c, node)
      return
    case 'While':
      compileWhile(c, node)
      return
    case 'Break':
    case 'Continue':
      jump(c, node.kind === 'Break' ? 'break' : 'continue')
      return
    case 'Return':
      compileReturn(c, node.value)
      return
    case 'Pass':
      if (c.unit.profile.minor >= 10 || c.tail) c.traceLine(node.line)
      return
    case 'FunctionDef':
      makeFunction(c, node)
      storeName(c, node.name, node)
      return
    case 'ClassDef':
      compileClass(c, node)
      storeName(c, node.name, node)
      return
    case 'Delete':
      for (const target of node.targets) remove(c, target)
      return
    case 'Assert': {
      const test = c.condition(node.test)
      const place = assertionPlace(c, node)
      c.emit(`if(!(${test})){`)
      c.line = 0
      if (c.unit.profile.minor < 8) c.setLine(node.line)
      if (c.unit.profile.minor < 9) c.name('AssertionError')
      if (node.msg === null) {
        c.place(place)
        c.emit('assertFailed(0);')
      }
      else {
        const { msg } = node
        // Above AssertionError.
        c.above(1, () => c.expression(msg))
        c.place(place)
        c.emit(`r=${c.top};${c.top}=0;assertFailed(r);`)
        c.depth--
      }
      c.emit('}')
      c.line = 0
      return
    }
    case 'Raise':
      compileRaise(c, node)
      return
    case 'Raise27':
      compileRaise27(c, node)
      return
    case 'Try':
      compileTry(c, node)
      return
    case 'TryStar':
      compileTryStar(c, node)
      return
    case 'With':
      compileWith(c, node)
      return
    case 'Import':
      compileImport(c, node)
      return
    case 'ImportFrom':
      compileImportFrom(c, node)
      return
    case 'Match':
      compileMatch(c, node)
      return
    case 'Print':
      compilePrint(c, node)
      return
    case 'AsyncFunctionDef':
      unsupported(c, 'async def', node)
    case 'AsyncFor':
      unsupported(c, 'async for', node)
    case 'AsyncWith':
      unsupported(c, 'async with', node)
    case 'Exec':
      compileExec(c, node)
      return
    case 'TypeAlias':
      unsupported(c, 'type statement', node)
  }
}

/** In 3.11 a comparison leaves its own place behind. */
function assertionPlace(c: FunctionCompiler, node: Assert): Position {
  const { minor } = c.unit.profile
  return minor < 12 ? c.location : minor === 12 ? node : node.test
}

function compileIf(c: FunctionCompiler, node: Extract<Statement, { kind: 'If' }>): void {
  const { tail } = c
  const test = decided(c, c.condition(node.test), node.line)
  c.emit(`if(${test}){`)
  c.line = 0
  block(c, node.body, tail || node.orelse.length > 0 || c.python2)
  if (node.orelse.length > 0) {
    c.emit('}else{')
    c.line = 0
    block(c, node.orelse, tail)
  }
  c.emit('}')
  c.line = 0
}

function jump(c: FunctionCompiler, type: 'break' | 'continue'): void {
  for (let i = c.blocks.length - 1; i >= 0; i--) {
    const block = c.blocks[i]!
    if (block.type === 'loop') {
      leave(c, { type, loop: block })
      return
    }
  }
}

function compileReturn(c: FunctionCompiler, value: Expression | null): void {
  if (value === null) c.traceLine(c.line)
  if (value === null) c.push(`incref(${c.constant({ type: 'None' })})`)
  else {
    const { line } = c
    c.expression(value)
    c.setTracedLine(line)
  }
  returnTop(c)
}

/** RETURN_VALUE. */
export function returnTop(c: FunctionCompiler): void {
  const top = c.top
  c.emit(`r=rv;rv=${top};${top}=0;if(r!==0)decref(r);`)
  c.depth--
  leave(c, { type: 'return', loop: null })
}

function compileRaise(c: FunctionCompiler, node: Extract<Statement, { kind: 'Raise' }>): void {
  if (node.exc === null) {
    c.traceLine(node.line)
    c.place(node)
    c.emit('throw tbe=reraise();')
    return
  }
  c.expression(node.exc)
  c.setTracedLine(node.line)
  if (node.cause === null) {
    const top = c.top
    c.place(node)
    c.emit(`r=${top};${top}=0;raise(r,0);`)
    c.depth--
    return
  }
  c.expression(node.cause)
  const [exception, cause] = [c.slot(c.depth - 2), c.top]
  c.place(node)
  c.emit(`t0=${exception};r=${cause};${exception}=0;${cause}=0;raise(t0,r);`)
  c.depth -= 2
}

/** raise E, V, T: takes the three references. */
function compileRaise27(c: FunctionCompiler, node: Extract<Statement, { kind: 'Raise27' }>): void {
  if (node.type === null) {
    c.traceLine(node.line)
    c.emit('throw tbe=reraise();')
    return
  }
  const parts = [node.type, node.inst, node.tback].filter((part) => part !== null)
  for (const part of parts) c.expression(part)
  const slots = parts.map((_, i) => c.slot(c.depth - parts.length + i))
  c.temporaries = Math.max(c.temporaries, 3)
  c.emit(`t0=t1=t2=0;${slots.map((slot, i) => `t${i}=${slot};${slot}=0;`).join('')}raise27(t0,t1,t2);`)
  c.depth -= parts.length
}

/** PRINT_ITEM and PRINT_NEWLINE: each item is written before the next is evaluated. */
function compilePrint(c: FunctionCompiler, node: Extract<Statement, { kind: 'Print' }>): void {
  const file = node.dest === null ? null : (c.expression(node.dest), c.top)
  for (const value of node.values) {
    c.expression(value)
    c.emit(`printItem(${c.top},${file ?? 0});I[0]=ln;`)
    c.drop()
  }
  if (node.newline) c.emit(`printNewline(${file ?? 0});`)
  if (file !== null) c.drop()
}
