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
  if (!kit.hasIndex(o)) rt.errors.raise('TypeError', 'slice indices must be integers or have an __index__ method')
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

/** slice.indices(): in Python 3 of any size. @mirrors Objects/sliceobject.c _PySlice_GetLongIndices */
export function longIndices(rt: Runtime, kit: Kit, slice: Ref, of: Ref): { readonly start: bigint; readonly stop: bigint; readonly step: bigint } {
  const { H } = rt
  const { python2 } = rt.profile.objects
  const length = python2 ? sizeOf(of) : big(of)
  if (length < 0n && !python2) rt.errors.raise('ValueError', 'length should not be negative')
  const step = part(H[slice + SLICE_STEP]!) ?? 1n
  if (step === 0n) rt.errors.raise('ValueError', 'slice step cannot be zero')
  const [lower, upper] = step < 0n ? [-1n, length - 1n] : [0n, length]
  const start = clipped(part(H[slice + SLICE_START]!)) ?? (step < 0n ? upper : lower)
  const stop = clipped(part(H[slice + SLICE_STOP]!)) ?? (step < 0n ? lower : upper)
  return { start, stop, step }

  function big(o: Ref): bigint {
    return kit.using(rt.abstract.index(o), rt.int.toBig)
  }

  function sizeOf(o: Ref): bigint {
    const size = big(o)
    return BigInt.asIntN(64, size) === size ? size : rt.errors.raise('OverflowError', `cannot fit '${kit.typeName(o)}' into an index-sized integer`)
  }

  function part(o: Ref): bigint | null {
    if (o === rt.none || o === NULL) return null
    if (!kit.hasIndex(o)) rt.errors.raise('TypeError', 'slice indices must be integers or None or have an __index__ method')
    const value = big(o)
    if (!python2 || BigInt.asIntN(64, value) === value) return value
    return value < 0n ? -(2n ** 63n) + 1n : 2n ** 63n - 1n
  }

  function clipped(index: bigint | null): bigint | null {
    if (index === null) return null
    const from = index < 0n ? index + length : index
    return from < lower! ? lower! : from > upper! ? upper! : from
  }
}

/** Bounds of o[start:stop] without a step, as 2.7's slice operations and list.index clip them. */
export function clipRange(start: number, stop: number, length: number): readonly [number, number] {
  const from = Math.min(start < 0 ? Math.max(start + length, 0) : start, length)
  const to = Math.min(stop < 0 ? Math.max(stop + length, 0) : stop, length)
  return [from, Math.max(from, to)]
}
