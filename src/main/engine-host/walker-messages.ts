/** What the main thread and a walker say to each other. */
import type { EventQuestion, HeapAnswer } from '../../shared/telemetry/questions.ts'
import type { RunOrder } from './messages.ts'
import type { Refused } from './refused.ts'

export type WalkOrder = Omit<RunOrder, 'points'>

export interface WalkerStart {
  readonly order: WalkOrder
  /** Int32 flags, indexes in WALKER_FLAG. */
  readonly flags: SharedArrayBuffer
}

export const WALKER_FLAG = {
  /** main: bumped and notified with every question; a walker that stands still waits on it. */
  wake: 0,
} as const
export const WALKER_FLAG_BYTES = 4

/** Events of one walker never go back. */
export interface ToWalker {
  readonly id: number
  readonly event: number
  /** null: to stand there is enough. */
  readonly question: EventQuestion | null
}

export type FromWalker =
  | { readonly type: 'progress'; readonly at: number; readonly target: number }
  | { readonly type: 'answer'; readonly id: number; readonly answer: HeapAnswer | null }
  | ({ readonly type: 'refused'; readonly id: number } & Refused)
  /** The run ended, or cannot be made: it answers no more. */
  | { readonly type: 'done'; readonly message: string }
