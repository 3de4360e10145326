/**
 * Blocks of the twin's own start-up. They lie among the process's static data, so that what the twin's built-in types and
 * modules have or lack moves no block of a program: the pools and chunks of a start-up are a recorded picture, see
 * startup-pools.ts.
 */
import type { AddressSpace } from '../address-space/index.ts'
import { NULL, type Ref } from '../ref.ts'

export interface StartupBlocks {
  /** While it is, every request comes here. */
  readonly isOpen: boolean
  open(): void
  close(): void
  /** Zeroed. */
  malloc(bytes: number): Ref
  owns(ref: Ref): boolean
  requestedBytes(ref: Ref): number
  /** realloc: the contents go to a block of this `malloc`. */
  resize(ref: Ref, bytes: number, malloc: () => Ref): Ref
  free(ref: Ref): void
  /** Blocks given back since it was closed. */
  given(): number
}

/** Before each block: what was asked for. */
const HEADER_WORDS = 4
const UNIT = 16

export function createStartupBlocks({ H, statics, isStatic, touch }: Pick<AddressSpace, 'H' | 'statics' | 'isStatic' | 'touch'>): StartupBlocks {
  /** By rounded size. */
  const unused = new Map<number, Ref[]>()
  let givenSinceClosed = 0

  const roomOf = (bytes: number): number => Math.max(UNIT, Math.ceil(bytes / UNIT) * UNIT)

  function malloc(bytes: number): Ref {
    const room = roomOf(bytes)
    let ref = unused.get(room)?.pop() ?? NULL
    if (ref === NULL) ref = statics(HEADER_WORDS * 4 + room) + HEADER_WORDS
    else H.fill(0, ref, ref + room / 4)
    H[ref - HEADER_WORDS] = bytes
    return ref
  }

  function free(ref: Ref): void {
    if (!blocks.isOpen) {
      givenSinceClosed++
      return
    }
    const room = roomOf(requestedBytes(ref))
    const list = unused.get(room)
    if (list === undefined) unused.set(room, [ref])
    else list.push(ref)
  }

  function requestedBytes(ref: Ref): number {
    return H[ref - HEADER_WORDS]!
  }

  const blocks = {
    isOpen: false,
    open() {
      blocks.isOpen = true
    },
    close() {
      blocks.isOpen = false
    },
    malloc,
    owns: isStatic,
    requestedBytes,
    resize(ref: Ref, bytes: number, malloc: () => Ref) {
      const moved = malloc()
      if (moved === NULL) return NULL
      const copied = Math.min(bytes, requestedBytes(ref))
      touch(moved, copied)
      H.copyWithin(moved, ref, ref + ((copied + 3) >> 2))
      free(ref)
      return moved
    },
    free,
    given: () => givenSinceClosed,
  }
  return blocks
}
