/**
 * sum(): ints add up in a C long and floats in a C double; objects are made for the result alone, and once another type
 * comes along. @mirrors Python/bltinmodule.c builtin_sum_impl
 */
import type { Runtime } from '../../objects/runtime.ts'
import { NULL, type Ref } from '../../ref.ts'

/** CPython tries ints first, floats from the first other item on, and objects after that. */
const INTS = 0
const FLOATS = 1
const OBJECTS = 2
const LONG_LIMIT = 2 ** 63

export interface Sum {
  add(item: Ref): void
  /** New reference. */
  result(): Ref
  /** Instead of result, after an error. */
  drop(): void
}

/** `start` is owned by the sum. */
export function createSum(rt: Runtime, start: Ref): Sum {
  const { decref, typeOf } = rt.memory
  /** NULL while the sum is in `number`. */
  let total = start
  let number = 0
  /** 3.12+: what a float sum loses to rounding is kept and added at the end (Neumaier). */
  let lost = 0
  let phase = INTS
  const compensates = rt.profile.objects.compensatedSum
  const isFloat = (o: Ref): boolean => typeOf(o) === rt.float.type
  /** From 3.9 on True and False are added like ints. */
  const boolType = rt.profile.minor >= 9 ? rt.int.bool : rt.int.type

  /** NaN: no int, or one that a double does not hold exactly. */
  function intValue(o: Ref): number {
    return typeOf(o) === rt.int.type ? rt.int.toNumber(o) : NaN
  }

  function unpack(): void {
    if (phase === INTS) {
      number = intValue(total)
      if (Number.isSafeInteger(number)) return release()
      phase = FLOATS
    }
    if (phase === FLOATS) {
      if (isFloat(total)) {
        number = rt.float.value(total)
        return release()
      }
      phase = OBJECTS
    }
  }

  function release(): void {
    decref(total)
    total = NULL
  }

  function pack(): Ref {
    if (phase === INTS) return rt.int.from(number)
    return rt.float.from(lost !== 0 && Number.isFinite(lost) ? number + lost : number)
  }

  /** Whether the item went into `number`. */
  function addNumber(item: Ref): boolean {
    if (phase === INTS) {
      const type = typeOf(item)
      const next = number + (type === rt.int.type || type === boolType ? rt.int.toNumber(item) : NaN)
      if (!Number.isSafeInteger(next)) return false
      number = next
      return true
    }
    if (!isFloat(item) && !rt.int.isInt(item)) return false
    const value = rt.floatOf(item)
    // What a C long cannot hold is left to the addition of objects, which refuses what a double cannot hold either.
    if (!isFloat(item) && Math.abs(value) >= LONG_LIMIT) return false
    if (compensates) lost += roundingError(number, value)
    number += value
    return true
  }

  function add(item: Ref): void {
    if (total === NULL) {
      if (addNumber(item)) return
      total = pack()
      phase++
    }
    const next = rt.abstract.binary('add', total, item)
    decref(total)
    total = next
    if (phase !== OBJECTS) unpack()
  }

  unpack()
  return {
    add,
    result: () => (total === NULL ? pack() : total),
    drop: () => {
      if (total !== NULL) decref(total)
    },
  }
}

/** What a + b loses to rounding. */
function roundingError(a: number, b: number): number {
  const sum = a + b
  return Math.abs(a) >= Math.abs(b) ? a - sum + b : b - sum + a
}
