/** One operation on constants, within the limits of the tree optimiser. @mirrors Python/ast_opt.c safe_multiply … */
import type { PyConstant } from '../ast/constants.ts'
import type { Operator, UnaryOperator } from '../ast/nodes.ts'
import { asInteger, bitLength, invert, negate, numberOperation, positive } from './numbers.ts'
import { asSequence, concatenate, lengthOf, repeat } from './sequences.ts'
import { isTrue } from './truth.ts'

const MAX_INT_BITS = 128
const MAX_COLLECTION = 256
const MAX_TEXT = 4096
/** Items of nested tuples, all levels together. */
const MAX_TOTAL_ITEMS = 1024

export function foldBinary(left: PyConstant, op: Operator, right: PyConstant): PyConstant | null {
  const a = asInteger(left)
  const b = asInteger(right)
  if (a !== null && b !== null && tooLarge(a.value, op, b.value)) return null
  switch (op) {
    case 'Mod':
      if (left.type === 'str' || left.type === 'bytes') return null
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
      return repeatable(sequence, times.value) ? repeat(sequence, times.value) : null
    }
  }
  return numberOperation(left, op, right, false)
}

function tooLarge(x: bigint, op: Operator, y: bigint): boolean {
  if (x === 0n || y === 0n) return false
  switch (op) {
    case 'Mult':
      return bitLength(x) + bitLength(y) > MAX_INT_BITS
    case 'Pow':
      return y > 0n && (y > BigInt(MAX_INT_BITS) || bitLength(x) * Number(y) > MAX_INT_BITS)
    case 'LShift':
      return y < 0n || y > BigInt(MAX_INT_BITS) || bitLength(x) > MAX_INT_BITS - Number(y)
    default:
      return false
  }
}

function repeatable(sequence: PyConstant, times: bigint): boolean {
  const size = lengthOf(sequence)
  if (size === 0) return true
  const limit = sequence.type === 'tuple' ? MAX_COLLECTION : MAX_TEXT
  if (times < 0n || times > BigInt(Math.floor(limit / size))) return false
  return times === 0n || totalItems(sequence) <= MAX_TOTAL_ITEMS
}

function totalItems(constant: PyConstant): number {
  if (constant.type !== 'tuple') return 0
  return constant.items.reduce((sum, item) => sum + totalItems(item), constant.items.length)
}

export function foldUnary(op: UnaryOperator, operand: PyConstant): PyConstant | null {
  switch (op) {
    case 'Not':
      return { type: isTrue(operand) ? 'False' : 'True' }
    case 'USub':
      return negate(operand, false)
    case 'UAdd':
      return positive(operand, false)
    case 'Invert':
      return invert(operand, false)
  }
}
