/** What gc.get_objects, get_referrers and get_referents look up. @mirrors Modules/gcmodule.c gc_get_objects, gc_referrers_for, referentsvisit */
import { GC_FINALIZED, GC_FLAGS, GC_NEXT } from '../objects/layout.ts'
import type { Visit } from '../objects/type-info.ts'
import type { Ref } from '../ref.ts'
import { GENERATION_COUNT } from './generation-heads.ts'
import type { GcHeap } from './heap.ts'
import { eachReferent } from './referents.ts'

export interface Introspection {
  /** New list; null: all generations, youngest first. */
  getObjects(generation: number | null): Ref
  /** `packed`: the tuple that the objects came in, which does not count; 0: none. */
  getReferrers(objects: readonly Ref[], packed: Ref): Ref
  getReferents(objects: readonly Ref[]): Ref
  /** Every tracked object with its generation; 3: frozen. Not for code that allocates. */
  eachTracked(visit: (o: Ref, generation: number) => void): void
  isTracked(o: Ref): boolean
  isFinalized(o: Ref): boolean
}

export function createIntrospection(heap: GcHeap, heads: readonly Ref[]): Introspection {
  const { H, rt, headWords } = heap

  function appendObjects(head: Ref, list: Ref): void {
    for (let g = H[head + GC_NEXT]; g !== head; g = H[g + GC_NEXT]) {
      const o = g + headWords
      if (o !== list) rt.list.append(list, o)
    }
  }

  const isTracked = (o: Ref): boolean => heap.isGc(o) && H[o - headWords + GC_NEXT] !== 0

  let wanted: readonly Ref[] = []
  let found = false
  const visitReferrer: Visit = (o) => {
    found ||= wanted.includes(o)
  }
  let referents: Ref[] = []
  const visitReferent: Visit = (o) => {
    referents.push(o)
  }

  return {
    getObjects(generation) {
      const list = rt.list.create()
      for (let i = 0; i < GENERATION_COUNT; i++) if (generation === null || generation === i) appendObjects(heads[i], list)
      return list
    },
    getReferrers(objects, packed) {
      const list = rt.list.create()
      wanted = objects
      for (let i = 0; i < GENERATION_COUNT; i++) {
        for (let g = H[heads[i] + GC_NEXT]; g !== heads[i]; g = H[g + GC_NEXT]) {
          const o = g + headWords
          if (o === list || o === packed) continue
          found = false
          eachReferent(heap, o, visitReferrer)
          if (found) rt.list.append(list, o)
        }
      }
      return list
    },
    getReferents(objects) {
      const list = rt.list.create()
      for (const o of objects) {
        if (!heap.isGc(o)) continue
        referents = []
        eachReferent(heap, o, visitReferent)
        for (const referent of referents) rt.list.append(list, referent)
      }
      return list
    },
    eachTracked(visit) {
      heads.forEach((head, generation) => {
        for (let g = H[head + GC_NEXT]; g !== head; g = H[g + GC_NEXT]) visit(g + headWords, generation)
      })
    },
    isTracked,
    isFinalized: (o) => heap.isGc(o) && (H[o - headWords + GC_FLAGS] & GC_FINALIZED) !== 0,
  }
}
