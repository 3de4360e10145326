/**
 * The invariants of the heap:
 * chunks tile it from its start to the break; no two free neighbours outside cache and fast bins; every free chunk is in
 * exactly one list of its size; live + cached + fast + binned + top = heap.
 */
import { NULL, type Ref } from '../ref.ts'
import { binAt, binIndex } from './bins.ts'
import { BK, BK_NEXTSIZE, FD, FD_NEXTSIZE, HEADER_WORDS, isInUse, isMmapped, isPrevInUse, MIN_LARGE_WORDS, prevWords, sizeOf } from './chunk.ts'
import { BINS, type Heap } from './heap.ts'
import { eachParked } from './parked.ts'
import { TCACHE_BINS, tcacheCount, tcacheIndex } from './tcache.ts'
import { topWords } from './top.ts'

export function checkHeap(heap: Heap): void {
  if (heap.top === NULL) return
  const { H } = heap
  const binned = collectBinned(heap)
  const parked = collectParked(heap)
  const end = heap.heapStart + heap.heapWords
  let freeWords = heap.tcache === NULL ? 0 : sizeOf(H, heap.tcache - HEADER_WORDS)
  let holes = 0
  let previousFree = false
  let chunk = heap.heapStart
  for (; chunk !== heap.top; chunk += sizeOf(H, chunk)) {
    const words = sizeOf(H, chunk)
    if (words < 8 || (words & 3) !== 0 || chunk + words > heap.top) fail(chunk, `size ${words * 4}`)
    if (isMmapped(H, chunk)) fail(chunk, 'is marked as a mapping inside the heap')
    if (isPrevInUse(H, chunk) === previousFree) fail(chunk, 'disagrees with the chunk below about its use')
    const inUse = isInUse(H, chunk, words)
    if (inUse === binned.has(chunk)) fail(chunk, inUse ? 'is in use and in a bin' : 'is free and in no bin')
    if (!inUse) {
      if (previousFree) fail(chunk, 'and the one below are both free')
      if (prevWords(H, chunk + words) !== words) fail(chunk, 'has a wrong foot')
      holes += words * 4 - heap.space.residentIn(chunk, words * 4)
      binned.delete(chunk)
    }
    if (!inUse || parked.delete(chunk)) freeWords += words
    if (!heap.space.isTouched(chunk)) fail(chunk, 'has a header in an untouched page')
    previousFree = !inUse
  }
  if (!isPrevInUse(H, heap.top)) fail(heap.top, '(top) borders a free chunk')
  if (heap.top + topWords(heap) !== end) fail(heap.top, '(top) does not reach the break')
  if (binned.size + parked.size > 0) fail([...binned, ...parked][0]!, 'is listed as free but lies outside the heap')
  if (freeWords + heap.liveWords + topWords(heap) !== heap.heapWords) throw new Error('libc: live, free and top do not sum to the heap')
  if (holes !== heap.holes) throw new Error(`libc: ${holes} untouched bytes in free chunks, counted ${heap.holes}`)
}

function collectBinned(heap: Heap): Set<Ref> {
  const { H } = heap
  const seen = new Set<Ref>()
  for (let i = 1; i < BINS - 1; i++) {
    const bin = binAt(heap, i)
    let above = Infinity
    for (let chunk = H[bin + FD]!; chunk !== bin; chunk = H[chunk + FD]!) {
      const words = sizeOf(H, chunk)
      if (seen.has(chunk)) fail(chunk, 'is listed twice')
      seen.add(chunk)
      if (H[H[chunk + FD]! + BK] !== chunk || H[H[chunk + BK]! + FD] !== chunk) fail(chunk, 'has wrong links')
      if (i === 1) continue
      if (binIndex(words) !== i) fail(chunk, `of ${words * 4} bytes is in bin ${i}`)
      if (words > above) fail(chunk, 'is out of order')
      if (words >= MIN_LARGE_WORDS) checkSizeLinks(H, chunk, words < above)
      above = words
    }
    if (i > 1 && H[bin + FD] !== bin && ((heap.binmap[i >> 5]! >>> (i & 31)) & 1) === 0) throw new Error(`libc: bin ${i} is not in the map`)
  }
  return seen
}

function checkSizeLinks(H: Int32Array, chunk: Ref, isFirstOfSize: boolean): void {
  const next = H[chunk + FD_NEXTSIZE]!
  if ((next !== NULL) !== isFirstOfSize) fail(chunk, 'is wrongly listed by size')
  if (next !== NULL && H[next + BK_NEXTSIZE] !== chunk) fail(chunk, 'has wrong size links')
}

/** Chunks in the cache and in fast bins, each in the list of its size. */
function collectParked(heap: Heap): Set<Ref> {
  const { H } = heap
  const seen = new Set<Ref>()
  const counts = new Int32Array(TCACHE_BINS)
  let fast = 0
  eachParked(heap, (chunk, place, list) => {
    if (seen.has(chunk)) fail(chunk, 'is parked twice')
    seen.add(chunk)
    const words = sizeOf(H, chunk)
    if (place === 'fast bin') fast++
    else counts[list]!++
    if (place === 'fast bin' && words !== (list + 2) * 4) fail(chunk, `is in fast bin ${list}`)
    if (place === 'cached' && tcacheIndex(words) !== list) fail(chunk, `is in cache list ${list}`)
  })
  if (fast > 0 && !heap.haveFastChunks) throw new Error('libc: fast bins are not empty, but marked as such')
  counts.forEach((count, i) => {
    const told = heap.tcache === NULL ? 0 : tcacheCount(heap, i)
    if (count !== told) throw new Error(`libc: cache list ${i} has ${count} chunks, counted ${told}`)
  })
  return seen
}

function fail(chunk: Ref, what: string): never {
  throw new Error(`libc: chunk at ${chunk * 4} ${what}`)
}
