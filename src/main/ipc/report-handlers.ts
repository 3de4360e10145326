/** report:export: the finished run as a file of the user's choice. */
import type { Dialogs } from '../app/dialogs.ts'
import type { RunHost } from '../engine-host/host.ts'
import { writeFileAtomic } from '../files/atomic-write.ts'
import { Refusal } from '../files/refusal.ts'
import { reportText } from '../report/index.ts'
import type { Registrar } from './register.ts'

export interface ReportHandlerParts {
  readonly host: RunHost
  readonly dialogs: Dialogs
}

export function answerReport(registrar: Registrar, { host, dialogs }: ReportHandlerParts): void {
  registrar.answerOutcome('report:export', async (runId, format) => {
    const result = host.result(runId)
    if (result === null) throw new Refusal('There is no finished run to report on: run the workload to its end, or stop it.')
    const stem = result.workload.name.replace(/\.(py|arenascope)$/i, '')
    const chosen = await dialogs.reportPath(`${stem}-python-${result.settings.python}.${format}`, format)
    if (chosen === null) return null
    const path = chosen.toLowerCase().endsWith(`.${format}`) ? chosen : `${chosen}.${format}`
    await writeFileAtomic(path, reportText(result, format, new Date()))
    return { path }
  })
}
