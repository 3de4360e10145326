/** Every chunk that somebody holds. Walks the heap once: for questions and checks, not for the run. */
import { NULL, type Ref } from '../ref.ts'
import { HEADER_WORDS, isInUse, sizeOf } from './chunk.ts'
import type { Heap } from './heap.ts'
import { eachParked } from './parked.ts'

/** Cached chunks and fast bins are marked as in use, and so is the cache itself: they are nobody's. */
export function eachInUse(heap: Heap, visit: (ref: Ref) => void): void {
  const { H } = heap
  const parked = new Set<Ref>()
  eachParked(heap, (chunk) => void parked.add(chunk))
  if (heap.tcache !== NULL) parked.add(heap.tcache - HEADER_WORDS)
  if (heap.top !== NULL) {
    for (let chunk = heap.heapStart; chunk !== heap.top; ) {
      const words = sizeOf(H, chunk)
      if (isInUse(H, chunk, words) && !parked.has(chunk)) visit(chunk + HEADER_WORDS)
      chunk += words
    }
  }
  for (const chunk of [...heap.mappings].sort((a, b) => a - b)) visit(chunk + HEADER_WORDS)
}
