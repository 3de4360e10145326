/** A report in any of its formats. PDF and PNG are drawn from these by the window. */
import type { Report } from '../../shared/report/report.ts'
import { csvBundle } from './csv.ts'
import { jsonReport } from './json.ts'
import { htmlReport } from './page.ts'
import { speedscopeFile } from './speedscope.ts'
import { chromeTrace } from './trace.ts'

export { chartFiles } from './chart-files.ts'
export { gatherEvidence } from './evidence.ts'
export { plainArrays } from './json.ts'
export { makeReport } from './make.ts'

export type WrittenFormat = 'html' | 'json' | 'csv' | 'speedscope' | 'trace'

export function writeReport(report: Report, format: WrittenFormat): string | Uint8Array {
  switch (format) {
    case 'html':
      return htmlReport(report)
    case 'json':
      return jsonReport(report)
    case 'csv':
      return csvBundle(report)
    case 'speedscope':
      return speedscopeFile(report)
    case 'trace':
      return chromeTrace(report)
  }
}
