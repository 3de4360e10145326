/** Comparison and truth. Source: Objects/object.c do_richcompare, PyObject_IsTrue, PyObject_Hash; Python 2's try_3way_compare. */
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import { Compare } from '../type-info.ts'
import { ordered } from '../kit.ts'
import { typeSystem } from '../types/type-system.ts'

const SWAPPED = [Compare.Gt, Compare.Ge, Compare.Eq, Compare.Ne, Compare.Lt, Compare.Le]
const SIGNS = ['<', '<=', '==', '!=', '>', '>=']

export function createComparison(rt: Runtime) {
  const { python2 } = rt.profile.objects
  const where = ` in ${python2 ? 'cmp' : 'comparison'}`
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
  function richCompare(left: Ref, right: Ref, op: Compare): Ref {
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
    if (python2) return rt.int.fromBool(ordered(threeWay(left, right), op))
    if (op === Compare.Eq) return rt.int.fromBool(left === right)
    if (op === Compare.Ne) return rt.int.fromBool(left !== right)
    const { displayName } = typeSystem(rt)
    return rt.errors.raise('TypeError', `'${SIGNS[op]}' not supported between instances of '${displayName(leftType)}' and '${displayName(rightType)}'`)
  }

  /** @mirrors Objects/object.c try_3way_compare, default_3way_compare (2.7) */
  function threeWay(left: Ref, right: Ref): number {
    for (const [self, other, sign] of [[left, right, 1], [right, left, -1]] as const) {
      const method = rt.types.lookupSpecial(self, rt.str.name('__cmp__'))
      if (method === 0) continue
      let result: Ref
      try {
        result = rt.abstract.call(method, [other])
      } finally {
        rt.memory.decref(method)
      }
      if (result !== rt.notImplemented) {
        if (!rt.int.isInt(result)) {
          rt.memory.decref(result)
          rt.errors.raise('TypeError', 'an integer is required')
        }
        const value = rt.int.toBig(result)
        rt.memory.decref(result)
        return sign * (value < 0n ? -1 : value > 0n ? 1 : 0)
      }
      rt.memory.decref(result)
    }
    return byTypeAndAddress(left, right)
  }

  function byTypeAndAddress(left: Ref, right: Ref): number {
    const leftType = rt.memory.typeOf(left)
    const rightType = rt.memory.typeOf(right)
    if (leftType === rightType) return Math.sign(left - right)
    if (left === rt.none) return -1
    if (right === rt.none) return 1
    const label = (o: Ref) => {
      const type = rt.memory.typeOf(o)
      return rt.int.isInt(o) || type === rt.float.type || type.number.add !== undefined && type.int !== null ? '' : type.name
    }
    const [a, b] = [label(left), label(right)]
    if (a !== b) return a < b ? -1 : 1
    return leftType.ref < rightType.ref ? -1 : 1
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

  return { compare, compareBool, isTrue, hash, threeWay }
}
