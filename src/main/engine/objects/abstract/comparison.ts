/** Comparison and truth. Source: Objects/object.c do_richcompare, PyObject_IsTrue, PyObject_Hash. */
import { DETAILS } from '../details.ts'
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import { Compare, SWAPPED } from '../type-info.ts'
import { typeSystem } from '../types/type-system.ts'
import { createLegacyComparison } from './legacy-comparison.ts'

const SIGNS = ['<', '<=', '==', '!=', '>', '>=']

export function createComparison(rt: Runtime) {
  const { python2 } = rt.profile.objects
  const legacy = createLegacyComparison(rt)
  const richCompare = python2 ? legacy.richCompare : modernCompare
  const where = ` in ${python2 ? 'cmp' : 'comparison'}`
  const { needleAsks } = DETAILS[rt.profile.language]
  const hasInstructions = python2 || rt.profile.minor === 11

  /** Numbers, and in 3.11 texts, that an instruction of their own compares. */
  function isInstruction(left: Ref, right: Ref): boolean {
    const { str, int, float } = rt
    const type = rt.memory.typeOf(left)
    return type === rt.memory.typeOf(right) && (type === int.type || (!python2 && (type === float.type || type === str.type)))
  }

  function compare(left: Ref, right: Ref, op: Compare): Ref {
    if (hasInstructions && isInstruction(left, right)) return richCompare(left, right, op)
    rt.recursion.enter(where)
    try {
      return richCompare(left, right, op)
    } finally {
      rt.recursion.leave()
    }
  }

  /** @mirrors Objects/object.c do_richcompare */
  function modernCompare(left: Ref, right: Ref, op: Compare): Ref {
    const { memory, notImplemented } = rt
    const leftType = memory.typeOf(left)
    const rightType = memory.typeOf(right)
    let askedRight = false
    if (leftType !== rightType && rightType.richcompare !== null && rightType.isSubtypeOf(leftType)) {
      askedRight = true
      const result = rightType.richcompare(right, left, SWAPPED[op])
      if (result !== notImplemented) return result
      memory.decref(result)
    }
    if (leftType.richcompare !== null) {
      const result = leftType.richcompare(left, right, op)
      if (result !== notImplemented) return result
      memory.decref(result)
    }
    if (!askedRight && rightType.richcompare !== null) {
      const result = rightType.richcompare(right, left, SWAPPED[op])
      if (result !== notImplemented) return result
      memory.decref(result)
    }
    if (op === Compare.Eq) return rt.int.fromBool(left === right)
    if (op === Compare.Ne) return rt.int.fromBool(left !== right)
    const { displayName } = typeSystem(rt)
    return rt.errors.raise('TypeError', `'${SIGNS[op]}' not supported between instances of '${displayName(leftType)}' and '${displayName(rightType)}'`)
  }

  /** Identity counts as equality. @mirrors Objects/object.c PyObject_RichCompareBool */
  function compareBool(left: Ref, right: Ref, op: Compare): boolean {
    if (left === right) {
      if (op === Compare.Eq) return true
      if (op === Compare.Ne) return false
    }
    const result = compare(left, right, op)
    const truth = isTrue(result)
    rt.memory.decref(result)
    return truth
  }

  function isFound(item: Ref, needle: Ref): boolean {
    return needleAsks ? compareBool(needle, item, Compare.Eq) : compareBool(item, needle, Compare.Eq)
  }

  /** @mirrors Objects/object.c PyObject_IsTrue */
  function isTrue(o: Ref): boolean {
    if (o === rt.true) return true
    if (o === rt.false || o === rt.none) return false
    const type = rt.memory.typeOf(o)
    if (type.bool !== null) return type.bool(o)
    return type.length === null || type.length(o) > 0
  }

  function hash(o: Ref): number {
    const type = rt.memory.typeOf(o)
    if (type.hash === null) return rt.errors.raise('TypeError', `unhashable type: '${typeSystem(rt).displayName(type)}'`)
    return type.hash(o)
  }

  return { compare, compareBool, isFound, isTrue, hash, threeWay: legacy.threeWayOrder }
}
