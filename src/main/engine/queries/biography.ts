/**
 * The life of one object. A run is made again from its beginning; whoever lives at the address has a life written down,
 * and the one that is on at the event asked about is told to its end, and on to the next user of its block.
 */
import type { Biography, Death, LifeMoment } from '../../../shared/telemetry/biography.ts'
import type { CollectionRecord } from '../../../shared/telemetry/collections.ts'
import { GC_NEXT, IMMORTAL, OB_TYPE, TYPE_INFO } from '../objects/layout.ts'
import type { TypeInfo } from '../objects/type-info.ts'
import { CONTROL, METER } from '../probe.ts'
import { tagType } from '../pymalloc/index.ts'
import { addressOf, NULL, refOf, type Ref } from '../ref.ts'
import { createLifeEntries, type LifeEntries } from './life-entries.ts'
import { QueryError } from './query-error.ts'
import type { FoundGarbage, Witness, WitnessParts } from './witness.ts'

export interface Biographer extends Witness {
  /** The life and the next user of the block are known: the run need not go on. */
  isDone(): boolean
  /** Throws QueryError: nothing lived there then. */
  answer(): Biography
}

/** A life that has begun, and ended when `death` is set. */
interface Life {
  readonly type: TypeInfo
  readonly bytes: number
  readonly block: Ref
  readonly birth: LifeMoment | null
  readonly entries: LifeEntries
  immortal: boolean
  death: Death | null
  reuse: Biography['reuse']
}

