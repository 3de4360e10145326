/**
 * Samples over time in bounded memory. When the columns are full, every four rows become two, the one with the lowest
 * and the one with the highest resident size, and the sampling interval doubles: peaks and valleys survive.
 */
import { SAMPLE_COLUMNS, type SampleColumn, type Series } from '../../../shared/telemetry/series.ts'

const CAPACITY = 8192
const FIRST_INTERVAL = 32

export interface Samples {
  /** Event from which on the next sample is due. */
  nextEvent(): number
  /** Appends a row: `fill` writes SAMPLE_COLUMNS.length numbers. */
  add(fill: (row: Float64Array) => void): void
  /** Adds a row of an earlier moment in its place; nothing when a later row at the same event is there. */
  insert(row: Float64Array): void
  /** Rows with from <= event <= to and one more on each side, at most `points` of them. */
  series(from: number, to: number, points: number): Series
}

const EVENT = SAMPLE_COLUMNS.indexOf('event')
const RESIDENT = SAMPLE_COLUMNS.indexOf('resident')
const WIDTH = SAMPLE_COLUMNS.length

export function createSamples(): Samples {
  /** Row after row. */
  const data = new Float64Array(CAPACITY * WIDTH)
  const row = new Float64Array(WIDTH)
  let length = 0
  let interval = FIRST_INTERVAL
  let thinned = false

  function add(fill: (row: Float64Array) => void): void {
    fill(row)
    // A forced sample at the same event replaces the last row.
    if (length > 0 && data[(length - 1) * WIDTH + EVENT] === row[EVENT]) length--
    else if (length === CAPACITY) thin()
    data.set(row, length * WIDTH)
    length++
  }

  function insert(row: Float64Array): void {
    if (length === CAPACITY) thin()
    const index = firstAtOrAfter(row[EVENT]!)
    if (index < length && data[index * WIDTH + EVENT] === row[EVENT]) {
      if (data[index * WIDTH + RESIDENT]! < row[RESIDENT]!) data.set(row, index * WIDTH)
      return
    }
    data.copyWithin((index + 1) * WIDTH, index * WIDTH, length * WIDTH)
    data.set(row, index * WIDTH)
    length++
  }

  function thin(): void {
    let kept = 0
    for (let i = 0; i < length; i += 4) {
      const [low, high] = extremes(i, Math.min(i + 4, length))
      for (const index of low === high ? [low] : low < high ? [low, high] : [high, low]) {
        data.copyWithin(kept * WIDTH, index * WIDTH, (index + 1) * WIDTH)
        kept++
      }
    }
    length = kept
    interval *= 2
    thinned = true
  }

  function extremes(from: number, to: number): [number, number] {
    let low = from
    let high = from
    for (let i = from; i < to; i++) {
      const resident = data[i * WIDTH + RESIDENT]!
      if (resident < data[low * WIDTH + RESIDENT]!) low = i
      if (resident >= data[high * WIDTH + RESIDENT]!) high = i
    }
    return [low, high]
  }

  function firstAtOrAfter(event: number): number {
    let low = 0
    let high = length
    while (low < high) {
      const middle = (low + high) >> 1
      if (data[middle * WIDTH + EVENT]! < event) low = middle + 1
      else high = middle
    }
    return low
  }

  function series(from: number, to: number, points: number): Series {
    // One row more on each side, so that lines reach the edges however far apart the rows are.
    const start = Math.max(0, firstAtOrAfter(from) - 1)
    const end = Math.min(length, firstAtOrAfter(to + 1) + 1)
    const rows = choose(start, end, Math.max(points, 4))
    const columns = {} as Record<SampleColumn, Float64Array>
    SAMPLE_COLUMNS.forEach((name, column) => {
      columns[name] = Float64Array.from(rows, (index) => data[index * WIDTH + column]!)
    })
    return { length: rows.length, reduced: thinned || rows.length < end - start, columns }
  }

  /** First and last row, and from each of equal stretches its lowest and highest. */
  function choose(start: number, end: number, points: number): number[] {
    const count = end - start
    if (count <= points) return Array.from({ length: count }, (_, i) => start + i)
    const rows = [start]
    const buckets = (points - 2) >> 1
    for (let b = 0; b < buckets; b++) {
      const from = start + 1 + Math.floor(((count - 2) * b) / buckets)
      const to = start + 1 + Math.floor(((count - 2) * (b + 1)) / buckets)
      if (from === to) continue
      const [low, high] = extremes(from, to)
      rows.push(Math.min(low, high))
      if (low !== high) rows.push(Math.max(low, high))
    }
    rows.push(end - 1)
    return rows
  }

  return {
    nextEvent: () => (length === 0 ? 0 : data[(length - 1) * WIDTH + EVENT]! + interval),
    add,
    insert,
    series,
  }
}
