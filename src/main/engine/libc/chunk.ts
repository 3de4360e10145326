/**
 * Chunks, the unit of glibc's malloc, lie in simulated memory as in the C library. Sizes are in words (4 bytes) here;
 * the size field in memory holds bytes plus flags.
 *
 *   word 0   prev_size    bytes of the chunk below, valid while that chunk is free and not cached
 *   word 2   size | flags PREV_INUSE: the chunk below is in use (or cached); IS_MMAPPED: a mapping of its own
 *   word 4   fd           list links while the chunk is free; the caller's bytes while it is in use
 *   word 6   bk
 *   word 8   fd_nextsize  large free chunks: first chunk of the next smaller, next larger size (0: not first of its size)
 *   word 10  bk_nextsize
 *
 * The caller's reference is chunk + 4 words. Usable bytes: size - 8 (the next chunk's prev_size belongs to the caller),
 * size - 16 for a mapping.
 */
import type { Ref } from '../ref.ts'

export const SIZE = 2
export const FD = 4
export const BK = 6
export const FD_NEXTSIZE = 8
export const BK_NEXTSIZE = 10

export const HEADER_WORDS = 4
export const MIN_WORDS = 8
/** Chunks from here on live in large bins. */
export const MIN_LARGE_WORDS = 256
/** Everything malloc itself may write at the start of a free chunk. */
export const FREE_HEADER_BYTES = 48

export const PREV_INUSE = 1
export const IS_MMAPPED = 2

/** @mirrors malloc/malloc.c checked_request2size */
export function requestWords(bytes: number): number {
  return bytes <= 24 ? MIN_WORDS : ((bytes + 23) >>> 4) << 2
}

export function sizeOf(H: Int32Array, chunk: Ref): number {
  return (H[chunk + SIZE]! >>> 3) << 1
}

export function setHead(H: Int32Array, chunk: Ref, words: number, flags: number): void {
  H[chunk + SIZE] = (words << 2) | flags
  H[chunk + SIZE + 1] = 0
}

export function setHeadKeepingPrevInuse(H: Int32Array, chunk: Ref, words: number): void {
  H[chunk + SIZE] = (words << 2) | (H[chunk + SIZE]! & PREV_INUSE)
}

/** Writes the size where the chunk above finds it. */
export function setFoot(H: Int32Array, chunk: Ref, words: number): void {
  H[chunk + words] = words << 2
  H[chunk + words + 1] = 0
}

export function prevWords(H: Int32Array, chunk: Ref): number {
  return (H[chunk]! >>> 3) << 1
}

export function isPrevInUse(H: Int32Array, chunk: Ref): boolean {
  return (H[chunk + SIZE]! & PREV_INUSE) !== 0
}

export function isMmapped(H: Int32Array, chunk: Ref): boolean {
  return (H[chunk + SIZE]! & IS_MMAPPED) !== 0
}

/** Whether the chunk of `words` is in use: said by the chunk above it. */
export function isInUse(H: Int32Array, chunk: Ref, words: number): boolean {
  return (H[chunk + words + SIZE]! & PREV_INUSE) !== 0
}

export function setInUse(H: Int32Array, chunk: Ref, words: number): void {
  H[chunk + words + SIZE]! |= PREV_INUSE
}
