/** Questions about a run's heap: to the run itself while it goes on, to a traveller once it has ended. */
import type { HeapAnswer, HeapQuestion, TravelProgress } from '../../shared/telemetry/questions.ts'
import type { ProfileResult } from '../../shared/telemetry/result.ts'
import type { RunHost } from './host.ts'
import { createTraveller, type Traveller } from './traveller.ts'

export interface InquiryParts {
  readonly host: Pick<RunHost, 'ask' | 'result'>
  /** Path of the bundled walker.ts. */
  readonly walker: string
  onProgress(runId: number, progress: TravelProgress): void
}

export interface Inquiry {
  /** `event` null: now, or the end of an ended run. Rejects with one sentence. */
  ask(runId: number, event: number | null, question: HeapQuestion): Promise<HeapAnswer>
  /** Lets go of the run before: its memory is free when this resolves. */
  release(): Promise<void>
}

export function createInquiry({ host, walker, onProgress }: InquiryParts): Inquiry {
  let current: { readonly runId: number; readonly traveller: Traveller } | null = null
  let left: Promise<void> = Promise.resolve()

  async function travellerOf(runId: number, result: ProfileResult): Promise<Traveller> {
    if (current?.runId !== runId) {
      if (current !== null) left = current.traveller.dispose()
      const { workload, settings, appVersion } = result
      const order = { ...workload, settings, appVersion }
      const parts = { walker, onProgress: (progress: TravelProgress) => onProgress(runId, progress) }
      current = { runId, traveller: createTraveller(parts, { order, events: lastEvent(result), peakBytes: result.peak.ledger.resident }) }
    }
    await left
    return current.traveller
  }

  return {
    async ask(runId, event, question) {
      const result = host.result(runId)
      if (result === null) {
        if (event !== null) throw new Error('A run that goes on can be asked about the present only: pause it, or wait for its end.')
        return await host.ask(runId, question)
      }
      const traveller = await travellerOf(runId, result)
      return await traveller.ask(event ?? lastEvent(result), question)
    },
    async release() {
      const before = current
      current = null
      if (before !== null) left = before.traveller.dispose()
      await left
    },
  }
}

/** A run that was stopped inside an allocator call stands still just before it. */
function lastEvent({ status, totals, problem }: ProfileResult): number {
  const stopped = status === 'cancelled' || status === 'stopped' || problem?.kind === 'Limit'
  return Math.max(0, totals.events - (stopped ? 1 : 0))
}
