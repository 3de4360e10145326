/** heap:ask: questions about the heap of the latest run. */
import type { Inquiry } from '../engine-host/inquiry.ts'
import { Refusal } from '../files/refusal.ts'
import type { Registrar } from './register.ts'

export function answerHeap(registrar: Registrar, { inquiry }: { readonly inquiry: Inquiry }): void {
  registrar.answerOutcome('heap:ask', async (runId, event, question) => {
    try {
      return await inquiry.ask(runId, event, question)
    } catch (error) {
      throw new Refusal(error instanceof Error ? error.message : String(error), { cause: error })
    }
  })
}
