/** malloc, calloc, realloc and free of glibc, over simulated bytes. One thread, one arena. */
import { type AddressSpace, PAGE_WORDS } from '../address-space/index.ts'
import type { Probe } from '../probe.ts'
import type { LibcProfile, StartupHeap } from '../profiles/types.ts'
import { NULL, type Ref } from '../ref.ts'
import { checkHeap } from './check.ts'
import { HEADER_WORDS, IS_MMAPPED, isMmapped, requestWords, SIZE, sizeOf } from './chunk.ts'
import { eachInUse } from './in-use.ts'
import { createHeap } from './heap.ts'
import { intFree } from './int-free.ts'
import { intMalloc } from './int-malloc.ts'
import { copyBytes, intRealloc } from './int-realloc.ts'
import { layStartupChunks } from './startup-chunks.ts'
import { TCACHE_BINS, tcacheCount, tcacheGet, tcacheIndex } from './tcache.ts'
import { type OwnerOf, reportTop, type TopReport } from './top-report.ts'
import { remapChunk, topWords, unmapChunk } from './top.ts'
import { trimHeap } from './trim.ts'

export interface LibcStats {
  /** From the start of the heap to the break. */
  readonly heapBytes: number
  readonly topBytes: number
  /** Cached, fast and binned chunks, and the structure of the cache itself. */
  readonly freeChunkBytes: number
  /** Handed out from the heap; headers included. */
  readonly liveChunkBytes: number
  readonly mappedBytes: number
  readonly mappedCount: number
  /** Bytes of free chunks and top that lie in resident pages. */
  readonly freeResidentBytes: number
}

export interface Libc {
  /**
   * 0 when the address space is full. Blocks of up to a page are resident at once; of a larger one only the header is
   * touched: whoever writes to it calls space.touch.
   */
  malloc(bytes: number): Ref
  /** Zeroed; fresh mappings stay non-resident. */
  calloc(bytes: number): Ref
  /** Never called with 0 bytes (CPython asks for 1). */
  realloc(ref: Ref, bytes: number): Ref
  free(ref: Ref): void
  usableBytes(ref: Ref): number
  chunkBytes(ref: Ref): number
  isMapped(ref: Ref): boolean
  /** Bytes of the block's chunk in resident pages. */
  residentBytes(ref: Ref): number
  /** Blocks that callers hold: those of the heap in order of address, then the mappings. */
  eachInUse(visit: (ref: Ref) => void): void
  /** malloc_trim. */
  trim(padBytes: number): boolean
  stats(): LibcStats
  /** Leaves free chunks and top as the real interpreter's start-up does; everything else in the heap stays in use. */
  layStartup(picture: StartupHeap): void
  /** What keeps the heap from shrinking, told from its chunks. At most `shown` pins are listed (100 unless told). */
  whatPinsTop(ownerOf?: OwnerOf, shown?: number): TopReport
  check(): void
}

export interface LibcOptions {
  readonly profile: LibcProfile
  readonly space: AddressSpace
  /** The address space reports for the heap; malloc itself has nothing to add yet. */
  readonly probe?: Probe
}

const PINS_SHOWN = 100

/** Requests beyond this fail at once, as PTRDIFF_MAX does. */
const MAX_REQUEST = 0xf0000000

