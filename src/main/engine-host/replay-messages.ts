/** What the main thread and a replaying thread say to each other. */
import type { Biography } from '../../shared/telemetry/biography.ts'
import type { CollectionCycles } from '../../shared/telemetry/cycles.ts'
import type { Examination } from '../engine/index.ts'
import type { Refused } from './refused.ts'
import type { WalkOrder } from './walker-messages.ts'

export interface Errands {
  biography: { order: { readonly address: number; readonly event: number }; answer: Biography }
  /** The first half of `cycles` and that of `waitingCycles`; then the half that they share. */
  examine: { order: { readonly collection: number }; answer: Examination }
  examineWaiting: { order: { readonly event: number }; answer: Examination }
  trace: { order: { readonly examination: Examination }; answer: CollectionCycles }
}
export type ErrandKind = keyof Errands
export type Errand = { readonly [K in ErrandKind]: { readonly kind: K } & Errands[K]['order'] }[ErrandKind]

export interface ReplayStart {
  readonly order: WalkOrder
  readonly errand: Errand
  /** Where the run was stopped from outside; null: it came to its own end. */
  readonly stoppedAt: number | null
  /** Events of the run. */
  readonly events: number
}

export type FromReplay =
  | { readonly type: 'progress'; readonly at: number; readonly target: number }
  | { readonly type: 'answer'; readonly answer: Errands[ErrandKind]['answer'] }
  | ({ readonly type: 'refused' } & Refused)
