/** Constant tuples of start-up, as far as the collector's bookkeeping shows them. */
import type { Runtime } from './runtime.ts'

/** Constants that lie outside in, as an unmarshalled module's do: the collector looks at the outer tuple while the inner one is still tracked. */
export function stockNestedTuples({ memory, tuple, none, profile }: Runtime): void {
  for (let i = 0; i < profile.gc.startupNested; i++) {
    const inner = tuple.from([none])
    memory.untrack(inner)
    tuple.steal([inner])
    memory.track(inner)
  }
}
