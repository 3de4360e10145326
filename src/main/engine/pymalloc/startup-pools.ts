/** Leaves the pools as start-up leaves them: the same holes in the same size classes, the same free pools. */
import type { PoolFill, PymallocProfile, StartupHeap } from '../profiles/types.ts'
import type { Ref } from '../ref.ts'
import type { Pymalloc } from './pymalloc.ts'

/** The blocks around the holes belong to the interpreter and stay for good. */
export function layStartupPools(pymalloc: Pymalloc, profile: PymallocProfile, picture: StartupHeap, typeTag: number): void {
  const poolsPerArena = profile.arenaBytes / profile.poolBytes
  const blockBytes = pymalloc.sizeClasses().map((row) => row.blockBytes)
  const capacity = blockBytes.map((bytes) => Math.floor((profile.poolBytes - profile.poolHeaderBytes) / bytes))
  const take = (index: number, count: number): Ref[] => Array.from({ length: count }, () => pymalloc.malloc(blockBytes[index]!, typeTag))
  /** Filler pools are of the class with the fewest blocks. */
  const filler = blockBytes.length - 1
  const takePools = (count: number): Ref[] => take(filler, count * capacity[filler]!)

  pymalloc.sizeClasses().forEach((row, index) => take(index, row.freeBlocks))
  const [freed, neverCarved] = picture.freePools
  const coming = picture.pools.reduce((total, pools) => total + pools.length, 0)
  const wanted = freed + neverCarved + coming
  takePools((((freePools(pymalloc) - wanted) % poolsPerArena) + poolsPerArena) % poolsPerArena)
  const spare = takePools(freed)
  picture.pools.forEach((pools, index) => layClass(index, pools))
  spare.forEach(pymalloc.free)

  function layClass(index: number, pools: readonly PoolFill[]): void {
    const carving = pools.filter(([, , rest]) => rest > 0)
    const carved = pools.filter(([, , rest]) => rest === 0)
    const blocks = [...carved, ...carving].map(([used, holes]) => ({ blocks: take(index, used + holes), holes }))
    // Freeing in a full pool puts it in front.
    for (const pool of blocks.reverse()) for (let i = 0; i < pool.holes; i++) pymalloc.free(pool.blocks[Math.floor((i * pool.blocks.length) / pool.holes)]!)
  }
}

function freePools(pymalloc: Pymalloc): number {
  let count = 0
  pymalloc.walk({
    arena: (_index, _base, free) => {
      count += free
    },
  })
  return count
}
