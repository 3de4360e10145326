/**
 * The per-thread cache (glibc 2.26+): up to 7 freed chunks per size, last in first out, never coalesced.
 * The structure is itself a heap chunk: 64 counts of 16 bits, then 64 list heads.
 * @simplified links are stored plainly; 2.32+ stores them xor-ed with their address.
 */
import { NULL, type Ref } from '../ref.ts'
import { MIN_WORDS } from './chunk.ts'
import type { Heap } from './heap.ts'

export const TCACHE_BINS = 64
const HEADS = 32
const KEY = 2

export function tcacheIndex(words: number): number {
  return (words - MIN_WORDS) >> 2
}

export function tcacheCount(heap: Heap, index: number): number {
  return (heap.H[heap.tcache + (index >> 1)]! >>> ((index & 1) << 4)) & 0xffff
}

/** Whether a chunk of this size would be cached now. */
export function tcacheHasRoom(heap: Heap, index: number): boolean {
  return heap.tcache !== NULL && index < TCACHE_BINS && tcacheCount(heap, index) < heap.profile.tcache!.entriesPerSize
}

export function tcacheHead(heap: Heap, index: number): Ref {
  return heap.H[heap.tcache + HEADS + 2 * index]!
}

/** @mirrors malloc/malloc.c tcache_put */
export function tcachePut(heap: Heap, index: number, ref: Ref): void {
  const { H, tcache } = heap
  const head = tcache + HEADS + 2 * index
  H[ref] = H[head]!
  H[ref + 1] = 0
  H[ref + KEY] = tcache
  H[head] = ref
  H[tcache + (index >> 1)]! += 1 << ((index & 1) << 4)
}

/** @mirrors malloc/malloc.c tcache_get */
export function tcacheGet(heap: Heap, index: number): Ref {
  const { H, tcache } = heap
  const head = tcache + HEADS + 2 * index
  const ref = H[head]!
  H[head] = H[ref]!
  H[ref + KEY] = 0
  H[ref + KEY + 1] = 0
  H[tcache + (index >> 1)]! -= 1 << ((index & 1) << 4)
  return ref
}
