/** Slots that only Python 2 has: three-way comparison and coercion by methods. Source: Objects/typeobject.c half_compare, slot_nb_coerce (2.7). */
import { asLong } from '../c-integers.ts'
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import { UNDEFINED, type Pair } from '../type-info.ts'
import type { SpecialCalls } from './special-calls.ts'

export function createLegacySlots(rt: Runtime, { callSpecial }: SpecialCalls) {
  /** @mirrors Objects/typeobject.c half_compare */
  function half(self: Ref, other: Ref): number {
    const result = callSpecial(self, '__cmp__', [other])
    if (result === null) return UNDEFINED
    try {
      if (result === rt.notImplemented) return UNDEFINED
      const order = asLong(rt, result)
      return order < 0n ? -1 : order > 0n ? 1 : 0
    } finally {
      rt.memory.decref(result)
    }
  }

  /** Never undecided: addresses order what the methods leave open. @mirrors Objects/typeobject.c _PyObject_SlotCompare */
  function compare(self: Ref, other: Ref): number {
    if (rt.memory.typeOf(self).compare === compare) {
      const order = half(self, other)
      if (order !== UNDEFINED) return order
    }
    if (rt.memory.typeOf(other).compare === compare) {
      const order = half(other, self)
      if (order !== UNDEFINED) return -order
    }
    return Math.sign(self - other)
  }

  /** The pair that `__coerce__` of `self` gives, new references; null when it declines. */
  function coerced(self: Ref, other: Ref): Pair | null {
    const result = callSpecial(self, '__coerce__', [other])
    if (result === null) return null
    try {
      if (result === rt.notImplemented) return null
      if (!rt.memory.typeOf(result).isSubtypeOf(rt.tuple.type) || rt.tuple.items(result).length !== 2) rt.errors.raise('TypeError', "__coerce__ didn't return a 2-tuple")
      const [own, converted] = rt.tuple.items(result)
      return [rt.memory.incref(own), rt.memory.incref(converted)]
    } finally {
      rt.memory.decref(result)
    }
  }

  /** @mirrors Objects/typeobject.c slot_nb_coerce */
  function coerce(self: Ref, other: Ref): Pair | null {
    if (rt.memory.typeOf(self).coerce === coerce) {
      const pair = coerced(self, other)
      if (pair !== null) return pair
    }
    if (rt.memory.typeOf(other).coerce !== coerce) return null
    const pair = coerced(other, self)
    return pair === null ? null : [pair[1], pair[0]]
  }

  return { compare, coerce }
}
