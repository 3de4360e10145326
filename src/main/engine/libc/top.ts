/** The chunk that borders the break: carved last, grown by sbrk, given back when it gets too long. */
import { PAGE_BYTES, PAGE_SHIFT, PAGE_WORDS } from '../address-space/index.ts'
import { NULL, type Ref } from '../ref.ts'
import { HEADER_WORDS, IS_MMAPPED, MIN_WORDS, PREV_INUSE, setHead, sizeOf } from './chunk.ts'
import type { Heap } from './heap.ts'

const MAX_MAPPINGS = 65536

export function topWords(heap: Heap): number {
  return heap.top === NULL ? 0 : sizeOf(heap.H, heap.top)
}

/** Places the top chunk; its header page becomes resident. */
export function setTop(heap: Heap, chunk: Ref, words: number): void {
  // Within the old one's page the header lies in a resident page already; so it does below it, at a chunk's boundary.
  if (chunk >>> PAGE_SHIFT > heap.top >>> PAGE_SHIFT) heap.space.touch(chunk, HEADER_WORDS * 4)
  heap.top = chunk
  setHead(heap.H, chunk, words, PREV_INUSE)
}

/** Cuts `words` from the top; the caller made sure that a header remains. */
export function carveTop(heap: Heap, words: number): Ref {
  const chunk = heap.top
  const rest = sizeOf(heap.H, chunk) - words
  setHead(heap.H, chunk, words, PREV_INUSE)
  setTop(heap, chunk + words, rest)
  return chunk
}

/** @mirrors malloc/malloc.c sysmalloc (main arena, contiguous) */
export function sysmalloc(heap: Heap, words: number): Ref {
  if (words >= heap.mmapThreshold && heap.mappedCount < MAX_MAPPINGS) {
    const chunk = mapChunk(heap, words)
    if (chunk !== NULL) return chunk
  }
  const oldWords = topWords(heap)
  const grown = roundToPages(words + heap.profile.topPad / 4 + MIN_WORDS - oldWords)
  const old = heap.space.sbrk(grown * 4)
  // @simplified real malloc goes on in a mapping of its own when the break cannot move.
  if (old === NULL) return NULL
  if (heap.heapStart === NULL) {
    heap.heapStart = old
    heap.top = old
    heap.space.touch(old, HEADER_WORDS * 4)
  }
  heap.heapWords += grown
  if (heap.heapWords > heap.maxHeapWords) heap.maxHeapWords = heap.heapWords
  setTop(heap, heap.top, oldWords + grown)
  return carveTop(heap, words)
}

/** @mirrors malloc/malloc.c sysmalloc_mmap */
function mapChunk(heap: Heap, words: number): Ref {
  const mapped = roundToPages(words + 2)
  const chunk = heap.space.mmap(mapped * 4, true)
  if (chunk === NULL) return NULL
  heap.space.touch(chunk, HEADER_WORDS * 4)
  setHead(heap.H, chunk, mapped, IS_MMAPPED)
  heap.mappedWords += mapped
  heap.mappedCount++
  heap.mappings.add(chunk)
  return chunk
}

/** @mirrors malloc/malloc.c munmap_chunk */
export function unmapChunk(heap: Heap, chunk: Ref): void {
  const words = sizeOf(heap.H, chunk)
  heap.space.munmap(chunk, words * 4)
  heap.mappedWords -= words
  heap.mappedCount--
  heap.mappings.delete(chunk)
}

/** @mirrors malloc/malloc.c mremap_chunk */
export function remapChunk(heap: Heap, chunk: Ref, words: number): Ref {
  const oldWords = sizeOf(heap.H, chunk)
  const newWords = roundToPages(words + 2)
  if (newWords === oldWords) return chunk
  const moved = heap.space.mremap(chunk, oldWords * 4, newWords * 4)
  if (moved === NULL) return NULL
  setHead(heap.H, moved, newWords, IS_MMAPPED)
  heap.mappings.delete(chunk)
  heap.mappings.add(moved)
  heap.mappedWords += newWords - oldWords
  return moved
}

/** Gives the tail of the top back, keeping `padBytes`. @mirrors malloc/malloc.c systrim */
export function systrim(heap: Heap, padBytes: number): boolean {
  const words = topWords(heap)
  const area = words * 4 - MIN_WORDS * 4 - 1
  if (area <= padBytes) return false
  const extra = Math.floor((area - padBytes) / PAGE_BYTES) * PAGE_WORDS
  if (extra === 0) return false
  heap.space.sbrk(-extra * 4)
  heap.heapWords -= extra
  setHead(heap.H, heap.top, words - extra, PREV_INUSE)
  return true
}

function roundToPages(words: number): number {
  return Math.ceil(words / PAGE_WORDS) * PAGE_WORDS
}
