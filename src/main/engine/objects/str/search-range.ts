/** Optional start and end of searching methods, None allowed. @mirrors Objects/stringlib/find.h _ParseTupleFinds */
import type { Ref } from '../../ref.ts'
import type { Kit } from '../kit.ts'
import type { Runtime } from '../runtime.ts'

/** Arguments 1 and 2, in [0, length] but for a start beyond the end: nothing is found there, not even ''. */
export function searchRange(rt: Runtime, kit: Kit, args: readonly Ref[], length: number): readonly [number, number] {
  const bound = (o: Ref | undefined, fallback: number) => {
    if (o === undefined || o === 0 || o === rt.none) return fallback
    if (!kit.hasIndex(o)) rt.errors.raise('TypeError', 'slice indices must be integers or None or have an __index__ method')
    return kit.clippedIndex(o)
  }
  const adjust = (index: number) => (index < 0 ? Math.max(0, index + length) : index)
  return [adjust(bound(args[1], 0)), Math.min(length, adjust(bound(args[2], length)))]
}
