/** Stretches of a series: finding rows, cutting, thinning, changing clock. A thinned series holds only rows that really were. */
import { type Clock, SAMPLE_COLUMNS, type SampleColumn, type Series } from '../../../shared/telemetry/series.ts'

/** A stretch of an axis, in the values of its clock; `from` ≤ `to`. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** The first row whose value is not below `value`; `length` when there is none. The column ascends. */
export function firstRowAt(column: Float64Array, length: number, value: number): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (column[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

/** The last row whose value is not above `value`: the state that still held then. -1 in an empty series. */
export function rowAt(series: Series, clock: Clock, value: number): number {
  const column = series.columns[clock]
  const next = firstRowAt(column, series.length, value)
  if (next < series.length && column[next] === value) return lastOf(column, series.length, next)
  return series.length === 0 ? -1 : Math.max(0, next - 1)
}

/** The row nearest on the axis, for a pointer. */
export function nearestRow(series: Series, clock: Clock, value: number): number {
  const column = series.columns[clock]
  const next = firstRowAt(column, series.length, value)
  if (next === 0) return series.length === 0 ? -1 : 0
  if (next === series.length) return series.length - 1
  return value - column[next - 1]! <= column[next]! - value ? next - 1 : next
}

function lastOf(column: Float64Array, length: number, row: number): number {
  while (row + 1 < length && column[row + 1] === column[row]) row++
  return row
}

export function extentOf(series: Series, clock: Clock): Range {
  if (series.length === 0) return { from: 0, to: 1 }
  const column = series.columns[clock]
  return { from: column[0]!, to: column[series.length - 1]! }
}

/** The rows inside the range and one on each side, so that lines reach the edges. */
export function cutSeries(series: Series, clock: Clock, range: Range): Series {
  const column = series.columns[clock]
  const first = Math.max(0, firstRowAt(column, series.length, range.from) - 1)
  let last = firstRowAt(column, series.length, range.to)
  if (last < series.length) last = lastOf(column, series.length, last)
  return pickRows(series, rowsBetween(first, Math.min(series.length - 1, last)), series.reduced)
}

/**
 * At most `rows` rows: the first, the last, and for each stretch between the ones with the lowest and the highest
 * resident size. Rows are as measured, so peaks survive.
 */
export function thinSeries(series: Series, rows: number): Series {
  if (series.length <= rows) return series
  if (rows < 4) return pickRows(series, [0, series.length - 1].slice(0, Math.max(1, rows)), true)
  const resident = series.columns.resident
  const kept = [0]
  const buckets = Math.floor((rows - 2) / 2)
  const inner = series.length - 2
  for (let bucket = 0; bucket < buckets; bucket++) {
    const start = 1 + Math.floor((bucket * inner) / buckets)
    const end = 1 + Math.floor(((bucket + 1) * inner) / buckets)
    if (end <= start) continue
    let low = start
    let high = start
    for (let row = start + 1; row < end; row++) {
      if (resident[row]! < resident[low]!) low = row
      if (resident[row]! >= resident[high]!) high = row
    }
    kept.push(Math.min(low, high))
    if (low !== high) kept.push(Math.max(low, high))
  }
  kept.push(series.length - 1)
  return pickRows(series, kept, true)
}

export function pickRows(series: Series, rows: readonly number[], reduced: boolean): Series {
  const columns = {} as Record<SampleColumn, Float64Array>
  for (const name of SAMPLE_COLUMNS) {
    const source = series.columns[name]
    const target = new Float64Array(rows.length)
    for (let i = 0; i < rows.length; i++) target[i] = source[rows[i]!]!
    columns[name] = target
  }
  return { length: rows.length, reduced, columns }
}

/** The same stretch of the run on another clock, interpolated between the rows that enclose it. */
export function convertRange(series: Series, from: Clock, to: Clock, range: Range): Range {
  if (from === to || series.length === 0) return range
  return { from: convertValue(series, from, to, range.from, false), to: convertValue(series, from, to, range.to, true) }
}

/** `late`: where several rows share the value, the last of them speaks. */
export function convertValue(series: Series, from: Clock, to: Clock, value: number, late = false): number {
  const source = series.columns[from]
  const target = series.columns[to]
  let row = firstRowAt(source, series.length, value)
  if (row >= series.length) return target[series.length - 1]!
  if (source[row] === value) return target[late ? lastOf(source, series.length, row) : row]!
  if (row === 0) return target[0]!
  row -= 1
  const share = (value - source[row]!) / (source[row + 1]! - source[row]!)
  return target[row]! + share * (target[row + 1]! - target[row]!)
}

/** Zoomed about `at` (a share of the range, 0..1), never beyond the run. */
export function zoomRange(range: Range, whole: Range, factor: number, at: number): Range {
  const span = Math.min((range.to - range.from) * factor, whole.to - whole.from)
  const centre = range.from + (range.to - range.from) * at
  return shiftInside({ from: centre - span * at, to: centre + span * (1 - at) }, whole)
}

export function panRange(range: Range, whole: Range, share: number): Range {
  const move = (range.to - range.from) * share
  return shiftInside({ from: range.from + move, to: range.to + move }, whole)
}

function shiftInside(range: Range, whole: Range): Range {
  const span = Math.min(range.to - range.from, whole.to - whole.from)
  const from = Math.min(Math.max(range.from, whole.from), whole.to - span)
  return { from, to: from + span }
}

function rowsBetween(first: number, last: number): number[] {
  const rows: number[] = []
  for (let row = first; row <= last; row++) rows.push(row)
  return rows
}
