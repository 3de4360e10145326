/**
 * Operators as generated code calls them. The plain form has its operands on the value stack; the form ending in B has
 * borrowed operands that nobody holds for the call, so it holds them itself before any Python code can run.
 */
import { OB_TYPE } from '../../objects/layout.ts'
import { textSystem } from '../../objects/str/text-system.ts'
import { Compare, type BinaryOperator } from '../../objects/type-info.ts'
import type { Ref } from '../../ref.ts'
import type { Machine } from '../machine/machine.ts'

type BinaryOp = (left: Ref, right: Ref) => Ref

const NAMES: readonly (readonly [string, BinaryOperator])[] = [
  ['add', 'add'], ['sub', 'subtract'], ['mul', 'multiply'], ['matmul', 'matrixMultiply'], ['div', 'trueDivide'], ['classicDiv', 'divide'],
  ['mod', 'remainder'], ['pow', 'power'], ['lshift', 'lshift'], ['rshift', 'rshift'], ['or', 'or'], ['xor', 'xor'], ['and', 'and'],
  ['floordiv', 'floorDivide'],
]

const COMPARES: readonly (readonly [string, Compare])[] = [
  ['lt', Compare.Lt], ['le', Compare.Le], ['eq', Compare.Eq], ['ne', Compare.Ne], ['gt', Compare.Gt], ['ge', Compare.Ge],
]

export function createOperators(machine: Machine) {
  const { rt } = machine
  const { H } = rt
  const { incref, decref } = rt.memory
  const { abstract } = rt
  const intRef = rt.int.type.ref
  const floatRef = rt.float.type.ref
  const boolRef = rt.int.bool.ref
  const noneRef = rt.none
  const trueRef = rt.true
  const falseRef = rt.false
  const intCompare = rt.int.type.richcompare!
  const floatCompare = rt.float.type.richcompare!

  /** Types whose operators cannot observe how many references their operands have. */
  function isPlain(o: Ref): boolean {
    const type = H[o + OB_TYPE]
    return type === intRef || type === floatRef || type === boolRef
  }

  function holding<T>(left: Ref, right: Ref, operation: (left: Ref, right: Ref) => T): T {
    incref(left)
    incref(right)
    try {
      return operation(left, right)
    } finally {
      decref(left)
      decref(right)
    }
  }

  const ops: Record<string, unknown> = {}

  for (const [name, slot] of NAMES) {
    const intOp = rt.int.type.number[slot]
    const floatOp = rt.float.type.number[slot]
    const general: BinaryOp = (left, right) => abstract.binary(slot, left, right)
    const inplace: BinaryOp = (left, right) => abstract.inplace(slot, left, right)
    const fast = (slow: BinaryOp): BinaryOp => {
      if (intOp === undefined || floatOp === undefined) return slow
      return (left, right) => {
        const type = H[left + OB_TYPE]
        if (type === H[right + OB_TYPE]) {
          if (type === intRef) return intOp(left, right)
          if (type === floatRef) return floatOp(left, right)
        }
        return slow(left, right)
      }
    }
    const borrowed = (slow: BinaryOp): BinaryOp =>
      fast((left, right) => (isPlain(left) && isPlain(right) ? slow(left, right) : holding(left, right, slow)))
    ops[name] = fast(general)
    ops[`${name}B`] = borrowed(general)
    ops[`i${name}`] = fast(inplace)
    ops[`i${name}B`] = borrowed(inplace)
  }

  for (const [name, op] of COMPARES) {
    const compare: BinaryOp = (left, right) => {
      const type = H[left + OB_TYPE]
      if (type === H[right + OB_TYPE]) {
        if (type === intRef) return intCompare(left, right, op)
        if (type === floatRef) return floatCompare(left, right, op)
      }
      return abstract.compare(left, right, op)
    }
    const isTrueResult = (result: Ref): boolean => {
      if (result === trueRef || result === falseRef) {
        decref(result)
        return result === trueRef
      }
      const answer = abstract.isTrue(result)
      decref(result)
      return answer
    }
    const compareTrue = (left: Ref, right: Ref): boolean => isTrueResult(compare(left, right))
    ops[name] = compare
    ops[`${name}B`] = (left: Ref, right: Ref) => (isPlain(left) && isPlain(right) ? compare(left, right) : holding(left, right, compare))
    ops[`${name}True`] = compareTrue
    ops[`${name}TrueB`] = (left: Ref, right: Ref) =>
      isPlain(left) && isPlain(right) ? compareTrue(left, right) : holding(left, right, compareTrue)
  }

  function truth(o: Ref): boolean {
    if (o === trueRef) return true
    if (o === falseRef || o === noneRef) return false
    return abstract.isTrue(o)
  }

  function contains(container: Ref, item: Ref): boolean {
    return abstract.contains(container, item)
  }

  return Object.assign(ops, {
    truth,
    truthB: (o: Ref) => {
      if (o === trueRef) return true
      if (o === falseRef || o === noneRef) return false
      incref(o)
      try {
        return abstract.isTrue(o)
      } finally {
        decref(o)
      }
    },
    bool: (value: boolean) => incref(value ? trueRef : falseRef),
    contains,
    containsB: (container: Ref, item: Ref) => holding(container, item, contains),
    neg: abstract.negative,
    pos: abstract.positive,
    inv: abstract.invert,
    isText: (o: Ref) => H[o + OB_TYPE] === rt.str.type.ref,
    /** Steals the left string. */
    appendText: textSystem(rt).append,
    reprOf: abstract.repr,
  })
}
