/** The report of a run on the command line. */
import type { HeapEvidence, Redaction, Report } from '../../shared/report/report.ts'
import { holdBudgets } from '../../shared/report/budgets.ts'
import type { Budget } from '../../shared/report/budgets.ts'
import type { Comparison } from '../../shared/compare/comparison.ts'
import type { Finding } from '../../shared/telemetry/findings.ts'
import { DEFAULT_FINDING_LIMITS } from '../../shared/telemetry/findings.ts'
import type { EventQuestion } from '../../shared/telemetry/questions.ts'
import type { ProfileResult } from '../../shared/telemetry/result.ts'
import { lastEvent } from '../engine-host/last-event.ts'
import type { OrderHere } from '../engine-host/run-here.ts'
import { findFindings } from '../findings/index.ts'
import type { AskHeap } from '../report/evidence.ts'
import { gatherEvidence, makeReport } from '../report/index.ts'
import { hasRun } from '../report/summary.ts'
import type { RunParts } from './program-run.ts'

export interface ReportChoices {
  readonly shows?: Redaction
  readonly full?: boolean
  readonly budgets?: readonly Budget[]
  readonly comparison?: Comparison
}

/** The report of a run that has ended, with its heap asked of the run made again. */
export async function reportOf(run: ProfileResult, { shows, full, budgets = [], comparison }: ReportChoices, { travel, say, appVersion }: Pick<RunParts, 'travel' | 'say' | 'appVersion'>): Promise<Report> {
  const { workload, settings } = run
  const asked = !hasRun(run) ? null : await askHeap(run, { ...workload, settings, appVersion }, travel).catch((error: unknown) => {
    say(`The report has no view of the heap: ${error instanceof Error ? error.message : String(error)}`)
    return null
  })
  return makeReport({ run, date: new Date(), ...asked, budgets: budgets.length === 0 ? null : holdBudgets(budgets, run), ...(shows === undefined ? {} : { shows }), ...(full === undefined ? {} : { full }), ...(comparison === undefined ? {} : { comparison }) })
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
