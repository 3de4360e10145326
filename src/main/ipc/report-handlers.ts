/** report:export, recording:save: the finished run as a file of the user's choice. */
import type { Report, ReportFormat } from '../../shared/report/report.ts'
import { DEFAULT_FINDING_LIMITS } from '../../shared/telemetry/findings.ts'
import type { ProfileResult } from '../../shared/telemetry/result.ts'
import type { Dialogs } from '../app/dialogs.ts'
import type { Drawing } from '../app/drawing.ts'
import type { RunHost } from '../engine-host/host.ts'
import type { Inquiry } from '../engine-host/inquiry.ts'
import { writeFileAtomic } from '../files/atomic-write.ts'
import { formatOf, RECORDING_EXTENSION } from '../files/open.ts'
import { formatRecording } from '../files/recording-format.ts'
import { Refusal } from '../files/refusal.ts'
import { findFindings } from '../findings/index.ts'
import { chartFiles, gatherEvidence, makeReport, writeReport } from '../report/index.ts'
import type { AskHeap } from '../report/evidence.ts'
import { zip } from '../report/zip.ts'
import { hasRun } from '../report/summary.ts'
import { speaking, t } from '../../shared/texts/texts.ts'
import type { WhatIf } from '../what-if/what-if.ts'
import type { Registrar } from './register.ts'

export interface ReportHandlerParts {
  readonly host: RunHost
  readonly inquiry: Inquiry
  readonly dialogs: Dialogs
  readonly drawing: Drawing
  readonly whatIf: Pick<WhatIf, 'triedOn'>
}

/** More than the engine keeps. */
const MOST_ROWS = 20_000

const stemOf = ({ workload }: ProfileResult): string => workload.name.replace(/\.(py|arenascope)$/i, '')

/** As the save dialog names it, and how its files end. */
const KINDS: Readonly<Record<ReportFormat, { readonly name: string; readonly ending: string }>> = {
  html: { get name() { return t('native.htmlReport') }, ending: 'html' },
  pdf: { name: 'PDF', ending: 'pdf' },
  json: { get name() { return t('native.jsonData') }, ending: 'json' },
  csv: { get name() { return t('native.csvTables') }, ending: 'csv.zip' },
  svg: { get name() { return t('native.chartsAsSvg') }, ending: 'svg.zip' },
  png: { get name() { return t('native.chartsAsPng') }, ending: 'png.zip' },
  speedscope: { get name() { return t('native.speedscopeProfile') }, ending: 'speedscope.json' },
  trace: { get name() { return t('native.traceForPerfetto') }, ending: 'trace.json' },
}

export function answerReport(registrar: Registrar, { host, inquiry, dialogs, drawing, whatIf }: ReportHandlerParts): void {
  registrar.answerOutcome('recording:save', async (runId) => {
    const run = host.result(runId)
    if (run === null) throw new Refusal(t('native.thereNoFinishedRun'))
    const chosen = await dialogs.recordingPath(`${stemOf(run)}-python-${run.settings.python}.${RECORDING_EXTENSION}`)
    if (chosen === null) return null
    const path = formatOf(chosen) === RECORDING_EXTENSION ? chosen : `${chosen}.${RECORDING_EXTENSION}`
    await writeFileAtomic(path, formatRecording(await wholeSeries(run, runId, host)))
    return { path }
  })
  registrar.answerOutcome('report:export', async (runId, format, shows, comparison) => {
    const run = host.result(runId)
    if (run === null) throw new Refusal(t('native.thereNoFinishedRunReport'))
    const { name, ending } = KINDS[format]
    const extension = ending.slice(ending.lastIndexOf('.') + 1)
    const chosen = await dialogs.reportPath(`${stemOf(run)}-python-${run.settings.python}.${ending}`, { name, extension })
    if (chosen === null) return null
    const path = chosen.toLowerCase().endsWith(`.${extension}`) ? chosen : `${chosen}.${ending}`
    // Reports are in English: all of one, for whoever gets it.
    const content = await speaking('en', async () => {
      const ask = ((event, question) => inquiry.ask(runId, event, question)) as AskHeap
      // A run whose engine is gone has numbers, but no heap to ask.
      const asked = hasRun(run) ? await askHeap(run, ask).catch(() => null) : null
      return await contentOf(makeReport({ run, date: new Date(), shows, comparison, whatIf: whatIf.triedOn(run.workload.source, run.settings.python), ...asked }), format, drawing)
    })
    await writeFileAtomic(path, content)
    return { path }
  })
}

/** All the rows that the engine kept, not only those that the window draws. */
async function wholeSeries(run: ProfileResult, runId: number, host: RunHost): Promise<ProfileResult> {
  const detail = await host.detail(runId, { from: 0, to: run.totals.events, points: MOST_ROWS }).catch(() => null)
  return detail === null ? run : { ...run, series: detail.series }
}

async function askHeap(run: ProfileResult, ask: AskHeap): Promise<Pick<Report, 'evidence' | 'findings'>> {
  return { evidence: await gatherEvidence(run, ask), findings: await findFindings({ result: run, limits: DEFAULT_FINDING_LIMITS, ask }) }
}

async function contentOf(report: Report, format: ReportFormat, drawing: Drawing): Promise<string | Uint8Array> {
  switch (format) {
    case 'pdf':
      return await drawing.pdf(writeReport(report, 'html') as string)
    case 'svg':
      return zip(chartFiles(report).map(({ name, svg }) => ({ name: `${name}.svg`, content: svg })))
    case 'png': {
      const entries: { name: string; content: Uint8Array }[] = []
      for (const { name, svg } of chartFiles(report)) entries.push({ name: `${name}.png`, content: await drawing.png(svg) })
      return zip(entries)
    }
    case 'html':
    case 'json':
    case 'csv':
    case 'speedscope':
    case 'trace':
      return writeReport(report, format)
  }
}
