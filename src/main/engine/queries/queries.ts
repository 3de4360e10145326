/**
 * Questions about the heap as it is now. Ask only while the program stands still: between two allocator calls or two
 * lines. Answers are plain values, fit to be sent to another process. A question without an answer throws QueryError.
 */
import type { ArenaLog, DuplicateValues, HeapMap, LargeBlocks, ObjectFilter, ObjectList, ObjectReport, PoolBlocks, ReleasePrediction, WhyHeapHeld, WhyHeld } from '../../../shared/telemetry/heap.ts'
import type { Fragmentation } from '../../../shared/telemetry/fragmentation.ts'
import type { MomentRow } from '../../../shared/telemetry/series.ts'
import type { Collector } from '../gc/index.ts'
import type { Runtime } from '../objects/runtime.ts'
import type { Machine } from '../python/machine/machine.ts'
import { refOf } from '../ref.ts'
import type { ArenaLogReader } from '../telemetry/arena-log.ts'
import { takeCensus, type Census } from './census.ts'
import { examine, type Examination } from './cycles/examine.ts'
import { digestOf } from './digest.ts'
import { findDuplicates } from './duplicates.ts'
import { readHeapMap } from './heap-map.ts'
import { readLargeBlocks } from './large-blocks.ts'
import { readObject } from './object-report.ts'
import { readPoolBlocks } from './pool-blocks.ts'
import { listObjects } from './object-list.ts'
import { QueryError } from './query-error.ts'
import { predictRelease } from './release.ts'
import { whyHeapHeld } from './why-heap-held.ts'
import { whyHeld } from './why-held.ts'

export interface Queries {
  heapMap(): HeapMap
  /** The pool that an address lies in. */
  poolBlocks(address: number): PoolBlocks
  /** The `limit` longest blocks that the C library gave out for Python, and the sums of all. */
  largeBlocks(limit?: number): LargeBlocks
  /** By the index of the arena. */
  whyHeld(arena: number): WhyHeld
  /** The same of the C library's heap as a whole. */
  whyHeapHeld(): WhyHeapHeld
  object(address: number): ObjectReport
  /** How many of each type, and the largest that the filter leaves. */
  objects(filter: ObjectFilter): ObjectList
  /** Equal values that live more than once; the `limit` that waste most. */
  duplicates(limit: number): DuplicateValues
  /** Cheap: for those who look at every event. */
  position(): { readonly event: number; readonly step: number; readonly line: number }
  /** Every column of the timeline, cycles that wait for the collector included. */
  moment(): MomentRow
  fragmentation(): Fragmentation
  /** What would come of it if all references to these objects went, in this order. */
  predictRelease(addresses: readonly number[]): ReleasePrediction
  arenaLog(): ArenaLog
  /** The cycles that wait for a collection; plain values, for traceCycles. */
  examineWaiting(): Examination
  /** A number of all resident bytes and of who asked for each block: equal for equal heaps. */
  digest(): string
}

export interface QueryParts {
  readonly rt: Runtime
  readonly machine: Machine
  readonly collector: Collector
  readonly arenaLog: ArenaLogReader
  /** Event at which the block at each 16 bytes was given out, 0 before the program began; null in runs that do not travel. */
  readonly births: Uint32Array | null
  position(): ReturnType<Queries['position']>
  moment(): MomentRow
  fragmentation(): Fragmentation
  /** Events since the program began. */
  event(): number
}

const REFERENCES_SHOWN = 200
const LARGE_BLOCKS_SHOWN = 1000

export function createQueries({ rt, machine, collector, arenaLog, births, event, position, moment, fragmentation }: QueryParts): Queries {
  let census: Census | null = null
  let censusAt = ''

  /** Nothing changes an object without an allocator call or a line that begins; taken again after either. */
  function current(): Census {
    const now = `${event()} ${rt.now()}`
    if (census === null || censusAt !== now) census = takeCensus(rt, machine, collector)
    censusAt = now
    return census
  }

  return {
    heapMap: () => readHeapMap(rt, collector, births, event()),
    poolBlocks: (address) => readPoolBlocks(rt, current(), births, event(), address),
    largeBlocks: (limit = LARGE_BLOCKS_SHOWN) => readLargeBlocks(rt, current(), event(), limit),
    whyHeld: (arena) => whyHeld(rt, current(), event(), arena),
    whyHeapHeld: () => whyHeapHeld(rt, current(), event()),
    object: (address) => readObject(rt, current(), event(), address, REFERENCES_SHOWN),
    objects: (filter) => listObjects(rt, current(), event(), filter),
    duplicates: (limit) => findDuplicates(rt, current(), event(), limit),
    position,
    moment,
    fragmentation,
    predictRelease(addresses) {
      const taken = current()
      const objects = addresses.map((address) => {
        const o = refOf(address)
        if (!taken.holders.has(o)) throw new QueryError({ kind: 'noSuchObject', address, event: event() })
        return o
      })
      return predictRelease(rt, taken, objects)
    },
    arenaLog: arenaLog.read,
    examineWaiting: () => examine({ rt, machine }, { index: null, ...collector.waitingGarbage() }, event()),
    digest: () => digestOf(rt.space),
  }
}
