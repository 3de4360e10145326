/** @mirrors Modules/gcmodule.c deduce_unreachable */
import type { Ref } from '../ref.ts'
import type { GcHeap } from './heap.ts'
import { createMoveUnreachable, type Survivors } from './move-unreachable.ts'
import { createSubtractRefs } from './subtract-refs.ts'
import { createUpdateRefs } from './update-refs.ts'

export interface Deduction {
  /** Objects that took part. */
  candidates: number
  /** References followed. */
  traversed: number
  readonly survivors: Readonly<Survivors>
}

export interface DeduceUnreachable {
  /** Moves garbage from `base` to the empty list `unreachable`. The answer is overwritten by the next call. */
  deduce(base: Ref, unreachable: Ref): Readonly<Deduction>
  readonly updateRefs: (containers: Ref) => number
  readonly subtractRefs: (containers: Ref) => number
}

export function createDeduceUnreachable(heap: GcHeap, permanent: Ref): DeduceUnreachable {
  const updateRefs = createUpdateRefs(heap, permanent)
  const subtractRefs = createSubtractRefs(heap)
  const { moveUnreachable, survivors } = createMoveUnreachable(heap)
  const deduction: Deduction = { candidates: 0, traversed: 0, survivors }
  return {
    updateRefs,
    subtractRefs,
    deduce(base, unreachable) {
      heap.readTypes()
      deduction.candidates = updateRefs(base)
      deduction.traversed = subtractRefs(base) + moveUnreachable(base, unreachable)
      return deduction
    },
  }
}
