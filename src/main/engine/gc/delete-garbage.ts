/** Breaks the cycles: tp_clear, in the order of the list. @mirrors Modules/gcmodule.c delete_garbage */
import { GC_COLLECTING, GC_FLAGS, GC_NEXT } from '../objects/layout.ts'
import type { Ref } from '../ref.ts'
import type { GcHeap } from './heap.ts'

export function createDeleteGarbage(heap: GcHeap, garbageList: () => Ref): (collectable: Ref, old: Ref, saveAll: boolean) => void {
  const { H, rt, lists, headWords } = heap
  const { incref, decref } = rt.memory
  return (collectable, old, saveAll) => {
    while (!lists.isEmpty(collectable)) {
      const g = H[collectable + GC_NEXT]
      const o = g + headWords
      if (saveAll) rt.list.append(garbageList(), o)
      else {
        const { clear } = heap.typeOf(o)
        if (clear !== null) {
          incref(o)
          clear(o)
          decref(o)
        }
      }
      if (H[collectable + GC_NEXT] !== g) continue
      // Still alive (tuples have no tp_clear): it dies when the others are cleared, or waits in the old generation.
      H[g + GC_FLAGS] &= ~GC_COLLECTING
      lists.move(g, old)
    }
  }
}
