/** Slices as numbers. Source: Objects/sliceobject.c. */
import { NULL, type Ref } from '../ref.ts'
import type { Kit } from './kit.ts'
import { OB_TYPE } from './layout.ts'
import type { Runtime } from './runtime.ts'

export const SLICE_START = 4
export const SLICE_STOP = 6
export const SLICE_STEP = 8

export interface SliceBounds {
  readonly start: number
  readonly stop: number
  readonly step: number
  /** How many items are in it. */
  readonly count: number
}

/** slice cannot be subclassed, so the name tells. */
export function isSlice(rt: Runtime, o: Ref): boolean {
  const type = rt.types.infoOf(rt.H[o + OB_TYPE])
  return type.name === 'slice' && !type.isHeap
}

/** A bound where None is not one. @mirrors Python/ceval.c _PyEval_SliceIndexNotNone */
export function sliceIndex(rt: Runtime, kit: Kit, o: Ref): number {
  if (!kit.hasIndex(o)) rt.errors.raise('TypeError', rt.profile.objects.python2 ? 'slice indices must be integers or None or have an __index__ method' : 'slice indices must be integers or have an __index__ method')
  return kit.clippedIndex(o)
}

/** @mirrors Objects/sliceobject.c PySlice_Unpack, PySlice_AdjustIndices */
export function sliceBounds(rt: Runtime, kit: Kit, slice: Ref, length: number): SliceBounds {
  const { H } = rt
  const step = part(H[slice + SLICE_STEP], 1)
  if (step === 0) rt.errors.raise('ValueError', 'slice step cannot be zero')
  const backwards = step < 0
  const start = adjust(part(H[slice + SLICE_START], backwards ? Infinity : 0))
  const stop = adjust(part(H[slice + SLICE_STOP], backwards ? -Infinity : Infinity))
  const distance = backwards ? start - stop : stop - start
  const count = distance > 0 ? Math.floor((distance - 1) / Math.abs(step)) + 1 : 0
  return { start, stop, step, count }

  function part(o: Ref, missing: number): number {
    if (o === rt.none || o === NULL) return missing
    if (!kit.hasIndex(o)) {
      return rt.errors.raise('TypeError', 'slice indices must be integers or None or have an __index__ method')
    }
    return kit.clippedIndex(o)
  }

  function adjust(index: number): number {
    if (index < 0) return Math.max(index + length, backwards ? -1 : 0)
    return Math.min(index, backwards ? length - 1 : length)
  }
}

/** Bounds of o[start:stop] without a step, as 2.7's slice operations and list.index clip them. */
export function clipRange(start: number, stop: number, length: number): readonly [number, number] {
  const from = Math.min(start < 0 ? Math.max(start + length, 0) : start, length)
  const to = Math.min(stop < 0 ? Math.max(stop + length, 0) : stop, length)
  return [from, Math.max(from, to)]
}
