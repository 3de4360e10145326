/**
 * Splits the list: what is held from outside, and all it leads to, stays; the rest goes to `unreachable`.
 * @mirrors Modules/gcmodule.c move_unreachable, visit_reachable
 */
import { GC_COLLECTING, GC_FLAGS, GC_NEXT, GC_REFS, GC_UNREACHABLE, OB_TYPE, TYPE_INFO } from '../objects/layout.ts'
import type { Visit } from '../objects/type-info.ts'
import type { Ref } from '../ref.ts'
import type { GcHeap } from './heap.ts'

export interface Survivors {
  count: number
  /** Those that may be untracked now, in the order of the list: the scan meets them all, so nobody need look again. */
  tuples: Ref[]
  dicts: Ref[]
}

export interface MoveUnreachable {
  /** Answers the number of references followed. Afterwards survivors have no flag, the others COLLECTING and UNREACHABLE. */
  moveUnreachable(young: Ref, unreachable: Ref): number
  /** Of the last call. */
  readonly survivors: Survivors
}

/**
 * One scan is enough: an object with gc_refs 0 is put aside, and comes back to the end of the list, to be scanned
 * later, when something reachable turns out to hold it. So survivors change their order: holders before what they hold.
 */
export function createMoveUnreachable(heap: GcHeap): MoveUnreachable {
  const { H, rt, infos, headWords, lists } = heap
  const survivors: Survivors = { count: 0, tuples: [], dicts: [] }
  let { hasHeader } = heap
  let followed = 0
  let reachable: Ref = 0

  const visitReachable: Visit = (o) => {
    followed++
    if (hasHeader[H[H[o + OB_TYPE] + TYPE_INFO]] === 0) return
    const g = o - headWords
    const flags = H[g + GC_FLAGS]
    // Other generations, and objects left of the scan.
    if ((flags & GC_COLLECTING) === 0) return
    if ((flags & GC_UNREACHABLE) !== 0) {
      H[g + GC_FLAGS] = flags & ~GC_UNREACHABLE
      lists.move(g, reachable)
      H[g + GC_REFS] = 1
    } else if (H[g + GC_REFS] === 0) H[g + GC_REFS] = 1
  }

  function moveUnreachable(young: Ref, unreachable: Ref): number {
    const tuple = rt.tuple.type.ref
    const dict = rt.dict.type.ref
    const tuples: Ref[] = []
    const dicts: Ref[] = []
    let count = 0
    hasHeader = heap.hasHeader
    followed = 0
    reachable = young
    let g = H[young + GC_NEXT]
    while (g !== young) {
      if (H[g + GC_REFS] !== 0) {
        const o = g + headWords
        const type = H[o + OB_TYPE]
        infos[H[type + TYPE_INFO]].traverse?.(o, visitReachable)
        H[g + GC_FLAGS] &= ~GC_COLLECTING
        count++
        if (type === tuple) tuples.push(o)
        else if (type === dict) dicts.push(o)
        // Only now: the visit may have put something behind what was the last object.
        g = H[g + GC_NEXT]
      } else {
        const next = H[g + GC_NEXT]
        lists.move(g, unreachable)
        H[g + GC_FLAGS] |= GC_UNREACHABLE
        g = next
      }
    }
    survivors.count = count
    survivors.tuples = tuples
    survivors.dicts = dicts
    return followed
  }

  return { moveUnreachable, survivors }
}
