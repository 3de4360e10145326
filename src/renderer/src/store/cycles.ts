/** The cycles that a collection found or that wait for one, and what comes of making their reference weak. */
import type { CollectionCycles, CycleCut } from '../../../shared/telemetry/cycles.ts'
import { t } from '../../../shared/texts/texts.ts'
import type { WeakTrial } from '../../../shared/what-if.ts'
import { bridge } from '../bridge/bridge.ts'
import { notice } from './app.ts'
import { atom } from './atom.ts'
import { editorEdit } from './editor.ts'
import { type Asked, askHeapAt, chooseInHeap } from './heap.ts'
import { result, run, startRun } from './run.ts'
import { goToEvent } from './step.ts'
import { source } from './workload.ts'

/** Index of a collection; or an event at which what waits for one is meant, null: the end. */
export type CyclesOf = { readonly collection: number } | { readonly waitingAt: number | null }

export function sameCycles(a: CyclesOf, b: CyclesOf): boolean {
  return 'collection' in a ? 'collection' in b && a.collection === b.collection : 'waitingAt' in b && a.waitingAt === b.waitingAt
}

export interface ToldCycles {
  readonly runId: number
  readonly of: CyclesOf
  readonly asked: Asked<CollectionCycles>
}
export const cycles = atom<ToldCycles | null>(null)

export interface TriedCut {
  readonly runId: number
  readonly of: CyclesOf
  readonly shape: number
  readonly asked: Asked<WeakTrial>
}
export const triedCut = atom<TriedCut | null>(null)

export function tellCycles(runId: number, of: CyclesOf): void {
  const now = cycles.get()
  if (now?.runId === runId && sameCycles(now.of, of) && now.asked.state !== 'refused') return
  const tell = (asked: Asked<CollectionCycles>): void => {
    const current = cycles.get()
    if (current?.runId === runId && sameCycles(current.of, of)) cycles.set({ runId, of, asked })
  }
  cycles.set({ runId, of, asked: { state: 'waiting' } })
  const answer = 'collection' in of ? askHeapAt(null, { kind: 'cycles', ...of }) : askHeapAt(of.waitingAt, { kind: 'waitingCycles' })
  answer.then(
    (value) => tell({ state: 'answered', value }),
    (error: unknown) => tell({ state: 'refused', message: error instanceof Error ? error.message : String(error) }),
  )
}

/** Runs the program as it ran, and once more with the reference weak. */
export async function tryCut(of: CyclesOf, shape: number, cut: Extract<CycleCut, { kind: 'store' }>): Promise<void> {
  const ended = result.get()
  const { runId } = run.get()
  if (ended === null || runId === null) return
  const about = { runId, of, shape }
  const tell = (asked: Asked<WeakTrial>): void => triedCut.set({ ...about, asked })
  tell({ state: 'waiting' })
  const { name, source: text } = ended.workload
  const answer = await bridge.invoke('whatif:weak', { name, source: text, settings: ended.settings, stores: cut.stores }).catch((error: unknown) => ({ ok: false as const, message: String(error) }))
  const now = triedCut.get()
  if (now?.runId !== runId || !sameCycles(now.of, of) || now.shape !== shape) return
  tell(answer.ok ? { state: 'answered', value: answer.value } : { state: 'refused', message: answer.message })
}

/** The weak reference into the program itself, as edits that can be undone; then it runs. */
export async function takeOver({ edits }: WeakTrial): Promise<void> {
  const lines = source.get().split('\n')
  const changed = edits.find(({ line, before }) => lines[line - 1] !== before)
  if (changed !== undefined) {
    notice.set({ tone: 'error', text: t('refusals.lineHasChangedSince', { line: changed.line }) })
    return
  }
  for (const { line, after } of edits) {
    editorEdit.set({ line, after })
    // The editor takes one at a time.
    while (source.get().split('\n')[line - 1] !== after) await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await startRun()
}

/** A member in the inspector, at the last moment before the collection, or while it waits for one. */
export async function showMember({ collection, event }: CollectionCycles, address: number): Promise<void> {
  try {
    await goToEvent(collection === null ? event : Math.max(0, event - 1))
    chooseInHeap({ kind: 'object', address })
  } catch (error) {
    notice.set({ tone: 'error', text: error instanceof Error ? error.message : String(error) })
  }
}
