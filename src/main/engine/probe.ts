/**
 * What the layers report as it happens. Rare events only: allocations are counted in `Meters`, not reported one by one.
 * Implemented by telemetry; every layer may import this file.
 */
import type { Ref } from './ref.ts'

export interface Probe {
  /** A pool was taken for a size class: about every 30 to 500 small allocations. Also the check point of C loops. */
  poolTaken(): void
  arenaOpened(index: number, base: Ref): void
  arenaReleased(index: number, base: Ref): void
  /** Wholly free, and kept as the spare. */
  arenaEmptied(index: number, base: Ref): void
  /** The spare gives a pool again. */
  arenaReused(index: number, base: Ref): void
  /** The break moved, or pages were mapped or unmapped. Called before resident bytes shrink, after they grow. */
  residentWillShrink(): void
  residentGrew(): void
}

/** Those of the indexes below that every allocation uses: as plain constants they are part of the code, not looked up. */
export const EVENTS = 0
export const ALLOCATED = 1
export const LINE = 0

/** Indexes into Meters.counters (Float64Array). */
export const METER = {
  /** Allocator calls: allocate, resize, free, of pymalloc and of the C library on behalf of Python. */
  events: EVENTS,
  /** Bytes requested so far. */
  allocated: ALLOCATED,
  /** Bytes requested by parked (free-list) blocks of pymalloc's size classes: no longer objects, still blocks. */
  parked: 4,
  /** The same for blocks above its limit (2.7.3: dicts). */
  parkedLarge: 2,
  /** Resident bytes of files that imports have mapped. */
  mappedFiles: 3,
  /** Chunk bytes of living requests made of the C library for Python. */
  largeLive: 5,
  /** Living blocks of those. */
  largeBlocks: 6,
  seconds: 7,
  steps: 8,
} as const

/** Indexes into Meters.control (Int32Array): read and written by generated code. */
export const CONTROL = {
  /** Source line being executed. */
  line: LINE,
  /** Non-zero: call the trap at the next line start (step mode). */
  lineTrap: 1,
  /** Decremented at loop back-edges and calls; below zero: call the trap. */
  fuel: 2,
} as const

/**
 * Counters that every allocation updates; typed arrays so that nothing is boxed.
 * Per-type and per-line arrays are indexed by the tag of the allocation.
 */
export interface Meters {
  readonly counters: Float64Array
  readonly control: Int32Array
  /** Per source line (0..LINES-1): living bytes, and all bytes ever. */
  readonly lineBytes: Float64Array
  readonly lineTotal: Float64Array
}

export const TYPE_TAGS = 2048
export const LINES = 65536
/** Tag type 0: blocks nobody named (C library internals, tests). */
export const UNTYPED = 0

export function createMeters(): Meters {
  return {
    counters: new Float64Array(16),
    control: new Int32Array(32),
    lineBytes: new Float64Array(LINES),
    lineTotal: new Float64Array(LINES),
  }
}

export const silentProbe: Probe = {
  poolTaken() {},
  arenaOpened() {},
  arenaReleased() {},
  arenaEmptied() {},
  arenaReused() {},
  residentWillShrink() {},
  residentGrew() {},
}
