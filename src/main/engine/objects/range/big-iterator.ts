/** Iterator over a range beyond C longs: start, step and count as ints. @mirrors Objects/rangeobject.c longrangeiter_next */
import { NULL, type Ref } from '../../ref.ts'
import { DETAILS } from '../details.ts'
import { addReduce, builtinNamed } from '../iterators/taking-apart.ts'
import type { Runtime } from '../runtime.ts'
import { TypeInfo } from '../type-info.ts'

const INDEX = 4

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
    const index = rt.int.toBig(H[o + INDEX])
    if (index >= rt.int.toBig(H[o + LENGTH])) return NULL
    put(o + INDEX, index + 1n)
    return rt.int.fromBig(rt.int.toBig(H[o + START]) + index * step)
  }
  rt.types.define(type)
  addReduce(rt, type, (o) => {
    const [start, step, length] = [START, STEP, LENGTH].map((word) => rt.int.toBig(H[o + word]))
    const bounds = [start, start + length * step, step].map(rt.int.fromBig)
    const range = builtinNamed(rt, 'range')
    const over = rt.abstract.call(range, bounds)
    for (const held of [range, ...bounds]) decref(held)
    return { callable: builtinNamed(rt, 'iter'), args: [over], state: incref(counts ? rt.none : H[o + INDEX]) }
  })
  rt.natives.method(type, '__setstate__', 1, (o, [given]) => {
    const wanted = rt.int.toBig(given)
    const length = rt.int.toBig(H[o + LENGTH])
    const at = wanted < 0n ? 0n : wanted > length ? length : wanted
    if (counts) {
      put(o + START, rt.int.toBig(H[o + START]) + at * rt.int.toBig(H[o + STEP]))
      put(o + LENGTH, length - at)
    } else put(o + INDEX, at)
    return incref(rt.none)
  })
  rt.natives.method(type, '__length_hint__', 0, (o) => rt.int.fromBig(rt.int.toBig(H[o + LENGTH]) - (counts ? 0n : rt.int.toBig(H[o + INDEX]))))

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
