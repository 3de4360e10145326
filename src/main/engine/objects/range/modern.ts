/** Python 3's range: start, stop, step and length as int objects. @mirrors Objects/rangeobject.c make_range_object */
import { NULL, type Ref } from '../../ref.ts'
import { createKit } from '../kit.ts'
import type { Runtime } from '../runtime.ts'
import { isSlice, sliceBounds } from '../slice-bounds.ts'
import { Compare, TypeInfo } from '../type-info.ts'
import { createBigRangeIterator } from './big-iterator.ts'
import { createRangeIterator } from './iterator.ts'
import type { RangeParts } from './parts.ts'

const START = 4
const STOP = 6
const STEP = 8
const LENGTH = 10
const LONG_MAX = 2n ** 63n - 1n

export function createModernRange(rt: Runtime): RangeParts {
  const { H } = rt
  const { incref, decref, alloc, free } = rt.memory
  const kit = createKit(rt)
  const { minor } = rt.profile
  const type = new TypeInfo('range')
  type.collection = 'sequence'
  type.basicBytes = rt.profile.objects.basicSize.range
  type.subclassable = false
  type.dealloc = (o) => {
    decref(H[o + START])
    decref(H[o + STOP])
    decref(H[o + STEP])
    decref(H[o + LENGTH])
    free(o)
  }
  type.create = (_cls, args, names) => {
    kit.noKeywords('range', names)
    if (args.length < 1 || args.length > 3) wrongCount(args.length)
    // Up to 3.11 its length is found by comparing.
    if (minor < 12) {
      rt.recursion.enter(' in comparison')
      rt.recursion.leave()
    }
    // What nearly every call is.
    if (args.length === 1 && rt.memory.typeOf(args[0]) === rt.int.type) return make(rt.int.from(0), incref(args[0]), rt.int.from(1))
    const parts = args.map(rt.abstract.index)
    const [start, stop, step] = parts.length === 1 ? [rt.int.from(0), parts[0], rt.int.from(1)] : parts.length === 2 ? [...parts, rt.int.from(1)] : parts
    if (rt.int.toNumber(step) === 0) {
      kit.release([start, stop, step])
      rt.errors.raise('ValueError', 'range() arg 3 must not be zero')
    }
    return make(start, stop, step)
  }
  type.length = (o) => {
    const length = rt.int.toNumber(H[o + LENGTH])
    if (length === length) return length
    return big(H[o + LENGTH]) <= LONG_MAX ? Number(big(H[o + LENGTH])) : rt.errors.raise('OverflowError', 'Python int too large to convert to C ssize_t')
  }
  type.bool = (o) => big(H[o + LENGTH]) !== 0n
  type.repr = (o) => {
    const texts = [START, STOP, STEP].map((word) => rt.abstract.reprText(H[o + word]))
    return rt.str.from(`range(${(texts[2] === '1' ? texts.slice(0, 2) : texts).join(', ')})`)
  }
  type.getitem = getitem
  type.contains = (o, value) => {
    const own = rt.memory.typeOf(value)
    return own === rt.int.type || own === rt.int.bool ? indexOf(o, value) >= 0n : containsEqual(o, value)
  }
  type.iter = iterate
  type.richcompare = (left, right, op) => {
    if (rt.memory.typeOf(right) !== type || (op !== Compare.Eq && op !== Compare.Ne)) return kit.unsupported()
    return kit.bool(sameItems(left, right) === (op === Compare.Eq))
  }
  type.hash = (o) => {
    const length = big(H[o + LENGTH])
    const parts = [H[o + LENGTH], length === 0n ? rt.none : H[o + START], length <= 1n ? rt.none : H[o + STEP]]
    return kit.using(rt.tuple.from(parts), rt.abstract.hash)
  }
  rt.types.define(type)
  const small = createRangeIterator(rt)
  const large = createBigRangeIterator(rt)

  const big = (o: Ref): bigint => rt.int.toBig(o)

  function wrongCount(count: number): never {
    const few = minor < 9 ? `range expected 1 argument${minor < 8 ? 's' : ''}, got 0` : 'range expected at least 1 argument, got 0'
    return rt.errors.raise('TypeError', count < 1 ? few : `range expected at most 3 arguments, got ${count}`)
  }

  /** Steals. */
  function make(start: Ref, stop: Ref, step: Ref): Ref {
    const length = lengthOf(start, stop, step)
    const o = alloc(type)
    H[o + START] = start
    H[o + STOP] = stop
    H[o + STEP] = step
    H[o + LENGTH] = length
    return o
  }

  function lengthOf(start: Ref, stop: Ref, step: Ref): Ref {
    const low = rt.int.toNumber(start)
    const high = rt.int.toNumber(stop)
    const stride = rt.int.toNumber(step)
    if (Math.abs(low) < 2 ** 52 && Math.abs(high) < 2 ** 52 && stride === stride) {
      return rt.int.from(Math.max(0, stride > 0 ? Math.ceil((high - low) / stride) : Math.ceil((low - high) / -stride)))
    }
    return rt.int.fromBig(bigLength(big(start), big(stop), big(step)))
  }

  function getitem(o: Ref, key: Ref): Ref {
    if (isSlice(rt, key)) return slice(o, key)
    if (!kit.hasIndex(key)) return rt.errors.raise('TypeError', `range indices must be integers or slices, not ${kit.typeName(key)}`)
    return kit.using(rt.abstract.index(key), (index) => {
      const length = big(H[o + LENGTH])
      let at = big(index)
      if (at < 0n) at += length
      if (at < 0n || at >= length) return rt.errors.raise('IndexError', 'range object index out of range')
      return rt.int.fromBig(big(H[o + START]) + at * big(H[o + STEP]))
    })
  }

  function slice(o: Ref, key: Ref): Ref {
    if (big(H[o + LENGTH]) > BigInt(Number.MAX_SAFE_INTEGER)) return largeSlice(o, key)
    const { start, stop, step } = sliceBounds(rt, kit, key, type.length!(o))
    const first = big(H[o + START])
    const stride = big(H[o + STEP])
    const at = (index: number): Ref => rt.int.fromBig(first + BigInt(index) * stride)
    return make(at(start), at(stop), rt.int.fromBig(stride * BigInt(step)))
  }

  /** @mirrors Objects/sliceobject.c _PySlice_GetLongIndices */
  function largeSlice(o: Ref, key: Ref): Ref {
    const [start, stop, step] = ['start', 'stop', 'step'].map((name) =>
      kit.using(rt.abstract.getattr(key, rt.str.name(name)), (part) => (part === rt.none ? null : kit.using(rt.abstract.index(part), big))))
    const stride = step ?? 1n
    if (stride === 0n) rt.errors.raise('ValueError', 'slice step cannot be zero')
    const length = big(H[o + LENGTH])
    const [lower, upper] = stride < 0n ? [-1n, length - 1n] : [0n, length]
    const within = (index: bigint | null | undefined, none: bigint): bigint => {
      if (index === null || index === undefined) return none
      const at = index < 0n ? index + length : index
      return at < lower ? lower : at > upper ? upper : at
    }
    const at = (index: bigint): Ref => rt.int.fromBig(big(H[o + START]) + index * big(H[o + STEP]))
    return make(at(within(start, stride < 0n ? upper : lower)), at(within(stop, stride < 0n ? lower : upper)), rt.int.fromBig(big(H[o + STEP]) * stride))
  }

  /** -1n when it is not there. */
  function indexOf(o: Ref, value: Ref): bigint {
    const distance = big(value) - big(H[o + START])
    const step = big(H[o + STEP])
    const index = distance / step
    return distance % step === 0n && index >= 0n && index < big(H[o + LENGTH]) && (distance === 0n || distance > 0n === step > 0n) ? index : -1n
  }

  /** Item by item; the place of the first equal one for which `ends` says so, -1 for none. */
  function searched(o: Ref, value: Ref, ends: () => boolean): number {
    return kit.using(iterate(o), (iterator) => {
      for (let at = 0; ; at++) {
        const item = rt.abstract.next(iterator)
        if (item === NULL) return -1
        if (kit.using(item, () => rt.abstract.compareBool(item, value, Compare.Eq)) && ends()) return at
      }
    })
  }

  function containsEqual(o: Ref, value: Ref): boolean {
    const members = kit.collect(o)
    try {
      return members.some((member) => rt.abstract.compareBool(member, value, Compare.Eq))
    } finally {
      kit.release(members)
    }
  }

  function sameItems(left: Ref, right: Ref): boolean {
    const length = big(H[left + LENGTH])
    if (length !== big(H[right + LENGTH])) return false
    if (length === 0n) return true
    return big(H[left + START]) === big(H[right + START]) && (length === 1n || big(H[left + STEP]) === big(H[right + STEP]))
  }

  /** @mirrors Objects/rangeobject.c range_iter */
  function iterate(o: Ref): Ref {
    const start = rt.int.toNumber(H[o + START])
    const step = rt.int.toNumber(H[o + STEP])
    const length = rt.int.toNumber(H[o + LENGTH])
    if (Number.isSafeInteger(start + step * (length + 1))) return small.make(start, step, length)
    return large.make(big(H[o + START]), big(H[o + STEP]), big(H[o + LENGTH]))
  }

  function reversed(o: Ref): Ref {
    const length = big(H[o + LENGTH])
    const step = big(H[o + STEP])
    const last = big(H[o + START]) + (length - 1n) * step
    const fits = [last, last - step * length].every((bound) => Number.isSafeInteger(Number(bound)))
    return fits ? small.make(Number(last), Number(-step), Number(length)) : large.make(last, -step, length)
  }

  return {
    install() {
      small.install()
      for (const [name, word] of [['start', START], ['stop', STOP], ['step', STEP]] as const) {
        rt.natives.getset(type, name, (o) => incref(H[o + word]))
      }
      rt.natives.method(type, '__reversed__', 0, reversed)
      const isPlain = (value: Ref): boolean => rt.memory.typeOf(value) === rt.int.type || rt.memory.typeOf(value) === rt.int.bool
      rt.natives.method(type, 'count', 1, (self, [value]) => {
        if (isPlain(value)) return rt.int.from(type.contains!(self, value) ? 1 : 0)
        let count = 0
        searched(self, value, () => {
          count++
          return false
        })
        return rt.int.from(count)
      })
      rt.natives.method(type, 'index', 1, (self, [value]) => {
        const index = isPlain(value) ? Number(indexOf(self, value)) : searched(self, value, () => true)
        if (index >= 0) return isPlain(value) ? rt.int.fromBig(indexOf(self, value)) : rt.int.from(index)
        return rt.errors.raise('ValueError', isPlain(value) ? `${rt.abstract.reprText(value)} is not in range` : 'sequence.index(x): x not in sequence')
      })
    },
  }
}

function bigLength(start: bigint, stop: bigint, step: bigint): bigint {
  const span = step > 0n ? stop - start : start - stop
  const stride = step > 0n ? step : -step
  return span <= 0n ? 0n : (span - 1n) / stride + 1n
}
