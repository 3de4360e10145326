/** What the main thread and a trying thread say to each other. */
import type { WeakStore } from '../../shared/telemetry/cycles.ts'
import type { Bytes } from '../../shared/units.ts'
import type { TrialOutcome } from '../../shared/what-if.ts'
import type { WalkOrder } from './walker-messages.ts'

/** A run whose figures are wanted, and nothing else. */
export interface TrialOrder extends WalkOrder {
  /** Stores of the program to be made weak first. */
  readonly weak: readonly WeakStore[]
}

export type FromTrial =
  | { readonly type: 'outcome'; readonly outcome: TrialOutcome; /** Garbage that no collection has found by the end. */ readonly waiting: Bytes; /** As it ran. */ readonly source: string }
  | { readonly type: 'refused'; /** null: a store cannot be written with a weak reference. */ readonly message: string | null }
