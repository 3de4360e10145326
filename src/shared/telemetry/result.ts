/** One finished (or stopped) run: the object behind the window, the command line, the recording and every report. */
import type { RunSettings } from '../settings.ts'
import type { CollectionRecord, CollectionTotals, Triple } from './collections.ts'
import type { Fragmentation, FragmentationHistory } from './fragmentation.ts'
import type { Ledger } from './ledger.ts'
import type { Series } from './series.ts'

/** `rejected`: nothing ran (syntax error, unsupported construct); `stopped`: an internal check failed. */
export type RunStatus = 'finished' | 'failed' | 'cancelled' | 'rejected' | 'stopped'

export interface Problem {
  /** Python's exception name, `Unsupported` for what the twin cannot do, `Limit` for a budget, `Internal` for a broken invariant. */
  readonly kind: string
  readonly message: string
  readonly line: number
  readonly column: number
  /** As the program's standard error shows it, with newlines; empty when there is none. */
  readonly traceback: string
}

export interface Moment {
  readonly event: number
  readonly line: number
  readonly seconds: number
  readonly ledger: Ledger
}

/** Bytes born on a line: living now, living when the resident size was highest, and all there ever were. */
export interface LineUse {
  readonly line: number
  readonly live: number
  readonly peak: number
  readonly total: number
  readonly blocks: number
}

export interface ProfileResult {
  readonly schema: 'arenascope-profile'
  readonly schemaVersion: 1
  readonly appVersion: string
  readonly workload: { readonly name: string; readonly source: string; readonly sha256: string }
  readonly settings: RunSettings
  readonly release: string
  readonly thresholds: Triple
  readonly arenaBytes: number
  readonly poolBytes: number
  readonly status: RunStatus
  readonly problem: Problem | null
  readonly output: string
  readonly outputTruncated: boolean
  /** Allocator calls, bytes requested, source line steps, simulated seconds when the run ended. */
  readonly totals: { readonly events: number; readonly allocated: number; readonly steps: number; readonly seconds: number }
  readonly start: Moment
  readonly peak: Moment
  readonly end: Moment
  readonly series: Series
  readonly collectionTotals: CollectionTotals
  /** All records while they fit; else generation 2, then 1, then the newest of generation 0. */
  readonly collections: readonly CollectionRecord[]
  readonly collectionsOmitted: number
  readonly fragmentation: Fragmentation
  readonly fragmentationHistory: FragmentationHistory
  readonly lines: readonly LineUse[]
}
