/** The heap at the moment in view: asked of the main process whenever that moment, or the run, changes. */
import type { HeapMap } from '../../../shared/telemetry/heap.ts'
import type { HeapAnswer, HeapQuestionKind, HeapQuestionOf, TravelProgress } from '../../../shared/telemetry/questions.ts'
import { bridge } from '../bridge/bridge.ts'
import { atom, useAtom } from './atom.ts'
import { isActive, run } from './run.ts'
import { telemetry } from './telemetry.ts'
import { selected } from './view.ts'
import { useEffect, useState } from 'react'

/** What is chosen in the heap; the inspector tells about it. */
export type HeapChoice = { readonly kind: 'arena'; readonly index: number } | { readonly kind: 'pool'; readonly address: number } | { readonly kind: 'object'; readonly address: number }

export const heapChoice = atom<HeapChoice | null>(null)
/** Choices to go back to, newest last. */
const before = atom<readonly HeapChoice[]>([])
export const canGoBack = before

export function chooseInHeap(choice: HeapChoice | null): void {
  const now = heapChoice.get()
  if (choice === null) before.set([])
  else if (now !== null && JSON.stringify(now) !== JSON.stringify(choice)) before.update((all) => [...all, now].slice(-50))
  heapChoice.set(choice)
}

export function chooseBefore(): void {
  const all = before.get()
  heapChoice.set(all[all.length - 1] ?? null)
  before.set(all.slice(0, -1))
}

export const heapMap = atom<HeapMap | null>(null)
/** Why there is no map, in one sentence; null while there is one or one is on its way. */
export const heapRefusal = atom<string | null>(null)
/** A question that takes longer than a blink is on its way. */
export const travelling = atom<TravelProgress | null>(null)

/** A new object whenever the heap in view is another one: answers of before are void. */
export const heapMoment = atom<HeapMoment | null>(null)
interface HeapMoment {
  readonly runId: number
  readonly event: number | null
}

/** Resolves when the heap in view is that of this event (null: the end), or when it is not to be had. Something must follow the heap. */
export function heapAt(event: number | null): Promise<void> {
  return new Promise((resolve) => {
    const stops: (() => void)[] = []
    const look = (): void => {
      const there = heapMoment.get()
      if ((there === null || there.event !== event) && heapRefusal.get() === null) return
      for (const stop of stops) stop()
      resolve()
    }
    stops.push(heapMoment.subscribe(look), heapRefusal.subscribe(look))
    look()
  })
}

/** Throws with the main process's sentence. */
export async function askHeap<K extends HeapQuestionKind>(question: HeapQuestionOf<K>): Promise<HeapAnswer<K>> {
  return askHeapAt(heapMoment.get()?.event ?? null, question)
}

/** The same at an event; null: now, or at the end. */
export async function askHeapAt<K extends HeapQuestionKind>(event: number | null, question: HeapQuestionOf<K>): Promise<HeapAnswer<K>> {
  const { runId } = run.get()
  if (runId === null) throw new Error('Run the program first.')
  const answer = await bridge.invoke('heap:ask', runId, event, question)
  if (!answer.ok) throw new Error(answer.message)
  return answer.value as HeapAnswer<K>
}

export type Asked<T> = { readonly state: 'waiting' } | { readonly state: 'refused'; readonly message: string } | { readonly state: 'answered'; readonly value: T }

/** An answer about the heap in view; the one before stays until the next is there. null asks nothing. */
export function useHeapAnswer<K extends HeapQuestionKind>(question: HeapQuestionOf<K> | null): Asked<HeapAnswer<K>> {
  const moment = useAtom(heapMoment)
  const key = question === null ? '' : JSON.stringify(question)
  const [answer, setAnswer] = useState<{ key: string; asked: Asked<HeapAnswer<K>> }>({ key: '', asked: { state: 'waiting' } })
  useEffect(() => {
    if (key === '' || moment === null) return
    let stale = false
    answerAt(moment, key).then(
      (value) => !stale && setAnswer({ key, asked: { state: 'answered', value: value as HeapAnswer<K> } }),
      (error: unknown) => !stale && setAnswer({ key, asked: { state: 'refused', message: error instanceof Error ? error.message : String(error) } }),
    )
    return () => {
      stale = true
    }
  }, [key, moment])
  return answer.key === key ? answer.asked : { state: 'waiting' }
}

