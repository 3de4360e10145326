/** Which generation is due. @mirrors Python/gc.c gc_select_generation, Modules/gcmodule.c collect_generations */
import { COUNT_WORDS, type GcState } from './state.ts'

/**
 * The oldest generation whose count exceeds its threshold; -1: none. A full collection waits until the objects that
 * survived middle collections since the last one are a quarter of those that survived it, so that the cost of full
 * collections stays linear in the number of objects. A full collection held back is noted in the state.
 */
export function selectGeneration(I: Int32Array, state: GcState): number {
  state.suppressedFull = null
  for (let i = 2; i >= 0; i--) {
    if (I[COUNT_WORDS[i]] <= state.thresholds[i]) continue
    const { longLivedPending, longLivedTotal } = state
    if (i === 2 && longLivedPending < Math.trunc(longLivedTotal / 4)) {
      state.suppressedFull = { longLivedPending, longLivedTotal }
      continue
    }
    return i
  }
  return -1
}
