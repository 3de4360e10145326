/** whatif:*: the program under other settings, or with weak references. */
import { Refusal } from '../files/refusal.ts'
import type { WhatIf } from '../what-if/what-if.ts'
import type { Registrar } from './register.ts'

export function answerWhatIf(registrar: Registrar, { whatIf }: { readonly whatIf: WhatIf }): void {
  registrar.answerOutcome('whatif:start', (request) => refusing(() => whatIf.start(request)))
  registrar.answer('whatif:cancel', (id) => whatIf.cancel(id))
  registrar.answerOutcome('whatif:weak', (request) => refusing(() => whatIf.tryWeak(request)))
}

async function refusing<T>(action: () => Promise<T>): Promise<T> {
  try {
    return await action()
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error), { cause: error })
  }
}
