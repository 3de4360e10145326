/**
 * Which arenas would go back if these blocks were freed in this order: the arithmetic of arenas.ts on a copy of its
 * counts and of its list. Nothing changes.
 */
import { NULL, type Ref } from '../ref.ts'
import type { PymallocProfile } from '../profiles/types.ts'
import type { Arenas } from './arenas.ts'
import { ARENA, COUNT, FREE_POOLS, NEXT_ARENA, TOTAL_POOLS } from './layout.ts'
import type { Pools } from './pools.ts'

export interface ReleaseForecast {
  /** Indexes of the arenas that go back, in the order they do. */
  readonly arenas: readonly number[]
  /** A wholly free arena that is kept at the end although it is not now; null: none. */
  readonly spare: number | null
}

interface ArenaState {
  readonly index: number
  readonly totalPools: number
  freePools: number
}

/** Blocks outside the arenas count for nothing. */
export function forecastRelease(profile: PymallocProfile, pools: Pools, arenas: Arenas, blocks: Iterable<Ref>): ReleaseForecast {
  const { H } = pools
  const { poolMask, poolShift, states } = pools
  const byIndex = new Map<number, ArenaState>()
  const byDescriptor = new Map<Ref, ArenaState>()
  arenas.forEach((descriptor, index) => {
    const state = { index, totalPools: H[descriptor + TOTAL_POOLS]!, freePools: H[descriptor + FREE_POOLS]! }
    byIndex.set(index, state)
    byDescriptor.set(descriptor, state)
  })
  /** Ascending by free pools, in the order of the real list. */
  const usable: ArenaState[] = []
  for (let arena = arenas.usable(); arena !== NULL; arena = H[arena + NEXT_ARENA]!) usable.push(byDescriptor.get(arena)!)
  const spareNow = usable.at(-1)
  const hadSpare = spareNow !== undefined && spareNow.freePools === spareNow.totalPools
  const used = new Map<Ref, number>()
  const released: number[] = []

  function freePool(arena: ArenaState): void {
    const before = arena.freePools++
    if (before === 0) {
      usable.unshift(arena)
      // A single-pool arena is wholly free at once; sizes like that do not exist.
      return
    }
    const at = usable.indexOf(arena)
    if (arena.freePools === arena.totalPools && (!profile.keepsOneFreeArena || at < usable.length - 1)) {
      usable.splice(at, 1)
      released.push(arena.index)
      return
    }
    const lastBefore = usable.findLastIndex((other) => other !== arena && other.freePools === before)
    if (lastBefore < at) return
    usable.splice(at, 1)
    usable.splice(lastBefore, 0, arena)
  }

  for (const block of blocks) {
    if (states[block >> poolShift] === 0) continue
    const pool = block & poolMask
    const left = (used.get(pool) ?? H[pool + COUNT]!) - 1
    used.set(pool, left)
    if (left === 0) freePool(byIndex.get(H[pool + ARENA]!)!)
  }
  const last = usable.at(-1)
  const isSpare = last !== undefined && last.freePools === last.totalPools && !(hadSpare && last === spareNow)
  return { arenas: released, spare: isSpare ? last.index : null }
}
