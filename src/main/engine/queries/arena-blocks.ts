/** Blocks of one arena or one pool, from the walk over all: the ones asked for, with what the walk knows of their pool. */
import type { Runtime } from '../objects/runtime.ts'
import type { Ref } from '../ref.ts'

export interface PoolFound {
  readonly base: Ref
  readonly arena: number
  readonly blockBytes: number
  readonly used: number
  readonly carved: number
  readonly neverCarved: number
}

export function findArena(rt: Runtime, wanted: number): { base: Ref; totalPools: number } | null {
  let found: { base: Ref; totalPools: number } | null = null
  rt.pymalloc.walk({
    arena(index, base, _freePools, totalPools) {
      if (index === wanted) found = { base, totalPools }
    },
  })
  return found
}

/** The pool that the address lies in, if it was ever carved. */
export function findPool(rt: Runtime, ref: Ref): PoolFound | null {
  const sizeClasses = rt.pymalloc.sizeClasses()
  const words = rt.profile.pymalloc.poolBytes / 4
  let found: PoolFound | null = null
  let arena = 0
  rt.pymalloc.walk({
    arena(index) {
      arena = index
    },
    pool(base, sizeClass, used, free, neverCarved) {
      if (ref < base || ref >= base + words) return
      const blockBytes = sizeClasses[sizeClass]?.blockBytes ?? 0
      found = { base, arena, blockBytes, used, carved: used + free, neverCarved }
    },
  })
  return found
}

/** Used blocks of one arena, or of all (null), in order of address within the arena. */
export function eachUsedBlock(rt: Runtime, wanted: number | null, visit: (block: Ref, tag: number, pool: Ref, blockBytes: number) => void): void {
  const sizeClasses = rt.pymalloc.sizeClasses()
  let isWanted = true
  let pool: Ref = 0
  let blockBytes = 0
  rt.pymalloc.walk({
    arena(index) {
      isWanted = wanted === null || index === wanted
    },
    pool(base, sizeClass, used) {
      pool = base
      if (used > 0) blockBytes = sizeClasses[sizeClass]!.blockBytes
    },
    block(ref, tag) {
      if (isWanted) visit(ref, tag, pool, blockBytes)
    },
  })
}
