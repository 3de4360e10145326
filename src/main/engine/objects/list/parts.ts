/** What lists offer the other parts beyond ListApi. */
import type { Ref } from '../../ref.ts'
import type { ListApi } from '../runtime.ts'
import type { ListStore } from './store.ts'

export interface ListParts extends ListApi {
  readonly store: ListStore
  /** PySequence_List; new reference. */
  fromIterable(iterable: Ref): Ref
  /** list[start:stop] with plain bounds; new list. */
  slice(list: Ref, start: number, stop: number): Ref
  /** del list[start:stop] with plain bounds. */
  deleteSlice(list: Ref, start: number, stop: number): void
  /** list.sort; NULL stands for an absent key or cmp. */
  sort(list: Ref, key: Ref, reverse: boolean, cmp?: Ref): void
  /** The item at an index, popped: owned by the caller. */
  pop(list: Ref, index: number): Ref
  install(): void
}
