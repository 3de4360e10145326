/**
 * What every part of pymalloc shares: geometry from the profile, the ring heads, and the running totals per size class.
 *
 * Totals of a class, over its pools with at least one used block:
 *   resident = pools x 48 + tails + blocks x blockBytes + free bytes in resident pages
 * Pages of a pool become resident as carving reaches them, so the never-carved rest of a 16 KiB pool costs nothing,
 * while that of a 4 KiB pool does. A pool that was used before keeps its pages.
 */
import { type AddressSpace, PAGE_BYTES } from '../address-space/index.ts'
import type { PymallocProfile } from '../profiles/types.ts'
import type { Ref } from '../ref.ts'
import { CLASS, NEXT_POOL, POOL_HEADER_BYTES, PREV_POOL } from './layout.ts'
import { SLACK_ELSEWHERE, tagSlack } from './tag.ts'

/** Values of Pools.states. */
export const NOT_A_POOL = 0
export const POOL = 1
/** Holds 8-byte blocks (8-byte alignment only): two of them share a tag word, so their tags are kept apart. */
export const TINY_POOL = 2

export interface Pools {
  readonly H: Int32Array
  readonly space: AddressSpace
  readonly classes: number
  /** blockBytes of class c = (c + 1) << classShift. */
  readonly classShift: 3 | 4
  readonly poolBytes: number
  /** pool = ref & poolMask; states index = ref >>> poolShift. */
  readonly poolMask: number
  readonly poolShift: number
  /** Per pool-sized granule of the address space. */
  readonly states: Uint8Array
  /** Ring heads, 4 words apart so that each head's NEXT_POOL and PREV_POOL overlap the neighbours' unused fields. */
  readonly usedPools: Ref
  /** Resident pages of each carved pool, by the same index as states. They become resident from the first to the last. */
  readonly pagesOf: Uint8Array
  readonly pagesPerPool: number
  readonly poolsOf: Int32Array
  readonly blocksOf: Int32Array
  readonly requestedOf: Float64Array
  readonly residentOf: Float64Array
  readonly tailsOf: Float64Array
}

export function createPools(profile: PymallocProfile, space: AddressSpace): Pools {
  const { H } = space
  const classShift = profile.alignment === 16 ? 4 : 3
  const classes = profile.smallRequestThreshold >> classShift
  const usedPools = space.statics(classes * 16 + 32)
  for (let i = 0; i < classes; i++) {
    H[usedPools + 4 * i + NEXT_POOL] = usedPools + 4 * i
    H[usedPools + 4 * i + PREV_POOL] = usedPools + 4 * i
  }
  const poolWords = profile.poolBytes / 4
  return {
    H,
    space,
    classes,
    classShift,
    poolBytes: profile.poolBytes,
    poolMask: ~(poolWords - 1),
    poolShift: Math.log2(poolWords),
    states: new Uint8Array(H.length / poolWords),
    usedPools,
    pagesOf: new Uint8Array(H.length / poolWords),
    pagesPerPool: profile.poolBytes / PAGE_BYTES,
    poolsOf: new Int32Array(classes),
    blocksOf: new Int32Array(classes),
    requestedOf: new Float64Array(classes),
    residentOf: new Float64Array(classes),
    tailsOf: new Float64Array(classes),
  }
}

export function blockBytesOf(pools: Pools, index: number): number {
  return (index + 1) << pools.classShift
}

/** Blocks per pool. */
export function capacityOf(pools: Pools, index: number): number {
  return Math.floor((pools.poolBytes - POOL_HEADER_BYTES) / blockBytesOf(pools, index))
}

/** Bytes at the end of a pool that are too short for a block. */
export function tailOf(pools: Pools, index: number): number {
  return (pools.poolBytes - POOL_HEADER_BYTES) % blockBytesOf(pools, index)
}

export function poolResident(pools: Pools, pool: Ref): number {
  return pools.pagesOf[pool >> pools.poolShift]! * PAGE_BYTES
}

/** A tail is shorter than a block, so it lies in the last page. */
export function isTailResident(pools: Pools, pool: Ref): boolean {
  return pools.pagesOf[pool >> pools.poolShift] === pools.pagesPerPool
}

/** Bytes of a used block beyond the request. A block that shrank in place keeps a large slack in its own last word. */
export function slackOf(pools: Pools, block: Ref, tag: number): number {
  const slack = tagSlack(tag)
  if (slack !== SLACK_ELSEWHERE) return slack
  return pools.H[block + blockBytesOf(pools, pools.H[(block & pools.poolMask) + CLASS]!) / 4 - 1]!
}
