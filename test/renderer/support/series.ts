/** A series from a few columns; the others are zero, and resident is the sum of the slices unless given. */
import { LEDGER_SLICES } from '../../../src/shared/telemetry/ledger.ts'
import { SAMPLE_COLUMNS, type SampleColumn, type Series } from '../../../src/shared/telemetry/series.ts'

export function seriesOf(rows: readonly Partial<Record<SampleColumn, number>>[], reduced = false): Series {
  const columns = {} as Record<SampleColumn, Float64Array>
  for (const name of SAMPLE_COLUMNS) columns[name] = Float64Array.from(rows, (row) => row[name] ?? 0)
  rows.forEach((row, i) => {
    if (row.resident === undefined) columns.resident[i] = LEDGER_SLICES.reduce((sum, slice) => sum + (row[slice] ?? 0), 0)
  })
  return { length: rows.length, reduced, columns }
}
