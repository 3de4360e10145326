/** Order and equality of lists and tuples: by the first items that differ. @mirrors Objects/listobject.c list_richcompare */
import type { Ref } from '../ref.ts'
import { ordered, type Kit } from './kit.ts'
import type { Runtime } from './runtime.ts'
import { Compare } from './type-info.ts'

export interface SequenceView {
  size(o: Ref): number
  /** Borrowed. */
  item(o: Ref, index: number): Ref
}

export function compareSequences(rt: Runtime, kit: Kit, view: SequenceView, left: Ref, right: Ref, op: Compare, isList: boolean): Ref {
  const { incref, decref } = rt.memory
  const holds = isList && !rt.profile.objects.python2
  const equality = op === Compare.Eq || op === Compare.Ne
  if (isList && equality && view.size(left) !== view.size(right)) return kit.bool(op === Compare.Ne)
  for (let i = 0; i < view.size(left) && i < view.size(right); i++) {
    const a = view.item(left, i)
    const b = view.item(right, i)
    if (a === b) continue
    // A comparison may run Python code that changes the sequences: 3.x's lists hold their items meanwhile.
    if (holds) {
      incref(a)
      incref(b)
    }
    try {
      if (rt.abstract.compareBool(a, b, Compare.Eq)) continue
      if (i >= view.size(left) || i >= view.size(right)) break
      if (equality) return kit.bool(op === Compare.Ne)
      return rt.abstract.compare(a, b, op)
    } finally {
      if (holds) {
        decref(a)
        decref(b)
      }
    }
  }
  return kit.bool(ordered(view.size(left) - view.size(right), op))
}
