/** Iterators over arithmetic progressions that fit C longs. @mirrors Objects/rangeobject.c fast_range_iter, rangeiter_next */
import { NULL, type Ref } from '../../ref.ts'
import { DETAILS } from '../details.ts'
import { createLongs } from '../iterators/simple-type.ts'
import { OB_TYPE } from '../layout.ts'
import { addReduce, addSetState, builtinNamed } from '../iterators/taking-apart.ts'
import type { Runtime } from '../runtime.ts'
import { TypeInfo } from '../type-info.ts'

export interface RangeIterator {
  readonly type: TypeInfo
  make(start: number, step: number, count: number): Ref
  install(): void
}

export function createRangeIterator(rt: Runtime): RangeIterator {
  const { H } = rt
  const { malloc, free } = rt.pymalloc
  const longs = createLongs(rt)
  const { minor } = rt.profile
  const { rangeIteratorBytes } = DETAILS[rt.profile.language]
  // Up to 3.11: index, start, step, length. From 3.12 on: next value, step, how many are left.
  const counts = rangeIteratorBytes === 40
  const START = counts ? 4 : 6
  const STEP = counts ? 6 : 8
  const LENGTH = counts ? 8 : 10
  const INDEX = 4
  const type = new TypeInfo(minor < 0 ? 'rangeiterator' : 'range_iterator')
  type.basicBytes = rangeIteratorBytes
  type.subclassable = false
  type.dealloc = free
  type.iter = rt.memory.incref
  const advance = counts ? nextOfCounting : nextOfIndexing
  type.iternext = (o) => advance(o, 0)
  rt.nextOver = advance
  rt.types.define(type)
  const { ref: typeRef, tag } = type
  const { from, replacing } = rt.int

  function make(start: number, step: number, count: number): Ref {
    const o = malloc(rangeIteratorBytes, tag)
    if (o === NULL) rt.memory.outOfMemory()
    H[o] = 1
    H[o + OB_TYPE] = typeRef
    if (!counts) longs.write(o + INDEX, 0)
    longs.write(o + START, start)
    longs.write(o + STEP, step)
    longs.write(o + LENGTH, count)
    return o
  }

  /** `old`: an int whose last reference goes with the new one, or 0. */
  const made = (value: number, old: Ref): Ref => (old === NULL ? from(value) : replacing(value, old))

  function nextOfCounting(o: Ref, old: Ref): Ref {
    const left = H[o + LENGTH]
    if (left <= 0 && longs.read(o + LENGTH) <= 0) return NULL
    const value = H[o + START]
    const next = value + H[o + STEP]
    // Everything within 32 bits, which nearly every loop is.
    if (H[o + LENGTH + 1] === 0 && left > 0 && H[o + START + 1] === value >> 31 && H[o + STEP + 1] === H[o + STEP] >> 31 && next === (next | 0)) {
      H[o + LENGTH] = left - 1
      H[o + START] = next
      H[o + START + 1] = next >> 31
      return made(value, old)
    }
    return nextWide(o, old)
  }

  function nextWide(o: Ref, old: Ref): Ref {
    const value = longs.read(o + START)
    longs.write(o + START, value + longs.read(o + STEP))
    longs.write(o + LENGTH, longs.read(o + LENGTH) - 1)
    return made(value, old)
  }

  function nextOfIndexing(o: Ref, old: Ref): Ref {
    const index = H[o + INDEX]
    if (H[o + INDEX + 1] === 0 && index >= 0 && H[o + LENGTH + 1] === 0 && H[o + LENGTH] > 0) {
      if (index >= H[o + LENGTH]) return NULL
      H[o + INDEX] = index + 1
      const start = H[o + START]
      const step = H[o + STEP]
      if (H[o + START + 1] === start >> 31 && H[o + STEP + 1] === step >> 31) return made(start + index * step, old)
      return made(longs.read(o + START) + index * longs.read(o + STEP), old)
    }
    const wide = longs.read(o + INDEX)
    if (wide >= longs.read(o + LENGTH)) return NULL
    longs.write(o + INDEX, wide + 1)
    return made(longs.read(o + START) + wide * longs.read(o + STEP), old)
  }

  return {
    type,
    make,
    install() {
      // Up to 3.11 over the whole range, with an index; from 3.12 on over what is left.
      addReduce(rt, type, (o) => {
        const [start, step, length] = [START, STEP, LENGTH].map((word) => longs.read(o + word))
        const bounds = [rt.int.from(start), rt.int.fromBig(BigInt(start) + BigInt(length) * BigInt(step)), rt.int.from(step)]
        const range = builtinNamed(rt, 'range')
        const over = rt.abstract.call(range, bounds)
        rt.memory.decref(range)
        for (const bound of bounds) rt.memory.decref(bound)
        return { callable: builtinNamed(rt, 'iter'), args: [over], state: counts ? rt.memory.incref(rt.none) : rt.int.from(longs.read(o + INDEX)) }
      })
      addSetState(rt, type, (o, given) => {
        const at = Math.max(0, Math.min(given, longs.read(o + LENGTH)))
        if (!counts) return longs.write(o + INDEX, at)
        longs.write(o + START, longs.read(o + START) + at * longs.read(o + STEP))
        longs.write(o + LENGTH, longs.read(o + LENGTH) - at)
      })
      rt.natives.method(type, '__length_hint__', 0, (self) => rt.int.from(longs.read(self + LENGTH) - (counts ? 0 : longs.read(self + INDEX))))
    },
  }
}
