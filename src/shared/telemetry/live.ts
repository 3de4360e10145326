/** What the window gets while a workload runs: small enough to be copied many times a second. */
import type { CollectionRecord, CollectionTotals } from './collections.ts'
import type { Fragmentation, FragmentationHistory } from './fragmentation.ts'
import type { Ledger } from './ledger.ts'
import type { Series } from './series.ts'

export type RunPhase = 'preparing' | 'running' | 'paused' | 'ended'

/** The run so far. Every snapshot replaces the one before; only `output` is what came since. */
export interface LiveSnapshot {
  readonly phase: RunPhase
  readonly event: number
  readonly allocated: number
  readonly step: number
  readonly seconds: number
  readonly line: number
  readonly ledger: Ledger
  readonly peakResident: number
  /** The whole run at no more rows than asked for (see LiveOptions.points). */
  readonly series: Series
  readonly collectionTotals: CollectionTotals
  /** At most `points` records for marks on the timeline, the oldest generations first when they do not all fit; in order of the run. */
  readonly marks: readonly CollectionRecord[]
  /** The newest records, for the table, newest last. */
  readonly recent: readonly CollectionRecord[]
  /** null until it has been computed once. */
  readonly fragmentation: Fragmentation | null
  readonly fragmentationHistory: FragmentationHistory | null
  /** Standard output and error in the order they were written, since the snapshot before. */
  readonly output: readonly OutputChunk[]
}

export interface OutputChunk {
  readonly stream: 'stdout' | 'stderr'
  readonly text: string
}

/** A stretch of the run in more detail, asked for when the user zooms. Bounds are events, inclusive. */
export interface DetailRequest {
  readonly from: number
  readonly to: number
  readonly points: number
}

export interface Detail {
  /** With one row more on each side of the stretch. */
  readonly series: Series
  readonly marks: readonly CollectionRecord[]
  /** Totals inside the stretch. */
  readonly collectionTotals: CollectionTotals
}
