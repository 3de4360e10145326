/** The way of a freed chunk: cache, fast bin, or coalescing, consolidation and trimming. */
import { type Ref } from '../ref.ts'
import { HEADER_WORDS, isPrevInUse, sizeOf } from './chunk.ts'
import { coalesce, consolidate } from './consolidate.ts'
import { pushFast } from './fastbins.ts'
import type { Heap } from './heap.ts'
import { enterFree } from './residency.ts'
import { tcacheHasRoom, tcacheIndex, tcachePut } from './tcache.ts'
import { systrim, topWords } from './top.ts'

/** A coalesced chunk this long ends the laziness: 64 KiB. */
const CONSOLIDATION_WORDS = 16384

/** @mirrors malloc/malloc.c _int_free */
export function intFree(heap: Heap, chunk: Ref): void {
  const words = sizeOf(heap.H, chunk)
  const index = tcacheIndex(words)
  if (tcacheHasRoom(heap, index)) {
    tcachePut(heap, index, chunk + HEADER_WORDS)
    return
  }
  if (words <= heap.maxFastWords) {
    pushFast(heap, chunk, words)
    return
  }
  if (chunk + words !== heap.top) enterFree(heap, chunk, words, isPrevInUse(heap.H, chunk))
  if (coalesce(heap, chunk) < CONSOLIDATION_WORDS) return
  if (heap.haveFastChunks) consolidate(heap)
  if (topWords(heap) >= heap.trimThreshold) systrim(heap, heap.profile.topPad)
}
