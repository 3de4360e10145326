/** The machine's report: the object as it is, columns as plain arrays. */
import type { Report } from '../../shared/report/report.ts'

export function jsonReport(report: Report): string {
  return `${JSON.stringify(report, plainArrays)}\n`
}

/** For JSON.stringify: columns are arrays there. */
export function plainArrays(_key: string, value: unknown): unknown {
  return value instanceof Float64Array ? Array.from(value) : value
}
