/** Chunks in the cache and in fast bins: free for the next request, but marked as in use, so that nothing merges with them. */
import { NULL, type Ref } from '../ref.ts'
import { FD, HEADER_WORDS } from './chunk.ts'
import { FASTBINS, type Heap } from './heap.ts'
import { TCACHE_BINS, tcacheHead } from './tcache.ts'

export type ParkedPlace = 'cached' | 'fast bin'

/** `list`: index of the fast bin or of the cache's list. */
export function eachParked(heap: Heap, visit: (chunk: Ref, place: ParkedPlace, list: number) => void): void {
  const { H } = heap
  for (let i = 0; i < FASTBINS; i++) {
    for (let chunk = H[heap.fastbins + 2 * i]!; chunk !== NULL; chunk = H[chunk + FD]!) visit(chunk, 'fast bin', i)
  }
  if (heap.tcache === NULL) return
  for (let i = 0; i < TCACHE_BINS; i++) {
    for (let ref = tcacheHead(heap, i); ref !== NULL; ref = H[ref]!) visit(ref - HEADER_WORDS, 'cached', i)
  }
}