/** Answers about one moment: a panel that comes back on screen asks nothing twice. */
const answers = new WeakMap<HeapMoment, Map<string, Promise<unknown>>>()
/** Questions of panels under way, and the milliseconds that those about the moment in view have taken. */
const pending = atom(0)
let spent = 0

function answerAt(moment: HeapMoment, key: string): Promise<unknown> {
  const known = answers.get(moment) ?? new Map<string, Promise<unknown>>()
  answers.set(moment, known)
  const before = known.get(key)
  if (before !== undefined) return before
  const from = performance.now()
  pending.update((count) => count + 1)
  const answer = askHeap(JSON.parse(key) as HeapQuestionOf<HeapQuestionKind>).finally(() => {
    if (heapMoment.get() === moment) spent += performance.now() - from
    pending.update((count) => count - 1)
  })
  known.set(key, answer)
  answer.catch(() => known.delete(key))
  return answer
}

/** Panels on screen that follow the heap. */
const watchers = atom(0)

/** Says that the panel that uses it follows the heap. */
export function useHeapWanted(): void {
  useEffect(() => {
    watchers.update((count) => count + 1)
    return () => watchers.update((count) => count - 1)
  }, [])
}

const SETTLE_MS = 60
/** While the program runs, the map follows it at this beat, slower where answering takes long: the run waits meanwhile. */
const LIVE_MS = 700
const LIVE_SHARE = 0.1

/** Keeps the map at the moment in view. Answers how to stop. */
export function followHeap(): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null
  let asking = false
  let due = false
  let asked = -Infinity

  const isWanted = () => heapChoice.get() !== null || watchers.get() > 0

  function plan(): void {
    const { runId, phase } = run.get()
    if (runId === null || phase === 'preparing' || phase === 'rejected') {
      heapMoment.set(null)
      heapMap.set(null)
      if (phase === 'preparing' || phase === 'idle') chooseInHeap(null)
      return
    }
    const active = isActive(phase)
    const event = active ? null : (selected.get()?.event ?? null)
    const now = heapMoment.get()
    const isOld = now === null || now.runId !== runId || now.event !== event || active || due
    if (!isOld || !isWanted()) return
    due = true
    if (asking || timer !== null || (active && pending.get() > 0)) return
    timer = setTimeout(() => void load(runId, event), active && phase === 'running' ? Math.max(SETTLE_MS, asked + Math.max(LIVE_MS, spent / LIVE_SHARE) - performance.now()) : SETTLE_MS)
  }

  async function load(runId: number, event: number | null): Promise<void> {
    timer = null
    due = false
    asking = true
    asked = performance.now()
    const answer = await bridge.invoke('heap:ask', runId, event, { kind: 'heapMap' }).catch((error: unknown) => ({ ok: false as const, message: String(error) }))
    asking = false
    spent = performance.now() - asked
    travelling.set(null)
    if (run.get().runId === runId) {
      heapMoment.set({ runId, event })
      heapRefusal.set(answer.ok ? null : answer.message)
      heapMap.set(answer.ok ? (answer.value as HeapMap) : null)
    }
    // The moment may have moved on meanwhile; between snapshots of a running program it has not.
    const wanted = isActive(run.get().phase) ? null : (selected.get()?.event ?? null)
    // What was asked for meanwhile is due still: the run may have ended under the question.
    if (due || run.get().runId !== runId || wanted !== event) plan()
  }

  const off = [
    run.subscribe(plan),
    selected.subscribe(plan),
    heapChoice.subscribe(plan),
    watchers.subscribe(plan),
    pending.subscribe(() => due && plan()),
    telemetry.subscribe(() => {
      if (isActive(run.get().phase)) plan()
    }),
    bridge.on('heap:progress', (runId, progress) => {
      if (asking && run.get().runId === runId) travelling.set(progress)
    }),
  ]
  return () => {
    if (timer !== null) clearTimeout(timer)
    for (const stop of off) stop()
  }
}
