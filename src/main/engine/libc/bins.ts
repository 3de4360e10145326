/** Doubly linked lists of coalesced free chunks: unsorted, small (one size each, first in first out), large (sorted). */
import { NULL, type Ref } from '../ref.ts'
import { BK, BK_NEXTSIZE, FD, FD_NEXTSIZE, MIN_LARGE_WORDS, sizeOf } from './chunk.ts'
import type { Heap } from './heap.ts'

export function binAt(heap: Heap, index: number): Ref {
  return heap.bins + 4 * index
}

export function unsortedBin(heap: Heap): Ref {
  return heap.bins + 4
}

/** @mirrors malloc/malloc.c bin_index */
export function binIndex(words: number): number {
  if (words < MIN_LARGE_WORDS) return words >> 2
  if (words >> 4 <= 48) return 48 + (words >> 4)
  if (words >> 7 <= 20) return 91 + (words >> 7)
  if (words >> 10 <= 10) return 110 + (words >> 10)
  if (words >> 13 <= 4) return 119 + (words >> 13)
  if (words >> 16 <= 2) return 124 + (words >> 16)
  return 126
}

/** @mirrors malloc/malloc.c unlink_chunk */
export function unlinkChunk(heap: Heap, chunk: Ref): void {
  const { H } = heap
  const fd = H[chunk + FD]!
  const bk = H[chunk + BK]!
  H[fd + BK] = bk
  H[bk + FD] = fd
  if (sizeOf(H, chunk) < MIN_LARGE_WORDS) return
  const nextSize = H[chunk + FD_NEXTSIZE]!
  if (nextSize === NULL) return
  const prevSize = H[chunk + BK_NEXTSIZE]!
  if (H[fd + FD_NEXTSIZE] !== NULL) {
    H[nextSize + BK_NEXTSIZE] = prevSize
    H[prevSize + FD_NEXTSIZE] = nextSize
  } else if (nextSize === chunk) {
    H[fd + FD_NEXTSIZE] = fd
    H[fd + BK_NEXTSIZE] = fd
  } else {
    // The next chunk has the same size and takes over as first of its size.
    H[fd + FD_NEXTSIZE] = nextSize
    H[fd + BK_NEXTSIZE] = prevSize
    H[nextSize + BK_NEXTSIZE] = fd
    H[prevSize + FD_NEXTSIZE] = fd
  }
}

/** Puts a chunk at the front of the unsorted list. */
export function insertUnsorted(heap: Heap, chunk: Ref, words: number): void {
  const { H } = heap
  const list = unsortedBin(heap)
  const first = H[list + FD]!
  H[chunk + FD] = first
  H[chunk + BK] = list
  if (words >= MIN_LARGE_WORDS) {
    H[chunk + FD_NEXTSIZE] = NULL
    H[chunk + BK_NEXTSIZE] = NULL
  }
  H[list + FD] = chunk
  H[first + BK] = chunk
}

/** Sorts a chunk that left the unsorted list into its bin. Part of @mirrors malloc/malloc.c _int_malloc */
export function insertSorted(heap: Heap, chunk: Ref, words: number): void {
  const { H } = heap
  const index = binIndex(words)
  let before = binAt(heap, index)
  let after = H[before + FD]!
  if (words >= MIN_LARGE_WORDS) {
    if (after === before) {
      H[chunk + FD_NEXTSIZE] = chunk
      H[chunk + BK_NEXTSIZE] = chunk
    } else if (words < sizeOf(H, H[before + BK]!)) {
      const largest = after
      const smallest = H[largest + BK_NEXTSIZE]!
      after = before
      before = H[before + BK]!
      linkSize(H, chunk, largest, smallest)
    } else {
      while (words < sizeOf(H, after)) after = H[after + FD_NEXTSIZE]!
      // Second among equals: the first keeps its place in the size list.
      if (words === sizeOf(H, after)) after = H[after + FD]!
      else linkSize(H, chunk, after, H[after + BK_NEXTSIZE]!)
      before = H[after + BK]!
    }
  }
  heap.binmap[index >> 5]! |= 1 << (index & 31)
  H[chunk + BK] = before
  H[chunk + FD] = after
  H[after + BK] = chunk
  H[before + FD] = chunk
}

/** Inserts between two firsts of their sizes. */
function linkSize(H: Int32Array, chunk: Ref, smaller: Ref, larger: Ref): void {
  H[chunk + FD_NEXTSIZE] = smaller
  H[chunk + BK_NEXTSIZE] = larger
  H[smaller + BK_NEXTSIZE] = chunk
  H[larger + FD_NEXTSIZE] = chunk
}
