/**
 * Pool fragmentation at one moment. For a row, `held` = live + rounding + freeBlocks + headersAndTails:
 * the bytes of its pools (free pools belong to nobody and are counted once, apart).
 * fragmentation = 1 - live / held.
 * A pool that several types share is split between them by their used blocks, so the totals over types equal the
 * totals over size classes to the byte (the largest share takes the remainder).
 */
import type { Bytes } from '../units.ts'

export interface PoolUse {
  readonly pools: number
  readonly blocks: number
  readonly live: Bytes
  readonly rounding: Bytes
  /** Bytes of free blocks in pools with at least one used block. */
  readonly freeBlocks: Bytes
  readonly headersAndTails: Bytes
  readonly held: Bytes
}

export interface SizeClassUse extends PoolUse {
  /** Bytes of one block. */
  readonly blockSize: Bytes
  /** Names of the types with the most blocks of this class, most first, at most 5. */
  readonly types: readonly string[]
}

export interface TypeUse extends PoolUse {
  /** A Python type name, or what CPython keeps in a block of its own: `list items`, `dict keys`, `free lists`. */
  readonly type: string
  /** Requests of this type above the small-request limit (C library); not part of `held`. */
  readonly largeBlocks: Bytes
}

export interface Fragmentation {
  readonly event: number
  readonly sizeClasses: readonly SizeClassUse[]
  readonly types: readonly TypeUse[]
  readonly total: PoolUse
  readonly freePools: { readonly pools: number; readonly bytes: Bytes }
  readonly arenas: { readonly held: number; readonly highWater: number; readonly opened: number; readonly released: number; readonly bytesEach: Bytes }
}

/** Fragmentation per type over time: `share[t][i]` of type t at event `events[i]`, 0..1, with what it is a share of. */
export interface FragmentationHistory {
  readonly events: readonly number[]
  readonly types: readonly string[]
  readonly live: readonly (readonly Bytes[])[]
  readonly held: readonly (readonly Bytes[])[]
}
