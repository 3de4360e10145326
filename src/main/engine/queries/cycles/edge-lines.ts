/**
 * On which lines references were stored. Looks, whenever the line changes, whether a holder refers to its target by now:
 * the line that was being executed has stored it. A block that is given out again begins a new object, whose references
 * are found anew, so that the last objects at their addresses are the ones that count.
 */
import { OB_TYPE } from '../../objects/layout.ts'
import { CONTROL, METER } from '../../probe.ts'
import type { Ref } from '../../ref.ts'
import type { Witness, WitnessParts } from '../witness.ts'
import type { KnownObject, WantedEdge } from './examine.ts'

export interface StoredAt {
  readonly line: number
  readonly event: number
  /** Among all references looked for, in the order they were stored. */
  readonly order: number
}

export interface EdgeLines extends Witness {
  isDone(): boolean
  /** What has been stored by now is all that counts. */
  stop(): void
  /** By edge; null: not seen. */
  answer(): readonly (StoredAt | null)[]
}

interface Edge extends WantedEdge {
  found: StoredAt | null
  /** The target's count when it was looked at last, and how often in a row it was the same. */
  count: number
  vain: number
}

/** A reference that takes over one from the value stack leaves the count as it is, but not many lines later. */
const PATIENCE = 24

export function createEdgeLines(wanted: readonly WantedEdge[], known: readonly KnownObject[], collection: number | null): EdgeLines {
  const edges: Edge[] = wanted.map((edge) => ({ ...edge, found: null, count: 0, vain: 0 }))
  const byBlock = new Map(known.map((entry) => [entry.block, entry]))
  const typeOf = new Map(known.map(({ object, type }) => [object, type]))
  const alive = new Set<Ref>()
  const edgesOf = new Map<Ref, Edge[]>()
  for (const edge of edges) for (const o of new Set([edge.from, edge.to, edge.holder])) edgesOf.set(o, [...(edgesOf.get(o) ?? []), edge])
  let parts: WitnessParts | null = null
  let I: Int32Array = new Int32Array(1)
  let H: Int32Array = new Int32Array(0)
  let origin = 0
  let line = 0
  let stored = 0
  let done = false

  const isThere = (o: Ref): boolean => alive.has(o) && H[o]! > 0 && H[o + OB_TYPE] === typeOf.get(o)

  function refersTo(holder: Ref, target: Ref): boolean {
    let found = false
    parts!.rt.memory.typeOf(holder).traverse?.(holder, (member) => {
      found ||= member === target
    })
    return found
  }

  function evaluate(): void {
    const event = parts!.rt.meters.counters[METER.events]! - origin
    for (const edge of edges) {
      if (H[edge.to]! <= 0 || H[edge.holder]! <= 0) {
        // Dead, perhaps on a free list that will give the same block out without a call.
        edge.found = null
        continue
      }
      if (edge.found !== null || !isThere(edge.to) || !isThere(edge.holder)) continue
      const count = H[edge.to]!
      edge.vain = count === edge.count ? edge.vain + 1 : 0
      edge.count = count
      if (edge.vain > PATIENCE || !refersTo(edge.holder, edge.to)) continue
      edge.found = { line, event, order: stored++ }
    }
  }

  function forget(o: Ref): void {
    for (const edge of edgesOf.get(o) ?? []) {
      edge.found = null
      edge.vain = 0
      edge.count = 0
    }
  }

  function look(): void {
    if (parts === null || I[CONTROL.line] === line) return
    if (!done) evaluate()
    line = I[CONTROL.line]!
  }

  function stop(): void {
    if (!done) evaluate()
    done = true
  }

  return {
    look,
    programBegins(given) {
      parts = given
      I = given.rt.I
      H = given.rt.H
      origin = given.rt.meters.counters[METER.events]!
      for (const { object, type } of known) if (H[object]! > 0 && H[object + OB_TYPE] === type) alive.add(object)
    },
    programEnds() {
      done = true
    },
    processEnds() {},
    blockTaken(block) {
      const entry = byBlock.get(block)
      if (entry === undefined || done) return
      alive.add(entry.object)
      forget(entry.object)
    },
    blockGiven(block) {
      const entry = byBlock.get(block)
      if (entry === undefined || done) return
      alive.delete(entry.object)
      forget(entry.object)
    },
    trackingChanged() {},
    garbageFound({ index }) {
      if (index === collection) stop()
    },
    collectionEnded() {},
    isDone: () => done,
    stop,
    answer: () => edges.map(({ found }) => found),
  }
}
