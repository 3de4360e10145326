/** Python 2's xrange: start, step and length as C longs. @mirrors Objects/rangeobject.c (2.7) */
import { longArgument } from '../c-integers.ts'
import { createLongs } from '../iterators/simple-type.ts'
import { createKit } from '../kit.ts'
import type { Runtime } from '../runtime.ts'
import { TypeInfo } from '../type-info.ts'
import { createRangeIterator } from './iterator.ts'
import type { RangeParts } from './parts.ts'

const START = 4
const STEP = 6
const LENGTH = 8

export function createXrange(rt: Runtime): RangeParts {
  const kit = createKit(rt)
  const longs = createLongs(rt)
  const type = new TypeInfo('xrange')
  type.basicBytes = rt.profile.objects.basicSize.xrange
  type.subclassable = false
  type.dealloc = rt.memory.free
  type.create = (_cls, args, names) => {
    kit.noKeywords('xrange', names)
    if (args.length < 1 || args.length > 3) {
      rt.errors.raise('TypeError', 'xrange() requires 1-3 int arguments')
    }
    const [start, stop, step] = progression(args.map((o) => Number(longArgument(rt, o))))
    if (step === 0) rt.errors.raise('ValueError', 'xrange() arg 3 must not be zero')
    const o = rt.memory.alloc(type)
    longs.write(o + START, start)
    longs.write(o + STEP, step)
    longs.write(o + LENGTH, progressionLength(start, stop, step))
    return o
  }
  type.length = (o) => longs.read(o + LENGTH)
  type.iter = (o) => iterators.make(longs.read(o + START), longs.read(o + STEP), longs.read(o + LENGTH))
  type.repr = (o) => {
    const start = longs.read(o + START)
    const step = longs.read(o + STEP)
    const stop = start + longs.read(o + LENGTH) * step
    const text = start === 0 && step === 1 ? `xrange(${stop})` : step === 1 ? `xrange(${start}, ${stop})` : `xrange(${start}, ${stop}, ${step})`
    return rt.str.from(text)
  }
  type.getitem = (o, key) => {
    if (!kit.hasIndex(key)) return rt.errors.raise('TypeError', `sequence index must be integer, not '${kit.typeName(key)}'`)
    const length = longs.read(o + LENGTH)
    let index = rt.abstract.asIndex(key)
    if (index < 0) index += length
    if (index < 0 || index >= length) return rt.errors.raise('IndexError', 'xrange object index out of range')
    return rt.int.from(longs.read(o + START) + index * longs.read(o + STEP))
  }
  rt.types.define(type)
  const iterators = createRangeIterator(rt)

  return {
    install() {
      iterators.install()
      rt.natives.method(type, '__reversed__', 0, (self) => {
        const start = longs.read(self + START)
        const step = longs.read(self + STEP)
        const length = longs.read(self + LENGTH)
        return iterators.make(start + (length - 1) * step, -step, length)
      })
    },
  }
}

/** start, stop, step of one to three arguments. */
export function progression(values: readonly number[]): readonly [number, number, number] {
  return values.length === 1 ? [0, values[0], 1] : [values[0], values[1], values[2] ?? 1]
}

export function progressionLength(start: number, stop: number, step: number): number {
  return Math.max(0, step > 0 ? Math.ceil((stop - start) / step) : Math.ceil((start - stop) / -step))
}
