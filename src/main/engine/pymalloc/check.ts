/**
 * The invariants of pymalloc:
 * pool: used + free + never carved = capacity, and the free list has exactly the free blocks;
 * ring: the pools of the class that are neither full nor free; arena: free pools = listed + never carved;
 * usable arenas ascend by free pools; every running total equals a full walk.
 */
import type { PymallocProfile } from '../profiles/types.ts'
import { NULL, type Ref } from '../ref.ts'
import type { Arenas } from './arenas.ts'
import {
  ADDRESS,
  CLASS,
  COUNT,
  FREE_BLOCK,
  FREE_POOLS,
  MAX_OFFSET,
  NEXT_ARENA,
  NEXT_OFFSET,
  NEXT_POOL,
  POOL_ADDRESS,
  POOL_HEADER_BYTES,
  POOL_LIST,
  PREV_ARENA,
  PREV_POOL,
  TOTAL_POOLS,
} from './layout.ts'
import { blockBytesOf, capacityOf, isTailResident, poolResident, type Pools, slackOf, tailOf } from './pools.ts'
import { walkPymalloc } from './walk.ts'

interface CheckOptions {
  readonly profile: PymallocProfile
  readonly pools: Pools
  readonly arenas: Arenas
  tagOf(ref: Ref): number
}

export function checkPymalloc(options: CheckOptions): void {
  checkArenas(options)
  checkUsableList(options)
  const ringed = collectRings(options.pools)
  checkPoolsAndTotals(options, ringed)
}

function checkArenas({ pools, arenas }: CheckOptions): void {
  const { H } = pools
  const poolWords = pools.poolBytes / 4
  let held = 0
  let freeBytes = 0
  arenas.forEach((arena, index) => {
    held++
    const first = (H[arena + ADDRESS]! + poolWords - 1) & pools.poolMask
    const end = first + H[arena + TOTAL_POOLS]! * poolWords
    let free = (end - H[arena + POOL_ADDRESS]!) / poolWords
    freeBytes += pools.space.residentIn(H[arena + POOL_ADDRESS]!, free * pools.poolBytes)
    for (let pool = H[arena + POOL_LIST]!; pool !== NULL; pool = H[pool + NEXT_POOL]!) {
      if (pool < first || pool >= H[arena + POOL_ADDRESS]!) throw new Error(`pymalloc: arena ${index} lists a foreign pool`)
      if (H[pool + COUNT] !== 0) throw new Error(`pymalloc: a free pool of arena ${index} has used blocks`)
      freeBytes += poolResident(pools, pool)
      free++
    }
    if (free !== H[arena + FREE_POOLS]) throw new Error(`pymalloc: arena ${index} has ${free} free pools, counted ${H[arena + FREE_POOLS]}`)
  })
  expectEqual('held arenas', held, arenas.held())
  expectEqual('bytes of free pools', freeBytes, arenas.freePoolBytes())
}

function checkUsableList({ profile, pools, arenas }: CheckOptions): void {
  const { H } = pools
  const inList = new Set<Ref>()
  const rightmost = new Map<number, Ref>()
  let previous = NULL
  for (let arena = arenas.usable(); arena !== NULL; arena = H[arena + NEXT_ARENA]!) {
    const free = H[arena + FREE_POOLS]!
    if (previous !== NULL && free < H[previous + FREE_POOLS]!) throw new Error('pymalloc: usable arenas are not ascending')
    if (H[arena + PREV_ARENA] !== previous) throw new Error('pymalloc: usable arenas are linked wrongly')
    inList.add(arena)
    rightmost.set(free, arena)
    previous = arena
  }
  let whollyFree = 0
  arenas.forEach((arena, index) => {
    if (H[arena + FREE_POOLS]! > 0 !== inList.has(arena)) throw new Error(`pymalloc: arena ${index} is wrongly listed as usable`)
    if (H[arena + FREE_POOLS] === H[arena + TOTAL_POOLS]) whollyFree++
  })
  if (whollyFree > (profile.keepsOneFreeArena ? 1 : 0)) throw new Error(`pymalloc: ${whollyFree} wholly free arenas are held`)
  for (let free = 1; free <= profile.arenaBytes / profile.poolBytes; free++) {
    if (arenas.lastWith(free) !== (rightmost.get(free) ?? NULL)) throw new Error(`pymalloc: wrong last arena with ${free} free pools`)
  }
}

