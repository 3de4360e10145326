/** What malloc keeps between calls: glibc's main_arena (in static bytes where lists need addresses) and mp_. */
import type { AddressSpace } from '../address-space/index.ts'
import type { LibcProfile } from '../profiles/types.ts'
import { NULL, type Ref } from '../ref.ts'
import { BK, FD } from './chunk.ts'

export const BINS = 128
export const FASTBINS = 10
export const BINMAP_WORDS = BINS / 32

export interface Heap {
  readonly H: Int32Array
  readonly space: AddressSpace
  readonly profile: LibcProfile
  /** Sentinels of the 127 lists, 4 words apart so that each one's fd and bk overlap the neighbours' unused fields. Bin 1: unsorted. */
  readonly bins: Ref
  /** Heads of the singly linked fast bins, a pointer slot each. */
  readonly fastbins: Ref
  readonly binmap: Int32Array
  readonly maxFastWords: number
  /** The cache structure inside the heap, 0 before the first call or without a cache. */
  tcache: Ref
  top: Ref
  lastRemainder: Ref
  haveFastChunks: boolean
  /** Thresholds in words. They grow when a mapped chunk is freed. */
  mmapThreshold: number
  trimThreshold: number
  heapStart: Ref
  heapWords: number
  maxHeapWords: number
  mappedWords: number
  mappedCount: number
  /** Chunks that are mappings of their own. */
  readonly mappings: Set<Ref>
  /** Words of chunks handed out to callers, mappings apart. */
  liveWords: number
  /** Bytes of binned free chunks that lie in pages never written: see residency.ts. */
  holes: number
}

export function createHeap(profile: LibcProfile, space: AddressSpace): Heap {
  const { H } = space
  const bins = space.statics(BINS * 16 + 32)
  for (let i = 1; i < BINS; i++) {
    H[bins + 4 * i + FD] = bins + 4 * i
    H[bins + 4 * i + BK] = bins + 4 * i
  }
  return {
    H,
    space,
    profile,
    bins,
    fastbins: space.statics(FASTBINS * 8),
    binmap: new Int32Array(BINMAP_WORDS),
    maxFastWords: profile.fastbinMaxChunk / 4,
    tcache: NULL,
    top: NULL,
    lastRemainder: NULL,
    haveFastChunks: false,
    mmapThreshold: profile.mmapThreshold / 4,
    trimThreshold: profile.trimThreshold / 4,
    heapStart: NULL,
    heapWords: 0,
    maxHeapWords: 0,
    mappedWords: 0,
    mappedCount: 0,
    mappings: new Set(),
    liveWords: 0,
    holes: 0,
  }
}
