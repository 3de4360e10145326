/** Expressions. `expression` leaves one owned reference on the stack; `condition` answers a JavaScript boolean. */
import type { BoolOp, CompareOperator, Compare, Expression, Position } from '../ast/nodes.ts'
import { compileCall } from './calls.ts'
import { compileComprehension } from './comprehensions.ts'
import { compileDict, compileSequence } from './displays.ts'
import { compileJoinedString } from './fstrings.ts'
import type { FunctionCompiler } from './function-compiler.ts'
import { makeLambda } from './functions.ts'
import { binaryName } from './binary-operators.ts'
import { loadName, storeName } from './names.ts'
import { fromAttribute } from './places.ts'
import { constant, simple, singletonName } from './simple.ts'
import { decided, jumpsAtOwnLine } from './traced-lines.ts'
import { yieldFrom, yieldTop } from './yields.ts'
import { compileSubscript, subscriptKey } from './subscripts.ts'
import { unsupported } from './unsupported.ts'

const COMPARE: Partial<Record<CompareOperator, string>> = { Lt: 'lt', LtE: 'le', Eq: 'eq', NotEq: 'ne', Gt: 'gt', GtE: 'ge' }

export function expression(c: FunctionCompiler, node: Expression): void {
  switch (node.kind) {
    case 'Constant':
      c.setTracedLine(node.line)
      c.push(`incref(${constant(c, node)})`)
      return
    case 'Name': {
      c.setTracedLine(node.line)
      const singleton = singletonName(c, node.id)
      if (singleton !== null) c.push(`incref(${singleton})`)
      else loadName(c, node)
      return
    }
    case 'BinOp': {
      if (!c.unit.traces) c.setLine(node.line)
      const left = simple(c, node.left)
      const right = left === null ? null : simple(c, node.right)
      const name = binaryName(c, node.op)
      if (left !== null && right !== null) {
        c.reserve(2)
        c.setLine(node.line)
        c.place(node)
        c.push(`${name}B(${left},${right})`)
      } else {
        c.expression(node.left)
        const grows = name === 'add' && c.unit.profile.compile.stringsGrow === 'anyAddition' && node.left.kind !== 'Name'
        const borrowed = grows ? null : simple(c, node.right)
        if (borrowed === null) c.expression(node.right)
        c.setLine(node.line)
        c.place(node)
        // A temporary string: whoever reads a variable holds it too.
        if (grows) c.concatenateTop(name, () => undefined)
        else if (borrowed === null) c.binaryTaking(name)
        else c.binaryWith(name, borrowed)
        c.restoreLine()
      }
      return
    }
    case 'UnaryOp':
      if (node.op === 'Not') {
        const test = c.condition(node.operand, node)
        c.push(`bool(!(${test}))`)
        return
      }
      c.expression(node.operand)
      c.setTracedLine(node.line)
      c.place(node)
      c.replaceTop(`${{ USub: 'neg', UAdd: 'pos', Invert: 'inv' }[node.op]}(${c.top})`)
      return
    case 'BoolOp':
      boolOp(c, node)
      return
    case 'Compare':
      compare(c, node)
      return
    case 'IfExp': {
      const test = decided(c, c.condition(node.test), node.line)
      const depth = c.depth
      c.emit(`if(${test}){`)
      c.expression(node.body)
      c.depth = depth
      c.emit('}else{')
      c.line = 0
      c.expression(node.orelse)
      c.emit('}')
      c.line = 0
      return
    }
    case 'NamedExpr':
      c.expression(node.value)
      c.push(`incref(${c.top})`)
      storeName(c, node.target.id, node.target)
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
      c.setTracedLine(node.line)
      if (node.value === null) c.push(`incref(${c.constant({ type: 'None' })})`)
      else c.expression(node.value)
      c.setTracedLine(node.line)
      c.place(node)
      yieldTop(c)
      return
    case 'YieldFrom':
      yieldFrom(c, node)
      return
    case 'Repr':
      c.expression(node.value)
      c.replaceTop(`reprOf(${c.top})`)
      return
    case 'Slice':
      subscriptKey(c, node)
      return
    case 'Starred':
    case 'FormattedValue':
    case 'Await':
      unsupported(c, node.kind === 'Await' ? 'await' : node.kind, node)
  }
}

function attribute(c: FunctionCompiler, node: Extract<Expression, { kind: 'Attribute' }>): void {
  const name = c.name(c.mangle(node.attr))
  const base = simple(c, node.value)
  if (base !== null) {
    c.setAttributeLine(node)
    c.place(fromAttribute(node, node))
    c.push(`attrB(${base},${name})`)
    c.restoreLine()
    return
  }
  c.expression(node.value)
  c.setAttributeLine(node)
  c.place(fromAttribute(node, node))
  c.emit(`${c.top}=attrS(${c.top},${name});`)
  c.restoreLine()
}

function boolOp(c: FunctionCompiler, node: BoolOp): void {
  const { op, values } = node
  const label = c.fresh('B')
  c.emit(`${label}:{`)
  values.forEach((value, i) => {
    c.expression(value)
    if (i === values.length - 1) return
    c.reserve(c.unit.profile.compile.stack.boolOpCopy)
    if (jumpsAtOwnLine(c)) c.setLine(node.line)
    c.place(node)
    c.emit(`if(${op === 'And' ? '!' : ''}truth(${c.top}))break ${label};`)
    c.drop()
  })
  c.emit('}')
  c.line = 0
}

