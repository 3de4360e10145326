/** The sweep over the collector's settings: its fields, its points, and how it goes. */
import type { RunSettings } from '../../../shared/settings.ts'
import { t } from '../../../shared/texts/texts.ts'
import type { Sweep, TrialOutcome, WhatIfPoint, WhatIfUpdate } from '../../../shared/what-if.ts'
import { bridge } from '../bridge/bridge.ts'
import { startUpLine, type SweepForm } from '../derive/what-if.ts'
import { notice } from './app.ts'
import { atom } from './atom.ts'
import { isActive, run, startRun } from './run.ts'
import { file, settings, source } from './workload.ts'

export interface SweepState {
  readonly id: number
  readonly points: readonly WhatIfPoint[]
  readonly running: readonly number[]
  readonly ended: boolean
  readonly cancelled: boolean
  /** The program that was tried. */
  readonly source: string
}

export const sweep = atom<SweepState | null>(null)
/** null: as proposed for the program in the editor. */
export const sweepForm = atom<SweepForm | null>(null)

export function proposedForm(text: string): SweepForm {
  return { thresholds: ['100, 350, 700, 1500, 3000, 10000', '5, 10, 20', '10'], off: true, freeze: false, freezeLine: String(startUpLine(text)) }
}

/** Updates may overtake the answer that names their sweep. */
let early: { readonly id: number; readonly update: WhatIfUpdate }[] = []
let starting = false

export async function startSweep(planned: Sweep): Promise<void> {
  if (starting) return
  starting = true
  early = []
  const text = source.get()
  try {
    const answer = await bridge.invoke('whatif:start', { name: file.get().name, source: text, settings: settings.get(), sweep: planned })
    if (!answer.ok) {
      notice.set({ tone: 'error', text: answer.message })
      return
    }
    const { id, points } = answer.value
    sweep.set({ id, points, running: [], ended: false, cancelled: false, source: text })
    for (const one of early) if (one.id === id) take(one.update)
  } catch (error) {
    notice.set({ tone: 'error', text: error instanceof Error ? error.message : String(error) })
  } finally {
    starting = false
  }
}

export function cancelSweep(): void {
  const now = sweep.get()
  if (now === null || now.ended) return
  sweep.set({ ...now, cancelled: true })
  void bridge.invoke('whatif:cancel', now.id)
}

function take({ done, running, ended }: WhatIfUpdate): void {
  sweep.update((now) => {
    if (now === null) return now
    const outcomes = new Map<number, TrialOutcome>(done.map(({ index, outcome }) => [index, outcome]))
    const points = outcomes.size === 0 ? now.points : now.points.map((point, i) => ({ ...point, outcome: outcomes.get(i) ?? point.outcome }))
    return { ...now, points, running, ended }
  })
}

/** Answers how to stop. */
export function followSweep(): () => void {
  return bridge.on('whatif:update', (id, update) => {
    if (starting) early.push({ id, update })
    else if (sweep.get()?.id === id) take(update)
  })
}

/** Makes the settings of a point those of the program, and runs it. */
export async function openPoint(chosen: RunSettings): Promise<void> {
  if (isActive(run.get().phase)) {
    notice.set({ tone: 'info', text: t('refusals.runUnderWayStop') })
    return
  }
  settings.set(chosen)
  await startRun()
}
