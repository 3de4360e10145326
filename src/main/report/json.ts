/** The machine's report: the result as it is, columns as plain arrays. */
import type { ProfileResult } from '../../shared/telemetry/result.ts'

export function jsonReport(result: ProfileResult, date: Date): string {
  return `${JSON.stringify({ date: date.toISOString(), ...result }, plainArrays)}\n`
}

function plainArrays(_key: string, value: unknown): unknown {
  return value instanceof Float64Array ? Array.from(value) : value
}
