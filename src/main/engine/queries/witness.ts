/**
 * Who looks on while a run is made again: at every reference count that may have changed, every block that comes or
 * goes, every collection. Runs without a witness take none of these ways.
 */
import type { CollectionRecord } from '../../../shared/telemetry/collections.ts'
import type { Collector } from '../gc/index.ts'
import type { Runtime } from '../objects/runtime.ts'
import type { Machine } from '../python/machine/machine.ts'
import type { Ref } from '../ref.ts'

export interface WitnessParts {
  readonly rt: Runtime
  readonly machine: Machine
  readonly collector: Collector
  /** The list heads of the generations and of what is frozen. */
  readonly heads: readonly Ref[]
}

/** What a collection is about to dispose of; valid during the call. */
export interface FoundGarbage {
  /** CollectionRecord.index. */
  readonly index: number
  readonly generation: number
  /** Unreachable, in the order of their list; then what 2.7 leaves alone because of `__del__`. */
  readonly unreachable: readonly Ref[]
  readonly uncollectable: readonly Ref[]
}

export interface Witness {
  /** Every layer exists and start-up is over; events count from here. */
  programBegins(parts: WitnessParts): void
  /** What follows is the interpreter's teardown. */
  programEnds(): void
  /** Nothing follows. */
  processEnds(): void
  /** Any reference count may have changed since the last look. Changes nothing, and must be quick. */
  look(): void
  /** An allocator call answered this block. */
  blockTaken(block: Ref, bytes: number): void
  /** A block is about to be given back. */
  blockGiven(block: Ref): void
  /** This object entered or left the collector's lists; NULL: all objects were frozen or unfrozen. */
  trackingChanged(o: Ref): void
  /** Nothing of the garbage has been touched. Called for collections that found some. */
  garbageFound(found: FoundGarbage): void
  collectionEnded(record: CollectionRecord): void
}
