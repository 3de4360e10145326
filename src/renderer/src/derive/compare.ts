/** Two runs on one clock, and how a change reads. */
import type { ComparedRow } from '../../../shared/compare/comparison.ts'
import type { Clock, Series } from '../../../shared/telemetry/series.ts'
import { type ByteUnits, formatBytes, formatChange, formatCount, formatShare } from './numbers.ts'
import { rowAt } from './series.ts'

export interface OverlayRow {
  readonly x: number
  /** null: the run has ended before. */
  readonly a: number | null
  readonly b: number | null
  readonly delta: number | null
}

export function overlayRows(a: Series, b: Series, clock: Clock, points: number): readonly OverlayRow[] {
  const end = Math.max(lastOf(a, clock), lastOf(b, clock))
  if (end <= 0 || points < 2) return []
  return Array.from({ length: points }, (_, i): OverlayRow => {
    const x = (end * i) / (points - 1)
    const [left, right] = [residentAt(a, clock, x), residentAt(b, clock, x)]
    return { x, a: left, b: right, delta: left === null || right === null ? null : right - left }
  })
}

function lastOf({ columns, length }: Series, clock: Clock): number {
  return length === 0 ? 0 : columns[clock][length - 1]!
}

function residentAt(series: Series, clock: Clock, x: number): number | null {
  if (x > lastOf(series, clock)) return null
  return series.columns.resident[Math.max(0, rowAt(series, clock, x))] ?? null
}

export function amountOf({ unit }: ComparedRow, value: number | null, units: ByteUnits): string {
  if (value === null) return '–'
  return unit === 'bytes' ? formatBytes(value, units) : formatCount(value)
}

/** With sign and arrow, so that it reads without colour. */
export function deltaText({ unit, delta }: ComparedRow, units: ByteUnits): string {
  if (delta === 0) return '='
  if (unit === 'bytes') return formatChange(delta, units)
  return `${delta > 0 ? '▲ +' : '▼ −'}${formatCount(Math.abs(delta))}`
}

/** Of A. Empty where A had none. */
export function deltaShare({ a, delta }: ComparedRow): string {
  return a === null || a === 0 || delta === 0 ? '' : `${delta > 0 ? '+' : '−'}${formatShare(Math.abs(delta), a)}`
}
