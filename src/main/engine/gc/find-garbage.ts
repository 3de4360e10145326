/**
 * How much only garbage cycles keep alive at this moment, without collecting: the ledger's slice `cycles`.
 * Our own invention; the arithmetic is the collector's.
 *
 * Safe at any moment that Python code can run, finalizers included: it uses gc_refs, which nobody reads between two
 * deductions, and a flag of its own, which it takes off again. No list, count or other flag changes.
 */
import { GC_FLAGS, GC_NEXT, GC_REFS, IMMORTAL, OB_TYPE, TYPE_INFO } from '../objects/layout.ts'
import type { Visit } from '../objects/type-info.ts'
import type { Ref } from '../ref.ts'
import { GENERATION_COUNT } from './generation-heads.ts'
import type { GcHeap } from './heap.ts'

export interface Garbage {
  /** Tracked objects that a full collection would find unreachable. */
  readonly objects: number
  /** Their bytes, and those of everything that dies with them. */
  readonly bytes: number
}

/** A fourth flag: under examination, and not found reachable so far. */
const EXAMINED = 8

export interface FindGarbage {
  garbage(): Garbage
  /** Those objects, in the order of their lists, youngest generation first. */
  members(): Ref[]
}

export function createFindGarbage(heap: GcHeap, heads: readonly Ref[], bytesOf: (o: Ref) => number): FindGarbage {
  const { H, infos, headWords } = heap
  const flagsAt = GC_FLAGS - headWords
  const refsAt = GC_REFS - headWords
  let { hasHeader } = heap

  function traverse(o: Ref, visit: Visit): void {
    infos[H[H[o + OB_TYPE] + TYPE_INFO]].traverse?.(o, visit)
  }
  const isExamined = (o: Ref): boolean => hasHeader[H[H[o + OB_TYPE] + TYPE_INFO]] !== 0 && (H[o + flagsAt] & EXAMINED) !== 0

  function each(visit: (o: Ref) => void): void {
    for (let i = 0; i < GENERATION_COUNT; i++) for (let g = H[heads[i] + GC_NEXT]; g !== heads[i]; g = H[g + GC_NEXT]) visit(g + headWords)
  }

  const begin: Visit = (o) => {
    H[o + refsAt] = H[o]
    if (H[o] !== IMMORTAL) H[o + flagsAt] |= EXAMINED
  }
  const subtract: Visit = (o) => {
    if (isExamined(o)) H[o + refsAt]--
  }

  const reached: Ref[] = []
  const reach: Visit = (o) => {
    if (!isExamined(o)) return
    H[o + flagsAt] &= ~EXAMINED
    reached.push(o)
  }
  function reachFromOutside(o: Ref): void {
    if ((H[o + flagsAt] & EXAMINED) === 0 || H[o + refsAt] === 0) return
    reach(o)
    for (let next = reached.pop(); next !== undefined; next = reached.pop()) traverse(next, reach)
  }

  /** What garbage alone holds, objects without header included: those whose references all come from the garbage. */
  function measure(garbage: readonly Ref[]): number {
    const held = new Map<Ref, number>()
    const dying = [...garbage]
    const release: Visit = (o) => {
      if (isExamined(o) || H[o] === IMMORTAL) return
      const references = (held.get(o) ?? 0) + 1
      held.set(o, references)
      if (references === H[o]) dying.push(o)
    }
    let bytes = 0
    for (let o = dying.pop(); o !== undefined; o = dying.pop()) {
      bytes += bytesOf(o)
      traverse(o, release)
    }
    return bytes
  }

  /** Answers the garbage, still marked EXAMINED, for as long as `use` takes. */
  function find<T>(use: (garbage: Ref[]) => T): T {
    heap.readTypes()
    hasHeader = heap.hasHeader
    each(begin)
    each((o) => traverse(o, subtract))
    each(reachFromOutside)
    const garbage: Ref[] = []
    each((o) => {
      if ((H[o + flagsAt] & EXAMINED) !== 0) garbage.push(o)
    })
    const answer = use(garbage)
    for (const o of garbage) H[o + flagsAt] &= ~EXAMINED
    return answer
  }

  return {
    garbage: () => find((garbage) => ({ objects: garbage.length, bytes: measure(garbage) })),
    members: () => find((garbage) => garbage),
  }
}
