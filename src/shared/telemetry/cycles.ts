/** The garbage of one collection, or what waits for one: told by a run that is made again up to that moment. */
import type { Bytes, EventIndex, LineNumber } from '../units.ts'

export interface CollectionCycles {
  /** CollectionRecord.index; null: no collection has found it, it waits at `event`. */
  readonly collection: number | null
  readonly event: EventIndex
  readonly line: LineNumber
  /** Tracked objects that were unreachable, and their bytes with all that dies with them. */
  readonly garbage: { readonly objects: number; readonly bytes: Bytes }
  /** Strongly connected groups: each object of one leads to every other of it. */
  readonly groups: number
  readonly groupObjects: number
  /** Groups of the same types and references are one shape; those with most bytes first. */
  readonly shapes: readonly CycleShape[]
  readonly shapesOmitted: number
}

export interface CycleShape {
  /** `2 Node`, `list, Tree`. */
  readonly name: string
  readonly groups: number
  /** Sums over its groups. */
  readonly objects: number
  readonly bytes: Bytes
  /** What lived only because the groups referred to it. */
  readonly kept: { readonly objects: number; readonly bytes: Bytes }
  /** One of its groups. */
  readonly example: CycleGroup
}

export interface CycleGroup {
  /** Some of its objects when there are too many to draw: a short cycle among them. */
  readonly members: readonly CycleMember[]
  readonly memberCount: number
  readonly edges: readonly CycleEdge[]
  readonly edgeCount: number
  readonly bytes: Bytes
  readonly kept: { readonly objects: number; readonly bytes: Bytes }
  /** Index of the edge that was stored last; null: no edge's line was found. */
  readonly closing: number | null
  readonly cut: CycleCut
}

export interface CycleMember {
  readonly address: number
  readonly type: string
  /** Its attribute dict is part of it. */
  readonly bytes: Bytes
  readonly line: LineNumber
  /** As in ObjectRow. */
  readonly preview: string
  /** 2.7: it has `__del__`, so the collector leaves its group alone. */
  readonly uncollectable: boolean
}

export interface CycleEdge {
  /** Indexes of members. */
  readonly from: number
  readonly to: number
  /** As in Reference. */
  readonly label: string
  /** Line and event at which it was stored; null: not found. */
  readonly line: LineNumber | null
  readonly event: EventIndex | null
}

/** Which references to make weak so that no cycle is left. */
export type CycleCut =
  | {
      readonly kind: 'store'
      /** Indexes of the drawn edges. */
      readonly edges: readonly number[]
      readonly stores: readonly WeakStore[]
      /** The lines as they are and as they would be. */
      readonly before: string
      readonly after: string
    }
  | { readonly kind: 'none'; readonly reason: NoCutReason; /** Of what the reason speaks. */ readonly subject: string }

/**
 * - `notWeakrefable`: the type of the target has no weak references.
 * - `noLine`: the line that stored it was not found.
 * - `noStatement`: the line holds no store that can be rewritten (closures, frames, tracebacks, bound methods).
 * - `severalEdges`: no single kind of reference is part of every cycle of the group.
 */
export type NoCutReason = 'notWeakrefable' | 'noLine' | 'noStatement' | 'severalEdges'

/** A store of the program: `x.name = value` on a line, `x[…] = value`, or `x.append(value)`. */
export interface WeakStore {
  readonly line: LineNumber
  readonly target: 'attribute' | 'item'
  /** Of an attribute; empty for items. */
  readonly name: string
}
