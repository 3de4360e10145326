/** The report: one object behind HTML, PDF, JSON, CSV, charts and the exports for other viewers. */
import type { Comparison } from '../compare/comparison.ts'
import type { WhatIfPoint } from '../what-if.ts'
import type { Finding } from '../telemetry/findings.ts'
import type { ArenaEvent, ObjectRow, WhyHeapHeld } from '../telemetry/heap.ts'
import type { LargeUse, LineShare, PoolUse, TypeUse } from '../telemetry/fragmentation.ts'
import type { ProfileResult } from '../telemetry/result.ts'

export const REPORT_SCHEMA = 'arenascope-report'
/** Bump together with docs/report.schema.json and a note in docs/report-format.md. */
export const REPORT_VERSION = 1

export const REPORT_FORMATS = ['html', 'pdf', 'json', 'csv', 'svg', 'png', 'speedscope', 'trace'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

/** What a reader gets to see of the program itself. Applied before anything is written, in every format. */
export interface Redaction {
  /** The program's text, and the lines of it in tracebacks and findings. */
  readonly source: boolean
  /** What the program printed. */
  readonly output: boolean
  /** Values of objects, and the keys and strings in paths to them. */
  readonly values: boolean
}

export const DEFAULT_REDACTION: Redaction = { source: true, output: true, values: false }

export interface Report {
  readonly schema: typeof REPORT_SCHEMA
  readonly schemaVersion: typeof REPORT_VERSION
  /** ISO 8601, UTC. The one member in which two reports of the same run differ. */
  readonly date: string
  readonly shows: Redaction
  /** What was left out or shortened, one sentence each; the same run in full has nothing here. */
  readonly cuts: readonly string[]
  readonly run: ProfileResult
  /** null: the heap could not be asked (nothing ran, or the engine went away). */
  readonly evidence: HeapEvidence | null
  /** null: nobody looked. */
  readonly findings: readonly Finding[] | null
  /** null: there were none. */
  readonly budgets: readonly BudgetVerdict[] | null
  /** `b` is the run of the report. */
  readonly comparison: Comparison | null
  /** Settings tried on the same program; those that were run. */
  readonly whatIf: readonly WhatIfPoint[] | null
}

/** The heap where it was largest and where the run ended. */
export interface HeapEvidence {
  readonly peak: HeapMoment
  readonly end: HeapMoment
  /** Arenas at the end, those first that hold most for each byte in use. */
  readonly held: readonly HeldArena[]
  readonly libc: Omit<WhyHeapHeld, 'states'> & { readonly sentence: string }
  /** Arenas opened, emptied, reused and released, in order. */
  readonly arenaLog: readonly ArenaEvent[]
  readonly arenaLogOmitted: number
}

export interface HeapMoment {
  readonly event: number
  readonly line: number
  /** Of pools, free lists included; most bytes first. */
  readonly types: readonly TypeUse[]
  /** By birth line, most bytes first. */
  readonly lines: readonly LineShare[]
  readonly total: PoolUse & LargeUse
  /** Objects born on a line of the program, per type, most bytes first. */
  readonly objectTypes: readonly { readonly type: string; readonly objects: number; readonly bytes: number }[]
  /** The largest of them. */
  readonly objects: readonly LargeObject[]
  readonly arenas: readonly ArenaStrip[]
  readonly arenasOmitted: number
}

export interface LargeObject extends ObjectRow {
  /** Bytes that would be freed with its last reference. null: not asked. */
  readonly retained: number | null
}

/** An arena pool by pool, in order of address: `.` free or never carved, else `0` to `9` for tenths of its blocks in use. */
export interface ArenaStrip {
  readonly index: number
  readonly pools: string
  readonly usedBlocks: number
  readonly usedBytes: number
  readonly residentBytes: number
}

/** Why one arena does not go back. */
export interface HeldArena {
  readonly arena: number
  readonly residentBytes: number
  readonly pinned: { readonly blocks: number; readonly bytes: number; readonly pools: number }
  readonly sentence: string
  readonly holders: readonly { readonly type: string; readonly held: string; readonly blocks: number; readonly bytes: number; readonly lines: readonly number[] }[]
  readonly holdersOmitted: number
  readonly release: { readonly objects: number; readonly arenas: readonly number[]; readonly spare: number | null; readonly certainty: 'exact' | 'inferred' }
}

export interface BudgetVerdict {
  /** As given: `--max-peak 400MiB`. */
  readonly budget: string
  readonly measure: string
  readonly limit: number
  readonly actual: number
  readonly unit: 'bytes' | 'count'
  readonly holds: boolean
}
