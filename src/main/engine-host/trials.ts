/** Many runs for their figures alone, at most two at once, each thread taking the next one when it has finished. */
import { Worker } from 'node:worker_threads'
import { t } from '../../shared/texts/texts.ts'
import type { TrialOutcome } from '../../shared/what-if.ts'
import { farewell } from './farewell.ts'
import { limitsOf } from './thread-limits.ts'
import type { FromTrial, TrialOrder } from './trial-messages.ts'

export interface TrialsParts {
  /** Path of the bundled trial.ts. */
  readonly trial: string
  onStarted?(index: number): void
  onOutcome?(index: number, outcome: TrialOutcome): void
}

export interface Trial {
  readonly outcome: TrialOutcome
  /** Garbage that no collection has found by the end, in bytes. */
  readonly waiting: number
  /** The program as it ran. */
  readonly source: string
}

export interface Trials {
  /** Of each order, null where it was cancelled before its end; rejects when one cannot be run. All threads have left then. */
  readonly ended: Promise<readonly (Trial | null)[]>
  cancel(): void
}

const THREADS = 2
/** A thread that has run a heap of this size leaves, so that its memory goes back before the next run. */
const LARGE_HEAP = 128 * 2 ** 20

export function runTrials(parts: TrialsParts, orders: readonly TrialOrder[]): Trials {
  const trials: (Trial | null)[] = orders.map(() => null)
  const working = new Set<Worker>()
  let next = 0
  let cancelled = false

  async function lane(): Promise<void> {
    let worker: Worker | null = null
    try {
      while (next < orders.length && !cancelled) {
        const index = next++
        worker ??= begin()
        parts.onStarted?.(index)
        const trial = await ask(worker, orders[index]!)
        if (trial === null) return
        trials[index] = trial
        parts.onOutcome?.(index, trial.outcome)
        if (trial.outcome.peakResident < LARGE_HEAP) continue
        await end(worker)
        worker = null
      }
    } finally {
      if (worker !== null) await end(worker)
    }
  }

  function begin(): Worker {
    const worker = new Worker(parts.trial, { resourceLimits: limitsOf() })
    // Whoever waits for an answer hears of it; an error in between must not end the app.
    worker.on('error', () => undefined)
    working.add(worker)
    return worker
  }

  async function end(worker: Worker): Promise<void> {
    working.delete(worker)
    await farewell(worker)
  }

  async function runAll(): Promise<readonly (Trial | null)[]> {
    const lanes = Array.from({ length: Math.min(THREADS, orders.length) }, lane)
    try {
      await Promise.all(lanes)
    } finally {
      cancelled = true
      for (const worker of working) void worker.terminate()
      await Promise.allSettled(lanes)
    }
    return trials
  }

  return {
    ended: runAll(),
    cancel() {
      cancelled = true
      for (const worker of working) void worker.terminate()
    },
  }

  /** null: the thread was ended before it could answer. */
  function ask(worker: Worker, order: TrialOrder): Promise<Trial | null> {
    return new Promise((resolve, reject) => {
      const off = (): void => {
        worker.off('message', receive)
        worker.off('error', fail)
        worker.off('exit', gone)
      }
      const receive = (message: FromTrial): void => {
        off()
        if (message.type === 'outcome') resolve({ outcome: message.outcome, waiting: message.waiting, source: message.source })
        else reject(new Error(message.message ?? t('refusals.storeCannotBeWeak')))
      }
      const fail = (error: Error): void => {
        off()
        reject(new Error(t('refusals.theEngineStopped', { message: error.message })))
      }
      const gone = (): void => {
        off()
        if (cancelled) resolve(null)
        else reject(new Error(t('refusals.theEngineWentAway2')))
      }
      worker.on('message', receive)
      worker.on('error', fail)
      worker.on('exit', gone)
      worker.postMessage(order)
    })
  }
}
