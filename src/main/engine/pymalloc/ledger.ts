/**
 * Where the bytes of pymalloc and of the C library's heap are. Resident bytes only: a page counts once it was touched.
 *
 *   space.residentBytes() = smallRequested + rounding + freeBlocks + freePools + overhead + largeChunks
 *                         + libc.stats().freeResidentBytes + what others mapped
 */
import type { AddressSpace } from '../address-space/index.ts'
import type { Libc } from '../libc/index.ts'
import type { PymallocProfile } from '../profiles/types.ts'
import type { MapNodes } from './arena-map.ts'
import type { Arenas } from './arenas.ts'
import { POOL_HEADER_BYTES } from './layout.ts'
import { blockBytesOf, capacityOf, type Pools } from './pools.ts'

/** One size class, over its pools with at least one used block. */
export interface SizeClass {
  readonly blockBytes: number
  readonly pools: number
  readonly usedBlocks: number
  /** Blocks nobody uses, the never-carved included: pools x capacity - usedBlocks. */
  readonly freeBlocks: number
  readonly requested: number
  readonly rounding: number
  /** Bytes of free and never-carved blocks that lie in resident pages. */
  readonly freeBytes: number
  /** Pool headers, and the tails that lie in resident pages. */
  readonly headersAndTails: number
}

export interface ArenaCounts {
  readonly held: number
  readonly highWater: number
  readonly opened: number
  readonly released: number
  readonly bytesEach: number
}

/** What the arenas hold besides used pools; takes a walk over the arenas. */
export interface ArenaRest {
  /** Pools nobody uses, the never-carved included. */
  readonly freePools: number
  /** Bytes of arenas that are not aligned to pools, lost before the first pool and after the last. */
  readonly alignmentBytes: number
  readonly mapNodes: MapNodes | null
}

/** Disjoint slices of resident bytes. */
export interface PymallocLedger {
  readonly smallRequested: number
  readonly rounding: number
  /** Unused blocks of pools with at least one used block. */
  readonly freeBlocks: number
  /** Pools without a used block. */
  readonly freePools: number
  /** Pool headers and tails, arena descriptors, the address map, alignment loss. */
  readonly overhead: number
  /** Chunks of the C library in use, headers and rounding included, and what nobody else accounts for. */
  readonly largeChunks: number
}

interface LedgerOptions {
  readonly profile: PymallocProfile
  readonly pools: Pools
  readonly arenas: Arenas
  readonly space: AddressSpace
  readonly libc: Libc
}

export interface LedgerReader {
  sizeClasses(): SizeClass[]
  arenaCounts(): ArenaCounts
  arenaRest(): ArenaRest
  ledger(): PymallocLedger
}

export function createLedger({ profile, pools, arenas, space, libc }: LedgerOptions): LedgerReader {
  function sizeClass(index: number): SizeClass {
    const blockBytes = blockBytesOf(pools, index)
    const held = pools.poolsOf[index]!
    const usedBlocks = pools.blocksOf[index]!
    const requested = pools.requestedOf[index]!
    const headersAndTails = held * POOL_HEADER_BYTES + pools.tailsOf[index]!
    return {
      blockBytes,
      pools: held,
      usedBlocks,
      freeBlocks: held * capacityOf(pools, index) - usedBlocks,
      requested,
      rounding: usedBlocks * blockBytes - requested,
      freeBytes: pools.residentOf[index]! - headersAndTails - usedBlocks * blockBytes,
      headersAndTails,
    }
  }

  function sizeClasses(): SizeClass[] {
    return Array.from({ length: pools.classes }, (_, index) => sizeClass(index))
  }

  function arenaCounts(): ArenaCounts {
    return {
      held: arenas.held(),
      highWater: arenas.highWater(),
      opened: arenas.opened(),
      released: arenas.released(),
      bytesEach: profile.arenaBytes,
    }
  }

  const arenaRest = (): ArenaRest => ({ freePools: arenas.freePools(), alignmentBytes: arenas.alignmentBytes(), mapNodes: arenas.mapNodes() })

  function ledger(): PymallocLedger {
    let smallRequested = 0
    let blockBytes = 0
    let headersAndTails = 0
    let inPools = 0
    for (let i = 0; i < pools.classes; i++) {
      smallRequested += pools.requestedOf[i]!
      blockBytes += pools.blocksOf[i]! * blockBytesOf(pools, i)
      headersAndTails += pools.poolsOf[i]! * POOL_HEADER_BYTES + pools.tailsOf[i]!
      inPools += pools.residentOf[i]!
    }
    const freePools = arenas.freePoolBytes()
    const outsidePools = arenas.overheadBytes()
    return {
      smallRequested,
      rounding: blockBytes - smallRequested,
      freeBlocks: inPools - headersAndTails - blockBytes,
      freePools,
      overhead: headersAndTails + outsidePools,
      largeChunks: space.residentBytes() - inPools - freePools - outsidePools - libc.stats().freeResidentBytes,
    }
  }

  return { sizeClasses, arenaCounts, arenaRest, ledger }
}
