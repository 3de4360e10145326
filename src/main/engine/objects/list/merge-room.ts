/** The block into which a merge copies the shorter of two runs. @mirrors Objects/listobject.c merge_getmem, merge_freemem */
import { NULL, type Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'

/** Items that fit into the merge state on the C stack; half as many when each comes with a key. */
const ITEMS_ON_STACK = 256

export interface MergeRoom {
  /** A merge copies `count` items. A larger block takes the place of the one before. */
  take(count: number): void
  free(): void
}

/** `arrays`: 2 when items are moved along with their keys. */
export function createMergeRoom(rt: Runtime, arrays: 1 | 2): MergeRoom {
  const { mem, outOfMemory } = rt.memory
  const tag = rt.tagOf('list items')
  let block: Ref = NULL
  let slots = ITEMS_ON_STACK / arrays

  function free(): void {
    mem.free(block)
    block = NULL
  }

  function take(count: number): void {
    if (count > slots) {
      free()
      block = mem.malloc(count * 8 * arrays, tag)
      if (block === NULL) outOfMemory()
      slots = count
    }
    if (block === NULL) return
    for (let array = 0; array < arrays; array++) rt.space.touch(block + array * slots * 2, count * 8)
  }

  return { take, free }
}
