/** `arenascope report`: the whole report of a run in the formats asked for. */
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { HeapEvidence, Report, Redaction } from '../../shared/report/report.ts'
import { holdBudgets } from '../../shared/report/budgets.ts'
import type { Budget } from '../../shared/report/budgets.ts'
import type { ProfileResult } from '../../shared/telemetry/result.ts'
import { lastEvent } from '../engine-host/last-event.ts'
import type { OrderHere } from '../engine-host/run-here.ts'
import type { EventQuestion } from '../../shared/telemetry/questions.ts'
import type { Finding } from '../../shared/telemetry/findings.ts'
import { DEFAULT_FINDING_LIMITS } from '../../shared/telemetry/findings.ts'
import { writeFileAtomic } from '../files/atomic-write.ts'
import { findFindings } from '../findings/index.ts'
import { chartFiles, gatherEvidence, makeReport, writeReport } from '../report/index.ts'
import type { AskHeap } from '../report/evidence.ts'
import { hasRun } from '../report/summary.ts'
import type { ReportArguments } from './arguments.ts'
import { complain } from './budget-text.ts'
import { readWorkload } from './read-workload.ts'
import { runQuietly } from './run.ts'
import type { RunParts } from './run.ts'

export async function reportCommand({ file, settings, out, shows, full, budgets }: ReportArguments, parts: RunParts): Promise<0 | 1 | 2 | 3> {
  const workload = await readWorkload(file, settings)
  const { result, status } = await runQuietly(workload, file, parts)
  const report = await reportOf(result, { shows, full, budgets }, parts)
  for (const { path, format } of out) {
    if (format === 'svg') await writeCharts(report, resolve(path))
    else if (format !== 'pdf' && format !== 'png') await writeFileAtomic(resolve(path), writeReport(report, format))
    parts.say(`Written: ${path}`)
  }
  if (status !== 0) return status
  return complain(report.budgets ?? [], parts.say)
}

export interface ReportChoices {
  readonly shows?: Redaction
  readonly full?: boolean
  readonly budgets?: readonly Budget[]
}

/** The report of a run that has ended, with its heap asked of the run made again. */
export async function reportOf(run: ProfileResult, { shows, full, budgets = [] }: ReportChoices, { travel, say, appVersion }: Pick<RunParts, 'travel' | 'say' | 'appVersion'>): Promise<Report> {
  const { workload, settings } = run
  const asked = !hasRun(run) ? null : await askHeap(run, { ...workload, settings, appVersion }, travel).catch((error: unknown) => {
    say(`The report has no view of the heap: ${error instanceof Error ? error.message : String(error)}`)
    return null
  })
  return makeReport({ run, date: new Date(), ...asked, budgets: budgets.length === 0 ? null : holdBudgets(budgets, run), ...(shows === undefined ? {} : { shows }), ...(full === undefined ? {} : { full }) })
}

async function askHeap(run: ProfileResult, order: OrderHere, travel: RunParts['travel']): Promise<{ readonly evidence: HeapEvidence; readonly findings: readonly Finding[] }> {
  const traveller = travel(order, { events: run.totals.events, peakBytes: run.peak.ledger.resident }, false)
  try {
    // Neither evidence nor findings ask for a life or for cycles.
    const ask = ((event, question) => traveller.ask(event ?? lastEvent(run), question as EventQuestion)) as AskHeap
    return { evidence: await gatherEvidence(run, ask), findings: await findFindings({ result: run, limits: DEFAULT_FINDING_LIMITS, ask }) }
  } finally {
    await traveller.dispose()
  }
}

/** A folder: charts.svg becomes charts/memory.svg, charts/collector.svg, ... */
async function writeCharts(report: Report, path: string): Promise<void> {
  const folder = path.replace(/\.svg$/i, '')
  await mkdir(folder, { recursive: true })
  for (const { name, svg } of chartFiles(report)) await writeFileAtomic(join(folder, `${name}.svg`), svg)
}
