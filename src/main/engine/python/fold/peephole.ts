/**
 * 2.7 folds in bytecode: an operation on constants loaded just before it. Only the first of them may itself come from
 * folding, since that leaves a gap in the code. A result of more than 20 characters or items is thrown away.
 * @mirrors Python/peephole.c
 * @simplified '%' on constant text is left to run time.
 */
import type { PyConstant } from '../ast/constants.ts'
import type { BinOp, Constant, Expression, Module, Node } from '../ast/nodes.ts'
import { asInteger, bitLength, invert, negate, numberOperation } from './numbers.ts'
import { rewriteChildren } from './rewrite.ts'
import { asSequence, concatenate, indexed, lengthOf, repeat } from './sequences.ts'
import { notCompare } from './tree.ts'
import { isTrue } from './truth.ts'

const MAX_SIZE = 20
/** Not CPython's: keeps a power nobody can afford out of the parser. */
const MAX_BITS = 1 << 20

export function foldPeephole(module: Module): void {
  const trueDivision = module.futures.includes('division')
  rewriteChildren(module, (node) => replace(node, trueDivision))
}

function replace(node: Expression, trueDivision: boolean): Expression {
  const any = node as Node
  switch (any.kind) {
    case 'UnaryOp': {
      if (any.op === 'Not') return notCompare(any)
      const operand = constantOf(any.operand)
      if (operand === null) return node
      const value = operand.value
      // -0.0 keeps its sign by not being folded.
      if (any.op === 'USub') return made(node, isTrue(value) ? negate(value, true) : null, [operand])
      return any.op === 'Invert' ? made(node, invert(value, true), [operand]) : node
    }
    case 'BinOp': {
      const operands = operandsOf([any.left, any.right])
      if (operands === null) return node
      return made(node, binary(any, operands[0].value, operands[1].value, trueDivision), operands)
    }
    case 'Subscript': {
      const operands = any.ctx === 'Load' ? operandsOf([any.value, any.slice]) : null
      if (operands === null || operands[0].value.type === 'unicode') return node
      return made(node, indexed(operands[0].value, operands[1].value), operands)
    }
    case 'Tuple':
      return any.ctx === 'Load' ? collection(node, any.elts) : node
    case 'Compare': {
      const last = any.comparators.length - 1
      const list = any.comparators[last]
      const op = any.ops[last]
      if (list.kind === 'List' && (op === 'In' || op === 'NotIn')) any.comparators[last] = collection(list, list.elts)
      return node
    }
    default:
      return node
  }
}

function collection(node: Expression, elements: readonly Expression[]): Expression {
  const items = operandsOf(elements)
  if (items === null) return node
  return made(node, { type: 'tuple', items: items.map((item) => item.value) }, items, true)
}

/** Constants in a row: all but the first have to be as written. */
function operandsOf(nodes: readonly Expression[]): Constant[] | null {
  const constants: Constant[] = []
  for (const [i, node] of nodes.entries()) {
    const constant = constantOf(node)
    if (constant === null || (i > 0 && constant.leftovers !== undefined)) return null
    constants.push(constant)
  }
  return constants
}

function constantOf(node: Expression): Constant | null {
  if (node.kind === 'Constant') return node
  if (node.kind !== 'Name' || node.id !== 'None') return null
  const { line, column, endLine, endColumn } = node
  return { kind: 'Constant', value: { type: 'None' }, line, column, endLine, endColumn }
}

function binary(node: BinOp, left: PyConstant, right: PyConstant, trueDivision: boolean): PyConstant | null {
  const a = asInteger(left)
  const b = asInteger(right)
  switch (node.op) {
    case 'Div':
      // Which division it is depends on a command-line option.
      if (!trueDivision) return null
      break
    case 'Mod':
      if (asSequence(left) !== null) return null
      break
    case 'Add': {
      const joined = concatenate(left, right)
      if (joined !== null) return joined
      break
    }
    case 'Mult': {
      const sequence = asSequence(a === null ? left : right)
      const times = a ?? b
      if (sequence === null || times === null) break
      if (times.value * BigInt(lengthOf(sequence)) > BigInt(MAX_SIZE)) return null
      return repeat(sequence, times.value)
    }
    case 'Pow':
      if (a !== null && b !== null && b.value * BigInt(bitLength(a.value)) > BigInt(MAX_BITS)) return null
      break
    case 'LShift':
      if (b !== null && b.value > BigInt(MAX_BITS)) return null
      break
  }
  return numberOperation(left, node.op, right, true)
}

function made(
  node: Expression,
  value: PyConstant | null,
  operands: readonly Constant[],
  anySize = false,
): Expression {
  if (value === null || (!anySize && lengthOf(value) > MAX_SIZE)) return node
  const { line, column, endLine, endColumn } = node
  const leftovers = operands.flatMap((operand) => operand.leftovers === undefined
    ? [operand.value]
    : [...operand.leftovers, operand.value])
  return { kind: 'Constant', value, leftovers, line, column, endLine, endColumn }
}
