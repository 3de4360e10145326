/** Every arena, pool and used block, in address order within the descriptor order: for the arena map and the checks. */
import { NULL, type Ref } from '../ref.ts'
import type { Arenas } from './arenas.ts'
import { ADDRESS, CLASS, COUNT, FREE_BLOCK, FREE_POOLS, NEXT_OFFSET, POOL_ADDRESS, POOL_HEADER_BYTES, TOTAL_POOLS } from './layout.ts'
import { blockBytesOf, capacityOf, TINY_POOL, type Pools } from './pools.ts'
import { SLACK_ELSEWHERE, tagSlack } from './tag.ts'

export interface PymallocVisitor {
  /** `carvedPools` of its `totalPools` pools follow as pool(); the others were never used. */
  arena?(index: number, base: Ref, freePools: number, totalPools: number, carvedPools: number): void
  /** used + free + neverCarved = capacity. A free pool has used = 0 and the class of its last use. */
  pool?(base: Ref, sizeClass: number, used: number, free: number, neverCarved: number): void
  /** A used block of the pool visited last, with its tag word. */
  block?(ref: Ref, tag: number): void
  /** The same in less detail, and much faster: `count` used blocks in a row with the same tag, as far as `runMask` goes. */
  run?(tag: number, count: number, first: Ref): void
  /** Bits of the tags that tell one run from the next; all when left out. */
  readonly runMask?: number
}

export function walkPymalloc(pools: Pools, arenas: Arenas, tagOf: (ref: Ref) => number, visitor: PymallocVisitor): void {
  const { H, states, poolShift } = pools
  const { tags } = pools.space
  const { runMask = -1 } = visitor
  const poolWords = pools.poolBytes / 4
  const isFree = new Uint8Array(poolWords)
  arenas.forEach((arena, index) => {
    const address = H[arena + ADDRESS]!
    const first = (address + poolWords - 1) & pools.poolMask
    const end = H[arena + POOL_ADDRESS]!
    visitor.arena?.(index, address, H[arena + FREE_POOLS]!, H[arena + TOTAL_POOLS]!, (end - first) / poolWords)
    for (let pool = first; pool < end; pool += poolWords) visitPool(pool)
  })

  function visitPool(pool: Ref): void {
    const sizeClass = H[pool + CLASS]!
    const blockBytes = blockBytesOf(pools, sizeClass)
    const carved = (H[pool + NEXT_OFFSET]! - POOL_HEADER_BYTES) / blockBytes
    const used = H[pool + COUNT]!
    visitor.pool?.(pool, sizeClass, used, carved - used, capacityOf(pools, sizeClass) - carved)
    if (used === 0) return
    const firstBlock = pool + POOL_HEADER_BYTES / 4
    const end = pool + H[pool + NEXT_OFFSET]! / 4
    if (visitor.run !== undefined) visitRuns(visitor.run, pool, firstBlock, end, blockBytes / 4, used === carved)
    if (visitor.block === undefined) return
    markFree(pool)
    for (let block = firstBlock; block < end; block += blockBytes / 4) {
      if (isFree[block - pool] === 0) visitor.block(block, tagOf(block))
    }
  }

  function visitRuns(run: NonNullable<PymallocVisitor['run']>, pool: Ref, first: Ref, end: Ref, words: number, isFull: boolean): void {
    if (!isFull) markFree(pool)
    const isTiny = states[pool >> poolShift] === TINY_POOL
    let key = 0
    let count = 0
    let start = first
    for (let block = first; block < end; block += words) {
      if (!isFull && isFree[block - pool] !== 0) continue
      const next = (isTiny ? tagOf(block) : tags[block >> 2]!) & runMask
      if (next === key && count > 0 && tagSlack(next) !== SLACK_ELSEWHERE) {
        count++
        continue
      }
      if (count > 0) run(key, count, start)
      key = next
      count = 1
      start = block
    }
    if (count > 0) run(key, count, start)
  }

  function markFree(pool: Ref): void {
    isFree.fill(0)
    for (let block = H[pool + FREE_BLOCK]!; block !== NULL; block = H[block]!) isFree[block - pool] = 1
  }
}
