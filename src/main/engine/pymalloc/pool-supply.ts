/** How pools enter and leave the rings of used pools. */
import { PAGE_BYTES } from '../address-space/index.ts'
import type { Probe } from '../probe.ts'
import { NULL, type Ref } from '../ref.ts'
import type { Arenas } from './arenas.ts'
import { CLASS, COUNT, FREE_BLOCK, MAX_OFFSET, NEXT_OFFSET, NEXT_POOL, POOL_HEADER_BYTES, PREV_POOL } from './layout.ts'
import { blockBytesOf, isTailResident, POOL, poolResident, type Pools, tailOf, TINY_POOL } from './pools.ts'

export interface PoolSupply {
  /** Gives a class a pool and returns its first block; 0 when the address space is full. */
  takePool(index: number): Ref
  /** Carving reached another page of the pool. */
  enterPage(pool: Ref, block: Ref): void
  unlink(pool: Ref): void
  linkFront(pool: Ref, index: number): void
  giveEmpty(pool: Ref, index: number): void
}

export function createPoolSupply({ pools, arenas, probe }: { pools: Pools; arenas: Arenas; probe: Probe }): PoolSupply {
  const { H, space, usedPools, poolsOf, residentOf, tailsOf, states, poolShift } = pools

  /** @mirrors Objects/obmalloc.c allocate_from_new_pool (second half) */
  function takePool(index: number): Ref {
    const pool = arenas.takePool()
    if (pool === NULL) return NULL
    const size = blockBytesOf(pools, index)
    linkFront(pool, index)
    H[pool + COUNT] = 1
    let block: Ref
    if (H[pool + CLASS] === index) {
      // Last used for this class: its free list is still whole.
      block = H[pool + FREE_BLOCK]!
      H[pool + FREE_BLOCK] = H[block]!
    } else {
      block = pool + POOL_HEADER_BYTES / 4
      const second = block + size / 4
      H[pool + CLASS] = index
      H[pool + NEXT_OFFSET] = POOL_HEADER_BYTES + 2 * size
      H[pool + MAX_OFFSET] = pools.poolBytes - size
      H[pool + FREE_BLOCK] = second
      H[second] = NULL
    }
    poolsOf[index]!++
    residentOf[index]! += poolResident(pools, pool)
    if (isTailResident(pools, pool)) tailsOf[index]! += tailOf(pools, index)
    if (size === 8) states[pool >> poolShift] = TINY_POOL
    probe.poolTaken()
    probe.residentGrew()
    return block
  }

  function enterPage(pool: Ref, block: Ref): void {
    if (space.isTouched(block)) return
    const index = H[pool + CLASS]!
    space.touch(block, 4)
    pools.pagesOf[pool >> poolShift]!++
    residentOf[index]! += PAGE_BYTES
    if (isTailResident(pools, pool)) tailsOf[index]! += tailOf(pools, index)
  }

  function unlink(pool: Ref): void {
    const next = H[pool + NEXT_POOL]!
    const previous = H[pool + PREV_POOL]!
    H[next + PREV_POOL] = previous
    H[previous + NEXT_POOL] = next
  }

  /** @mirrors Objects/obmalloc.c insert_to_usedpool */
  function linkFront(pool: Ref, index: number): void {
    const ring = usedPools + 4 * index
    const next = H[ring + NEXT_POOL]!
    H[pool + NEXT_POOL] = next
    H[pool + PREV_POOL] = ring
    H[next + PREV_POOL] = pool
    H[ring + NEXT_POOL] = pool
  }

  /** @mirrors Objects/obmalloc.c insert_to_freepool (from the pool's point of view) */
  function giveEmpty(pool: Ref, index: number): void {
    unlink(pool)
    poolsOf[index]!--
    residentOf[index]! -= poolResident(pools, pool)
    if (isTailResident(pools, pool)) tailsOf[index]! -= tailOf(pools, index)
    if (states[pool >> poolShift] === TINY_POOL) states[pool >> poolShift] = POOL
    arenas.givePool(pool)
  }

  return { takePool, enterPage, unlink, linkFront, giveEmpty }
}
