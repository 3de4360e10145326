/** Leaves the heap as start-up leaves it: the same free chunks in bins and cache, the same room at the top. */
import type { StartupHeap } from '../profiles/types.ts'
import { NULL, type Ref } from '../ref.ts'
import { binAt } from './bins.ts'
import { FD, sizeOf } from './chunk.ts'
import { consolidate } from './consolidate.ts'
import { BINS, type Heap } from './heap.ts'
import { TCACHE_BINS, tcacheCount } from './tcache.ts'
import { topWords } from './top.ts'

export interface StartupCalls {
  readonly heap: Heap
  malloc(bytes: number): Ref
  free(ref: Ref): void
}

/** Of a chunk that is too large for the cache: what a small free chunk is split from, so that it lands in a bin. */
const SPLIT_CHUNK = 1056
const LARGEST_CACHED_CHUNK = 1040
const SIZE_FIELD = 8
const SEPARATOR = 24
const MIN_CHUNK = 32
const FILLER = 100_000
const MAX_FILLERS = 8

export function layStartupChunks({ heap, malloc, free }: StartupCalls, picture: StartupHeap): void {
  drain(heap, malloc)
  const apart = (chunkBytes: number): Ref => {
    const ref = malloc(chunkBytes - SIZE_FIELD)
    malloc(SEPARATOR)
    return ref
  }
  const small = picture.chunks.filter((bytes) => bytes <= LARGEST_CACHED_CHUNK).map((bytes) => apart(bytes + SPLIT_CHUNK))
  const large = picture.chunks.filter((bytes) => bytes > LARGEST_CACHED_CHUNK).map(apart)
  const cached = picture.cached.flatMap(([bytes, count]) => Array.from({ length: count }, () => apart(bytes)))
  setTopTo(picture.topBytes)
  for (const ref of small) {
    free(ref)
    malloc(SPLIT_CHUNK - SIZE_FIELD)
  }
  large.forEach(free)
  cached.forEach(free)

  function setTopTo(bytes: number): void {
    const top = (): number => topWords(heap) * 4
    for (let i = 0; i < MAX_FILLERS && top() < bytes + MIN_CHUNK; i++) malloc(Math.min(top() + MIN_CHUNK, FILLER))
    if (top() >= bytes + MIN_CHUNK) malloc(top() - bytes - SIZE_FIELD)
  }
}

/** Hands out every free chunk below the top. */
function drain(heap: Heap, malloc: (bytes: number) => Ref): void {
  for (;;) {
    if (heap.haveFastChunks) consolidate(heap)
    for (let index = 0; heap.tcache !== NULL && index < TCACHE_BINS; index++) {
      while (tcacheCount(heap, index) > 0) malloc(MIN_CHUNK + 16 * index - SIZE_FIELD)
    }
    const chunk = firstBinned(heap)
    if (chunk === NULL) return
    malloc(sizeOf(heap.H, chunk) * 4 - SIZE_FIELD)
  }
}

function firstBinned(heap: Heap): Ref {
  for (let i = 1; i < BINS - 1; i++) {
    const bin = binAt(heap, i)
    if (heap.H[bin + FD] !== bin) return heap.H[bin + FD]!
  }
  return NULL
}
