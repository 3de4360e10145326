/**
 * Subtracts the references inside the list; what is left of gc_refs comes from outside.
 * @mirrors Modules/gcmodule.c subtract_refs, visit_decref
 */
import { GC_COLLECTING, GC_FLAGS, GC_NEXT, GC_REFS, OB_TYPE, TYPE_INFO } from '../objects/layout.ts'
import type { Visit } from '../objects/type-info.ts'
import type { Ref } from '../ref.ts'
import type { GcHeap } from './heap.ts'

/** Answers the number of references followed. */
export function createSubtractRefs(heap: GcHeap): (containers: Ref) => number {
  const { H, infos, headWords } = heap
  const flags = GC_FLAGS - headWords
  const refs = GC_REFS - headWords
  let { hasHeader } = heap
  let followed = 0

  const visitDecref: Visit = (o) => {
    followed++
    if (hasHeader[H[H[o + OB_TYPE] + TYPE_INFO]] !== 0 && (H[o + flags] & GC_COLLECTING) !== 0) H[o + refs]--
  }

  return (containers) => {
    hasHeader = heap.hasHeader
    followed = 0
    for (let g = H[containers + GC_NEXT]; g !== containers; g = H[g + GC_NEXT]) {
      const o = g + headWords
      infos[H[H[o + OB_TYPE] + TYPE_INFO]].traverse?.(o, visitDecref)
    }
    return followed
  }
}