function compare(c: FunctionCompiler, node: Compare): void {
  if (node.ops.length === 1) {
    const op = node.ops[0]!
    if (COMPARE[op] === undefined) {
      c.push(`bool(${c.condition(node)})`)
      return
    }
    const left = simple(c, node.left)
    const right = left === null ? null : simple(c, node.comparators[0]!)
    if (left !== null && right !== null) {
      c.setLine(node.line)
      c.reserve(2)
      c.place(node)
      c.push(`${COMPARE[op]}B(${left},${right})`)
      return
    }
    c.expression(node.left)
    c.expression(node.comparators[0]!)
    c.setLine(node.line)
    c.place(node)
    compareTop(c, op)
    return
  }
  // a < b < c: b is kept while a < b is decided (DUP_TOP, ROT_THREE, COMPARE_OP).
  const label = c.fresh('B')
  c.emit(`${label}:{`)
  c.expression(node.left)
  node.ops.forEach((op, i) => {
    c.expression(node.comparators[i]!)
    if (i === node.ops.length - 1) {
      c.place(node)
      compareTop(c, op)
      return
    }
    const kept = c.slot(c.depth - 1)
    const left = c.slot(c.depth - 2)
    c.push(`incref(${kept})`)
    // Stack: left, kept, kept -> kept, result
    const copy = c.top
    c.place(node)
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
export function condition(c: FunctionCompiler, node: Expression, place?: Position): string {
  if (node.kind === 'UnaryOp' && node.op === 'Not') return `!(${c.condition(node.operand, place)})`
  if (node.kind === 'Compare') c.location = node
  if (node.kind === 'Compare' && node.ops.length === 1) {
    const op = node.ops[0]!
    const right = node.comparators[0]!
    const a = simple(c, node.left)
    const b = a === null ? null : simple(c, right)
    const isNoneTest = (op === 'Is' || op === 'IsNot') && right.kind === 'Constant' && right.value.type === 'None'
    if (a !== null && b !== null) {
      c.setLine(node.line)
      if (!isNoneTest) c.place(node)
      c.reserve(isNoneTest ? 1 + c.unit.profile.compile.stack.noneOperand : 2)
      if (op === 'Is') return `${a}===${b}`
      if (op === 'IsNot') return `${a}!==${b}`
      if (op === 'In') return `containsB(${b},${a})`
      if (op === 'NotIn') return `!containsB(${b},${a})`
      return `${COMPARE[op]}TrueB(${a},${b})`
    }
    c.expression(node.left)
    const test = c.fresh('q')
    c.declare(test)
    const borrowed = COMPARE[op] === undefined ? null : simple(c, right)
    if (borrowed !== null) {
      c.setLine(node.line)
      c.reserve(1)
      c.place(node)
      const left = c.top
      c.depth--
      c.emit(`${test}=${COMPARE[op]}TrueL(${left},${borrowed});${left}=0;I[0]=ln;`)
      return test
    }
    const none = isNoneTest ? simple(c, right) : null
    if (none !== null) {
      c.setLine(node.line)
      c.reserve(c.unit.profile.compile.stack.noneOperand)
      const left = c.top
      c.depth--
      c.emit(`${test}=${left}${op === 'Is' ? '===' : '!=='}${none};I[0]=ln;r=${left};${left}=0;decref(r);`)
      return test
    }
    c.expression(right)
    c.setLine(node.line)
    c.place(node)
    const left = c.slot(c.depth - 2)
    const rightSlot = c.slot(c.depth - 1)
    c.depth -= 2
    if (COMPARE[op] !== undefined) {
      c.emit(`${test}=${COMPARE[op]}TrueS(${left},${rightSlot});${left}=0;${rightSlot}=0;I[0]=ln;`)
      return test
    }
    const code = op === 'Is' ? `${left}===${rightSlot}` : op === 'IsNot' ? `${left}!==${rightSlot}`
      : op === 'In' ? `contains(${rightSlot},${left})` : `!contains(${rightSlot},${left})`
    c.emit(`${test}=${code};I[0]=ln;r=${left};${left}=0;decref(r);r=${rightSlot};${rightSlot}=0;decref(r);`)
    return test
  }
  if (node.kind === 'BoolOp') {
    const test = c.fresh('q')
    c.declare(test)
    const label = c.fresh('B')
    c.emit(`${label}:{`)
    node.values.forEach((value, i) => {
      const own = place === undefined || i === node.values.length - 1 ? place : node
      c.emit(`${test}=${c.condition(value, own)};`)
      if (jumpsAtOwnLine(c)) c.setLine(node.line)
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
  const asked = place ?? (c.unit.profile.minor >= 12 ? node : c.location)
  if (operand !== null) {
    c.reserve(1)
    c.place(asked)
    return `truthB(${operand})`
  }
  c.expression(node)
  const top = c.top
  c.depth--
  const test = c.fresh('q')
  c.declare(test)
  c.place(asked)
  c.emit(`${test}=truth(${top});r=${top};${top}=0;decref(r);`)
  return test
}
