/** A finished run as a document. */
import type { ProfileResult } from '../../shared/telemetry/result.ts'
import { jsonReport } from './json.ts'
import { htmlReport } from './page.ts'

export function reportText(result: ProfileResult, format: 'html' | 'json', date: Date): string {
  return format === 'html' ? htmlReport(result, date) : jsonReport(result, date)
}
