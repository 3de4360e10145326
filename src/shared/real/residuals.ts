/** A real run laid over the twin's, reading by reading. */
import { alignReadings, residentAt, type TwinRun } from './align.ts'
import type { RealRun } from './recording.ts'

export interface LaidReading {
  /** The twin's event that the reading belongs to. */
  readonly event: number
  readonly step: number
  readonly line: number
  readonly seconds: number
  readonly real: number
  readonly twin: number
  /** Real less twin. */
  readonly residual: number
}

/** In the order of the run. Readings without a resident size are left out. */
export function layOver(real: RealRun, twin: TwinRun): readonly LaidReading[] {
  const events = alignReadings(real, twin)
  const { columns } = real.readings
  const laid: LaidReading[] = []
  for (let row = 0; row < events.length; row++) {
    const resident = columns.resident[row]!
    if (resident < 0) continue
    const event = events[row]!
    const twins = residentAt(twin.series, event)
    laid.push({ event, step: columns.step[row]!, line: columns.line[row]!, seconds: columns.seconds[row]!, real: resident, twin: twins, residual: resident - twins })
  }
  return laid
}

/** An arena more or less, and pages counted late. */
export const residualBand = (arenaBytes: number): number => Math.max(1024 ** 2, arenaBytes) + 256 * 1024

export interface ResidualSummary {
  readonly readings: number
  readonly median: number
  /** Share of the readings, 0..1, that lie no farther than `band` from the median: what remains when the interpreters' own difference is taken off. */
  readonly within: number
  readonly band: number
}

/** `band` in bytes: an arena, as a rule. */
export function summarize(laid: readonly LaidReading[], band: number): ResidualSummary {
  if (laid.length === 0) return { readings: 0, median: 0, within: 0, band }
  const sorted = laid.map(({ residual }) => residual).sort((a, b) => a - b)
  const median = sorted[sorted.length >> 1]!
  const near = laid.filter(({ residual }) => Math.abs(residual - median) <= band).length
  return { readings: laid.length, median, within: near / laid.length, band }
}
