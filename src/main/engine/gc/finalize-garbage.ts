/** Calls the finalizers of the garbage, each once in an object's life. @mirrors Modules/gcmodule.c finalize_garbage */
import { GC_FINALIZED, GC_FLAGS, GC_NEXT } from '../objects/layout.ts'
import type { Ref } from '../ref.ts'
import type { GcHeap } from './heap.ts'

export function createFinalizeGarbage(heap: GcHeap): (collectable: Ref) => void {
  const { H, rt, lists, headWords } = heap
  const { incref, decref } = rt.memory
  return (collectable) => {
    // A finalizer may free any object of the list, so nothing is known of it from one step to the next: always the first.
    const seen = heap.takeHead()
    while (!lists.isEmpty(collectable)) {
      const g = H[collectable + GC_NEXT]
      const o = g + headWords
      lists.move(g, seen)
      const { finalize } = heap.typeOf(o)
      if (finalize === null || (H[g + GC_FLAGS] & GC_FINALIZED) !== 0) continue
      H[g + GC_FLAGS] |= GC_FINALIZED
      incref(o)
      finalize(o)
      decref(o)
    }
    lists.merge(seen, collectable)
    heap.giveHead(seen)
  }
}
