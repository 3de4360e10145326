/** Records of the cyclic collector. Words as in CPython's gcmodule.c / gc.c and Lib/gc documentation. */
import type { Bytes, EventIndex, LineNumber } from '../units.ts'

export type Triple = readonly [number, number, number]

/**
 * Why a collection ran.
 * - `threshold`: count0 crossed threshold0 at an allocation (or, from 3.12, at the next check of the eval breaker)
 * - `explicit`: the program called gc.collect()
 * - `shutdown`: interpreter shutdown
 */
export type CollectionReason = 'threshold' | 'explicit' | 'shutdown'

export interface CollectionRecord {
  /** 0-based, in the order of the run. */
  readonly index: number
  readonly event: EventIndex
  readonly seconds: number
  readonly line: LineNumber
  readonly generation: 0 | 1 | 2
  readonly reason: CollectionReason
  /** The counters when it was decided, and after it ended. */
  readonly countsBefore: Triple
  readonly countsAfter: Triple
  readonly thresholds: Triple
  /** Type whose allocation crossed the threshold; empty unless reason is `threshold`. */
  readonly trippedBy: string
  /** Objects in the generations examined. */
  readonly candidates: number
  readonly collected: number
  readonly uncollectable: number
  /** Objects moved to the next older generation. */
  readonly survivors: number
  /** References followed while subtracting and while finding reachable objects: the cost unit (not time). */
  readonly traversed: number
  /** Resident size just before and just after. */
  readonly residentBefore: Bytes
  readonly residentAfter: Bytes
  /** Set when generation 2 was due but the 25 % rule held it back. */
  readonly suppressedFull: SuppressedFull | null
}

/** long_lived_pending was below a quarter of long_lived_total. */
export interface SuppressedFull {
  readonly longLivedPending: number
  readonly longLivedTotal: number
}

export interface CollectionTotals {
  readonly collections: Triple
  readonly collected: number
  readonly uncollectable: number
  readonly traversed: number
  readonly suppressedFull: number
}
