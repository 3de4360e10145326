/**
 * Weak references to garbage die before anything else happens to it; callbacks of those that are not garbage run.
 * @mirrors Modules/gcmodule.c handle_weakrefs
 */
import { GC_COLLECTING, GC_FLAGS, GC_NEXT } from '../objects/layout.ts'
import { typeSystem } from '../objects/types/type-system.ts'
import type { Ref } from '../ref.ts'
import type { GcHeap } from './heap.ts'

/** Answers how many weak references died with their callback's call: they count as collected. */
export function createHandleWeakrefs(heap: GcHeap): (unreachable: Ref, old: Ref) => number {
  const { H, rt, lists, headWords } = heap
  const { incref, decref } = rt.memory

  /** All are cleared before the first callback runs: through a live one it could reach garbage. */
  function clearReferences(unreachable: Ref, toCall: Ref): void {
    const { weakrefs } = typeSystem(rt)
    for (let g = H[unreachable + GC_NEXT]; g !== unreachable; g = H[g + GC_NEXT]) {
      const o = g + headWords
      // A weak reference that is garbage itself could still be called back from the deallocations to come.
      if (weakrefs.isRef(o)) weakrefs.clearRef(o)
      const slot = weakrefs.listSlot(o)
      if (slot === 0 || H[slot] === 0) continue
      for (const reference of weakrefs.refsOf(o)) {
        weakrefs.clearRef(reference)
        if (weakrefs.callback(reference) === 0) continue
        const node = reference - headWords
        if ((H[node + GC_FLAGS] & GC_COLLECTING) !== 0) continue
        incref(reference)
        lists.move(node, toCall)
      }
    }
  }

  function callBack(toCall: Ref, old: Ref): number {
    const { weakrefs } = typeSystem(rt)
    let freed = 0
    while (!lists.isEmpty(toCall)) {
      const node = H[toCall + GC_NEXT]
      const reference = node + headWords
      weakrefs.runCallback(reference, weakrefs.callback(reference))
      decref(reference)
      if (H[toCall + GC_NEXT] === node) lists.move(node, old)
      else freed++
    }
    return freed
  }

  return (unreachable, old) => {
    const toCall = heap.takeHead()
    clearReferences(unreachable, toCall)
    const freed = callBack(toCall, old)
    heap.giveHead(toCall)
    return freed
  }
}
