/** Slices and the optional start and end of searching methods. */
import type { Ref } from '../../ref.ts'
import type { Kit } from '../kit.ts'
import type { Runtime } from '../runtime.ts'

export interface SliceBounds {
  readonly start: number
  readonly step: number
  /** Items selected. */
  readonly count: number
}

/** Words of PySliceObject. */
const SLICE_START = 4
const SLICE_STOP = 6
const SLICE_STEP = 8

export function isSlice(rt: Runtime, o: Ref): boolean {
  return rt.memory.typeOf(o).name === 'slice'
}

/** @mirrors Objects/sliceobject.c PySlice_Unpack, PySlice_AdjustIndices */
export function sliceBounds(rt: Runtime, kit: Kit, slice: Ref, length: number): SliceBounds {
  const { H } = rt
  const part = (word: number, fallback: number) => {
    const o = H[slice + word]
    if (o === rt.none) return fallback
    if (!kit.hasIndex(o)) {
      rt.errors.raise('TypeError', 'slice indices must be integers or None or have an __index__ method')
    }
    return kit.clippedIndex(o)
  }
  const step = part(SLICE_STEP, 1)
  if (step === 0) rt.errors.raise('ValueError', 'slice step cannot be zero')
  const clip = (index: number) => {
    if (index < 0) return Math.max(index + length, step < 0 ? -1 : 0)
    return Math.min(index, step < 0 ? length - 1 : length)
  }
  const first = part(SLICE_START, step < 0 ? Number.MAX_SAFE_INTEGER : 0)
  const last = part(SLICE_STOP, step < 0 ? -Number.MAX_SAFE_INTEGER : Number.MAX_SAFE_INTEGER)
  const start = clip(first)
  const stop = clip(last)
  const span = step < 0 ? start - stop : stop - start
  return { start, step, count: span <= 0 ? 0 : Math.floor((span - 1) / Math.abs(step)) + 1 }
}

/** Optional start and end arguments, None allowed, clipped to [0, length]. @mirrors Objects/stringlib/find.h _ParseTupleFinds */
export function searchRange(rt: Runtime, kit: Kit, args: readonly Ref[], length: number): readonly [number, number] {
  const bound = (o: Ref | undefined, fallback: number) => {
    if (o === undefined || o === 0 || o === rt.none) return fallback
    if (!kit.hasIndex(o)) rt.errors.raise('TypeError', 'slice indices must be integers or None or have an __index__ method')
    return kit.clippedIndex(o)
  }
  const adjust = (index: number) => (index < 0 ? Math.max(0, index + length) : index)
  // A start beyond the end is kept: nothing is found there, not even ''.
  return [adjust(bound(args[1], 0)), Math.min(length, adjust(bound(args[2], length)))]
}
