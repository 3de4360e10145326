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

/** Who holds the items that are compared: see compareSequences. */
export type SequenceKind = 'tuple' | 'list' | 'deque'

export function compareSequences(rt: Runtime, kit: Kit, view: SequenceView, left: Ref, right: Ref, op: Compare, kind: SequenceKind): Ref {
  const { incref, decref } = rt.memory
  const { minor } = rt.profile
  const holds = kind === 'deque' || (kind === 'list' && minor >= 0)
  const holdsLast = kind === 'deque' || (kind === 'list' && minor >= 13)
  const equality = op === Compare.Eq || op === Compare.Ne
  if (kind !== 'tuple' && equality && view.size(left) !== view.size(right)) return kit.bool(op === Compare.Ne)
  for (let i = 0; i < view.size(left) && i < view.size(right); i++) {
    const a = view.item(left, i)
    const b = view.item(right, i)
    if (a === b) continue
    // A comparison may run Python code that changes the sequences: 3.x's lists hold their items meanwhile, up to 3.12 only for ==.
    if (ask(a, b, holds, () => rt.abstract.compareBool(a, b, Compare.Eq))) continue
    if (i >= view.size(left) || i >= view.size(right)) break
    if (equality) return kit.bool(op === Compare.Ne)
    return ask(a, b, holdsLast, () => rt.abstract.compare(a, b, op))
  }
  return kit.bool(ordered(view.size(left) - view.size(right), op))

  function ask<T>(a: Ref, b: Ref, held: boolean, question: () => T): T {
    if (!held) return question()
    incref(a)
    incref(b)
    try {
      return question()
    } finally {
      decref(a)
      decref(b)
    }
  }
}
