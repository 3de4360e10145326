/** The run inside an exported HTML report: the numbers behind the page, opened again like a recording. */
import { firstComplaint } from '../../shared/documents/schema.ts'
import { REPORT_VERSION } from '../../shared/report/report.ts'
import { profileResultSchema } from '../../shared/report/schema.ts'
import { SAMPLE_COLUMNS } from '../../shared/telemetry/series.ts'
import type { SampleColumn } from '../../shared/telemetry/series.ts'
import { t } from '../../shared/texts/texts.ts'
import type { Recording } from './recording-format.ts'
import { Refusal } from './refusal.ts'

const OPENING = '<script type="application/json" id="arenascope-result">'
const CLOSING = '</script>'

/** Throws a Refusal with one sentence. */
export function parseReportRun(page: string, path: string): Recording {
  const at = page.indexOf(OPENING)
  if (at < 0) throw new Refusal(t('files.cannotOpenNotReport', { path }))
  const end = page.indexOf(CLOSING, at)
  if (end < 0) throw new Refusal(t('files.cannotOpenDamagedPart', { path }))
  const report = jsonOf(page.slice(at + OPENING.length, end), path)
  const { schemaVersion } = report
  if (typeof schemaVersion === 'number' && schemaVersion > REPORT_VERSION) throw new Refusal(t('files.cannotOpenNewerReport', { path, version: schemaVersion, known: REPORT_VERSION }))
  const parsed = profileResultSchema.safeParse(report.run)
  if (!parsed.success) throw new Refusal(t('files.cannotOpenDamaged', { path, firstComplaint: firstComplaint(parsed.error) }))
  const { series, ...run } = parsed.data
  const columns = {} as Record<SampleColumn, Float64Array>
  for (const name of SAMPLE_COLUMNS) columns[name] = Float64Array.from(series.columns[name])
  return { result: { ...run, series: { ...series, columns } }, missing: [] }
}

function jsonOf(text: string, path: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>
  } catch {
    // As below.
  }
  throw new Refusal(t('files.cannotOpenDamagedPart', { path }))
}
