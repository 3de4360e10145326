/** Sweeps and trials of one program: plans them, runs them, tells how they go. One at a time. */
import { sha256Of } from '../engine-host/run-here.ts'
import type { TrialOrder } from '../engine-host/trial-messages.ts'
import { runTrials, type Trials } from '../engine-host/trials.ts'
import type { RunSettings } from '../../shared/settings.ts'
import type { Triple } from '../../shared/telemetry/collections.ts'
import { t } from '../../shared/texts/texts.ts'
import type { WeakTrial, WeakTrialRequest, WhatIfPoint, WhatIfRequest, WhatIfUpdate } from '../../shared/what-if.ts'
import { planSweep } from './plan.ts'

export interface WhatIfParts {
  /** Path of the bundled trial.ts. */
  readonly trial: string
  readonly appVersion: string
  thresholdsOf(settings: RunSettings): Triple
  onUpdate(id: number, update: WhatIfUpdate): void
}

export interface WhatIf {
  /** Begins a sweep and ends the one before. Rejects with one sentence when it cannot be planned. */
  start(request: WhatIfRequest): Promise<{ readonly id: number; readonly points: readonly WhatIfPoint[] }>
  /** What is done stays. */
  cancel(id: number): void
  /** The points of the last sweep over this program and release that have run, for reports; null: there was none. */
  triedOn(source: string, python: RunSettings['python']): readonly WhatIfPoint[] | null
  /** The program with weak references against the program as it is. */
  tryWeak(request: WeakTrialRequest): Promise<WeakTrial>
  dispose(): Promise<void>
}

export function createWhatIf({ trial, appVersion, thresholdsOf, onUpdate }: WhatIfParts): WhatIf {
  let current: { readonly id: number; readonly trials: Trials } | null = null
  const others = new Set<Trials>()
  /** The last sweep, with what is known of it. */
  let latest: { readonly source: string; readonly points: WhatIfPoint[] } | null = null
  let lastId = 0

  function orderOf({ name, source }: { readonly name: string; readonly source: string }, settings: RunSettings, weak: TrialOrder['weak'] = []): TrialOrder {
    return { name, source, sha256: sha256Of(source), appVersion, settings, weak }
  }

  async function endCurrent(): Promise<void> {
    const before = current
    current = null
    before?.trials.cancel()
    await before?.trials.ended.catch(() => undefined)
  }

  return {
    async start(request) {
      const planned = planSweep(request.settings, request.sweep, thresholdsOf(request.settings))
      await endCurrent()
      const id = ++lastId
      const points = planned.map((settings, i): WhatIfPoint => ({ settings, current: i === 0, outcome: null }))
      latest = { source: request.source, points }
      const running = new Set<number>()
      const tell = (done: WhatIfUpdate['done'], ended = false): void => onUpdate(id, { done, running: [...running], ended })
      const trials = runTrials({
        trial,
        onStarted(index) {
          running.add(index)
          tell([])
        },
        onOutcome(index, outcome) {
          running.delete(index)
          points[index] = { ...points[index]!, outcome }
          tell([{ index, outcome }])
        },
      }, planned.map((settings) => orderOf(request, settings)))
      current = { id, trials }
      void trials.ended.catch((error: unknown) => console.error(error)).then(() => {
        running.clear()
        tell([], true)
      })
      return { id, points: [...points] }
    },
    triedOn(source, python) {
      if (latest === null || latest.source !== source || latest.points[0]?.settings.python !== python) return null
      const done = latest.points.filter(({ outcome }) => outcome !== null)
      return done.length > 1 ? done : null
    },
    cancel(id) {
      if (current?.id === id) current.trials.cancel()
    },
    async tryWeak({ stores, ...request }) {
      const trials = runTrials({ trial }, [orderOf(request, request.settings), orderOf(request, request.settings, stores)])
      others.add(trials)
      try {
        const [before, after] = await trials.ended
        if (!before || !after) throw new Error(t('whatIf.theTrialWasCancelled'))
        return { edits: editsBetween(request.source, after.source), before: before.outcome, after: after.outcome, waiting: { before: before.waiting, after: after.waiting } }
      } finally {
        others.delete(trials)
      }
    },
    async dispose() {
      for (const trials of others) trials.cancel()
      await endCurrent()
    },
  }
}

function editsBetween(before: string, after: string): WeakTrial['edits'] {
  const old = before.split(/\r\n|\r|\n/)
  return after.split('\n').flatMap((text, i) => (text === old[i] ? [] : [{ line: i + 1, before: old[i] ?? '', after: text }]))
}
