/** The phases of a collection, bound to one heap. */
import type { Ref } from '../ref.ts'
import { createDeduceUnreachable, type DeduceUnreachable } from './deduce-unreachable.ts'
import { createDeleteGarbage } from './delete-garbage.ts'
import { createFinalizeGarbage } from './finalize-garbage.ts'
import { createHandleResurrectedObjects, type HandleResurrected } from './handle-resurrected-objects.ts'
import { createHandleWeakrefs } from './handle-weakrefs.ts'
import type { GcHeap } from './heap.ts'
import { createLegacyFinalizers, type LegacyFinalizerOptions, type LegacyFinalizers } from './legacy-finalizers.ts'
import { createUntracking, type Untracking } from './untrack.ts'

export interface Phases extends Untracking, LegacyFinalizers, Pick<DeduceUnreachable, 'deduce'> {
  handleWeakrefs(unreachable: Ref, old: Ref): number
  finalizeGarbage(collectable: Ref): void
  readonly handleResurrected: HandleResurrected
  deleteGarbage(collectable: Ref, old: Ref, saveAll: boolean): void
}

export function createPhases(heap: GcHeap, permanent: Ref, options: LegacyFinalizerOptions): Phases {
  const deduction = createDeduceUnreachable(heap, permanent)
  return {
    deduce: deduction.deduce,
    ...createUntracking(heap),
    ...createLegacyFinalizers(heap, options),
    handleWeakrefs: createHandleWeakrefs(heap),
    finalizeGarbage: createFinalizeGarbage(heap),
    handleResurrected: createHandleResurrectedObjects(heap, deduction),
    deleteGarbage: createDeleteGarbage(heap, options.garbage),
  }
}
