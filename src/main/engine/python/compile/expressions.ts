/** Expressions. `expression` leaves one owned reference on the stack; `condition` answers a JavaScript boolean. */
import type { CompareOperator, Constant, Expression, Operator } from '../ast/nodes.ts'
import { compileCall } from './calls.ts'
import { compileComprehension } from './comprehensions.ts'
import { compileDict, compileSequence } from './displays.ts'
import { compileJoinedString } from './fstrings.ts'
import type { FunctionCompiler } from './function-compiler.ts'
import { makeLambda } from './functions.ts'
import { loadName, simpleLocal, storeName } from './names.ts'
import { compileSubscript } from './subscripts.ts'
import { unsupported } from './unsupported.ts'

const BINARY: Record<Operator, string> = {
  Add: 'add', Sub: 'sub', Mult: 'mul', MatMult: 'matmul', Div: 'div', Mod: 'mod', Pow: 'pow', LShift: 'lshift', RShift: 'rshift',
  BitOr: 'or', BitXor: 'xor', BitAnd: 'and', FloorDiv: 'floordiv',
}

export function binaryName(c: FunctionCompiler, op: Operator): string {
  if (op === 'Div' && c.python2 && !c.unit.futures.includes('division')) return 'classicDiv'
  return BINARY[op]
}

const COMPARE: Partial<Record<CompareOperator, string>> = { Lt: 'lt', LtE: 'le', Eq: 'eq', NotEq: 'ne', Gt: 'gt', GtE: 'ge' }

/** A borrowed reference that costs nothing and cannot run Python code, or null. */
export function simple(c: FunctionCompiler, node: Expression): string | null {
  if (node.kind === 'Constant') return constant(c, node)
  if (node.kind === 'Name') {
    const singleton = singletonName(c, node.id)
    return singleton ?? simpleLocal(c, node.id)
  }
  return null
}

function constant(c: FunctionCompiler, node: Constant): string {
  return node.leftovers === undefined ? c.constant(node.value) : `K${c.unit.freshConstant(node.value, c.code.id)}`
}

/** 2.7: None is a constant although the tree has a Name. */
function singletonName(c: FunctionCompiler, id: string): string | null {
  return c.python2 && id === 'None' ? c.constant({ type: 'None' }) : null
}

export function expression(c: FunctionCompiler, node: Expression): void {
  switch (node.kind) {
    case 'Constant':
      c.push(`incref(${constant(c, node)})`)
      return
    case 'Name': {
      const singleton = singletonName(c, node.id)
      if (singleton !== null) c.push(`incref(${singleton})`)
      else loadName(c, node.id)
      return
    }
    case 'BinOp': {
      c.setLine(node.line)
      const left = simple(c, node.left)
      const right = left === null ? null : simple(c, node.right)
      const name = binaryName(c, node.op)
      if (left !== null && right !== null) c.push(`${name}B(${left},${right})`)
      else {
        expression(c, node.left)
        expression(c, node.right)
        c.setLine(node.line)
        c.binaryTop(`${name}(${c.slot(c.depth - 2)},${c.slot(c.depth - 1)})`)
        c.restoreLine()
      }
      return
    }
    case 'UnaryOp':
      if (node.op === 'Not') {
        const test = condition(c, node.operand)
        c.push(`bool(!(${test}))`)
        return
      }
      expression(c, node.operand)
      c.replaceTop(`${{ USub: 'neg', UAdd: 'pos', Invert: 'inv' }[node.op]}(${c.top})`)
      return
    case 'BoolOp':
      boolOp(c, node.op, node.values)
      return
    case 'Compare':
      compare(c, node)
      return
    case 'IfExp': {
      const test = condition(c, node.test)
      const depth = c.depth
      c.emit(`if(${test}){`)
      expression(c, node.body)
      c.depth = depth
      c.emit('}else{')
      c.line = 0
      expression(c, node.orelse)
      c.emit('}')
      c.line = 0
      return
    }
    case 'NamedExpr':
      expression(c, node.value)
      c.push(`incref(${c.top})`)
      storeName(c, node.target.id)
      return
    case 'Attribute':
      attribute(c, node)
      return
    case 'Subscript':
      compileSubscript(c, node)
      return
    case 'Call':
      compileCall(c, node)
      return
    case 'List':
    case 'Tuple':
    case 'Set':
      compileSequence(c, node)
      return
    case 'Dict':
      compileDict(c, node)
      return
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
    case 'GeneratorExp':
      compileComprehension(c, node)
      return
    case 'Lambda':
      makeLambda(c, node)
      return
    case 'JoinedStr':
      compileJoinedString(c, node)
      return
    case 'Yield':
      if (node.value === null) c.push(`incref(${c.constant({ type: 'None' })})`)
      else expression(c, node.value)
      yieldTop(c)
      return
    case 'YieldFrom':
      yieldFrom(c, node.value)
      return
    case 'Repr':
      expression(c, node.value)
      c.replaceTop(`reprOf(${c.top})`)
      return
    case 'Starred':
    case 'FormattedValue':
    case 'Slice':
    case 'Await':
      unsupported(c, node.kind === 'Await' ? 'await' : node.kind, node)
  }
}