export function createLibc({ profile, space }: LibcOptions): Libc {
  const heap = createHeap(profile, space)
  const { H } = heap

  /** @mirrors malloc/malloc.c __libc_malloc */
  function malloc(bytes: number): Ref {
    if (bytes > MAX_REQUEST) return NULL
    const words = requestWords(bytes)
    if (profile.tcache !== null) {
      if (heap.tcache === NULL) createTcache()
      const index = tcacheIndex(words)
      if (index < TCACHE_BINS && heap.tcache !== NULL && tcacheCount(heap, index) > 0) {
        heap.liveWords += words
        return tcacheGet(heap, index)
      }
    }
    return allocate(words)
  }

  function allocate(words: number): Ref {
    const ref = intMalloc(heap, words)
    if (ref !== NULL && !isMmapped(H, ref - HEADER_WORDS)) handOut(ref - HEADER_WORDS)
    return ref
  }

  function handOut(chunk: Ref): void {
    const words = sizeOf(H, chunk)
    heap.liveWords += words
    if (words > PAGE_WORDS && words <= PAGE_WORDS + 2 * HEADER_WORDS) space.touch(chunk, words * 4)
  }

  /** @mirrors malloc/malloc.c tcache_init */
  function createTcache(): void {
    const { structBytes } = profile.tcache!
    const ref = allocate(requestWords(structBytes))
    if (ref === NULL) return
    H.fill(0, ref, ref + structBytes / 4)
    heap.tcache = ref
    heap.liveWords -= sizeOf(H, ref - HEADER_WORDS)
  }

  /** Skips the cache, and clears only what an earlier owner may have written. @mirrors malloc/malloc.c __libc_calloc */
  function calloc(bytes: number): Ref {
    if (bytes > MAX_REQUEST) return NULL
    if (profile.tcache !== null && heap.tcache === NULL) createTcache()
    const oldTop = heap.top
    const everUsed = oldTop === NULL ? 0 : heap.heapStart + heap.maxHeapWords - oldTop
    const ref = allocate(requestWords(bytes))
    if (ref === NULL) return NULL
    const chunk = ref - HEADER_WORDS
    if (isMmapped(H, chunk)) return ref
    const size = sizeOf(H, chunk)
    const cleared = (chunk === oldTop && size > everUsed ? everUsed : size) - 2
    space.touch(ref, cleared * 4)
    H.fill(0, ref, ref + cleared)
    return ref
  }

  /** @mirrors malloc/malloc.c __libc_realloc */
  function realloc(ref: Ref, bytes: number): Ref {
    if (ref === NULL) return malloc(bytes)
    if (bytes > MAX_REQUEST) return NULL
    const chunk = ref - HEADER_WORDS
    const words = requestWords(bytes)
    if (isMmapped(H, chunk)) return reallocMapped(chunk, words, bytes)
    const oldWords = sizeOf(H, chunk)
    const moved = intRealloc(heap, chunk, words)
    if (moved === NULL) return NULL
    heap.liveWords -= oldWords
    if (!isMmapped(H, moved - HEADER_WORDS)) handOut(moved - HEADER_WORDS)
    return moved
  }

  function reallocMapped(chunk: Ref, words: number, bytes: number): Ref {
    const remapped = remapChunk(heap, chunk, words)
    if (remapped !== NULL) return remapped + HEADER_WORDS
    const oldWords = sizeOf(H, chunk)
    if (oldWords - 2 >= words) return chunk + HEADER_WORDS
    const ref = malloc(bytes)
    if (ref === NULL) return NULL
    copyBytes(heap, chunk + HEADER_WORDS, ref, (oldWords - HEADER_WORDS) * 4)
    unmapChunk(heap, chunk)
    return ref
  }

  /** @mirrors malloc/malloc.c __libc_free */
  function free(ref: Ref): void {
    if (ref === NULL) return
    const chunk = ref - HEADER_WORDS
    if (isMmapped(H, chunk)) {
      raiseThresholds(chunk)
      unmapChunk(heap, chunk)
      return
    }
    heap.liveWords -= sizeOf(H, chunk)
    intFree(heap, chunk)
  }

  /** A freed mapping teaches malloc that blocks of its size come and go: they will be taken from the heap. */
  function raiseThresholds(chunk: Ref): void {
    const words = sizeOf(H, chunk)
    // The flag takes part in the C library's comparison, so a chunk of exactly the maximum is excluded.
    if (words <= heap.mmapThreshold || words * 4 + IS_MMAPPED > profile.mmapThresholdMax) return
    heap.mmapThreshold = words
    heap.trimThreshold = 2 * words
  }

  function chunkBytes(ref: Ref): number {
    return sizeOf(H, ref - HEADER_WORDS) * 4
  }

  function isMapped(ref: Ref): boolean {
    return (H[ref - HEADER_WORDS + SIZE]! & IS_MMAPPED) !== 0
  }

  function usableBytes(ref: Ref): number {
    return chunkBytes(ref) - (isMapped(ref) ? 16 : 8)
  }

  function residentBytes(ref: Ref): number {
    return space.residentIn(ref - HEADER_WORDS, chunkBytes(ref))
  }

  function stats(): LibcStats {
    const topBytes = topWords(heap) * 4
    const freeChunkBytes = (heap.heapWords - heap.liveWords) * 4 - topBytes
    return {
      heapBytes: heap.heapWords * 4,
      topBytes,
      freeChunkBytes,
      liveChunkBytes: heap.liveWords * 4,
      mappedBytes: heap.mappedWords * 4,
      mappedCount: heap.mappedCount,
      freeResidentBytes: freeChunkBytes - heap.holes + space.residentIn(heap.top, topBytes),
    }
  }

  return {
    malloc,
    calloc,
    realloc,
    free,
    usableBytes,
    chunkBytes,
    isMapped,
    residentBytes,
    eachInUse: (visit) => eachInUse(heap, visit),
    trim: (padBytes) => trimHeap(heap, padBytes),
    stats,
    layStartup: (picture) => layStartupChunks({ heap, malloc, free }, picture),
    whatPinsTop: (ownerOf = () => null, shown = PINS_SHOWN) => reportTop(heap, ownerOf, shown),
    check: () => checkHeap(heap),
  }
}
