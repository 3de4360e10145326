/** Questions about the heap at one event of a run, and what answers them. Addresses are what `id()` answers. */
import type { ArenaLog, HeapMap, LargeBlocks, ObjectReport, PoolBlocks, ReleasePrediction, WhyHeapHeld, WhyHeld } from './heap.ts'

interface HeapContract {
  heapMap: { ask: unknown; answer: HeapMap }
  /** The pool that an address lies in. */
  poolBlocks: { ask: { readonly address: number }; answer: PoolBlocks }
  largeBlocks: { ask: { readonly limit: number }; answer: LargeBlocks }
  whyHeld: { ask: { readonly arena: number }; answer: WhyHeld }
  whyHeapHeld: { ask: unknown; answer: WhyHeapHeld }
  object: { ask: { readonly address: number }; answer: ObjectReport }
  predictRelease: { ask: { readonly addresses: readonly number[] }; answer: ReleasePrediction }
  arenaLog: { ask: unknown; answer: ArenaLog }
  digest: { ask: unknown; answer: string }
}

export type HeapQuestionKind = keyof HeapContract
export type HeapQuestionOf<K extends HeapQuestionKind> = K extends HeapQuestionKind ? { readonly kind: K } & HeapContract[K]['ask'] : never
export type HeapQuestion = HeapQuestionOf<HeapQuestionKind>
export type HeapAnswer<K extends HeapQuestionKind = HeapQuestionKind> = HeapContract[K]['answer']

/** How far the run has been made again on the way to an event. */
export interface TravelProgress {
  readonly at: number
  readonly target: number
}
