/** Fragmentation per size class and per type, from a walk over every pool. See shared/telemetry/fragmentation.ts. */
import type { Fragmentation, PoolUse, SizeClassUse, TypeUse } from '../../../shared/telemetry/fragmentation.ts'
import { METER, type Meters } from '../probe.ts'
import { SLACK_ELSEWHERE, type Pymalloc, type SizeClass } from '../pymalloc/index.ts'

export interface FragmentationSources {
  readonly pymalloc: Pymalloc
  readonly meters: Meters
  tagName(tag: number): string
}

type Use = Omit<PoolUse, 'held'>
type MutableUse = { -readonly [K in keyof Use]: Use[K] }

/** A type's part of the pools of one size class, by its used blocks in each. */
interface Weight {
  blocks: number
  live: number
  /** Pools in which it has the most blocks. */
  pools: number
  free: number
  overhead: number
}

const TOP_TYPES = 5

export function computeFragmentation({ pymalloc, meters, tagName }: FragmentationSources): Fragmentation {
  const classes = pymalloc.sizeClasses()
  const weights = classes.map(() => new Map<number, Weight>())
  /** Used blocks and requested bytes of each type in the pool being walked. */
  const inPool = new Map<number, { blocks: number; live: number }>()
  let poolClass = 0
  let poolFree = 0
  let freePools = 0

  function closePool(): void {
    if (inPool.size === 0) return
    let total = 0
    let majority = -1
    let most = 0
    for (const [type, { blocks }] of inPool) {
      total += blocks
      if (blocks > most) {
        most = blocks
        majority = type
      }
    }
    for (const [type, { blocks, live }] of inPool) {
      let weight = weights[poolClass]!.get(type)
      if (weight === undefined) weights[poolClass]!.set(type, (weight = { blocks: 0, live: 0, pools: 0, free: 0, overhead: 0 }))
      weight.blocks += blocks
      weight.live += live
      weight.free += (poolFree * blocks) / total
      weight.overhead += blocks / total
      if (type === majority) weight.pools++
    }
    inPool.clear()
  }

  pymalloc.walk({
    pool(_base, sizeClass, used, free) {
      closePool()
      poolClass = sizeClass
      poolFree = free
      if (used === 0) freePools++
    },
    run(typeAndSlack, count, first) {
      const type = typeAndSlack >>> 5
      const slack = typeAndSlack & 31
      const each = slack === SLACK_ELSEWHERE ? pymalloc.requestedBytes(first) : classes[poolClass]!.blockBytes - slack
      const entry = inPool.get(type)
      if (entry === undefined) inPool.set(type, { blocks: count, live: count * each })
      else {
        entry.blocks += count
        entry.live += count * each
      }
    },
  })
  closePool()

  const sizeClasses = classes.flatMap((row, i) => (row.pools === 0 ? [] : [sizeClassRow(row, weights[i]!, tagName)]))
  return {
    event: meters.counters[METER.events]!,
    sizeClasses,
    types: typeRows(classes, weights, meters, tagName),
    total: withHeld(sum(sizeClasses)),
    freePools: { pools: freePools, bytes: pymalloc.ledger().freePools },
    arenas: pymalloc.arenas(),
  }
}

function sizeClassRow(row: SizeClass, weights: ReadonlyMap<number, Weight>, tagName: (tag: number) => string): SizeClassUse {
  const types = [...weights].sort((a, b) => b[1].blocks - a[1].blocks || a[0] - b[0]).slice(0, TOP_TYPES).map(([type]) => tagName(type))
  const use = { pools: row.pools, blocks: row.usedBlocks, live: row.requested, rounding: row.rounding, freeBlocks: row.freeBytes, headersAndTails: row.headersAndTails }
  return { blockSize: row.blockBytes, types, ...withHeld(use) }
}

/** Integer shares: the type with most of a class takes the remainder, so that types and size classes sum to the same. */
function typeRows(classes: readonly SizeClass[], weights: readonly ReadonlyMap<number, Weight>[], meters: Meters, tagName: (tag: number) => string): TypeUse[] {
  const uses = new Map<number, MutableUse>()
  const useOf = (type: number): MutableUse => {
    let use = uses.get(type)
    if (use === undefined) uses.set(type, (use = emptyUse()))
    return use
  }
  classes.forEach((row, i) => {
    const order = [...weights[i]!].sort((a, b) => b[1].overhead - a[1].overhead || a[0] - b[0])
    if (order.length === 0) return
    const freeTotal = order.reduce((total, [, weight]) => total + weight.free, 0)
    let freeLeft = row.freeBytes
    let overheadLeft = row.headersAndTails
    order.forEach(([type, weight], rank) => {
      const use = useOf(type)
      use.pools += weight.pools
      use.blocks += weight.blocks
      use.live += weight.live
      use.rounding += weight.blocks * row.blockBytes - weight.live
      if (rank === 0) return
      const free = freeTotal === 0 ? 0 : Math.floor((row.freeBytes * weight.free) / freeTotal)
      const overhead = Math.floor((row.headersAndTails * weight.overhead) / row.pools)
      use.freeBlocks += free
      use.headersAndTails += overhead
      freeLeft -= free
      overheadLeft -= overhead
    })
    const first = useOf(order[0]![0])
    first.freeBlocks += freeLeft
    first.headersAndTails += overheadLeft
  })
  for (let type = 0; type < meters.typeBytes.length; type++) if (meters.typeBytes[type]! > 0) useOf(type)
  const rows = [...uses].map(([type, use]) => ({ type: tagName(type), largeBlocks: Math.max(0, meters.typeBytes[type]! - use.live), ...withHeld(use) }))
  return rows.sort((a, b) => b.held + b.largeBlocks - (a.held + a.largeBlocks) || (a.type < b.type ? -1 : 1))
}

function emptyUse(): MutableUse {
  return { pools: 0, blocks: 0, live: 0, rounding: 0, freeBlocks: 0, headersAndTails: 0 }
}

function sum(rows: readonly Use[]): Use {
  const result = emptyUse()
  for (const row of rows) for (const key of Object.keys(result) as (keyof Use)[]) result[key] += row[key]
  return result
}

function withHeld(use: Use): PoolUse {
  return { ...use, held: use.live + use.rounding + use.freeBlocks + use.headersAndTails }
}
