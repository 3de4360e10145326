/** How 2.7 compares: rich comparisons of both sides, then three-way ones after coercion, then types and addresses. Source: Objects/object.c (2.7). */
import type { Ref } from '../../ref.ts'
import { ordered } from '../kit.ts'
import type { Runtime } from '../runtime.ts'
import { Compare, SWAPPED, UNDEFINED, type TypeInfo } from '../type-info.ts'
import { typeSystem } from '../types/type-system.ts'
import { coerce } from './coercion.ts'

/** Which rich comparison, when true, means which order. */
const TRIES = [[Compare.Eq, 0], [Compare.Lt, -1], [Compare.Gt, 1]] as const

/** The built-in types whose objects are numbers, as the interpreter's files are linked; classes lie above them. */
const LINKED = ['bool', 'instance', 'complex', 'float', 'int', 'long', 'weakproxy', 'weakcallableproxy']
const linkOrder = (type: TypeInfo): number => (type.isHeap ? LINKED.length : LINKED.indexOf(type.name))

export function createLegacyComparison(rt: Runtime) {
  const { memory } = rt
  const isInstance = (o: Ref) => rt.types.oldStyleInstanceOf(o)

  /** NotImplemented (new reference) when neither side knows. @mirrors Objects/object.c try_rich_compare */
  function tryRich(left: Ref, right: Ref, op: Compare): Ref {
    const leftType = memory.typeOf(left)
    const rightType = memory.typeOf(right)
    if (leftType !== rightType && rightType.richcompare !== null && rightType.isSubtypeOf(leftType)) {
      const result = rightType.richcompare(right, left, SWAPPED[op])
      if (result !== rt.notImplemented) return result
      memory.decref(result)
    }
    if (leftType.richcompare !== null) {
      const result = leftType.richcompare(left, right, op)
      if (result !== rt.notImplemented) return result
      memory.decref(result)
    }
    if (rightType.richcompare !== null) return rightType.richcompare(right, left, SWAPPED[op])
    return memory.incref(rt.notImplemented)
  }

  /** @mirrors Objects/object.c PyObject_RichCompare, do_richcmp */
  function richCompare(left: Ref, right: Ref, op: Compare): Ref {
    const type = memory.typeOf(left)
    if (type === memory.typeOf(right) && !isInstance(left)) {
      if (type.richcompare !== null) {
        const result = type.richcompare(left, right, op)
        if (result !== rt.notImplemented) return result
        memory.decref(result)
      }
      if (type.compare !== null) return rt.int.fromBool(ordered(type.compare(left, right), op))
    }
    const result = tryRich(left, right, op)
    if (result !== rt.notImplemented) return result
    memory.decref(result)
    return rt.int.fromBool(ordered(threeWay(left, right), op))
  }

  function threeWay(left: Ref, right: Ref): number {
    const order = tryThreeWay(left, right)
    return order === UNDEFINED ? byTypeAndAddress(left, right) : order
  }

  /** @mirrors Objects/object.c try_3way_compare */
  function tryThreeWay(left: Ref, right: Ref): number {
    const { compare } = memory.typeOf(left)
    const other = memory.typeOf(right).compare
    const slot = typeSystem(rt).slotCompare
    if (isInstance(left)) return (compare as NonNullable<TypeInfo['compare']>)(left, right)
    if (isInstance(right)) return (other as NonNullable<TypeInfo['compare']>)(left, right)
    if (compare !== null && compare === other) return compare(left, right)
    if (compare === slot || other === slot) return slot(left, right)
    const pair = coerce(rt, left, right)
    if (pair === null) return UNDEFINED
    const own = memory.typeOf(pair[0]).compare
    try {
      return own !== null && own === memory.typeOf(pair[1]).compare ? own(pair[0], pair[1]) : UNDEFINED
    } finally {
      pair.forEach(memory.decref)
    }
  }

  /** @mirrors Objects/object.c default_3way_compare */
  function byTypeAndAddress(left: Ref, right: Ref): number {
    const leftType = memory.typeOf(left)
    const rightType = memory.typeOf(right)
    if (leftType === rightType) return Math.sign(left - right)
    if (left === rt.none) return -1
    if (right === rt.none) return 1
    const label = (type: TypeInfo) => (type.int !== null || type.float !== null ? '' : typeSystem(rt).displayName(type))
    const [a, b] = [label(leftType), label(rightType)]
    if (a !== b) return a < b ? -1 : 1
    return Math.sign(linkOrder(leftType) - linkOrder(rightType) || leftType.ref - rightType.ref)
  }

  /** @mirrors Objects/object.c do_cmp */
  function order(left: Ref, right: Ref): number {
    const type = memory.typeOf(left)
    if (type === memory.typeOf(right) && type.compare !== null) {
      const known = type.compare(left, right)
      if (known !== UNDEFINED) return known
    }
    if (type.richcompare !== null || memory.typeOf(right).richcompare !== null) {
      for (const [op, outcome] of TRIES) if (isRichlyTrue(left, right, op)) return outcome
    }
    return threeWay(left, right)
  }

  function isRichlyTrue(left: Ref, right: Ref, op: Compare): boolean {
    const result = tryRich(left, right, op)
    try {
      return result !== rt.notImplemented && rt.abstract.isTrue(result)
    } finally {
      memory.decref(result)
    }
  }

  /** -1, 0 or 1. @mirrors Objects/object.c PyObject_Compare */
  function threeWayOrder(left: Ref, right: Ref): number {
    if (left === right) return 0
    rt.recursion.enter(' in cmp')
    try {
      return order(left, right)
    } finally {
      rt.recursion.leave()
    }
  }

  return { richCompare, threeWayOrder }
}
