/** Tuples and dicts that cannot be part of a cycle leave the collector. @mirrors Modules/gcmodule.c untrack_tuples, untrack_dicts */
import { GC_NEXT, OB_TYPE, OB_SIZE, TUPLE_ITEMS } from '../objects/layout.ts'
import type { Visit } from '../objects/type-info.ts'
import type { Ref } from '../ref.ts'
import type { GcHeap } from './heap.ts'

export interface Untracking {
  untrackTuples(list: Ref): void
  /** Full collections only: a dict that is being filled would be tracked and untracked for ever. */
  untrackDicts(list: Ref): void
}

export function createUntracking(heap: GcHeap): Untracking {
  const { H, rt, headWords } = heap

  /** _PyObject_GC_MAY_BE_TRACKED: any object with a header, but a tuple only while it is tracked itself. */
  function mayBeTracked(o: Ref): boolean {
    if (H[o + OB_TYPE] === rt.tuple.type.ref) return H[o - headWords + GC_NEXT] !== 0
    return heap.isGc(o)
  }

  /** @mirrors Objects/tupleobject.c _PyTuple_MaybeUntrack */
  function tupleCanLeave(tuple: Ref): boolean {
    for (let i = 0, slot = tuple + TUPLE_ITEMS; i < H[tuple + OB_SIZE]; i++, slot += 2) {
      // An empty slot: the tuple is still being filled.
      if (H[slot] === 0 || mayBeTracked(H[slot])) return false
    }
    return true
  }

  let keeps = false
  const visitMember: Visit = (o) => {
    keeps ||= mayBeTracked(o)
  }

  return {
    untrackTuples(list) {
      const tuple = rt.tuple.type.ref
      for (let g = H[list + GC_NEXT]; g !== list; ) {
        const next = H[g + GC_NEXT]
        const o = g + headWords
        if (H[o + OB_TYPE] === tuple && tupleCanLeave(o)) rt.memory.untrack(o)
        g = next
      }
    },
    /** @mirrors Objects/dictobject.c _PyDict_MaybeUntrack */
    untrackDicts(list) {
      const dict = rt.dict.type
      for (let g = H[list + GC_NEXT]; g !== list; ) {
        const next = H[g + GC_NEXT]
        const o = g + headWords
        if (H[o + OB_TYPE] === dict.ref) {
          keeps = false
          dict.traverse?.(o, visitMember)
          if (!keeps) rt.memory.untrack(o)
        }
        g = next
      }
    },
  }
}
