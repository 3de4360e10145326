/** The list heads of the generations. @mirrors Modules/gcmodule.c _PyGC_InitState, GEN_HEAD */
import { GC_NEXT, GC_PREV } from '../objects/layout.ts'
import type { Ref } from '../ref.ts'

export const PERMANENT = 3
export const GENERATION_COUNT = 3
/** A head is the start of a PyGC_Head: the two links with their upper halves. */
const HEAD_BYTES = 16

export interface Generations {
  /** Generations 0, 1, 2 and the permanent one. Objects are born into heads[0]. */
  readonly heads: readonly [Ref, Ref, Ref, Ref]
}

/** `malloc` is the source of the static data of the interpreter: `space.statics`. */
export function createGenerations(H: Int32Array, malloc: (bytes: number) => Ref): Generations {
  return { heads: createGenerationHeads(H, malloc) }
}

export function createGenerationHeads(H: Int32Array, malloc: (bytes: number) => Ref): Generations['heads'] {
  const head = (): Ref => {
    const ref = malloc(HEAD_BYTES)
    H[ref + GC_NEXT] = ref
    H[ref + GC_PREV] = ref
    return ref
  }
  return [head(), head(), head(), head()]
}
