/** Whether the finalizers brought garbage back to life, and what of it. */
import { GC_COLLECTING, GC_NEXT, GC_REFS, GC_UNREACHABLE } from '../objects/layout.ts'
import type { Ref } from '../ref.ts'
import type { DeduceUnreachable } from './deduce-unreachable.ts'
import type { GcHeap } from './heap.ts'

/** Moves to `old` what may not be cleared, and the rest of `unreachable` to `garbage`. */
export type HandleResurrected = (unreachable: Ref, garbage: Ref, old: Ref) => void

export function createHandleResurrectedObjects(heap: GcHeap, deduction: DeduceUnreachable): HandleResurrected {
  return heap.rt.profile.gc.resurrectionKeepsWholeSet ? keepWholeSet(heap, deduction) : keepReachable(heap, deduction)
}

/** 3.9+: what is reachable again, and only that. @mirrors Modules/gcmodule.c handle_resurrected_objects */
function keepReachable(heap: GcHeap, { deduce }: DeduceUnreachable): HandleResurrected {
  return (unreachable, garbage, old) => {
    heap.clearFlags(unreachable, GC_COLLECTING)
    deduce(unreachable, garbage)
    heap.clearFlags(garbage, GC_UNREACHABLE)
    heap.lists.merge(unreachable, old)
  }
}

/** 3.4-3.8: one reference from outside, and everything stays for a later collection. @mirrors Modules/gcmodule.c check_garbage */
function keepWholeSet(heap: GcHeap, { updateRefs, subtractRefs }: DeduceUnreachable): HandleResurrected {
  const { H, lists } = heap
  return (unreachable, garbage, old) => {
    heap.readTypes()
    updateRefs(unreachable)
    subtractRefs(unreachable)
    let resurrected = false
    for (let g = H[unreachable + GC_NEXT]; g !== unreachable; g = H[g + GC_NEXT]) resurrected ||= H[g + GC_REFS] !== 0
    heap.clearFlags(unreachable, GC_COLLECTING)
    lists.merge(unreachable, resurrected ? old : garbage)
  }
}
