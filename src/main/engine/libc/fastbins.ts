/** Freed chunks of up to 128 bytes: singly linked, last in first out, not coalesced until a consolidation. */
import { NULL, type Ref } from '../ref.ts'
import { FD } from './chunk.ts'
import type { Heap } from './heap.ts'

/** Slot of the list head. */
export function fastbinAt(heap: Heap, words: number): Ref {
  return heap.fastbins + (((words >> 2) - 2) << 1)
}

export function pushFast(heap: Heap, chunk: Ref, words: number): void {
  const { H } = heap
  const bin = fastbinAt(heap, words)
  H[chunk + FD] = H[bin]!
  H[chunk + FD + 1] = 0
  H[bin] = chunk
  heap.haveFastChunks = true
}

export function popFast(heap: Heap, bin: Ref): Ref {
  const { H } = heap
  const chunk = H[bin]!
  if (chunk !== NULL) H[bin] = H[chunk + FD]!
  return chunk
}
