/**
 * Operators on two exact ints of at most one digit: what nearly all arithmetic of a program is. An int's value is then
 * ob_size × its digit (the digit of 0 is kept 0). Everything else goes to the general operators.
 */
import type { Ref } from '../../ref.ts'
import { LONG_DIGITS, OB_SIZE, OB_TYPE } from '../layout.ts'
import type { Runtime } from '../runtime.ts'
import type { Digits } from './digits.ts'
import { Compare, type Binary, type TypeInfo } from '../type-info.ts'

const BASE = 2 ** 30
const HALF_BITS = 15
const HALF = 2 ** HALF_BITS

/** Answers the function to call when the type is defined. */
export function installFastPaths(rt: Runtime, type: TypeInfo, { from, fromDigits }: Digits): () => void {
  const { H } = rt
  const { incref } = rt.memory
  const general = { ...type.number } as Required<typeof type.number>
  const compareGeneral = type.richcompare!
  let typeRef = 0
  let carry = 0

  function isCompact(o: Ref): boolean {
    return H[o + OB_TYPE] === typeRef && H[o + OB_SIZE] + 1 >>> 0 <= 2
  }

  const generalAdd: Binary = general.add
  const generalSubtract: Binary = general.subtract
  const generalMultiply: Binary = general.multiply
  const generalRemainder: Binary = general.remainder
  const generalFloorDivide: Binary = general.floorDivide
  const generalAnd: Binary = general.and

  /** Exact ints of two digits, too, whose sum a double holds. */
  function add(left: Ref, right: Ref): Ref {
    if (!isCompact(left) || !isCompact(right)) return addWide(left, right)
    return from(H[left + OB_SIZE] * H[left + LONG_DIGITS] + H[right + OB_SIZE] * H[right + LONG_DIGITS])
  }

  /** Positive ints of up to three digits: no sign to think of, and x_add asks for one digit more than the longer operand has. */
  function addWide(left: Ref, right: Ref): Ref {
    const a = H[left + OB_SIZE]
    const b = H[right + OB_SIZE]
    if (H[left + OB_TYPE] === typeRef && H[right + OB_TYPE] === typeRef && a > 0 && b > 0 && a <= 3 && b <= 3) {
      const low = H[left + LONG_DIGITS] + H[right + LONG_DIGITS]
      const middle = digit(left, a, 1) + digit(right, b, 1) + (low >= BASE ? 1 : 0)
      const high = digit(left, a, 2) + digit(right, b, 2) + (middle >= BASE ? 1 : 0)
      if (high < BASE) return fromDigits(1, high, middle >= BASE ? middle - BASE : middle, low >= BASE ? low - BASE : low, (a > b ? a : b) + 1)
    }
    return generalAdd(left, right)
  }

  function digit(o: Ref, count: number, i: number): number {
    return i < count ? H[o + LONG_DIGITS + i] : 0
  }

  function subtract(left: Ref, right: Ref): Ref {
    if (!isCompact(left) || !isCompact(right)) return generalSubtract(left, right)
    return from(H[left + OB_SIZE] * H[left + LONG_DIGITS] - H[right + OB_SIZE] * H[right + LONG_DIGITS])
  }

  function multiply(left: Ref, right: Ref): Ref {
    if (!isCompact(left) || !isCompact(right)) return multiplyWide(left, right)
    const product = H[left + LONG_DIGITS] * H[right + LONG_DIGITS]
    if (product > Number.MAX_SAFE_INTEGER) return multiplyWide(left, right)
    return from(H[left + OB_SIZE] * H[right + OB_SIZE] * product + 0)
  }

  /** The lower digit of a product of two; the upper one is left in `carry`. By halves, so that every step is exact in doubles. */
  function timesDigit(a: number, b: number, added: number): number {
    const upper = a * (b >>> HALF_BITS)
    const low = a * (b & (HALF - 1)) + (upper % HALF) * HALF + added
    const over = Math.floor(low / BASE)
    carry = Math.floor(upper / HALF) + over
    return low - over * BASE
  }

  /** Up to two digits by one; k_mul and its likes ask for as many digits as both have, but not for one by one. */
  function multiplyWide(left: Ref, right: Ref): Ref {
    if (H[left + OB_TYPE] !== typeRef || H[right + OB_TYPE] !== typeRef) return generalMultiply(left, right)
    const a = H[left + OB_SIZE]
    const b = H[right + OB_SIZE]
    if (a < 1 || b < 1 || a + b > 3) return generalMultiply(left, right)
    const [wide, factor] = a === 2 ? [left, H[right + LONG_DIGITS]] : [right, H[left + LONG_DIGITS]]
    const low = timesDigit(H[wide + LONG_DIGITS], factor, 0)
    if (a + b === 2) return fromDigits(1, 0, carry, low, 0)
    const middle = timesDigit(H[wide + LONG_DIGITS + 1], factor, carry)
    return fromDigits(1, carry, middle, low, 3)
  }

  /** Long division by one digit, half a digit at a time. */
  function remainderWide(left: Ref, right: Ref): Ref {
    const count = H[left + OB_SIZE]
    if (H[left + OB_TYPE] !== typeRef || count < 2 || !isCompact(right) || H[right + OB_SIZE] !== 1) return generalRemainder(left, right)
    const divisor = H[right + LONG_DIGITS]
    let rest = 0
    for (let i = count - 1; i >= 0; i--) {
      const digit = H[left + LONG_DIGITS + i]
      rest = (rest * HALF + (digit >>> HALF_BITS)) % divisor
      rest = (rest * HALF + (digit & (HALF - 1))) % divisor
    }
    return from(rest)
  }

  /** Both operands positive: Python's and JavaScript's signs agree. */
  function remainder(left: Ref, right: Ref): Ref {
    if (!isCompact(left) || !isCompact(right) || H[left + OB_SIZE] < 0 || H[right + OB_SIZE] <= 0) return remainderWide(left, right)
    return from(H[left + LONG_DIGITS] % H[right + LONG_DIGITS])
  }

  function floorDivide(left: Ref, right: Ref): Ref {
    if (!isCompact(left) || !isCompact(right) || H[left + OB_SIZE] < 0 || H[right + OB_SIZE] <= 0) return generalFloorDivide(left, right)
    return from((H[left + LONG_DIGITS] / H[right + LONG_DIGITS]) | 0)
  }

  function and(left: Ref, right: Ref): Ref {
    if (!isCompact(left) || !isCompact(right) || H[left + OB_SIZE] < 0 || H[right + OB_SIZE] < 0) return generalAnd(left, right)
    return from(H[left + LONG_DIGITS] & H[right + LONG_DIGITS])
  }

  function richcompare(left: Ref, right: Ref, op: Compare): Ref {
    if (!isCompact(left) || !isCompact(right)) return compareGeneral(left, right, op)
    const a = H[left + OB_SIZE] * H[left + LONG_DIGITS]
    const b = H[right + OB_SIZE] * H[right + LONG_DIGITS]
    let answer: boolean
    if (op === Compare.Lt) answer = a < b
    else if (op === Compare.Eq) answer = a === b
    else if (op === Compare.Gt) answer = a > b
    else if (op === Compare.Le) answer = a <= b
    else if (op === Compare.Ne) answer = a !== b
    else answer = a >= b
    return incref(answer ? rt.true : rt.false)
  }

  Object.assign(type.number, { add, subtract, multiply, remainder, floorDivide, and })
  type.richcompare = richcompare
  return () => {
    typeRef = type.ref
  }
}
