/** The stacked memory chart: what is drawn, and its direct labels. */
import { type Ledger, LEDGER_SLICES, type LedgerSlice } from '../../../shared/telemetry/ledger.ts'
import type { Clock, Series } from '../../../shared/telemetry/series.ts'

export type MemoryRow = { readonly x: number; readonly resident: number } & Readonly<Record<LedgerSlice, number>>

/** One object per drawn row. Hidden slices are left at zero so that the stack closes up over them. */
export function memoryRows(series: Series, clock: Clock, hidden: ReadonlySet<LedgerSlice>): MemoryRow[] {
  const rows: MemoryRow[] = []
  const x = series.columns[clock]
  for (let i = 0; i < series.length; i++) {
    const row = { x: x[i]!, resident: series.columns.resident[i]! } as Record<string, number>
    for (const slice of LEDGER_SLICES) row[slice] = hidden.has(slice) ? 0 : series.columns[slice][i]!
    rows.push(row as unknown as MemoryRow)
  }
  return rows
}

/** Slices that are not zero throughout; only these get a band and a legend entry that can be read. */
export function presentSlices(series: Series): ReadonlySet<LedgerSlice> {
  const present = new Set<LedgerSlice>()
  for (const slice of LEDGER_SLICES) {
    const column = series.columns[slice]
    for (let i = 0; i < series.length; i++) {
      if (column[i] !== 0) {
        present.add(slice)
        break
      }
    }
  }
  return present
}

export function ledgerAt(series: Series, row: number): Ledger {
  const ledger = { resident: series.columns.resident[row]! } as Record<string, number>
  for (const slice of LEDGER_SLICES) ledger[slice] = series.columns[slice][row]!
  return ledger as unknown as Ledger
}

export function highestRow(series: Series): number {
  let best = series.length === 0 ? -1 : 0
  const resident = series.columns.resident
  for (let i = 1; i < series.length; i++) if (resident[i]! > resident[best]!) best = i
  return best
}

export interface Plot {
  readonly width: number
  readonly height: number
  readonly x: readonly [number, number]
  readonly y: readonly [number, number]
}

export interface BandLabel {
  readonly slice: LedgerSlice
  /** Centre of the text in plot pixels. */
  readonly x: number
  readonly y: number
}

/**
 * Where each band's name fits inside the band: at its thickest place, if the band is `lineHeight` thick over the whole
 * width of the text. Bands that are too thin get none (the legend names them).
 */
export function bandLabels(
  rows: readonly MemoryRow[],
  plot: Plot,
  textWidth: (slice: LedgerSlice) => number,
  lineHeight: number,
): BandLabel[] {
  const labels: BandLabel[] = []
  if (rows.length < 2 || plot.width <= 0) return labels
  const toX = (value: number) => ((value - plot.x[0]) / (plot.x[1] - plot.x[0] || 1)) * plot.width
  const toY = (value: number) => plot.height - ((value - plot.y[0]) / (plot.y[1] - plot.y[0] || 1)) * plot.height
  // Bands are probed at even pixels, not at rows: rows may be unevenly spaced on the axis.
  const step = 8
  const columns = Math.floor(plot.width / step) + 1
  const at = new Int32Array(columns)
  for (let i = 0, row = 0; i < columns; i++) {
    while (row + 1 < rows.length && toX(rows[row + 1]!.x) <= i * step) row++
    at[i] = row
  }
  const bottoms = new Float64Array(columns)
  for (const slice of LEDGER_SLICES) {
    const half = Math.ceil((textWidth(slice) / 2 + 6) / step)
    let best: BandLabel | null = null
    let bestThickness = lineHeight
    for (let centre = half; centre < columns - half; centre++) {
      let ceiling = -Infinity
      let floor = Infinity
      for (let i = centre - half; i <= centre + half; i++) {
        const low = bottoms[i]!
        const high = low + rows[at[i]!]![slice]
        ceiling = Math.max(ceiling, toY(high))
        floor = Math.min(floor, toY(low))
      }
      // A label must not sit outside the rows that exist (while a run grows, the right of the plot is empty).
      if (toX(rows[rows.length - 1]!.x) < (centre + half) * step - step) break
      if (floor - ceiling > bestThickness) {
        bestThickness = floor - ceiling
        best = { slice, x: centre * step, y: (floor + ceiling) / 2 }
      }
    }
    if (best) labels.push(best)
    for (let i = 0; i < columns; i++) bottoms[i] = bottoms[i]! + rows[at[i]!]![slice]
  }
  return labels
}
