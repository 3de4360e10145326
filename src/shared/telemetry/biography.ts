/** The life of one object: told by a run that is made again with an eye on the object's reference count. */
import type { Bytes, EventIndex, LineNumber } from '../units.ts'

/** Where in the run something happened: allocator calls so far, source line steps so far, the line. */
export interface LifeMoment {
  readonly event: EventIndex
  readonly step: number
  readonly line: LineNumber
}

export interface CountChange extends LifeMoment {
  readonly kind: 'count'
  /** References gained; negative: lost. More than one where the interpreter counts several at once. */
  readonly change: number
  /** The new reference count. */
  readonly count: number
}

/** 0 to 2, 3 for frozen; null: not tracked by the collector. */
export interface GenerationMove extends LifeMoment {
  readonly kind: 'generation'
  readonly from: number | null
  readonly to: number | null
  /** Index of the collection that moved it; null: tracked, untracked or frozen by the program. */
  readonly collection: number | null
}

export type LifeEntry = CountChange | GenerationMove

/**
 * - `count`: the last reference went.
 * - `collection`: a collection of the cyclic collector cleared it, or what held it.
 * - `exit`: the interpreter's teardown released it.
 * - `never`: the process ended with the object in place.
 */
export type DeathCause = 'count' | 'collection' | 'exit' | 'never'

export interface Death extends LifeMoment {
  readonly cause: DeathCause
  /** Index of the collection; null unless the cause is one. */
  readonly collection: number | null
  /** It was in the garbage itself; false: only something in the garbage held it. */
  readonly inGarbage: boolean
}

/** Who got the block next. */
export interface BlockReuse extends LifeMoment {
  /** A type name, or a kind of buffer: `list items`, `dict keys`. */
  readonly type: string
  /** The block had been kept by a free list: the same type again, without an allocator call. */
  readonly parked: boolean
}

export interface Biography {
  readonly address: number
  readonly type: string
  readonly bytes: Bytes
  /** Address of its block; its header, where it has one, comes before the object. */
  readonly block: number
  /** null: made before the program began. */
  readonly birth: LifeMoment | null
  /** In the order of the run. When there are too many, the first and the last ones. */
  readonly entries: readonly LifeEntry[]
  /** Left out between `entries[omittedAt - 1]` and `entries[omittedAt]`. */
  readonly omitted: number
  readonly omittedAt: number
  readonly gained: number
  readonly lost: number
  readonly highest: number
  readonly immortal: boolean
  readonly death: Death
  /** null: the block was not used again, or the object never died. */
  readonly reuse: BlockReuse | null
}