function collectRings(pools: Pools): Map<Ref, number> {
  const { H, usedPools } = pools
  const ringed = new Map<Ref, number>()
  for (let index = 0; index < pools.classes; index++) {
    const ring = usedPools + 4 * index
    for (let pool = H[ring + NEXT_POOL]!; pool !== ring; pool = H[pool + NEXT_POOL]!) {
      if (H[H[pool + NEXT_POOL]! + PREV_POOL] !== pool) throw new Error(`pymalloc: ring ${index} is linked wrongly`)
      if (ringed.has(pool)) throw new Error(`pymalloc: a pool is in two rings`)
      ringed.set(pool, index)
    }
  }
  return ringed
}

function checkPoolsAndTotals({ pools, arenas, tagOf }: CheckOptions, ringed: Map<Ref, number>): void {
  const { H } = pools
  const seen = Array.from({ length: pools.classes }, () => ({ pools: 0, blocks: 0, requested: 0, resident: 0, tails: 0 }))
  let current = 0
  walkPymalloc(pools, arenas, tagOf, {
    pool(base, sizeClass, used, free, neverCarved) {
      current = sizeClass
      if (used + free + neverCarved !== capacityOf(pools, sizeClass)) throw new Error('pymalloc: used, free and never carved do not sum')
      checkPool(pools, base, used, free)
      const isPartial = used > 0 && H[base + FREE_BLOCK] !== NULL
      if (isPartial !== (ringed.get(base) === sizeClass)) throw new Error(`pymalloc: pool at ${base * 4} is wrongly in or out of ring ${sizeClass}`)
      if (used === 0) return
      const sums = seen[sizeClass]!
      sums.pools++
      sums.blocks += used
      sums.resident += pools.space.residentIn(base, pools.poolBytes)
      if (isTailResident(pools, base)) sums.tails += tailOf(pools, sizeClass)
      ringed.delete(base)
    },
    block(ref, tag) {
      seen[current]!.requested += blockBytesOf(pools, current) - slackOf(pools, ref, tag)
    },
  })
  if (ringed.size > 0) throw new Error('pymalloc: a ring holds a pool of no arena')
  seen.forEach((sums, index) => {
    expectEqual(`pools of class ${index}`, sums.pools, pools.poolsOf[index]!)
    expectEqual(`blocks of class ${index}`, sums.blocks, pools.blocksOf[index]!)
    expectEqual(`requested bytes of class ${index}`, sums.requested, pools.requestedOf[index]!)
    expectEqual(`resident bytes of class ${index}`, sums.resident, pools.residentOf[index]!)
    expectEqual(`tails of class ${index}`, sums.tails, pools.tailsOf[index]!)
  })
}

function checkPool(pools: Pools, pool: Ref, used: number, free: number): void {
  const { H } = pools
  const blockWords = blockBytesOf(pools, H[pool + CLASS]!) / 4
  const first = pool + POOL_HEADER_BYTES / 4
  const end = pool + H[pool + NEXT_OFFSET]! / 4
  if (H[pool + MAX_OFFSET] !== pools.poolBytes - blockWords * 4) throw new Error(`pymalloc: pool at ${pool * 4} has a wrong last offset`)
  const seen = new Set<Ref>()
  for (let block = H[pool + FREE_BLOCK]!; block !== NULL; block = H[block]!) {
    if (block < first || block >= end || (block - first) % blockWords !== 0 || seen.has(block)) {
      throw new Error(`pymalloc: the free list of the pool at ${pool * 4} is damaged at ${block * 4}`)
    }
    seen.add(block)
  }
  if (seen.size !== free) throw new Error(`pymalloc: pool at ${pool * 4} lists ${seen.size} free blocks, has ${free} beside ${used} used`)
}

function expectEqual(what: string, walked: number, counted: number): void {
  if (walked !== counted) throw new Error(`pymalloc: ${what}: ${walked} by walking, ${counted} counted`)
}
