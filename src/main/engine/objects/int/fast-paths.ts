/**
 * Operators on two exact ints of at most one digit: what nearly all arithmetic of a program is. An int's value is then
 * ob_size × its digit (the digit of 0 is kept 0). Everything else goes to the general operators.
 */
import type { Ref } from '../../ref.ts'
import { LONG_DIGITS, OB_SIZE, OB_TYPE } from '../layout.ts'
import type { Runtime } from '../runtime.ts'
import type { Digits } from './digits.ts'
import { Compare, type Binary, type TypeInfo } from '../type-info.ts'

/** Answers the function to call when the type is defined. */
export function installFastPaths(rt: Runtime, type: TypeInfo, { from, sized }: Digits): () => void {
  const { H } = rt
  const { incref } = rt.memory
  const general = { ...type.number } as Required<typeof type.number>
  const compareGeneral = type.richcompare!
  let typeRef = 0

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

  function addWide(left: Ref, right: Ref): Ref {
    const a = H[left + OB_SIZE]
    const b = H[right + OB_SIZE]
    // Sizes 1 and 2: no sign to think of, and x_add asks for one digit more than the longer operand has.
    if (H[left + OB_TYPE] === typeRef && H[right + OB_TYPE] === typeRef && a > 0 && b > 0 && a <= 2 && b <= 2) {
      const high = (a === 2 ? H[left + LONG_DIGITS + 1] : 0) + (b === 2 ? H[right + LONG_DIGITS + 1] : 0)
      const low = H[left + LONG_DIGITS] + H[right + LONG_DIGITS]
      if (high < 2 ** 22) return sized(high * 2 ** 30 + low, 3)
    }
    return generalAdd(left, right)
  }

  function subtract(left: Ref, right: Ref): Ref {
    if (!isCompact(left) || !isCompact(right)) return generalSubtract(left, right)
    return from(H[left + OB_SIZE] * H[left + LONG_DIGITS] - H[right + OB_SIZE] * H[right + LONG_DIGITS])
  }

  function multiply(left: Ref, right: Ref): Ref {
    if (!isCompact(left) || !isCompact(right)) return generalMultiply(left, right)
    const product = H[left + LONG_DIGITS] * H[right + LONG_DIGITS]
    if (product > Number.MAX_SAFE_INTEGER) return generalMultiply(left, right)
    return from(H[left + OB_SIZE] * H[right + OB_SIZE] * product + 0)
  }

  /** Both operands positive: Python's and JavaScript's signs agree. */
  function remainder(left: Ref, right: Ref): Ref {
    if (!isCompact(left) || !isCompact(right) || H[left + OB_SIZE] < 0 || H[right + OB_SIZE] <= 0) return generalRemainder(left, right)
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
