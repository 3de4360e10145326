/**
 * Pool fragmentation at one moment. For a row, `held` = live + rounding + freeBlocks + headersAndTails:
 * the bytes of its pools (free pools belong to nobody and are counted once, apart).
 * fragmentation = 1 - live / held.
 * A pool that several types (or lines) share is split between them by their used blocks, so the totals over types and
 * over lines equal the totals over size classes to the byte (the largest share takes the remainder).
 * Dead blocks that a free list keeps count as blocks of their type and of the line that asked for them.
 */
import type { Bytes, LineNumber } from '../units.ts'

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

/** Requests served by the C library: above the small-request limit, or all without pymalloc. Not part of `held`. */
export interface LargeUse {
  /** As requested. */
  readonly largeBlocks: Bytes
  readonly largeCount: number
}

export interface TypeUse extends PoolUse, LargeUse {
  /** A Python type name, or what CPython keeps in a block of its own: `list items`, `dict keys`, `free lists`. */
  readonly type: string
}

/** Blocks by the line that asked for them. */
export interface LineShare extends PoolUse, LargeUse {
  /** 0: start-up and the library, not a line of the workload. */
  readonly line: LineNumber
}

export interface Fragmentation {
  readonly event: number
  readonly sizeClasses: readonly SizeClassUse[]
  readonly types: readonly TypeUse[]
  /** In the order of the program. */
  readonly lines: readonly LineShare[]
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
