/** The collector's counters as sawtooth lines against their thresholds. */
import type { CollectionRecord, Triple } from '../../../shared/telemetry/collections.ts'
import type { Clock, Series } from '../../../shared/telemetry/series.ts'
import { clockValue } from './marks.ts'
import type { Range } from './series.ts'

export interface CounterRow {
  readonly x: number
  readonly counts: Triple
}

export interface CounterLane {
  readonly rows: readonly CounterRow[]
  /** For each generation the value at the top of its lane: the threshold, or the highest count where that is higher. */
  readonly tops: Triple
  /**
   * True when there were more teeth than room: then every stretch of the axis shows its lowest and highest count,
   * so that the lane reads as a band between them.
   */
  readonly banded: boolean
}

/**
 * Samples alone would miss the moments of the collections, so each record adds two points: the counters just before and
 * just after it. At most `points` rows come out.
 */
export function counterLane(
  series: Series,
  records: readonly CollectionRecord[],
  thresholds: Triple,
  clock: Clock,
  range: Range,
  points: number,
): CounterLane {
  const rows: CounterRow[] = []
  const x = series.columns[clock]
  const { count0, count1, count2 } = series.columns
  let next = 0
  const pushRecord = (record: CollectionRecord, at: number) => {
    rows.push({ x: at, counts: record.countsBefore }, { x: at, counts: record.countsAfter })
  }
  const positions = records.map((record) => clockValue(record, clock, series))
  for (let i = 0; i < series.length; i++) {
    while (next < records.length && records[next]!.event <= series.columns.event[i]!) {
      pushRecord(records[next]!, positions[next]!)
      next++
    }
    rows.push({ x: x[i]!, counts: [count0[i]!, count1[i]!, count2[i]!] })
  }
  for (; next < records.length; next++) pushRecord(records[next]!, positions[next]!)

  const inside = rows.filter((row, i) => {
    if (row.x >= range.from && row.x <= range.to) return true
    const before = rows[i + 1]
    const after = rows[i - 1]
    return (row.x < range.from && before !== undefined && before.x >= range.from) || (row.x > range.to && after !== undefined && after.x <= range.to)
  })
  const tops = [0, 1, 2].map((g) => {
    const threshold = thresholds[g]!
    let most = threshold
    for (const row of inside) if (row.counts[g]! > most) most = row.counts[g]!
    return Math.max(1, most)
  }) as unknown as Triple
  if (inside.length <= points) return { rows: inside, tops, banded: false }
  return { rows: thinCounters(inside, range, points), tops, banded: true }
}

/** Per stretch: a row of the lowest counts and a row of the highest ones, each generation by itself. */
function thinCounters(rows: readonly CounterRow[], range: Range, points: number): CounterRow[] {
  const buckets = Math.max(1, Math.floor((points - 2) / 2))
  const span = range.to - range.from || 1
  const out: CounterRow[] = []
  let i = 0
  for (let bucket = 0; bucket < buckets && i < rows.length; bucket++) {
    const end = range.from + ((bucket + 1) / buckets) * span
    const low = [Infinity, Infinity, Infinity]
    const high = [-Infinity, -Infinity, -Infinity]
    const first = rows[i]!.x
    let last = first
    let count = 0
    while (i < rows.length && (rows[i]!.x <= end || bucket === buckets - 1)) {
      const { counts } = rows[i]!
      for (let g = 0; g < 3; g++) {
        low[g] = Math.min(low[g]!, counts[g]!)
        high[g] = Math.max(high[g]!, counts[g]!)
      }
      last = rows[i]!.x
      count++
      i++
    }
    if (count === 0) continue
    out.push({ x: first, counts: low as unknown as Triple })
    if (count > 1) out.push({ x: last, counts: high as unknown as Triple })
  }
  return out
}

export type LaneRow = { readonly x: number; readonly g0: number; readonly g1: number; readonly g2: number }

/** Three lanes in one plot: generation 0 at the bottom, each lane one unit high with a little air at its top. */
export function stackLanes(lane: CounterLane): LaneRow[] {
  const [t0, t1, t2] = lane.tops
  return lane.rows.map(({ x, counts }) => ({
    x,
    g0: 0.08 + 0.74 * (counts[0] / t0),
    g1: 1.08 + 0.74 * (counts[1] / t1),
    g2: 2.08 + 0.74 * (counts[2] / t2),
  }))
}

/** Height of a counter value in the stacked plot of `stackLanes`. */
export function laneHeight(generation: 0 | 1 | 2, value: number, tops: Triple): number {
  return generation + 0.08 + 0.74 * (value / tops[generation])
}
