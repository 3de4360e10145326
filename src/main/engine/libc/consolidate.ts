/** Coalesces the chunks of all fast bins with their free neighbours. */
import { NULL, type Ref } from '../ref.ts'
import { insertUnsorted, unlinkChunk } from './bins.ts'
import { FD, isInUse, isPrevInUse, PREV_INUSE, prevWords, setFoot, setHead, SIZE, sizeOf } from './chunk.ts'
import { FASTBINS, type Heap } from './heap.ts'
import { leaveFree } from './residency.ts'
import { setTop } from './top.ts'

/** @mirrors malloc/malloc.c malloc_consolidate */
export function consolidate(heap: Heap): void {
  const { H } = heap
  heap.haveFastChunks = false
  for (let i = 0; i < FASTBINS; i++) {
    const bin = heap.fastbins + 2 * i
    let chunk = H[bin]!
    H[bin] = NULL
    while (chunk !== NULL) {
      const next = H[chunk + FD]!
      coalesce(heap, chunk)
      chunk = next
    }
  }
}

/** Merges a chunk that is in no list with its free neighbours and files the result; its words. The shared half of free and consolidation. */
export function coalesce(heap: Heap, freed: Ref): number {
  const { H } = heap
  let chunk = freed
  let words = sizeOf(H, chunk)
  const above = chunk + words
  let below = 0
  if (!isPrevInUse(H, chunk)) {
    below = prevWords(H, chunk)
    chunk -= below
    words += below
    unlinkChunk(heap, chunk)
  }
  if (above === heap.top) {
    if (below > 0) leaveFree(heap, chunk, below)
    words += sizeOf(H, above)
    setTop(heap, chunk, words)
    return words
  }
  const aboveWords = sizeOf(H, above)
  if (isInUse(H, above, aboveWords)) H[above + SIZE]! &= ~PREV_INUSE
  else {
    unlinkChunk(heap, above)
    words += aboveWords
  }
  insertUnsorted(heap, chunk, words)
  setHead(H, chunk, words, PREV_INUSE)
  setFoot(H, chunk, words)
  return words
}
