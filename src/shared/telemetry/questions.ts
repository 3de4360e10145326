/** Questions about the heap at one event of a run, and what answers them. Addresses are what `id()` answers. */
import type { Biography } from './biography.ts'
import type { CollectionCycles } from './cycles.ts'
import type { Fragmentation } from './fragmentation.ts'
import type { ArenaLog, DuplicateValues, HeapMap, LargeBlocks, ObjectFilter, ObjectList, ObjectReport, PoolBlocks, ReleasePrediction, WhyHeapHeld, WhyHeld } from './heap.ts'
import type { MomentRow } from './series.ts'

interface HeapContract {
  heapMap: { ask: unknown; answer: HeapMap }
  /** The pool that an address lies in. */
  poolBlocks: { ask: { readonly address: number }; answer: PoolBlocks }
  largeBlocks: { ask: { readonly limit: number }; answer: LargeBlocks }
  whyHeld: { ask: { readonly arena: number }; answer: WhyHeld }
  whyHeapHeld: { ask: unknown; answer: WhyHeapHeld }
  object: { ask: { readonly address: number }; answer: ObjectReport }
  objects: { ask: { readonly filter: ObjectFilter }; answer: ObjectList }
  duplicates: { ask: { readonly limit: number }; answer: DuplicateValues }
  moment: { ask: unknown; answer: MomentRow }
  fragmentation: { ask: unknown; answer: Fragmentation }
  /** Lines as they begin, from the event asked about up to and with `to`, the first `limit` of them. */
  lineStarts: { ask: { readonly to: number; readonly limit: number }; answer: LineStarts }
  predictRelease: { ask: { readonly addresses: readonly number[] }; answer: ReleasePrediction }
  arenaLog: { ask: unknown; answer: ArenaLog }
  digest: { ask: unknown; answer: string }
  /** The life of the object that is there at the event asked about; of an ended run. */
  biography: { ask: { readonly address: number }; answer: Biography }
  /** What the collection with this index found, whatever event is asked about; of an ended run. */
  cycles: { ask: { readonly collection: number }; answer: CollectionCycles }
  /** The garbage that waits for a collection at the event asked about; of an ended run. */
  waitingCycles: { ask: unknown; answer: CollectionCycles }
}

/** Those that are answered by making the run again from its beginning, with an eye on something. */
export type ReplayQuestion = HeapQuestionOf<'biography' | 'cycles' | 'waitingCycles'>
/** Those about one event. */
export type EventQuestion = Exclude<HeapQuestion, ReplayQuestion>

export type HeapQuestionKind = keyof HeapContract
export type HeapQuestionOf<K extends HeapQuestionKind> = K extends HeapQuestionKind ? { readonly kind: K } & HeapContract[K]['ask'] : never
export type HeapQuestion = HeapQuestionOf<HeapQuestionKind>
export type HeapAnswer<K extends HeapQuestionKind = HeapQuestionKind> = HeapContract[K]['answer']

/** Lines that make no allocator call have no event of their own: they are passed over. */
export interface LineStarts {
  readonly starts: readonly { readonly event: number; readonly step: number; readonly line: number }[]
  /** The event up to which was looked. */
  readonly to: number
}

/** How far the run has been made again on the way to an event. */
export interface TravelProgress {
  readonly at: number
  readonly target: number
}
