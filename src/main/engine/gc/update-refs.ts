/** gc_refs = ob_refcnt. @mirrors Modules/gcmodule.c update_refs */
import { GC_COLLECTING, GC_FLAGS, GC_NEXT, GC_REFS, IMMORTAL } from '../objects/layout.ts'
import type { Ref } from '../ref.ts'
import type { GcHeap } from './heap.ts'

/**
 * Answers how many objects of the list take part. An immortal object (3.12+) has no count to compare with, so it leaves
 * for the permanent generation for good.
 */
export function createUpdateRefs(heap: GcHeap, permanent: Ref): (containers: Ref) => number {
  const { H, headWords, lists } = heap
  return (containers) => {
    let n = 0
    let g = H[containers + GC_NEXT]
    while (g !== containers) {
      const next = H[g + GC_NEXT]
      const count = H[g + headWords]
      if (count === IMMORTAL) lists.move(g, permanent)
      else {
        H[g + GC_REFS] = count
        H[g + GC_FLAGS] |= GC_COLLECTING
        n++
      }
      g = next
    }
    return n
  }
}
