/** Collections on an axis: one mark per collection while they can be told apart, bars of how many when they cannot. */
import type { CollectionRecord } from '../../../shared/telemetry/collections.ts'
import type { Clock, Series } from '../../../shared/telemetry/series.ts'
import { convertValue, type Range } from './series.ts'

export type Generation = 0 | 1 | 2

export interface Mark {
  /** Plot pixels from the left. */
  readonly x: number
  readonly record: CollectionRecord
  /** A full collection that was due and was held back: drawn hollow. */
  readonly suppressed: boolean
}

export interface Density {
  readonly x: number
  readonly width: number
  readonly count: number
  /** 0..1 of the densest bar. */
  readonly level: number
}

export interface MarkRow {
  readonly generation: Generation
  readonly marks: readonly Mark[]
  /** Not empty when marks would overlap; then `marks` is empty. */
  readonly density: readonly Density[]
  readonly total: number
}

/** Position of a record on a clock. Records know event and seconds; the other clocks come from the samples around it. */
export function clockValue(record: Pick<CollectionRecord, 'event' | 'seconds'>, clock: Clock, series: Series): number {
  if (clock === 'event') return record.event
  if (clock === 'seconds') return record.seconds
  return convertValue(series, 'event', clock, record.event)
}

/**
 * Three rows, oldest generation on top. A held-back full collection stands in the row of generation 2 as a hollow mark,
 * and in the row of the generation that ran instead as a plain one.
 */
export function markRows(
  records: readonly CollectionRecord[],
  clock: Clock,
  series: Series,
  range: Range,
  width: number,
  minDistance: number,
): MarkRow[] {
  const span = range.to - range.from || 1
  const perGeneration: Mark[][] = [[], [], []]
  // Collections of the shutdown come after the last sample: they stand at the right edge.
  const lastSample = series.length > 0 ? series.columns[clock][series.length - 1]! : Infinity
  const latest = range.to >= lastSample ? range.to : Infinity
  for (const record of records) {
    const value = Math.min(latest, clockValue(record, clock, series))
    if (value < range.from || value > range.to) continue
    const x = ((value - range.from) / span) * width
    perGeneration[record.generation]!.push({ x, record, suppressed: false })
    if (record.suppressedFull) perGeneration[2]!.push({ x, record, suppressed: true })
  }
  return ([2, 1, 0] as const).map((generation) => {
    const marks = perGeneration[generation]!
    const crowded = marks.length * minDistance > width
    return {
      generation,
      marks: crowded ? [] : marks,
      density: crowded ? densityOf(marks, width, 4) : [],
      total: marks.length,
    }
  })
}

function densityOf(marks: readonly Mark[], width: number, barWidth: number): Density[] {
  const bars = new Map<number, number>()
  for (const mark of marks) {
    const bar = Math.min(Math.floor(mark.x / barWidth), Math.ceil(width / barWidth) - 1)
    bars.set(bar, (bars.get(bar) ?? 0) + 1)
  }
  const most = Math.max(1, ...bars.values())
  return [...bars].map(([bar, count]) => ({ x: bar * barWidth, width: barWidth, count, level: count / most }))
}

/** The mark within `reach` pixels of a pointer, nearest first. */
export function markNear(rows: readonly MarkRow[], x: number, reach: number, generation?: Generation): Mark | null {
  let best: Mark | null = null
  let distance = reach
  for (const row of rows) {
    if (generation !== undefined && row.generation !== generation) continue
    for (const mark of row.marks) {
      const off = Math.abs(mark.x - x)
      if (off <= distance) {
        distance = off
        best = mark
      }
    }
  }
  return best
}
