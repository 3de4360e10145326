/** Zooming into a run whose engine is gone: the rows that were kept. */
import type { CollectionTotals } from '../../shared/telemetry/collections.ts'
import type { Detail, DetailRequest } from '../../shared/telemetry/live.ts'
import type { ProfileResult } from '../../shared/telemetry/result.ts'
import { SAMPLE_COLUMNS } from '../../shared/telemetry/series.ts'
import type { SampleColumn, Series } from '../../shared/telemetry/series.ts'

export function recordedDetail({ series, collections }: ProfileResult, { from, to, points }: DetailRequest): Detail {
  const { event } = series.columns
  let first = 0
  while (first < series.length && event[first]! < from) first++
  let end = first
  while (end < series.length && event[end]! <= to) end++
  // One row more on each side, so that lines reach the edges however far apart the rows are.
  first = Math.max(0, first - 1)
  end = Math.min(series.length, end + 1)
  const marks = collections.filter((record) => record.event >= from && record.event <= to)
  const collectionTotals: CollectionTotals = {
    collections: [0, 1, 2].map((generation) => marks.filter((record) => record.generation === generation).length) as unknown as CollectionTotals['collections'],
    collected: sum(marks.map((record) => record.collected)),
    uncollectable: sum(marks.map((record) => record.uncollectable)),
    traversed: sum(marks.map((record) => record.traversed)),
    suppressedFull: marks.filter((record) => record.suppressedFull !== null).length,
  }
  return { series: thinned(series, first, end, points), marks: marks.slice(-points), collectionTotals }
}

/** Of every stretch the rows with the lowest and the highest resident size. */
function thinned({ columns, reduced }: Series, first: number, end: number, points: number): Series {
  const rows: number[] = []
  const stretches = Math.max(1, Math.floor(points / 2))
  const length = end - first
  if (length <= points) for (let row = first; row < end; row++) rows.push(row)
  else {
    for (let i = 0; i < stretches; i++) {
      const from = first + Math.floor((i * length) / stretches)
      const to = first + Math.floor(((i + 1) * length) / stretches)
      let [low, high] = [from, from]
      for (let row = from; row < to; row++) {
        if (columns.resident[row]! < columns.resident[low]!) low = row
        if (columns.resident[row]! > columns.resident[high]!) high = row
      }
      rows.push(...(low === high ? [low] : [Math.min(low, high), Math.max(low, high)]))
    }
  }
  const picked = {} as Record<SampleColumn, Float64Array>
  for (const name of SAMPLE_COLUMNS) picked[name] = Float64Array.from(rows, (row) => columns[name][row]!)
  return { length: rows.length, reduced: reduced || length > points, columns: picked }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
