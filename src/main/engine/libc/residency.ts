/**
 * Which bytes of free chunks cost memory.
 *
 * malloc itself writes chunk headers only, so every chunk boundary lies in a resident page, and a chunk of up to one page is
 * resident as a whole. A larger chunk may have been freed without ever being written; `heap.holes` counts those bytes
 * while the range is free and below the top; at 0 no free chunk lacks a page. Live chunks are touched by their owners, the top is measured when asked.
 */
import type { Ref } from '../ref.ts'
import { FREE_HEADER_BYTES } from './chunk.ts'
import type { Heap } from './heap.ts'

const ALWAYS_RESIDENT_WORDS = 1024
const FREE_HEADER_WORDS = FREE_HEADER_BYTES / 4

function missing(heap: Heap, ref: Ref, words: number): number {
  return words * 4 - heap.space.residentIn(ref, words * 4)
}

/** A live range becomes free; `isHead` when the free chunk will start here, so that its links get written. */
export function enterFree(heap: Heap, ref: Ref, words: number, isHead: boolean): void {
  if (words <= ALWAYS_RESIDENT_WORDS) return
  if (isHead) heap.space.touch(ref, FREE_HEADER_BYTES)
  heap.holes += missing(heap, ref, words)
}

/** A free range is handed out or becomes part of the top. */
export function leaveFree(heap: Heap, ref: Ref, words: number): void {
  if (words <= ALWAYS_RESIDENT_WORDS || heap.holes === 0) return
  heap.holes -= missing(heap, ref, words)
}

/** The first `taken` words of a free chunk are handed out and the rest stays free, under a new header. */
export function splitFree(heap: Heap, chunk: Ref, taken: number, words: number): void {
  if (words <= ALWAYS_RESIDENT_WORDS || heap.holes === 0) return
  heap.holes -= missing(heap, chunk, taken)
  const rest = chunk + taken
  // The usual case: the new header lies in pages that were written before.
  if (heap.space.isTouched(rest) && heap.space.isTouched(rest + FREE_HEADER_WORDS - 1)) return
  const written = Math.min(words - taken, 2 * ALWAYS_RESIDENT_WORDS)
  const before = missing(heap, rest, written)
  heap.space.touch(rest, FREE_HEADER_BYTES)
  heap.holes -= before - missing(heap, rest, written)
}
