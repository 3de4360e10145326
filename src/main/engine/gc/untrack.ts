/** Tuples and dicts that cannot be part of a cycle leave the collector. @mirrors Modules/gcmodule.c untrack_tuples, untrack_dicts */
import { GC_NEXT, OB_TYPE, OB_SIZE, TUPLE_ITEMS } from '../objects/layout.ts'
import type { Ref } from '../ref.ts'
import type { GcHeap } from './heap.ts'

export interface Untracking {
  /** Both take the survivors of a kind, in the order of their list, and answer how many of them left. */
  untrackTuples(tuples: readonly Ref[]): number
  /** Full collections only: a dict that is being filled would be tracked and untracked for ever. */
  untrackDicts(dicts: readonly Ref[]): number
  /** How many of these tracked objects, in the order of their list, a full collection would leave tracked. */
  countLasting(objects: readonly Ref[]): number
}

export function createUntracking(heap: GcHeap): Untracking {
  const { H, rt, headWords } = heap

  /** While lasting objects are counted: the tuples that would have left. */
  const left = new Set<Ref>()

  /** _PyObject_GC_MAY_BE_TRACKED: any object with a header, but a tuple only while it is tracked itself. */
  function mayBeTracked(o: Ref): boolean {
    if (H[o + OB_TYPE] === rt.tuple.type.ref) return H[o - headWords + GC_NEXT] !== 0 && !left.has(o)
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
  const visitItem = (key: Ref, value: Ref): void => {
    keeps ||= mayBeTracked(value) || mayBeTracked(key)
  }

  /** Asks for the values that lie inside an object, too (3.13), which no traversal shows. @mirrors Objects/dictobject.c _PyDict_MaybeUntrack */
  function dictCanLeave(dict: Ref): boolean {
    keeps = false
    rt.dict.each(dict, visitItem)
    return !keeps
  }

  function untrack(objects: readonly Ref[], canLeave: (o: Ref) => boolean): number {
    let n = 0
    for (const o of objects) {
      if (!canLeave(o)) continue
      rt.memory.untrack(o)
      n++
    }
    return n
  }

  return {
    untrackTuples: (tuples) => untrack(tuples, tupleCanLeave),
    untrackDicts: (dicts) => untrack(dicts, dictCanLeave),
    countLasting(objects) {
      let leaving = 0
      for (const o of objects) {
        const type = H[o + OB_TYPE]
        if (type === rt.tuple.type.ref && tupleCanLeave(o)) left.add(o)
        else if (type === rt.dict.type.ref && dictCanLeave(o)) leaving++
      }
      leaving += left.size
      left.clear()
      return objects.length - leaving
    },
  }
}
