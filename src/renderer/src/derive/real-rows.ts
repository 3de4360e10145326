/** A real run on the clock of the charts. */
import type { AgreementRow } from '../../../shared/real/agreement.ts'
import type { LaidReading } from '../../../shared/real/residuals.ts'
import type { Clock, Series } from '../../../shared/telemetry/series.ts'
import { t } from '../../../shared/texts/texts.ts'
import { type ByteUnits, formatBytes, formatChange, formatCount } from './numbers.ts'
import { convertValue, type Range } from './series.ts'

export interface RealPoint {
  readonly x: number
  readonly real: number
  readonly residual: number
}

/** The readings inside the range and one on each side, so that lines reach the edges. */
export function realPoints(laid: readonly LaidReading[], series: Series, clock: Clock, { from, to }: Range): readonly RealPoint[] {
  const points = laid.map(({ event, real, residual }): RealPoint => ({ x: convertValue(series, 'event', clock, event), real, residual }))
  const first = points.findIndex(({ x }) => x >= from)
  if (first < 0) return points.slice(-1)
  let last = points.length
  while (last > first && points[last - 1]!.x > to) last--
  return points.slice(Math.max(0, first - 1), last + 1)
}

export function highestReal(points: readonly RealPoint[]): number {
  return points.reduce((top, { real }) => Math.max(top, real), 0)
}

/** Cliffs that the two reach a moment apart are cut off at the edge; they would press all else flat. */
export function residualScale(points: readonly RealPoint[], band: number): number {
  const sizes = points.map(({ residual }) => Math.abs(residual)).sort((a, b) => a - b)
  return Math.max(band * 1.6, (sizes[Math.floor(sizes.length * 0.95)] ?? 0) * 1.1)
}

export function figure({ unit }: AgreementRow, value: number | null, units: ByteUnits): string {
  if (value === null) return '–'
  if (unit === 'sameness') return value === 1 ? t('real.theSame') : t('real.another')
  return unit === 'bytes' ? formatBytes(value, units) : formatCount(value)
}

export function differenceText(row: AgreementRow, units: ByteUnits): string {
  if (row.difference === null) return '–'
  if (row.difference === 0) return '='
  if (row.unit === 'bytes') return formatChange(row.difference, units)
  return row.unit === 'count' ? `${row.difference > 0 ? '+' : '−'}${formatCount(Math.abs(row.difference))}` : '≠'
}

/** What is said of a row, with a sign that reads without colour. */
export function verdictText({ agrees }: AgreementRow): string {
  return agrees === null ? t('real.notKnown') : agrees ? t('real.agrees') : t('real.differs')
}
