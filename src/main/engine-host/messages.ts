/** What main thread and worker say to each other. */
import type { RunSettings } from '../../shared/settings.ts'
import type { Detail, DetailRequest, LiveSnapshot } from '../../shared/telemetry/live.ts'
import type { EventQuestion, HeapAnswer } from '../../shared/telemetry/questions.ts'
import type { ProfileResult } from '../../shared/telemetry/result.ts'
import type { Refused } from './refused.ts'

export interface RunOrder {
  readonly name: string
  readonly source: string
  readonly sha256: string
  readonly appVersion: string
  readonly settings: RunSettings
  readonly points: number
}

/** Given to the worker when it starts. */
export interface WorkerStart {
  readonly order: RunOrder
  /** Int32 flags, indexes in FLAG. */
  readonly flags: SharedArrayBuffer
}

/** Indexes of the shared flags. Who writes: */
export const FLAG = {
  /** main writes a COMMAND; the worker turns STEP into PAUSE once it has begun the step. */
  command: 0,
  /** main: questions asked so far; the worker compares it with the number it has answered. */
  asked: 1,
  /** main: snapshots received so far; the worker sends none while one is on its way. */
  received: 2,
  /** main: bumped and notified at every change above; the paused worker waits on it. */
  wake: 3,
} as const
export const FLAG_BYTES = 16

export const COMMAND = { run: 0, pause: 1, step: 2, cancel: 3 } as const

export type ToWorker =
  | { readonly type: 'detail'; readonly id: number; readonly request: DetailRequest }
  /** About the heap as it is now. */
  | { readonly type: 'ask'; readonly id: number; readonly question: EventQuestion }

export type FromWorker =
  | { readonly type: 'snapshot'; readonly snapshot: LiveSnapshot }
  /** The program has been stopped; the result follows. */
  | { readonly type: 'cancelling' }
  | { readonly type: 'answer'; readonly id: number; readonly answer: Detail | HeapAnswer }
  | ({ readonly type: 'refused'; readonly id: number } & Refused)
  | { readonly type: 'ended'; readonly result: ProfileResult }
  | { readonly type: 'crashed'; readonly message: string }
