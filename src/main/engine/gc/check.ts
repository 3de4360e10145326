/** What must hold of the lists and the counts at any moment outside a collection. Throw with the first that does not. */
import { GC_COLLECTING, GC_FLAGS, GC_NEXT, GC_PREV, GC_UNREACHABLE, IMMORTAL } from '../objects/layout.ts'
import type { Visit } from '../objects/type-info.ts'
import type { Ref } from '../ref.ts'
import type { GcHeap } from './heap.ts'

export interface Checks {
  /** Links agree in both directions, no object is in two lists, no mark of a collection is left. */
  checkGenerations(): void
  /** Reference count >= references from tracked objects and from `roots`; immortal objects aside. */
  checkReferenceCounts(roots: readonly Ref[]): void
}

export function createChecks(heap: GcHeap, heads: readonly Ref[]): Checks {
  const { H, headWords } = heap
  const isHead = new Set(heads)

  function fail(g: Ref, generation: number, what: string): never {
    const o = g + headWords
    const name = isHead.has(g) ? 'the list head' : `<${heap.typeOf(o)?.name} at ${(o * 4).toString(16)}>`
    throw new Error(`collector: generation ${generation}: ${name} ${what}`)
  }

  function checkList(generation: number): void {
    const head = heads[generation]
    let previous = head
    for (let g = H[head + GC_NEXT]; ; previous = g, g = H[g + GC_NEXT]) {
      if (g === 0) fail(previous, generation, 'is followed by nothing')
      if (H[g + GC_PREV] !== previous) fail(g, generation, 'does not point back to the one before it')
      if (g === head) return
      if (isHead.has(g)) fail(g, generation, 'belongs to another generation')
      if ((H[g + GC_FLAGS] & (GC_COLLECTING | GC_UNREACHABLE)) !== 0) fail(g, generation, 'carries a mark of a collection')
      if (H[g + headWords] === 0) fail(g, generation, 'is dead')
    }
  }

  return {
    checkGenerations() {
      heads.forEach((_, generation) => checkList(generation))
    },
    checkReferenceCounts(roots) {
      const references = new Map<Ref, number>()
      const count: Visit = (o) => {
        if (o !== 0 && H[o] !== IMMORTAL) references.set(o, (references.get(o) ?? 0) + 1)
      }
      roots.forEach(count)
      for (const head of heads) {
        for (let g = H[head + GC_NEXT]; g !== head; g = H[g + GC_NEXT]) heap.typeOf(g + headWords).traverse?.(g + headWords, count)
      }
      for (const [o, n] of references) {
        if (H[o] >= n) continue
        throw new Error(`collector: <${heap.typeOf(o)?.name} at ${(o * 4).toString(16)}> has count ${H[o]} and ${n} references`)
      }
    },
  }
}
