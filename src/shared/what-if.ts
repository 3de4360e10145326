/** What a program would cost under other settings of the collector: what is asked, and what comes back. */
import type { RunSettings } from './settings.ts'
import type { RunStatus } from './telemetry/result.ts'
import type { Triple } from './telemetry/collections.ts'
import type { Bytes } from './units.ts'
import type { WeakStore } from './telemetry/cycles.ts'

/** Values to try; every threshold0 with every threshold1 with every threshold2. An empty list: the present value alone. */
export interface Sweep {
  readonly thresholds: readonly [readonly number[], readonly number[], readonly number[]]
  /** Also with the collector off. */
  readonly off: boolean
  /** Also with everything frozen that lives when this line begins; null: not. */
  readonly freezeLine: number | null
}

/** Settings that one sweep may try. */
export const MOST_POINTS = 300

/** One run under some settings. */
export interface TrialOutcome {
  readonly status: RunStatus
  /** The first line of what went wrong; empty when nothing did. */
  readonly problem: string
  readonly line: number
  readonly peakResident: Bytes
  readonly endResident: Bytes
  readonly events: number
  readonly collections: Triple
  readonly collected: number
  readonly uncollectable: number
  readonly traversed: number
  readonly suppressedFull: number
  /** Of everything the program wrote, in hex: tells whether it behaved the same. */
  readonly outputHash: string
}

export interface WhatIfPoint {
  readonly settings: RunSettings
  /** The present settings. */
  readonly current: boolean
  /** null: not run yet, or the sweep was cancelled before. */
  readonly outcome: TrialOutcome | null
}

export interface WhatIfRequest {
  readonly name: string
  readonly source: string
  readonly settings: RunSettings
  readonly sweep: Sweep
}

/** What the window hears while a sweep goes on; the last one has `running: 0` and `ended`. */
export interface WhatIfUpdate {
  /** Points that are done since the update before. */
  readonly done: readonly { readonly index: number; readonly outcome: TrialOutcome }[]
  /** Points being run now. */
  readonly running: readonly number[]
  readonly ended: boolean
}

/** The program with some references weak, against the program as it is. */
export interface WeakTrialRequest {
  readonly name: string
  readonly source: string
  readonly settings: RunSettings
  readonly stores: readonly WeakStore[]
}

export interface WeakTrial {
  /** Lines that change, as they are and as they are to be. */
  readonly edits: readonly { readonly line: number; readonly before: string; readonly after: string }[]
  readonly before: TrialOutcome
  readonly after: TrialOutcome
  /** Garbage that no collection has found by the end. */
  readonly waiting: { readonly before: Bytes; readonly after: Bytes }
}
