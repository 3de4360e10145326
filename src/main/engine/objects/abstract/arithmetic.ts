/** Number protocol. Source: Objects/abstract.c binary_op1, binary_iop, PyNumber_*. */
import { exactly } from '../kit.ts'
import { CONTROL } from '../../probe.ts'
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import type { Binary, BinaryOperator, TypeInfo } from '../type-info.ts'
import { OPERATOR_METHODS } from '../types/slot-table.ts'
import { coerce } from './coercion.ts'
import { typeSystem } from '../types/type-system.ts'

export function createArithmetic(rt: Runtime) {
  const { python2 } = rt.profile.objects
  const name = (o: Ref) => typeSystem(rt).displayName(rt.memory.typeOf(o))

  /** New reference; NotImplemented when neither side knows. @mirrors Objects/abstract.c binary_op1 */
  function trySlots(op: BinaryOperator, left: Ref, right: Ref): Ref {
    const { memory, notImplemented } = rt
    const leftType = memory.typeOf(left)
    const rightType = memory.typeOf(right)
    const leftSlot: Binary | undefined = leftType.number[op]
    let rightSlot: Binary | undefined = leftType === rightType ? undefined : rightType.number[op]
    if (rightSlot === leftSlot) rightSlot = undefined
    if (leftSlot !== undefined) {
      if (rightSlot !== undefined && rightType.isSubtypeOf(leftType)) {
        const result = rightSlot(left, right)
        if (result !== notImplemented) return result
        memory.decref(result)
        rightSlot = undefined
      }
      const result = leftSlot(left, right)
      if (result !== notImplemented) return result
      memory.decref(result)
    }
    if (rightSlot !== undefined) return rightSlot(left, right)
    return memory.incref(notImplemented)
  }

  /** In Python 2 an operand of a type that leaves its types to others is coerced when all else has failed. */
  function tryCoerced(op: BinaryOperator, left: Ref, right: Ref): Ref {
    const { memory } = rt
    const result = trySlots(op, left, right)
    if (result !== rt.notImplemented || (memory.typeOf(left).checksTypes && memory.typeOf(right).checksTypes)) return result
    const pair = coerce(rt, left, right)
    if (pair === null) return result
    try {
      const slot = memory.typeOf(pair[0]).number[op]
      if (slot === undefined) return result
      memory.decref(result)
      return slot(pair[0], pair[1])
    } finally {
      pair.forEach(memory.decref)
    }
  }

  const tryBinary = python2 ? tryCoerced : trySlots

  /** Concatenation and repetition, after the numbers have declined; 0 when that is no answer either. */
  function sequence(op: BinaryOperator, left: Ref, right: Ref, inPlace = false): Ref {
    const leftType = rt.memory.typeOf(left)
    const rightType = rt.memory.typeOf(right)
    if (op === 'add' && leftType.concat !== null) return leftType.concat(left, right)
    if (op === 'multiply') {
      if (leftType.repeat !== null) return repeat(leftType, left, right)
      // *= looks at the right operand only when the left has methods of a sequence: for a set or dict it does and finds none.
      if (rightType.repeat !== null && !(inPlace && hasSequenceMethods(leftType))) return repeat(rightType, right, left)
    }
    return 0
  }

  const hasSequenceMethods = (type: TypeInfo) => type.isHeap || type.length !== null || type.contains !== null

  function repeat(type: TypeInfo, self: Ref, count: Ref): Ref {
    if (!hasIndex(count)) rt.errors.raise('TypeError', `can't multiply sequence by non-int of type '${name(count)}'`)
    return (type.repeat as NonNullable<TypeInfo['repeat']>)(self, toSize(count, 'OverflowError'))
  }

  function binary(op: BinaryOperator, left: Ref, right: Ref): Ref {
    const result = tryBinary(op, left, right)
    if (result !== rt.notImplemented) return result
    const joined = sequence(op, left, right)
    rt.memory.decref(result)
    return joined !== 0 ? joined : unsupported(OPERATOR_METHODS[op].sign, left, right)
  }

  function inplace(op: BinaryOperator, left: Ref, right: Ref): Ref {
    const slot = rt.memory.typeOf(left).inplace[op]
    if (slot !== undefined) {
      const result = slot(left, right)
      if (result !== rt.notImplemented) return result
      rt.memory.decref(result)
    }
    const result = tryBinary(op, left, right)
    if (result !== rt.notImplemented) return result
    rt.memory.decref(result)
    const joined = sequence(op, left, right, true)
    if (joined !== 0) return joined
    return unsupported(op === 'power' ? (rt.profile.minor >= 10 ? '**=' : '** or pow()') : `${OPERATOR_METHODS[op].sign}=`, left, right)
  }

  function unsupported(sign: string, left: Ref, right: Ref): never {
    return rt.errors.raise('TypeError', `unsupported operand type(s) for ${sign}: '${name(left)}' and '${name(right)}'`)
  }

  function unary(slot: 'negative' | 'positive' | 'invert' | 'absolute', label: string) {
    return (o: Ref): Ref => {
      const found = rt.memory.typeOf(o)[slot]
      return found !== null ? found(o) : rt.errors.raise('TypeError', `bad operand type for ${label}: '${name(o)}'`)
    }
  }

  function hasIndex(o: Ref): boolean {
    return rt.int.isInt(o) || rt.memory.typeOf(o).index !== null
  }

  function index(o: Ref): Ref {
    const integer = toInt(o)
    if (rt.profile.minor < 10 || rt.memory.typeOf(integer) === rt.int.type) return integer
    const exact = rt.int.fromBig(rt.int.toBig(integer))
    rt.memory.decref(integer)
    return exact
  }

  function toInt(o: Ref): Ref {
    if (rt.int.isInt(o)) return rt.memory.incref(o)
    const slot = rt.memory.typeOf(o).index
    if (slot === null) {
      return rt.errors.raise('TypeError', `'${name(o)}' object cannot be interpreted as an ${python2 ? 'index' : 'integer'}`)
    }
    const line = rt.I[CONTROL.line]!
    return exactly(rt, slot(o), rt.int.type, '__index__', line)
  }

  function toSize(o: Ref, overflow: string): number {
    const integer = toInt(o)
    const big = rt.int.toBig(integer)
    rt.memory.decref(integer)
    if (BigInt.asIntN(64, big) !== big) rt.errors.raise(overflow, `cannot fit '${name(o)}' into an index-sized integer`)
    return Number(big)
  }

  return {
    binary,
    inplace,
    negative: unary('negative', 'unary -'),
    positive: unary('positive', 'unary +'),
    invert: unary('invert', 'unary ~'),
    absolute: unary('absolute', 'abs()'),
    asIndex: (o: Ref) => {
      if (rt.int.isInt(o)) {
        const value = rt.int.toNumber(o)
        if (value === value) return value
      }
      return toSize(o, 'IndexError')
    },
    index,
  }
}
