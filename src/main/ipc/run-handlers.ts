/** run:*: hands orders to the engine host. */
import { t } from '../../shared/texts/texts.ts'
import type { RunHost } from '../engine-host/host.ts'
import type { Inquiry } from '../engine-host/inquiry.ts'
import { ruleDifferences } from '../engine-host/versions.ts'
import { sha256Of } from '../engine-host/run-here.ts'
import { Refusal } from '../files/refusal.ts'
import type { Registrar } from './register.ts'

export interface RunHandlerParts {
  readonly host: RunHost
  readonly inquiry: Inquiry
  readonly appVersion: string
}

export function answerRun(registrar: Registrar, { host, inquiry, appVersion }: RunHandlerParts): void {
  registrar.answerOutcome('run:start', async ({ name, source, settings, points }) => {
    if (host.isRunning()) throw new Refusal(t('refusals.runUnderWayStopFirst'))
    await inquiry.release()
    return { runId: host.start({ name, source, settings, points, appVersion, sha256: sha256Of(source) }) }
  })
  registrar.answer('compare:rules', ruleDifferences)
  registrar.answer('run:command', (runId, command) => host.command(runId, command))
  registrar.answerOutcome('run:detail', async (runId, request) => {
    try {
      return await host.detail(runId, request)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      throw new Refusal(t('refusals.thereNoDetailsThis', { reason }), { cause: error })
    }
  })
}
