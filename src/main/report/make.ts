/** From a run and what was asked about it to the report: capped, redacted, saying what was cut. */
import { DEFAULT_REDACTION, REPORT_SCHEMA, REPORT_VERSION } from '../../shared/report/report.ts'
import type { Redaction, Report } from '../../shared/report/report.ts'
import type { ProfileResult } from '../../shared/telemetry/result.ts'
import { countText } from './numbers.ts'
import { redact } from './redact.ts'
import { chooseRecords } from './sections/collector.ts'

export interface ReportParts extends Partial<Pick<Report, 'evidence' | 'findings' | 'budgets' | 'comparison' | 'whatIf'>> {
  readonly run: ProfileResult
  readonly date: Date
  readonly shows?: Redaction
  /** Nothing is capped: for programs that read the JSON. */
  readonly full?: boolean
}

/** Keeps a report of the largest run below 5 MB. */
const COLLECTIONS = 2000
const OUTPUT = 200_000
const SOURCE = 1_000_000

export function makeReport({ run, date, shows = DEFAULT_REDACTION, full = false, evidence = null, findings = null, budgets = null, comparison = null, whatIf = null }: ReportParts): Report {
  const { run: capped, cuts } = full ? { run, cuts: [] } : cap(run)
  return redact({
    schema: REPORT_SCHEMA,
    schemaVersion: REPORT_VERSION,
    date: date.toISOString(),
    shows,
    cuts,
    run: capped,
    evidence,
    findings,
    budgets,
    comparison,
    whatIf,
  })
}

function cap(run: ProfileResult): { readonly run: ProfileResult; readonly cuts: readonly string[] } {
  const cuts: string[] = []
  const { collections, output, workload } = run
  const left = collections.length - COLLECTIONS
  if (left > 0) cuts.push(`${countText(left)} of ${countText(collections.length)} records of collections: full, explicit and held back ones are kept first, then older generations, then the newest. Totals include all.`)
  if (output.length > OUTPUT) cuts.push(`Output after its first ${countText(OUTPUT)} of ${countText(output.length)} characters.`)
  if (workload.source.length > SOURCE) cuts.push(`Source after its first ${countText(SOURCE)} of ${countText(workload.source.length)} characters.`)
  if (cuts.length === 0) return { run, cuts }
  return {
    cuts,
    run: {
      ...run,
      workload: { ...workload, source: workload.source.slice(0, SOURCE) },
      output: output.slice(0, OUTPUT),
      outputTruncated: run.outputTruncated || output.length > OUTPUT,
      collections: left > 0 ? chooseRecords(collections, COLLECTIONS) : collections,
      collectionsOmitted: run.collectionsOmitted + Math.max(0, left),
    },
  }
}
