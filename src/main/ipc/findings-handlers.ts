/** findings:ask: what the rules see in an ended run. */
import { t } from '../../shared/texts/texts.ts'
import type { RunHost } from '../engine-host/host.ts'
import type { Inquiry } from '../engine-host/inquiry.ts'
import { Refusal } from '../files/refusal.ts'
import { findFindings } from '../findings/index.ts'
import type { FindingContext } from '../findings/context.ts'
import type { Registrar } from './register.ts'

export interface FindingsParts {
  readonly host: Pick<RunHost, 'result'>
  readonly inquiry: Inquiry
  onProgress(runId: number, done: number, of: number): void
}

export function answerFindings(registrar: Registrar, { host, inquiry, onProgress }: FindingsParts): void {
  registrar.answerOutcome('findings:ask', async (runId, limits) => {
    const result = host.result(runId)
    if (result === null) throw new Refusal(t('refusals.findingsComeWhenRun'))
    const ask = ((event, question) => inquiry.ask(runId, event, question)) as FindingContext['ask']
    try {
      return await findFindings({ result, limits, ask }, (done, of) => onProgress(runId, done, of))
    } catch (error) {
      throw new Refusal(error instanceof Error ? error.message : String(error), { cause: error })
    }
  })
}
