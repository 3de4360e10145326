/** Questions about a run's heap: to the run itself while it goes on, to a traveller once it has ended. */
import type { HeapAnswer, HeapQuestion, ReplayQuestion, TravelProgress } from '../../shared/telemetry/questions.ts'
import type { ProfileResult } from '../../shared/telemetry/result.ts'
import { t } from '../../shared/texts/texts.ts'
import type { RunHost } from './host.ts'
import { lastEvent, wasStopped } from './last-event.ts'
import { createReplays, type Replays } from './replays.ts'
import { createTraveller, type Traveller } from './traveller.ts'

export interface InquiryParts {
  readonly host: Pick<RunHost, 'ask' | 'result'>
  /** Path of the bundled walker.ts. */
  readonly walker: string
  /** Path of the bundled replayer.ts. */
  readonly replayer: string
  onProgress(runId: number, progress: TravelProgress): void
}

export interface Inquiry {
  /** `event` null: now, or the end of an ended run. Rejects with one sentence. */
  ask(runId: number, event: number | null, question: HeapQuestion): Promise<HeapAnswer>
  /** Lets go of the run before: its memory is free when this resolves. */
  release(): Promise<void>
}

export function createInquiry({ host, walker, replayer, onProgress }: InquiryParts): Inquiry {
  let current: { readonly runId: number; readonly traveller: Traveller; readonly replays: Replays } | null = null
  let left: Promise<void> = Promise.resolve()

  async function madeAgain(runId: number, result: ProfileResult): Promise<{ readonly traveller: Traveller; readonly replays: Replays }> {
    if (current?.runId !== runId) {
      if (current !== null) left = leave(current)
      const { workload, settings, appVersion } = result
      const order = { ...workload, settings, appVersion }
      const tell = (progress: TravelProgress) => onProgress(runId, progress)
      current = {
        runId,
        traveller: createTraveller({ walker, onProgress: tell }, { order, events: lastEvent(result), peakBytes: result.peak.ledger.resident }),
        replays: createReplays({ replayer, onProgress: tell }, { order, events: result.totals.events, stoppedAt: wasStopped(result) ? lastEvent(result) : null }),
      }
    }
    await left
    return current
  }

  return {
    async ask(runId, event, question) {
      const result = host.result(runId)
      if (result === null) {
        if (event !== null) throw new Error(t('refusals.runGoesOnCan'))
        if (isReplay(question)) throw new Error(t('refusals.thisCanToldWhen'))
        return await host.ask(runId, question)
      }
      const { traveller, replays } = await madeAgain(runId, result)
      const at = event ?? lastEvent(result)
      return isReplay(question) ? await replays.ask(at, question) : await traveller.ask(at, question)
    },
    async release() {
      const before = current
      current = null
      if (before !== null) left = leave(before)
      await left
    },
  }
}

function isReplay(question: HeapQuestion): question is ReplayQuestion {
  return question.kind === 'biography' || question.kind === 'cycles' || question.kind === 'waitingCycles'
}

async function leave({ traveller, replays }: { readonly traveller: Traveller; readonly replays: Replays }): Promise<void> {
  await Promise.all([traveller.dispose(), replays.dispose()])
}