export function createBiographer(address: number, event: number): Biographer {
  const at = refOf(address)
  let H: Int32Array = new Int32Array(0)
  let parts: WitnessParts | null = null
  let origin = 0
  let stage: 'before' | 'program' | 'teardown' = 'before'
  /** The program's last moment: all that follows is the teardown's. */
  let end: LifeMoment | null = null
  /** The count word as it was seen last. */
  let known: number | undefined
  let life: Life | null = null
  /** The life asked about has ended; the next user of its block is awaited. */
  let waiting = false
  let done = false
  let generation: number | null = null
  /** The collection that runs, and whether the object is part of its garbage. */
  let collection: { readonly index: number; readonly holdsObject: boolean } | null = null

  function moment(): LifeMoment {
    if (end !== null) return end
    const { counters, control } = parts!.rt.meters
    return { event: counters[METER.events]! - origin, step: counters[METER.steps]!, line: control[CONTROL.line]! }
  }

  /** The type of the object that begins at the address; null: none does. */
  function typeThere(): TypeInfo | null {
    const { rt } = parts!
    const typeRef = H[at + OB_TYPE]!
    if (typeRef <= 0) return null
    const info = (rt.types.infos as readonly (TypeInfo | undefined)[])[H[typeRef + TYPE_INFO]!]
    if (info === undefined || info.ref !== typeRef) return null
    if (blockOf(info) === NULL) return info
    return tagType(rt.space.tags[blockOf(info) >> 2]!) === info.tag ? info : null
  }

  /** NULL for static objects and for numbers of 2.7, which share theirs. */
  function blockOf(info: TypeInfo): Ref {
    const { rt } = parts!
    const shares = rt.profile.objects.freeLists.numberBlocks && (info === rt.int.type || info === rt.float.type)
    return shares || rt.space.isStatic(at) ? NULL : rt.memory.blockOf(at)
  }

  function begin(type: TypeInfo, birth: LifeMoment | null): void {
    const { rt } = parts!
    const block = blockOf(type)
    life = {
      type, block, birth,
      bytes: block === NULL ? type.basicBytes : rt.pymalloc.requestedBytes(block),
      entries: createLifeEntries(),
      immortal: H[at] === IMMORTAL,
      death: null,
      reuse: null,
    }
    generation = generationNow()
    if (birth === null) life.entries.see(H[at]!)
    else if (!life.immortal) life.entries.add({ kind: 'count', ...birth, change: H[at]!, count: H[at]! })
  }

  function changed(): void {
    const before = known
    const count = H[at]!
    known = count
    if (waiting) {
      if (count > 0 && typeThere() !== null) reused(typeThere()!.name, true)
      return
    }
    if (life === null) {
      const type = count > 0 ? typeThere() : null
      if (type !== null) begin(type, moment())
      return
    }
    if (count === IMMORTAL) {
      life.immortal = true
      return
    }
    if (count > 0) {
      if (!life.immortal) life.entries.add({ kind: 'count', ...moment(), change: count - before!, count })
      return
    }
    life.entries.add({ kind: 'count', ...moment(), change: -before!, count: 0 })
    died()
  }

  function died(): void {
    const then = moment()
    if (stage === 'program' && then.event <= event) {
      // Somebody else's life: the one asked about is still to come.
      life = null
      return
    }
    const { isCollecting } = parts!.collector
    const cause = stage === 'teardown' ? 'exit' : isCollecting() && collection !== null ? 'collection' : 'count'
    life!.death = { ...then, cause, collection: cause === 'collection' ? collection!.index : null, inGarbage: cause === 'collection' && collection!.holdsObject }
    waiting = true
    if (stage === 'teardown' || life!.block === NULL) done = true
  }

  function reused(type: string, parked: boolean): void {
    life!.reuse = { ...moment(), type, parked }
    done = true
  }

  /** In which list the object is; the way to the head of its list is short for the young. */
  function generationNow(): number | null {
    const { rt, heads } = parts!
    const type = life?.type
    if (type === undefined || !type.isGc || rt.space.isStatic(at)) return null
    let g = H[at - rt.memory.gcHeadWords + GC_NEXT]!
    if (g === 0) return null
    while (!heads.includes(g)) g = H[g + GC_NEXT]!
    return heads.indexOf(g)
  }

  function noteGeneration(moved: number | null): void {
    if (life === null || life.death !== null || H[at]! <= 0) return
    const now = generationNow()
    if (now === generation) return
    life.entries.add({ kind: 'generation', ...moment(), from: generation, to: now, collection: moved })
    generation = now
  }

  function look(): void {
    if (H[at] !== known && !done && parts !== null) changed()
  }

  return {
    look,
    programBegins(given) {
      parts = given
      H = given.rt.H
      origin = given.rt.meters.counters[METER.events]!
      stage = 'program'
      known = H[at]
      const type = known === IMMORTAL || (known ?? 0) > 0 ? typeThere() : null
      if (type !== null) begin(type, null)
    },
    programEnds() {
      look()
      end = moment()
      stage = 'teardown'
    },
    processEnds: look,
    blockTaken(block, bytes) {
      if (!waiting || done || block === NULL) return
      const own = life!.block
      if (own < block || own >= block + ((bytes + 3) >> 2)) return
      const { rt } = parts!
      reused(rt.tagName(tagType(rt.space.tags[block >> 2]!)), false)
    },
    blockGiven() {},
    trackingChanged(o) {
      if ((o === at || o === NULL) && parts !== null && !done) noteGeneration(null)
    },
    garbageFound({ index, unreachable }: FoundGarbage) {
      collection = { index, holdsObject: unreachable.includes(at) }
    },
    collectionEnded(record: CollectionRecord) {
      look()
      collection = null
      // Older lists than those examined stay as they are.
      if (generation !== null && generation <= record.generation && !done) noteGeneration(record.index)
    },
    isDone: () => done,
    answer() {
      if (life === null) throw new QueryError({ kind: 'noSuchObject', address, event })
      const { type, block, bytes, birth, entries, immortal } = life
      if (birth !== null && birth.event > event) throw new QueryError({ kind: 'noSuchObject', address, event })
      return {
        address, type: type.name, bytes, birth, immortal,
        block: block === NULL ? address : addressOf(block),
        ...entries.read(),
        death: life.death ?? { ...moment(), cause: 'never', collection: null, inGarbage: false },
        reuse: life.reuse,
      }
    },
  }
}
