/**
 * Which moment of the twin's run a real reading belongs to. Wall-clock time says nothing about a simulated run, so both
 * are tied together where they are known to be at the same place: at the n-th collection; where a line
 * runs for the first time; at both ends. Between two such places the executed lines decide, or
 * seconds where the lines were not followed.
 */
import type { CollectionRecord } from '../telemetry/collections.ts'
import type { ProfileResult } from '../telemetry/result.ts'
import type { Series } from '../telemetry/series.ts'
import type { RealRun } from './recording.ts'

export interface TwinRun {
  readonly series: Series
  readonly collections: readonly CollectionRecord[]
  /** Collections there were, kept records or not. */
  readonly total: number
}

export function twinRun({ series, collections, collectionTotals }: Pick<ProfileResult, 'series' | 'collections' | 'collectionTotals'>): TwinRun {
  return { series, collections, total: collectionTotals.collections.reduce((sum, count) => sum + count, 0) }
}

/** One place known in both: how far the real run was (lines, or seconds), and the twin's event. */
interface Tie {
  readonly progress: number
  readonly event: number
}

/** The event of each reading, ascending. Empty when there is nothing to lay it on. */
export function alignReadings(real: RealRun, twin: TwinRun): Float64Array {
  const { length, columns } = real.readings
  if (length === 0 || twin.series.length === 0) return new Float64Array(0)
  const followed = columns.step[length - 1]! > 0
  const progress = followed ? columns.step : columns.seconds
  const ends: readonly [Tie, Tie] = [
    { progress: progress[0]!, event: twin.series.columns.event[0]! },
    { progress: progress[length - 1]!, event: twin.series.columns.event[twin.series.length - 1]! },
  ]
  const firm = followed ? rising([ends[0], ...collectionTies(real, twin), ends[1]]) : ends
  const ties = followed ? withLines(firm, lineTies(real, twin.series)) : firm
  const events = new Float64Array(length)
  let at = 0
  for (let row = 0; row < length; row++) {
    while (at + 2 < ties.length && ties[at + 1]!.progress <= progress[row]!) at++
    const [from, to] = [ties[at]!, ties[at + 1]!]
    const share = to.progress === from.progress ? 1 : (progress[row]! - from.progress) / (to.progress - from.progress)
    events[row] = from.event + Math.min(1, Math.max(0, share)) * (to.event - from.event)
  }
  return events
}

/**
 * The n-th collection of one is the n-th of the other. Generations may be out of step by the counters at the start; where
 * the number of collections says that more than that differs, only those before the first other generation count.
 */
function collectionTies(real: RealRun, { collections, total }: TwinRun): Tie[] {
  const alike = Math.abs(real.collections.length - total) <= Math.max(2, 0.01 * total)
  const byIndex = new Map(collections.map((record) => [record.index, record]))
  const ties: Tie[] = []
  for (const [index, { step, generation }] of real.collections.entries()) {
    const record = byIndex.get(index)
    // One that the twin did not keep says nothing either way.
    if (record === undefined) continue
    if (!alike && record.generation !== generation) break
    if (step >= 0) ties.push({ progress: step, event: record.event })
  }
  return ties
}

/** Where a line runs for the first time, in both. The twin's rows are samples, so that it may be a row late. */
function lineTies(real: RealRun, { length, columns }: Series): Tie[] {
  const inTwin = new Map<number, number>()
  for (let row = 0; row < length; row++) if (!inTwin.has(columns.line[row]!)) inTwin.set(columns.line[row]!, columns.event[row]!)
  const { readings } = real
  const seen = new Set<number>()
  const ties: Tie[] = []
  for (let row = 0; row < readings.length; row++) {
    const line = readings.columns.line[row]!
    if (line <= 0 || seen.has(line)) continue
    seen.add(line)
    const event = inTwin.get(line)
    if (event !== undefined) ties.push({ progress: readings.columns.step[row]!, event })
  }
  return ties
}

/** Those that go back in either run are dropped; both ends stay. */
function rising(ties: readonly Tie[]): Tie[] {
  const last = ties[ties.length - 1]!
  const kept = [ties[0]!]
  for (const tie of ties.slice(1, -1)) {
    const before = kept[kept.length - 1]!
    if (tie.progress > before.progress && tie.event >= before.event && tie.progress <= last.progress && tie.event <= last.event) kept.push(tie)
  }
  kept.push(last)
  return kept
}

/** Lines between the firm ties, where they fit in. */
function withLines(firm: readonly Tie[], lines: readonly Tie[]): Tie[] {
  const merged: Tie[] = [firm[0]!]
  let next = 0
  for (const tie of firm.slice(1)) {
    for (; next < lines.length && lines[next]!.progress < tie.progress; next++) {
      const line = lines[next]!
      const before = merged[merged.length - 1]!
      if (line.progress > before.progress && line.event >= before.event && line.event <= tie.event) merged.push(line)
    }
    merged.push(tie)
  }
  return merged
}

/** Bytes that the twin had resident at an event, between the rows that enclose it. */
export function residentAt({ length, columns }: Series, event: number): number {
  let [low, high] = [0, length - 1]
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if (columns.event[middle]! <= event) low = middle
    else high = middle - 1
  }
  const after = Math.min(length - 1, low + 1)
  const span = columns.event[after]! - columns.event[low]!
  const share = span === 0 ? 0 : Math.min(1, Math.max(0, (event - columns.event[low]!) / span))
  return columns.resident[low]! + share * (columns.resident[after]! - columns.resident[low]!)
}
