/** Samples over time, as parallel columns (row i of every column belongs to one moment). */
import { LEDGER_SLICES } from './ledger.ts'

/** Bump together with an upgrader and a note in docs/telemetry-format.md. */
export const TELEMETRY_VERSION = 1

/**
 * Columns of a sample. Clocks first: `event` (allocator calls so far), `allocated` (bytes requested so far),
 * `step` (source lines executed so far), `seconds` (simulated clock), `line` (the running source line).
 * Then the ledger slices and their sum `resident` in bytes; `virtual` (mapped bytes); the three collector counters;
 * `arenas` held; `blocks` in use (sys.getallocatedblocks); `tracked` (objects the collector knows).
 */
export const SAMPLE_COLUMNS = [
  'event',
  'allocated',
  'step',
  'seconds',
  'line',
  ...LEDGER_SLICES,
  'resident',
  'virtual',
  'count0',
  'count1',
  'count2',
  'arenas',
  'blocks',
  'tracked',
] as const

export type SampleColumn = (typeof SAMPLE_COLUMNS)[number]

/** One sample. */
export type MomentRow = Readonly<Record<SampleColumn, number>>

/** The columns a chart may put on its x axis. */
export const CLOCKS = ['event', 'allocated', 'step', 'seconds'] as const
export type Clock = (typeof CLOCKS)[number]

/**
 * A stretch of the run. `length` rows per column, ascending in every clock.
 * `reduced` is true when rows were left out: then each stretch of the axis keeps the rows with its lowest and its
 * highest resident size, so that peaks survive and every row is one that really was.
 */
export interface Series {
  readonly length: number
  readonly reduced: boolean
  readonly columns: Readonly<Record<SampleColumn, Float64Array>>
}

export function emptySeries(): Series {
  const columns = {} as Record<SampleColumn, Float64Array>
  for (const name of SAMPLE_COLUMNS) columns[name] = new Float64Array(0)
  return { length: 0, reduced: false, columns }
}
