/**
 * Objects whose finalizer the collector must not call, and what they reach, before PEP 442: nobody knows in which order
 * the __del__ methods of a cycle may run, so such a cycle stays and its owners of __del__ are listed in gc.garbage.
 * @mirrors Modules/gcmodule.c move_finalizers, move_finalizer_reachable, handle_finalizers (2.7)
 *
 * From 3.4 on only C types with a tp_del of their own are left, and there are none here.
 */
import { GC_COLLECTING, GC_FLAGS, GC_NEXT, GC_UNREACHABLE } from '../objects/layout.ts'
import type { Visit } from '../objects/type-info.ts'
import { typeSystem } from '../objects/types/type-system.ts'
import type { Ref } from '../ref.ts'
import type { GcHeap } from './heap.ts'

export interface LegacyFinalizers {
  /** Also takes the mark UNREACHABLE off everything that stays. */
  moveLegacyFinalizers(unreachable: Ref, finalizers: Ref): void
  moveLegacyFinalizerReachable(finalizers: Ref): void
  /** Lists the owners (all, with `saveAll`) and gives everything back to `old`. */
  handleLegacyFinalizers(finalizers: Ref, old: Ref, saveAll: boolean): void
  /** Of this garbage, what the collector would leave alone: the owners of finalizers and what they reach. Changes nothing. */
  uncollectableOf(garbage: readonly Ref[]): Set<Ref>
}

export interface LegacyFinalizerOptions {
  /** PyGen_NeedsFinalizing: suspended inside a try or with block. */
  readonly generatorNeedsFinalizing: (generator: Ref) => boolean
  readonly garbage: () => Ref
}

export function createLegacyFinalizers(heap: GcHeap, options: LegacyFinalizerOptions): LegacyFinalizers {
  const { H, rt, lists, headWords } = heap
  const exist = rt.profile.gc.legacyFinalizers

  /** @mirrors Modules/gcmodule.c has_finalizer */
  function hasLegacyFinalizer(o: Ref): boolean {
    const type = heap.typeOf(o)
    if (type.isHeap) return type.legacyFinalize !== null
    if (rt.types.oldStyleInstanceOf(o)) return typeSystem(rt).findOldStyle(o, '__del__') !== 0
    return type.name === 'generator' && options.generatorNeedsFinalizing(o)
  }

  let target: Ref = 0
  const visitMove: Visit = (o) => {
    if (heap.hasHeader[heap.typeOf(o).handle] === 0) return
    const g = o - headWords
    if ((H[g + GC_FLAGS] & GC_COLLECTING) === 0) return
    H[g + GC_FLAGS] &= ~GC_COLLECTING
    lists.move(g, target)
  }

  return {
    moveLegacyFinalizers(unreachable, finalizers) {
      for (let g = H[unreachable + GC_NEXT]; g !== unreachable; ) {
        const next = H[g + GC_NEXT]
        H[g + GC_FLAGS] &= ~GC_UNREACHABLE
        if (exist && hasLegacyFinalizer(g + headWords)) {
          H[g + GC_FLAGS] &= ~GC_COLLECTING
          lists.move(g, finalizers)
        }
        g = next
      }
    },
    moveLegacyFinalizerReachable(finalizers) {
      target = finalizers
      // The list grows at its end while it is walked.
      for (let g = H[finalizers + GC_NEXT]; g !== finalizers; g = H[g + GC_NEXT]) {
        const o = g + headWords
        heap.typeOf(o).traverse?.(o, visitMove)
      }
    },
    handleLegacyFinalizers(finalizers, old, saveAll) {
      for (let g = H[finalizers + GC_NEXT]; g !== finalizers; g = H[g + GC_NEXT]) {
        const o = g + headWords
        if (saveAll || hasLegacyFinalizer(o)) rt.list.append(options.garbage(), o)
      }
      lists.merge(finalizers, old)
    },
    uncollectableOf(garbage) {
      const stays = new Set(exist ? garbage.filter(hasLegacyFinalizer) : [])
      const isGarbage = new Set(garbage)
      // The set grows at its end while it is walked.
      for (const o of stays) heap.typeOf(o).traverse?.(o, (member) => void (isGarbage.has(member) && stays.add(member)))
      return stays
    },
  }
}
