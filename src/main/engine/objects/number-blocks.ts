/**
 * Python 2's ints and floats: 24-byte slots cut from raw blocks of 41. A dead number's ob_type links it into a list
 * without limit; only a full collection gives blocks back, and only those without a living number.
 */
import { NULL, type Ref } from '../ref.ts'
import { OB_TYPE } from './layout.ts'
import type { Runtime } from './runtime.ts'

/** 1000 bytes less malloc's overhead of 8, cut into slots behind the link to the next block. */
const SLOTS = 41
const SLOT_WORDS = 6
const FIRST_SLOT = 2
const BLOCK_BYTES = 8 + SLOTS * SLOT_WORDS * 4

export interface NumberBlocks {
  /** A slot; ob_refcnt and ob_type are the caller's to write. */
  take(): Ref
  give(o: Ref): void
  clear(): void
}

/** @mirrors Objects/intobject.c fill_free_list, PyInt_ClearFreeList */
export function createNumberBlocks(rt: Runtime, kind: string): NumberBlocks {
  const { H } = rt
  const tag = rt.tagOf(kind)
  let freeList: Ref = NULL
  let blockList: Ref = NULL

  function fill(): Ref {
    const block = rt.memory.mem.malloc(BLOCK_BYTES, tag)
    if (block === NULL) rt.memory.outOfMemory()
    H[block] = blockList
    blockList = block
    const first = block + FIRST_SLOT
    const last = first + (SLOTS - 1) * SLOT_WORDS
    for (let slot = last; slot > first; slot -= SLOT_WORDS) {
      H[slot] = 0
      H[slot + OB_TYPE] = slot - SLOT_WORDS
    }
    H[first] = 0
    H[first + OB_TYPE] = NULL
    return last
  }

  function take(): Ref {
    const slot = freeList !== NULL ? freeList : fill()
    freeList = H[slot + OB_TYPE]
    return slot
  }

  function give(o: Ref): void {
    H[o] = 0
    H[o + OB_TYPE] = freeList
    freeList = o
  }

  /** A slot without a living number has count 0, fresh or dead. */
  function clear(): void {
    let block = blockList
    blockList = NULL
    freeList = NULL
    while (block !== NULL) {
      const next = H[block]
      const first = block + FIRST_SLOT
      const end = first + SLOTS * SLOT_WORDS
      let living = false
      for (let slot = first; slot < end && !living; slot += SLOT_WORDS) living = H[slot] !== 0
      if (living) {
        H[block] = blockList
        blockList = block
        for (let slot = first; slot < end; slot += SLOT_WORDS) {
          if (H[slot] !== 0) continue
          H[slot + OB_TYPE] = freeList
          freeList = slot
        }
      } else rt.memory.mem.free(block)
      block = next
    }
  }

  return { take, give, clear }
}
