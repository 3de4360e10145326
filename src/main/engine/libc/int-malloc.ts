/** The way of a request past the cache: fast bins, exact small bin, unsorted chunks, larger bins, top, system. */
import { NULL, type Ref } from '../ref.ts'
import { binAt, binIndex, insertSorted, insertUnsorted, unlinkChunk, unsortedBin } from './bins.ts'
import { BK, BK_NEXTSIZE, FD, HEADER_WORDS, MIN_LARGE_WORDS, MIN_WORDS, PREV_INUSE, setFoot, setHead, setInUse, sizeOf } from './chunk.ts'
import { consolidate } from './consolidate.ts'
import { fastbinAt, popFast } from './fastbins.ts'
import { BINMAP_WORDS, type Heap } from './heap.ts'
import { leaveFree, splitFree } from './residency.ts'
import { tcacheGet, tcacheHasRoom, tcacheIndex, tcachePut } from './tcache.ts'
import { carveTop, sysmalloc, topWords } from './top.ts'

/** Chunks sorted out of the unsorted list by one request at most. */
const MAX_SORTED = 10000

/** Returns the caller's reference, or 0. @mirrors malloc/malloc.c _int_malloc */
export function intMalloc(heap: Heap, words: number): Ref {
  if (words <= heap.maxFastWords) {
    const ref = takeFast(heap, words)
    if (ref !== NULL) return ref
  }
  if (words < MIN_LARGE_WORDS) {
    const ref = takeSmall(heap, words)
    if (ref !== NULL) return ref
  } else if (heap.haveFastChunks) consolidate(heap)

  for (;;) {
    const exact = sortUnsorted(heap, words)
    if (exact !== NULL) return exact
    const fitting = takeBestFit(heap, words)
    if (fitting !== NULL) return fitting
    if (topWords(heap) >= words + MIN_WORDS) return carveTop(heap, words) + HEADER_WORDS
    if (!heap.haveFastChunks) {
      const chunk = sysmalloc(heap, words)
      return chunk === NULL ? NULL : chunk + HEADER_WORDS
    }
    consolidate(heap)
  }
}

/** Takes a chunk of exactly this size and moves its like into the cache. */
function takeFast(heap: Heap, words: number): Ref {
  const bin = fastbinAt(heap, words)
  const chunk = popFast(heap, bin)
  if (chunk === NULL) return NULL
  const index = tcacheIndex(words)
  while (heap.H[bin] !== NULL && tcacheHasRoom(heap, index)) tcachePut(heap, index, popFast(heap, bin) + HEADER_WORDS)
  return chunk + HEADER_WORDS
}

function takeSmall(heap: Heap, words: number): Ref {
  const bin = binAt(heap, words >> 2)
  const chunk = popLast(heap, bin, words)
  if (chunk === NULL) return NULL
  const index = tcacheIndex(words)
  while (heap.H[bin + BK] !== bin && tcacheHasRoom(heap, index)) tcachePut(heap, index, popLast(heap, bin, words) + HEADER_WORDS)
  return chunk + HEADER_WORDS
}

function popLast(heap: Heap, bin: Ref, words: number): Ref {
  const { H } = heap
  const chunk = H[bin + BK]!
  if (chunk === bin) return NULL
  const before = H[chunk + BK]!
  setInUse(H, chunk, words)
  H[bin + BK] = before
  H[before + FD] = bin
  return chunk
}

/** Sorts freed chunks into their bins until one fits exactly; cached fits come back through the cache. */
function sortUnsorted(heap: Heap, words: number): Ref {
  const { H } = heap
  const list = unsortedBin(heap)
  const index = tcacheIndex(words)
  let cached = false
  for (let sorted = 0; sorted < MAX_SORTED; sorted++) {
    const chunk = H[list + BK]!
    if (chunk === list) break
    const before = H[chunk + BK]!
    const size = sizeOf(H, chunk)
    if (words < MIN_LARGE_WORDS && before === list && chunk === heap.lastRemainder && size > words + MIN_WORDS) {
      H[list + FD] = list
      H[list + BK] = list
      heap.lastRemainder = split(heap, chunk, words, size)
      return chunk + HEADER_WORDS
    }
    H[list + BK] = before
    H[before + FD] = list
    if (size === words) {
      setInUse(H, chunk, size)
      if (!tcacheHasRoom(heap, index)) {
        leaveFree(heap, chunk, size)
        return chunk + HEADER_WORDS
      }
      tcachePut(heap, index, chunk + HEADER_WORDS)
      cached = true
      // A cached fit does not count as sorted in the C library's loop.
      sorted--
    } else insertSorted(heap, chunk, size)
  }
  return cached ? tcacheGet(heap, index) : NULL
}

/** The smallest binned chunk that fits: within the request's own large bin, then in the next non-empty bin. */
function takeBestFit(heap: Heap, words: number): Ref {
  const { H, binmap } = heap
  let index = binIndex(words)
  if (words >= MIN_LARGE_WORDS) {
    const bin = binAt(heap, index)
    let chunk = H[bin + FD]!
    if (chunk !== bin && sizeOf(H, chunk) >= words) {
      do chunk = H[chunk + BK_NEXTSIZE]!
      while (sizeOf(H, chunk) < words)
      // The second of its size, if any: the first carries the size links.
      if (chunk !== H[bin + BK] && sizeOf(H, chunk) === sizeOf(H, H[chunk + FD]!)) chunk = H[chunk + FD]!
      return takeBinned(heap, chunk, words, false)
    }
  }
  index++
  let block = index >> 5
  let map = block < BINMAP_WORDS ? binmap[block]! & (-1 << (index & 31)) : 0
  for (;;) {
    while (map === 0) {
      if (++block >= BINMAP_WORDS) return NULL
      map = binmap[block]!
    }
    const bit = map & -map
    const bin = binAt(heap, (block << 5) + 31 - Math.clz32(bit))
    const chunk = H[bin + BK]!
    if (chunk !== bin) return takeBinned(heap, chunk, words, words < MIN_LARGE_WORDS)
    // A bin may have emptied since its bit was set.
    binmap[block]! &= ~bit
    map &= ~bit
  }
}

function takeBinned(heap: Heap, chunk: Ref, words: number, remember: boolean): Ref {
  const size = sizeOf(heap.H, chunk)
  unlinkChunk(heap, chunk)
  if (size - words < MIN_WORDS) {
    setInUse(heap.H, chunk, size)
    leaveFree(heap, chunk, size)
  } else {
    const rest = split(heap, chunk, words, size)
    if (remember) heap.lastRemainder = rest
  }
  return chunk + HEADER_WORDS
}

/** Cuts a free chunk that is in no list; the rest goes to the front of the unsorted list. */
function split(heap: Heap, chunk: Ref, words: number, size: number): Ref {
  const { H } = heap
  const rest = chunk + words
  splitFree(heap, chunk, words, size)
  setHead(H, chunk, words, PREV_INUSE)
  setHead(H, rest, size - words, PREV_INUSE)
  setFoot(H, rest, size - words)
  insertUnsorted(heap, rest, size - words)
  return rest
}
