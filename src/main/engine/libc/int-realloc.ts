/** Resizing a heap chunk: in place, into the top, into the free neighbour above, or by moving. */
import { NULL, type Ref } from '../ref.ts'
import { unlinkChunk } from './bins.ts'
import { HEADER_WORDS, isInUse, MIN_WORDS, PREV_INUSE, setHead, setHeadKeepingPrevInuse, setInUse, sizeOf } from './chunk.ts'
import type { Heap } from './heap.ts'
import { intFree } from './int-free.ts'
import { intMalloc } from './int-malloc.ts'
import { leaveFree } from './residency.ts'
import { setTop } from './top.ts'

/** Returns the caller's reference, or 0 when there is no room. @mirrors malloc/malloc.c _int_realloc */
export function intRealloc(heap: Heap, chunk: Ref, words: number): Ref {
  const { H, space } = heap
  const oldWords = sizeOf(H, chunk)
  let size = oldWords
  if (oldWords < words) {
    const above = chunk + oldWords
    const aboveWords = sizeOf(H, above)
    if (above === heap.top && oldWords + aboveWords >= words + MIN_WORDS) {
      setHeadKeepingPrevInuse(H, chunk, words)
      setTop(heap, chunk + words, oldWords + aboveWords - words)
      return chunk + HEADER_WORDS
    }
    if (above !== heap.top && !isInUse(H, above, aboveWords) && oldWords + aboveWords >= words) {
      unlinkChunk(heap, above)
      leaveFree(heap, above, aboveWords)
      size = oldWords + aboveWords
    } else {
      const ref = intMalloc(heap, words)
      if (ref === NULL) return NULL
      const moved = ref - HEADER_WORDS
      if (moved !== above) {
        const bytes = oldWords * 4 - 8
        copyBytes(heap, chunk + HEADER_WORDS, ref, bytes)
        intFree(heap, chunk)
        return ref
      }
      // The new chunk happens to lie right above: both become one.
      size = oldWords + sizeOf(H, moved)
    }
  }
  if (size - words < MIN_WORDS) {
    setHeadKeepingPrevInuse(H, chunk, size)
    setInUse(H, chunk, size)
  } else {
    const rest = chunk + words
    setHeadKeepingPrevInuse(H, chunk, words)
    space.touch(rest, HEADER_WORDS * 4)
    setHead(H, rest, size - words, PREV_INUSE)
    setInUse(H, rest, size - words)
    intFree(heap, rest)
  }
  return chunk + HEADER_WORDS
}

/** Copying reads never-written pages as zero and writes the target, which becomes resident: as memcpy. */
export function copyBytes(heap: Heap, from: Ref, to: Ref, bytes: number): void {
  heap.space.touch(to, bytes)
  heap.H.copyWithin(to, from, from + bytes / 4)
}
