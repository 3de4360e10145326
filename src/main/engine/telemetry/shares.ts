/**
 * Splits the pools of every size class between the types, or the birth lines, whose blocks they hold: what nobody uses of
 * a pool goes to its owners by their used blocks.
 */
import type { PoolUse } from '../../../shared/telemetry/fragmentation.ts'
import type { SizeClass } from '../pymalloc/index.ts'

type Use = Omit<PoolUse, 'held'>
type MutableUse = { -readonly [K in keyof Use]: Use[K] }

/** An owner's part of the pools of one size class. */
interface Weight {
  blocks: number
  live: number
  /** Pools in which it has the most blocks. */
  pools: number
  /** By its used blocks in each pool. */
  free: number
  overhead: number
}

export interface Shares {
  /** The pool that the next blocks lie in. */
  pool(sizeClass: number, freeBlocks: number): void
  /** Used blocks of one owner, and the bytes it asked for. */
  add(owner: number, blocks: number, bytes: number): void
  /** Owners with the most blocks of a size class, most first. */
  mostBlocks(sizeClass: number, limit: number): number[]
  /** What each owner holds, in whole bytes: the sums over all are those over the size classes. */
  read(): Map<number, Use>
}

/** `owners`: all of them are below. */
export function createShares(classes: readonly SizeClass[], owners: number): Shares {
  const weights = classes.map(() => new Map<number, Weight>())
  /** Of the pool that is open: its owners in the order they came, and what is theirs. */
  const present: number[] = []
  const blocksOf = new Float64Array(owners)
  const liveOf = new Float64Array(owners)
  let poolClass = 0
  let poolFree = 0

  function closePool(): void {
    if (present.length === 0) return
    let total = 0
    let majority = -1
    let most = 0
    for (const owner of present) {
      const blocks = blocksOf[owner]!
      total += blocks
      if (blocks > most) {
        most = blocks
        majority = owner
      }
    }
    const ofClass = weights[poolClass]!
    for (const owner of present) {
      const blocks = blocksOf[owner]!
      let weight = ofClass.get(owner)
      if (weight === undefined) ofClass.set(owner, (weight = { blocks: 0, live: 0, pools: 0, free: 0, overhead: 0 }))
      weight.blocks += blocks
      weight.live += liveOf[owner]!
      weight.free += (poolFree * blocks) / total
      weight.overhead += blocks / total
      if (owner === majority) weight.pools++
      blocksOf[owner] = 0
      liveOf[owner] = 0
    }
    present.length = 0
  }

  return {
    pool(sizeClass, freeBlocks) {
      closePool()
      poolClass = sizeClass
      poolFree = freeBlocks
    },
    add(owner, blocks, bytes) {
      if (blocksOf[owner] === 0) present.push(owner)
      blocksOf[owner]! += blocks
      liveOf[owner]! += bytes
    },
    mostBlocks(sizeClass, limit) {
      closePool()
      return [...weights[sizeClass]!].sort((a, b) => b[1].blocks - a[1].blocks || a[0] - b[0]).slice(0, limit).map(([owner]) => owner)
    },
    read() {
      closePool()
      return split(classes, weights)
    },
  }
}

/** The owner with most of a class takes the remainder. */
function split(classes: readonly SizeClass[], weights: readonly ReadonlyMap<number, Weight>[]): Map<number, Use> {
  const uses = new Map<number, MutableUse>()
  const useOf = (owner: number): MutableUse => {
    let use = uses.get(owner)
    if (use === undefined) uses.set(owner, (use = { pools: 0, blocks: 0, live: 0, rounding: 0, freeBlocks: 0, headersAndTails: 0 }))
    return use
  }
  classes.forEach((row, i) => {
    const order = [...weights[i]!].sort((a, b) => b[1].overhead - a[1].overhead || a[0] - b[0])
    if (order.length === 0) return
    const freeTotal = order.reduce((total, [, weight]) => total + weight.free, 0)
    let freeLeft = row.freeBytes
    let overheadLeft = row.headersAndTails
    order.forEach(([owner, weight], rank) => {
      const use = useOf(owner)
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
  return uses
}
