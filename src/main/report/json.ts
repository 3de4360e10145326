/** The machine's report: the result as it is, columns as plain arrays, the date first. */
import type { ProfileResult } from '../../shared/telemetry/result.ts'

/** Characters of output that travel with a report: a program may print megabytes. */
const OUTPUT_KEPT = 1_000_000

export function jsonReport(result: ProfileResult, date: Date): string {
  const cut = result.output.length > OUTPUT_KEPT
  const whole = {
    date: date.toISOString(),
    ...result,
    ...(cut ? { output: result.output.slice(0, OUTPUT_KEPT), outputTruncated: true } : {}),
  }
  return `${JSON.stringify(whole, plainArrays)}\n`
}

function plainArrays(_key: string, value: unknown): unknown {
  return value instanceof Float64Array ? Array.from(value) : value
}