/** Hands the top of the stack to the caller and leaves what was sent. */
export function yieldTop(c: FunctionCompiler): void {
  const top = c.top
  c.emit(`r=${top};${top}=0;`)
  c.emit(`r=yield r;I[0]=ln;${top}=r;`)
}

function yieldFrom(c: FunctionCompiler, value: Expression): void {
  expression(c, value)
  c.replaceTop(`delegateIter(${c.top})`)
  const sub = c.top
  c.push(`incref(${c.constant({ type: 'None' })})`)
  const sent = c.top
  const loop = c.fresh('Y')
  // I[21] says that the delegate has finished and r is its result.
  c.emit(`${loop}:for(;;){r=${sent};${sent}=0;r=delegateSend(${sub},r);`)
  c.emit(`for(;;){if(I[21]!==0){I[21]=0;${sent}=r;break ${loop};}`)
  c.emit(`try{r=yield r;I[0]=ln;${sent}=r;break;}catch(e){r=delegateThrow(${sub},e);}}}`)
  c.emit(`r=${sent};${sent}=0;decref(${sub});${sub}=r;`)
  c.depth--
}

function attribute(c: FunctionCompiler, node: Extract<Expression, { kind: 'Attribute' }>): void {
  const name = c.name(c.mangle(node.attr))
  const base = simple(c, node.value)
  if (base !== null) {
    c.setLine(node.line)
    c.push(`attrB(${base},${name})`)
    c.restoreLine()
    return
  }
  expression(c, node.value)
  c.setLine(node.line)
  c.replaceTop(`attr(${c.top},${name})`)
  c.restoreLine()
}

function boolOp(c: FunctionCompiler, op: 'And' | 'Or', values: readonly Expression[]): void {
  const label = c.fresh('B')
  c.emit(`${label}:{`)
  values.forEach((value, i) => {
    expression(c, value)
    if (i === values.length - 1) return
    c.emit(`if(${op === 'And' ? '!' : ''}truth(${c.top}))break ${label};`)
    c.drop()
  })
  c.emit('}')
  c.line = 0
}

function compare(c: FunctionCompiler, node: Extract<Expression, { kind: 'Compare' }>): void {
  if (node.ops.length === 1) {
    const op = node.ops[0]!
    if (COMPARE[op] === undefined) {
      c.push(`bool(${condition(c, node)})`)
      return
    }
    const left = simple(c, node.left)
    const right = left === null ? null : simple(c, node.comparators[0]!)
    if (left !== null && right !== null) {
      c.setLine(node.line)
      c.push(`${COMPARE[op]}B(${left},${right})`)
      return
    }
    expression(c, node.left)
    expression(c, node.comparators[0]!)
    c.setLine(node.line)
    compareTop(c, op)
    return
  }
  // a < b < c: b is kept while a < b is decided (DUP_TOP, ROT_THREE, COMPARE_OP).
  const label = c.fresh('B')
  c.emit(`${label}:{`)
  expression(c, node.left)
  node.ops.forEach((op, i) => {
    expression(c, node.comparators[i]!)
    if (i === node.ops.length - 1) {
      compareTop(c, op)
      return
    }
    const kept = c.slot(c.depth - 1)
    const left = c.slot(c.depth - 2)
    c.push(`incref(${kept})`)
    // Stack: left, kept, kept -> kept, result
    const copy = c.top
    c.emit(`r=${compareCode(op, left, copy)};decref(${left});${left}=${kept};${kept}=r;decref(${copy});${copy}=0;`)
    c.depth--
    c.emit(`if(!truth(${kept})){r=${kept};${kept}=0;decref(${left});${left}=r;break ${label};}`)
    c.drop()
  })
  c.emit('}')
  c.line = 0
}

