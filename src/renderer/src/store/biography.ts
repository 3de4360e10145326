/** The life of the object in the inspector; it stays while the moment in view is part of it. */
import type { Biography } from '../../../shared/telemetry/biography.ts'
import { atom } from './atom.ts'
import { type Asked, askHeapAt, heapMoment } from './heap.ts'
import { persisted } from './persist.ts'
import { isActive, run } from './run.ts'

export interface ToldLife {
  readonly runId: number
  readonly address: number
  /** The event it was asked at; null: the end. */
  readonly event: number | null
  readonly asked: Asked<Biography>
}

export const life = atom<ToldLife | null>(null)
/** Whether lives are told without asking for each. */
export const tellsLives = persisted('tellsLives', false)

/** Whether the life that is there is that of the object at this moment. */
export function isToldOf(told: ToldLife | null, runId: number | null, address: number, event: number | null): told is ToldLife {
  if (told === null || told.runId !== runId || told.address !== address) return false
  if (told.event === event) return true
  if (told.asked.state !== 'answered') return false
  const { birth, death, reuse } = told.asked.value
  const last = death.cause === 'exit' || death.cause === 'never' ? Infinity : (reuse?.event ?? Infinity)
  return (event ?? Infinity) >= (birth?.event ?? 0) && (event ?? Infinity) <= last
}

/** Asks for the life of the object at this address as it is at the moment in view, unless it is there. */
export function tellLife(address: number): void {
  const { runId, phase } = run.get()
  const event = heapMoment.get()?.event ?? null
  if (runId === null || isActive(phase) || isToldOf(life.get(), runId, address, event)) return
  const about = { runId, address, event }
  life.set({ ...about, asked: { state: 'waiting' } })
  const tell = (asked: Asked<Biography>): void => {
    const now = life.get()
    if (now?.runId === runId && now.address === address && now.event === event) life.set({ ...about, asked })
  }
  askHeapAt(event, { kind: 'biography', address }).then(
    (value) => tell({ state: 'answered', value }),
    (error: unknown) => tell({ state: 'refused', message: error instanceof Error ? error.message : String(error) }),
  )
}
