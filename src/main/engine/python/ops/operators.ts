/** Operators as generated code calls them; for the forms of their names see operator-text.ts. */
import { OB_TYPE } from '../../objects/layout.ts'
import { textSystem } from '../../objects/str/text-system.ts'
import { binaryText, comparisonText, FORMS } from './operator-text.ts'
import { Compare, type BinaryOperator } from '../../objects/type-info.ts'
import type { Ref } from '../../ref.ts'
import type { Machine } from '../machine/machine.ts'

type BinaryOp = (left: Ref, right: Ref) => Ref

const NAMES: readonly (readonly [string, BinaryOperator])[] = [
  ['add', 'add'], ['sub', 'subtract'], ['mul', 'multiply'], ['matmul', 'matrixMultiply'], ['div', 'trueDivide'], ['classicDiv', 'divide'],
  ['mod', 'remainder'], ['pow', 'power'], ['lshift', 'lshift'], ['rshift', 'rshift'], ['or', 'or'], ['xor', 'xor'], ['and', 'and'],
  ['floordiv', 'floorDivide'],
]

const COMPARES: readonly (readonly [string, Compare, string])[] = [
  ['lt', Compare.Lt, '<'], ['le', Compare.Le, '<='], ['eq', Compare.Eq, '==='], ['ne', Compare.Ne, '!=='], ['gt', Compare.Gt, '>'], ['ge', Compare.Ge, '>='],
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

  /** Types whose operators cannot observe how many references their operands have. */
  function isPlain(o: Ref): boolean {
    const type = H[o + OB_TYPE]
    return type === intRef || type === floatRef || type === boolRef
  }

  function holdingBoth<T>(left: Ref, right: Ref, operation: (left: Ref, right: Ref) => T): T {
    if (isPlain(left) && isPlain(right)) return operation(left, right)
    incref(left)
    incref(right)
    try {
      return operation(left, right)
    } finally {
      decref(left)
      decref(right)
    }
  }

  function holdingRight<T>(left: Ref, right: Ref, operation: (left: Ref, right: Ref) => T): T {
    incref(right)
    try {
      return operation(left, right)
    } finally {
      decref(right)
    }
  }

  const shared = {
    H, I: rt.I, F: rt.F, imul: Math.imul, INT: intRef, FLOAT: floatRef, intFrom: rt.int.from, floatFrom: rt.float.from,
    intReplacing: rt.int.replacing, floatReplacing: rt.float.replacing, decref, holdingBoth, holdingRight,
  }
  function build(text: string, parts: Readonly<Record<string, unknown>>): BinaryOp {
    const all = { ...shared, ...parts }
    return (new Function(...Object.keys(all), text) as (...values: unknown[]) => BinaryOp)(...Object.values(all))
  }

  const text = textSystem(rt)
  const strRef = rt.str.type.ref
  const tupleRef = rt.tuple.type.ref
  /** Texts of exactly this type, and what is left to the slots of the operands. */
  const ofTexts: Partial<Record<BinaryOperator, BinaryOp>> = {
    add: (left, right) => (H[left + OB_TYPE] === strRef && H[right + OB_TYPE] === strRef ? text.concat(left, right) : abstract.binary('add', left, right)),
    remainder: (left, right) => (H[left + OB_TYPE] === strRef && H[right + OB_TYPE] === tupleRef ? rt.formatting.percent(left, right) : abstract.binary('remainder', left, right)),
  }

  const ops: Record<string, unknown> = {}
  const compact = !rt.profile.objects.python2
  const counts = compact && rt.profile.minor < 11

  for (const [name, slot] of NAMES) {
    const intOp = rt.int.type.number[slot]
    const floatOp = rt.float.type.number[slot]
    const known = { ints: intOp !== undefined, floats: floatOp !== undefined, compact }
    const general = ofTexts[slot] ?? ((left, right) => abstract.binary(slot, left, right))
    const inplace: BinaryOp = (left, right) => abstract.inplace(slot, left, right)
    for (const form of FORMS) {
      ops[`${name}${form}`] = build(binaryText(name, slot, form, known), { intOp, floatOp, slow: general })
      ops[`i${name}${form}`] = build(binaryText(`i${name}`, slot, form, known), { intOp, floatOp, slow: inplace })
    }
  }

  for (const [name, op, sign] of COMPARES) {
    const compare: BinaryOp = (left, right) => abstract.compare(left, right, op)
    const compareTrue = (left: Ref, right: Ref): boolean => {
      const result = abstract.compare(left, right, op)
      const answer = result === trueRef || (result !== falseRef && abstract.isTrue(result))
      decref(result)
      return answer
    }
    ops[name] = compare
    ops[`${name}B`] = (left: Ref, right: Ref) => holdingBoth(left, right, compare)
    for (const form of FORMS) ops[`${name}True${form}`] = build(comparisonText(`${name}True`, sign, form, compact, counts), { slow: compareTrue })
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
    containsB: (container: Ref, item: Ref) => holdingBoth(container, item, contains),
    neg: abstract.negative,
    pos: abstract.positive,
    inv: abstract.invert,
    isNumber: (o: Ref) => H[o + OB_TYPE] === intRef || H[o + OB_TYPE] === floatRef,
    isText: (o: Ref) => H[o + OB_TYPE] === rt.str.type.ref,
    /** Steals the left string. */
    appendText: textSystem(rt).append,
    reprOf: abstract.repr,
  })
}
