/** Bytes per source line, for the gutter and the table. */
import type { CollectionRecord } from '../../../shared/telemetry/collections.ts'
import type { LineUse } from '../../../shared/telemetry/result.ts'

export type LineSort = 'line' | 'live' | 'peak' | 'total' | 'blocks' | 'collections'

export interface LineRow extends LineUse {
  readonly text: string
  /** Of the line with the highest peak. */
  readonly share: number
  /** Collections that ran while this line did. */
  readonly collections: number
}

export function lineRows(lines: readonly LineUse[], source: string, records: readonly CollectionRecord[] = []): LineRow[] {
  const collections = new Map<number, number>()
  for (const { line } of records) collections.set(line, (collections.get(line) ?? 0) + 1)
  const text = source.split(/\r\n|\r|\n/)
  const most = Math.max(1, ...lines.map((line) => line.peak))
  return lines.map((line) => ({ ...line, text: line.line > 0 ? (text[line.line - 1] ?? '') : '', share: line.peak / most, collections: collections.get(line.line) ?? 0 }))
}

export function sortLines(rows: readonly LineRow[], by: LineSort, descending: boolean): LineRow[] {
  const sign = descending ? -1 : 1
  return [...rows].sort((a, b) => (a[by] - b[by]) * sign || a.line - b.line)
}

export interface GutterMark {
  readonly line: number
  readonly live: number
  readonly peak: number
  /** Length of the bar, 0..1: live bytes against the line with the most. */
  readonly share: number
}

/** Lines with living bytes, or whose bytes lived at some time (those get no bar). */
export function gutterMarks(lines: readonly LineUse[], measure: 'live' | 'peak'): GutterMark[] {
  const most = Math.max(1, ...lines.map((line) => line[measure]))
  return lines
    .filter((line) => line.line > 0 && line[measure] > 0)
    .map((line) => ({ line: line.line, live: line.live, peak: line.peak, share: line[measure] / most }))
}