function compareCode(op: CompareOperator, left: string, right: string): string {
  switch (op) {
    case 'Is':
      return `bool(${left}===${right})`
    case 'IsNot':
      return `bool(${left}!==${right})`
    case 'In':
      return `bool(contains(${right},${left}))`
    case 'NotIn':
      return `bool(!contains(${right},${left}))`
    default:
      return `${COMPARE[op]}(${left},${right})`
  }
}

function compareTop(c: FunctionCompiler, op: CompareOperator): void {
  c.binaryTop(compareCode(op, c.slot(c.depth - 2), c.slot(c.depth - 1)))
  c.restoreLine()
}

/** Emits what is needed and answers a JavaScript boolean expression; the stack is as before. */
export function condition(c: FunctionCompiler, node: Expression): string {
  if (node.kind === 'UnaryOp' && node.op === 'Not') return `!(${condition(c, node.operand)})`
  if (node.kind === 'Compare' && node.ops.length === 1) {
    const op = node.ops[0]!
    const right = node.comparators[0]!
    const a = simple(c, node.left)
    const b = a === null ? null : simple(c, right)
    if (a !== null && b !== null) {
      c.setLine(node.line)
      if (op === 'Is') return `${a}===${b}`
      if (op === 'IsNot') return `${a}!==${b}`
      if (op === 'In') return `containsB(${b},${a})`
      if (op === 'NotIn') return `!containsB(${b},${a})`
      return `${COMPARE[op]}TrueB(${a},${b})`
    }
    expression(c, node.left)
    expression(c, right)
    c.setLine(node.line)
    const left = c.slot(c.depth - 2)
    const rightSlot = c.slot(c.depth - 1)
    c.depth -= 2
    const test = c.fresh('q')
    c.declare(test)
    const code = op === 'Is' ? `${left}===${rightSlot}` : op === 'IsNot' ? `${left}!==${rightSlot}`
      : op === 'In' ? `contains(${rightSlot},${left})` : op === 'NotIn' ? `!contains(${rightSlot},${left})`
      : `${COMPARE[op]}True(${left},${rightSlot})`
    c.emit(`${test}=${code};I[0]=ln;r=${left};${left}=0;decref(r);r=${rightSlot};${rightSlot}=0;decref(r);`)
    return test
  }
  if (node.kind === 'BoolOp') {
    const test = c.fresh('q')
    c.declare(test)
    const label = c.fresh('B')
    c.emit(`${label}:{`)
    node.values.forEach((value, i) => {
      c.emit(`${test}=${condition(c, value)};`)
      if (i < node.values.length - 1) c.emit(`if(${node.op === 'And' ? '!' : ''}${test})break ${label};`)
    })
    c.emit('}')
    c.line = 0
    return test
  }
  if (node.kind === 'Constant') {
    const value = node.value
    if (value.type === 'True') return 'true'
    if (value.type === 'False' || value.type === 'None') return 'false'
  }
  const operand = simple(c, node)
  if (operand !== null) return `truthB(${operand})`
  expression(c, node)
  const top = c.top
  c.depth--
  const test = c.fresh('q')
  c.declare(test)
  c.emit(`${test}=truth(${top});r=${top};${top}=0;decref(r);`)
  return test
}
