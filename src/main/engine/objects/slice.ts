/** slice objects, and 2.7's simple slices without one. @mirrors Objects/sliceobject.c PySlice_New */
import { NULL, type Ref } from '../ref.ts'
import { defineSimpleType } from './iterators/simple-type.ts'
import { createKit } from './kit.ts'
import { OB_SIZE } from './layout.ts'
import { createLegacySlices } from './legacy-slices.ts'
import type { ListParts } from './list.ts'
import { createParking } from './parking.ts'
import type { Runtime, SliceApi } from './runtime.ts'
import { clipRange, SLICE_START, SLICE_STEP, SLICE_STOP, longIndices } from './slice-bounds.ts'
import { type Compare, type TypeInfo } from './type-info.ts'
import type { TupleParts } from './tuple.ts'
import { createTupleHash } from './tuple/hash.ts'

export interface SliceParts extends SliceApi {
  install(): void
}

export function createSlice(rt: Runtime): SliceParts {
  const { H } = rt
  const { incref, decref, track, untrack, free: memoryFree } = rt.memory
  const kit = createKit(rt)
  const { minor } = rt.profile

  const legacy = createLegacySlices(rt, kit, create)

  const type: TypeInfo = defineSimpleType(rt, {
    name: 'slice',
    bytes: rt.profile.objects.basicSize.slice,
    members: [SLICE_STEP, SLICE_START, SLICE_STOP],
    visited: [SLICE_START, SLICE_STOP, SLICE_STEP],
    slots: {
      repr: (o) => rt.str.from(`slice(${parts(o).map(rt.abstract.reprText).join(', ')})`),
      richcompare,
      ...(minor < 0 ? { hash: () => rt.errors.raise('TypeError', 'unhashable type') } : {}),
      ...(minor >= 12 ? { hash: createTupleHash(rt, () => 3, (o, i) => H[o + [SLICE_START, SLICE_STOP, SLICE_STEP][i]], false) } : {}),
      create: (_cls, args, names) => {
        kit.noKeywords('slice', names)
        if (args.length < 1 || args.length > 3) {
          const bound = args.length < 1 ? 'at least 1' : 'at most 3'
          rt.errors.raise('TypeError', `slice expected ${bound} argument${minor >= 8 && args.length < 1 ? '' : 's'}, got ${args.length}`)
        }
        return args.length === 1 ? create(rt.none, args[0], rt.none) : create(args[0], args[1], args[2] ?? rt.none)
      },
    },
  })
  // 2.7 has no slice_cache.
  const parking = createParking(rt, rt.memory.gcHeadWords * 4 + type.basicBytes, minor < 0 ? 0 : rt.profile.objects.freeLists.slice, rt.memory.gcHeadWords)
  type.dealloc = (o) => {
    untrack(o)
    decref(H[o + SLICE_STEP])
    decref(H[o + SLICE_START])
    decref(H[o + SLICE_STOP])
    if (!parking.push(o)) memoryFree(o)
  }

  function create(low: Ref, high: Ref, step: Ref): Ref {
    let o = parking.pop()
    if (o === NULL) o = rt.memory.alloc(type)
    else H[o] = 1
    H[o + SLICE_START] = incref(low)
    H[o + SLICE_STOP] = incref(high)
    H[o + SLICE_STEP] = incref(step)
    track(o)
    return o
  }

  function parts(o: Ref): Ref[] {
    return [H[o + SLICE_START], H[o + SLICE_STOP], H[o + SLICE_STEP]]
  }

  function richcompare(left: Ref, right: Ref, op: Compare): Ref {
    if (rt.memory.typeOf(right) !== type) return kit.unsupported()
    const a = rt.tuple.from(parts(left))
    const b = rt.tuple.from(parts(right))
    try {
      return rt.abstract.compare(a, b, op)
    } finally {
      decref(a)
      decref(b)
    }
  }

  /** A bound of a simple slice; a missing one is infinite. NaN: not an integer. */
  function bound(o: Ref, missing: number, length: number): number {
    if (o === NULL || o === rt.none) return missing
    if (!kit.hasIndex(o)) return NaN
    const index = kit.clippedIndex(o)
    return index < 0 ? Math.max(index + length, 0) : index
  }

  /** @mirrors Python/ceval.c apply_slice (2.7) */
  function getSimple(o: Ref, low: Ref, high: Ref): Ref {
    const own = rt.memory.typeOf(o)
    const isList = own === rt.list.type
    if (isList || own === rt.tuple.type) {
      const length = H[o + OB_SIZE]
      const start = bound(low, 0, length)
      const stop = bound(high, Infinity, length)
      if (start === start && stop === stop) {
        const [from, to] = clipRange(start, stop, length)
        return isList ? (rt.list as ListParts).slice(o, from, to) : (rt.tuple as TupleParts).slice(o, from, to)
      }
    }
    if (own.isHeap || !(own === rt.str.type || own.name === 'unicode')) {
      const result = legacy.call(o, low, high, '__getslice__', NULL)
      if (result !== NULL) return result
    }
    return withSlice(low, high, (slice) => rt.abstract.getitem(o, slice))
  }

  function setSimple(o: Ref, low: Ref, high: Ref, value: Ref): void {
    if (rt.memory.typeOf(o) !== rt.list.type) {
      const result = legacy.call(o, low, high, value === NULL ? '__delslice__' : '__setslice__', value)
      if (result !== NULL) {
        decref(result)
        return
      }
    }
    withSlice(low, high, (slice) => (value === NULL ? rt.abstract.delitem(o, slice) : rt.abstract.setitem(o, slice, value)))
  }

  function withSlice<T>(low: Ref, high: Ref, body: (slice: Ref) => T): T {
    return kit.using(create(low === NULL ? rt.none : low, high === NULL ? rt.none : high, rt.none), body)
  }

  return {
    type,
    create,
    getSimple,
    setSimple,
    install() {
      if (minor < 0) legacy.install()
      rt.natives.getset(type, 'start', (o) => incref(H[o + SLICE_START]))
      rt.natives.getset(type, 'stop', (o) => incref(H[o + SLICE_STOP]))
      rt.natives.getset(type, 'step', (o) => incref(H[o + SLICE_STEP]))
      if (minor >= 0) rt.natives.method(type, '__reduce__', 0, (self) => rt.tuple.steal([incref(type.ref), rt.tuple.from(parts(self))]))
      rt.natives.method(type, 'indices', 1, (self, [length]) => {
        const { start, stop, step } = longIndices(rt, kit, self, length)
        return rt.tuple.steal([start, stop, step].map(rt.int.fromBig))
      })
    },
  }
}
