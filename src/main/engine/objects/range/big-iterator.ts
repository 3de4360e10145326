/** Iterator over a range beyond C longs: start, step and count as ints. @mirrors Objects/rangeobject.c longrangeiter_next */
import { NULL, type Ref } from '../../ref.ts'
import { DETAILS } from '../details.ts'
import type { Runtime } from '../runtime.ts'
import { TypeInfo } from '../type-info.ts'

export interface BigRangeIterator {
  make(start: bigint, step: bigint, count: bigint): Ref
}

export function createBigRangeIterator(rt: Runtime): BigRangeIterator {
  const { H } = rt
  const { alloc, decref, free, incref } = rt.memory
  // Up to 3.11: index, start, step, length. From 3.12 on: next value, step, how many are left.
  const counts = DETAILS[rt.profile.language].rangeIteratorBytes === 40
  const members = counts ? [4, 6, 8] : [4, 6, 8, 10]
  const [START, STEP, LENGTH] = members.slice(-3)
  const type = new TypeInfo('longrange_iterator')
  type.basicBytes = counts ? 40 : 48
  type.subclassable = false
  type.iter = incref
  type.dealloc = (o) => {
    for (const word of members) decref(H[o + word])
    free(o)
  }
  type.iternext = (o) => {
    const step = rt.int.toBig(H[o + STEP])
    if (counts) {
      const left = rt.int.toBig(H[o + LENGTH])
      if (left <= 0n) return NULL
      const value = H[o + START]
      H[o + START] = rt.int.fromBig(rt.int.toBig(value) + step)
      put(o + LENGTH, left - 1n)
      return value
    }
    const index = rt.int.toBig(H[o + 4])
    if (index >= rt.int.toBig(H[o + LENGTH])) return NULL
    put(o + 4, index + 1n)
    return rt.int.fromBig(rt.int.toBig(H[o + START]) + index * step)
  }
  rt.types.define(type)

  function put(word: number, value: bigint): void {
    const old = H[word]
    H[word] = rt.int.fromBig(value)
    decref(old)
  }

  return {
    make(start, step, count) {
      const o = alloc(type)
      if (!counts) H[o + 4] = rt.int.from(0)
      H[o + START] = rt.int.fromBig(start)
      H[o + STEP] = rt.int.fromBig(step)
      H[o + LENGTH] = rt.int.fromBig(count)
      return o
    },
  }
}
