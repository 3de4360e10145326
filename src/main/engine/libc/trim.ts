/** malloc_trim: what a program can do by hand about free chunks that keep memory. */
import { PAGE_BYTES } from '../address-space/index.ts'
import { binAt, binIndex } from './bins.ts'
import { FD, FREE_HEADER_BYTES, sizeOf } from './chunk.ts'
import { consolidate } from './consolidate.ts'
import { BINS, type Heap } from './heap.ts'
import { systrim } from './top.ts'

const FIRST_PAGE_BIN = binIndex(PAGE_BYTES / 4)

/** Gives back whole pages inside free chunks, then the top beyond `padBytes`. Whether anything went back. @mirrors malloc/malloc.c mtrim */
export function trimHeap(heap: Heap, padBytes: number): boolean {
  if (heap.top === 0) return false
  consolidate(heap)
  let discarded = 0
  for (let i = 1; i < BINS - 1; i++) {
    if (i !== 1 && i < FIRST_PAGE_BIN) continue
    const bin = binAt(heap, i)
    for (let chunk = heap.H[bin + FD]!; chunk !== bin; chunk = heap.H[chunk + FD]!) discarded += discard(heap, chunk)
  }
  return systrim(heap, padBytes) || discarded > 0
}

function discard(heap: Heap, chunk: number): number {
  const bytes = sizeOf(heap.H, chunk) * 4
  if (bytes <= PAGE_BYTES - 1 + FREE_HEADER_BYTES) return 0
  const from = chunk + FREE_HEADER_BYTES / 4
  const length = bytes - FREE_HEADER_BYTES
  const before = heap.space.residentIn(from, length)
  heap.space.discard(from, length)
  const gone = before - heap.space.residentIn(from, length)
  heap.holes += gone
  return gone
}
