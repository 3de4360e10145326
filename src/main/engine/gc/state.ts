/** struct _gc_runtime_state: what the collector remembers between collections. Counts live in the control words. */
import type { SuppressedFull, Triple } from '../../../shared/telemetry/collections.ts'
import { WORD } from '../objects/runtime.ts'
import type { Ref } from '../ref.ts'

export const COUNT_WORDS = [WORD.gcCount0, WORD.gcCount1, WORD.gcCount2] as const
/** Value of the trip word that no count exceeds. */
export const NEVER = 0x7fffffff

export interface GenerationStats {
  collections: number
  collected: number
  uncollectable: number
}

export interface GcState {
  enabled: boolean
  collecting: boolean
  /** False while the interpreter starts: nothing is collected then. */
  running: boolean
  debug: number
  thresholds: [number, number, number]
  /** Survivors of the last full collection, and survivors of middle collections since. */
  longLivedTotal: number
  longLivedPending: number
  readonly stats: readonly [GenerationStats, GenerationStats, GenerationStats]
  /** gc.garbage and gc.callbacks; 0 until somebody needs them. */
  garbage: Ref
  callbacks: Ref
  /** The allocation that crossed the threshold; empty outside automatic collections. */
  trippedBy: string
  suppressedFull: SuppressedFull | null
  /** Collections so far. */
  index: number
  /** Bytes that the last collection gave back by clearing garbage. */
  cyclesBytes: number
}

export function createState(thresholds: Triple): GcState {
  const none = (): GenerationStats => ({ collections: 0, collected: 0, uncollectable: 0 })
  return {
    enabled: true,
    collecting: false,
    running: false,
    debug: 0,
    thresholds: [...thresholds],
    longLivedTotal: 0,
    longLivedPending: 0,
    stats: [none(), none(), none()],
    garbage: 0,
    callbacks: 0,
    trippedBy: '',
    suppressedFull: null,
    index: 0,
    cyclesBytes: 0,
  }
}

export function readCounts(I: Int32Array): Triple {
  return [I[WORD.gcCount0], I[WORD.gcCount1], I[WORD.gcCount2]]
}
