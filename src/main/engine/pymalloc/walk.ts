/** Every arena, pool and used block, in address order within the descriptor order: for the arena map and the checks. */
import { NULL, type Ref } from '../ref.ts'
import type { Arenas } from './arenas.ts'
import { ADDRESS, CLASS, COUNT, FREE_BLOCK, FREE_POOLS, NEXT_OFFSET, POOL_ADDRESS, POOL_HEADER_BYTES, TOTAL_POOLS } from './layout.ts'
import { blockBytesOf, capacityOf, type Pools } from './pools.ts'

export interface PymallocVisitor {
  /** `carvedPools` of its `totalPools` pools follow as pool(); the others were never used. */
  arena?(index: number, base: Ref, freePools: number, totalPools: number, carvedPools: number): void
  /** used + free + neverCarved = capacity. A free pool has used = 0 and the class of its last use. */
  pool?(base: Ref, sizeClass: number, used: number, free: number, neverCarved: number): void
  /** A used block of the pool visited last, with its tag word. */
  block?(ref: Ref, tag: number): void
}

export function walkPymalloc(pools: Pools, arenas: Arenas, tagOf: (ref: Ref) => number, visitor: PymallocVisitor): void {
  const { H } = pools
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
    if (visitor.block === undefined || used === 0) return
    isFree.fill(0)
    for (let block = H[pool + FREE_BLOCK]!; block !== NULL; block = H[block]!) isFree[block - pool] = 1
    const end = pool + H[pool + NEXT_OFFSET]! / 4
    for (let block = pool + POOL_HEADER_BYTES / 4; block < end; block += blockBytes / 4) {
      if (isFree[block - pool] === 0) visitor.block(block, tagOf(block))
    }
  }
}
