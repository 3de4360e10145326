/**
 * CPython's allocator for small requests. The two functions below are the hottest of the engine: one each, typed arrays
 * only, everything rare elsewhere.
 */
import type { AddressSpace } from '../address-space/index.ts'
import type { Libc } from '../libc/index.ts'
import { ALLOCATED, EVENTS, LINE, METER, type Meters, type Probe } from '../probe.ts'
import type { PymallocProfile } from '../profiles/types.ts'
import { NULL, type Ref } from '../ref.ts'
import { createArenas } from './arenas.ts'
import { checkPymalloc } from './check.ts'
import { forecastRelease, type ReleaseForecast } from './forecast.ts'
import { CLASS, COUNT, FREE_BLOCK, MAX_OFFSET, NEXT_OFFSET, NEXT_POOL } from './layout.ts'
import { type ArenaCounts, type ArenaRest, createLedger, type PymallocLedger, type SizeClass } from './ledger.ts'
import { createLibcDomain, type BlockDomain } from './libc-domain.ts'
import { createPoolSupply } from './pool-supply.ts'
import { createPools, POOL, slackOf, TINY_POOL } from './pools.ts'
import { MAX_LINE, packTag, SLACK_ELSEWHERE, tagLine } from './tag.ts'
import { createStartupBlocks, type StartupBlocks } from './startup-blocks.ts'
import { createTinyBlocks } from './tiny.ts'
import { type PymallocVisitor, walkPymalloc } from './walk.ts'

export interface Pymalloc extends BlockDomain {
  /** Whether the block lies in an arena; if not, the C library owns it. */
  isManaged(ref: Ref): boolean
  /** Whether sys.getallocatedblocks counts: only while pymalloc is in use. */
  readonly countsBlocks: boolean
  /**
   * The same as malloc and then free(old) where both fit one pool that is in use anyway, and `old` asked for as many bytes
   * for the same type; 0: nothing was done, the caller takes the two steps.
   */
  exchange(old: Ref, bytes: number, typeTag: number): Ref
  /** Living blocks, the C library's for Python included: sys.getallocatedblocks. */
  blocks(): number
  /** Bytes requested by living blocks of the size classes. */
  smallRequested(): number
  sizeClasses(): SizeClass[]
  arenas(): ArenaCounts
  arenaRest(): ArenaRest
  ledger(): PymallocLedger
  walk(visitor: PymallocVisitor): void
  /** What freeing these blocks, in this order, would give back. */
  forecast(blocks: Iterable<Ref>): ReleaseForecast
  check(): void
}

export interface PymallocOptions {
  readonly profile: PymallocProfile
  readonly space: AddressSpace
  readonly libc: Libc
  readonly meters: Meters
  readonly probe: Probe
  /** Where larger requests go: pass the mem domain of 2.7 to share one. */
  readonly large?: BlockDomain
  /** Default: none that is ever open. */
  readonly startup?: StartupBlocks
}

export function createPymalloc(options: PymallocOptions): Pymalloc {
  const { profile, space, libc, meters, probe, startup = createStartupBlocks(options.space) } = options
  const { H, tags } = space
  const { counters, control, lineBytes, lineTotal } = meters
  const large = options.large ?? createLibcDomain({ libc, space, meters, startup })
  const pools = createPools(profile, space)
  const arenas = createArenas({ profile, pools, space, libc, probe })
  const supply = createPoolSupply({ pools, arenas, probe })
  const { takePool, enterPage, unlink, linkFront, giveEmpty } = supply
  const { usedPools, states, poolMask, poolShift, classShift, blocksOf, requestedOf } = pools
  const largest = profile.smallRequestThreshold
  const tiny = createTinyBlocks({ meters, pools, takeBlock, giveBlock })
  const smallest = profile.alignment === 8 ? 9 : 1

  /** @mirrors Objects/obmalloc.c pymalloc_alloc */
  function malloc(bytes: number, typeTag: number): Ref {
    if (bytes > largest || bytes < smallest) return mallocRare(bytes, typeTag)
    const index = (bytes - 1) >> classShift
    const ring = usedPools + (index << 2)
    const pool = H[ring + NEXT_POOL]!
    const blockBytes = (index + 1) << classShift
    let block: Ref
    if (pool === ring) {
      // No pool is in use while it is open.
      if (startup.isOpen) return startup.malloc(bytes)
      block = takePool(index)
      if (block === NULL) return failed()
    } else {
      block = H[pool + FREE_BLOCK]!
      H[pool + COUNT]!++
      const next = H[block]!
      H[pool + FREE_BLOCK] = next
      if (next === NULL) carve(pool, blockBytes)
    }
    const line = Math.min(control[LINE]!, MAX_LINE)
    const slack = blockBytes - bytes
    tags[block >> 2] = (typeTag << 21) | (slack << 16) | line
    counters[EVENTS]!++
    counters[ALLOCATED]! += bytes
    blocksOf[index]!++
    requestedOf[index]! += bytes
    lineBytes[line]! += bytes
    lineTotal[line]! += bytes
    return block
  }

  /** The free list ran empty: one more block is cut from the pool, or the pool is full. @mirrors Objects/obmalloc.c pymalloc_pool_extend */
  function carve(pool: Ref, blockBytes: number): void {
    const offset = H[pool + NEXT_OFFSET]!
    if (offset > H[pool + MAX_OFFSET]!) {
      unlink(pool)
      return
    }
    const block = pool + (offset >> 2)
    if (((offset ^ (offset - blockBytes)) & ~4095) !== 0) enterPage(pool, block)
    H[pool + FREE_BLOCK] = block
    H[pool + NEXT_OFFSET] = offset + blockBytes
    H[block] = NULL
  }

  /** @mirrors Objects/obmalloc.c pymalloc_free */
  function free(ref: Ref): void {
    if (states[ref >> poolShift] !== POOL) {
      freeRare(ref)
      return
    }
    const pool = ref & poolMask
    const index = H[pool + CLASS]!
    const tag = tags[ref >> 2]!
    const blockBytes = (index + 1) << classShift
    let slack = (tag >>> 16) & 31
    if (slack === SLACK_ELSEWHERE) slack = H[ref + (blockBytes >> 2) - 1]!
    const bytes = blockBytes - slack
    const line = tag & MAX_LINE
    counters[EVENTS]!++
    blocksOf[index]!--
    requestedOf[index]! -= bytes
    lineBytes[line]! -= bytes
    const last = H[pool + FREE_BLOCK]!
    const count = H[pool + COUNT]! - 1
    H[ref] = last
    H[pool + FREE_BLOCK] = ref
    H[pool + COUNT] = count
    if (last === NULL) linkFront(pool, index)
    else if (count === 0) giveEmpty(pool, index)
  }

  function exchange(old: Ref, bytes: number, typeTag: number): Ref {
    const index = (bytes - 1) >> classShift
    const pool = old & poolMask
    const tag = tags[old >> 2]!
    const typeAndSlack = (typeTag << 5) | (((index + 1) << classShift) - bytes)
    if (H[usedPools + (index << 2) + NEXT_POOL] !== pool || tag >>> 16 !== typeAndSlack) return NULL
    const block = H[pool + FREE_BLOCK]!
    const next = H[block]!
    if (next === NULL) return NULL
    H[old] = next
    H[pool + FREE_BLOCK] = old
    const line = Math.min(control[LINE]!, MAX_LINE)
    const born = tag & MAX_LINE
    tags[block >> 2] = (typeAndSlack << 16) | line
    counters[EVENTS]! += 2
    counters[ALLOCATED]! += bytes
    lineTotal[line]! += bytes
    if (born !== line) {
      lineBytes[born]! -= bytes
      lineBytes[line]! += bytes
    }
    return block
  }

  /** A block without its bookkeeping. */
  function takeBlock(index: number): Ref {
    const ring = usedPools + (index << 2)
    const pool = H[ring + NEXT_POOL]!
    if (pool === ring) return takePool(index)
    const block = H[pool + FREE_BLOCK]!
    H[pool + COUNT]!++
    H[pool + FREE_BLOCK] = H[block]!
    if (H[block] === NULL) carve(pool, (index + 1) << classShift)
    return block
  }

  function giveBlock(ref: Ref): void {
    const pool = ref & poolMask
    const last = H[pool + FREE_BLOCK]!
    H[ref] = last
    H[pool + FREE_BLOCK] = ref
    H[pool + COUNT]!--
    if (last === NULL) linkFront(pool, H[pool + CLASS]!)
    else if (H[pool + COUNT] === 0) giveEmpty(pool, H[pool + CLASS]!)
  }

  function mallocRare(bytes: number, typeTag: number): Ref {
    return bytes > 0 && bytes <= 8 && smallest > 1 && !startup.isOpen ? tiny.malloc(bytes, typeTag) : large.malloc(bytes, typeTag)
  }

  function freeRare(ref: Ref): void {
    if (ref === NULL) return
    if (states[ref >> poolShift] === TINY_POOL) tiny.free(ref)
    else large.free(ref)
  }

  /** CPython turns to the C library when no arena can be had; in the twin both live on the same address space. */
  function failed(): Ref {
    counters[EVENTS]!++
    return NULL
  }

  /** @mirrors Objects/obmalloc.c pymalloc_calloc */
  function calloc(bytes: number, typeTag: number): Ref {
    if (bytes > largest || bytes === 0) return large.calloc(bytes, typeTag)
    const ref = malloc(bytes, typeTag)
    if (ref !== NULL) for (let i = ref, end = ref + ((bytes + 3) >> 2); i < end; i++) H[i] = 0
    return ref
  }

  /** Stays when it fits and wastes less than a quarter; the C library's blocks stay with the C library. @mirrors Objects/obmalloc.c pymalloc_realloc */
  function realloc(ref: Ref, bytes: number, typeTag: number): Ref {
    if (ref === NULL) return malloc(bytes, typeTag)
    if (startup.owns(ref)) return startup.resize(ref, bytes, () => malloc(bytes, typeTag))
    if (!isManaged(ref)) return large.realloc(ref, bytes, typeTag)
    const size = blockBytesAt(ref)
    if (bytes <= size && 4 * bytes > 3 * size) {
      resizeInPlace(ref, bytes, typeTag)
      return ref
    }
    const moved = malloc(bytes, typeTag)
    if (moved === NULL) return NULL
    const copied = Math.min(bytes, size)
    if (!isManaged(moved)) space.touch(moved, copied)
    H.copyWithin(moved, ref, ref + ((copied + 3) >> 2))
    free(ref)
    // One call of the program, not two.
    counters[EVENTS]!--
    return moved
  }

  function resizeInPlace(ref: Ref, bytes: number, typeTag: number): void {
    if (states[ref >> poolShift] === TINY_POOL) {
      tiny.resize(ref, bytes, typeTag)
      return
    }
    const index = H[(ref & poolMask) + CLASS]!
    const tag = tags[ref >> 2]!
    const old = requestedBytes(ref)
    const grown = bytes - old
    const line = Math.min(control[LINE]!, MAX_LINE)
    const slack = blockBytesAt(ref) - bytes
    tags[ref >> 2] = packTag(typeTag, Math.min(slack, SLACK_ELSEWHERE), line)
    if (slack >= SLACK_ELSEWHERE) H[ref + blockBytesAt(ref) / 4 - 1] = slack
    counters[EVENTS]!++
    counters[ALLOCATED]! += Math.max(0, grown)
    requestedOf[index]! += grown
    lineBytes[tagLine(tag)]! -= old
    lineBytes[line]! += bytes
    lineTotal[line]! += Math.max(0, grown)
  }

  function isManaged(ref: Ref): boolean {
    return states[ref >> poolShift] !== 0
  }

  function blockBytesAt(ref: Ref): number {
    return (H[(ref & poolMask) + CLASS]! + 1) << classShift
  }

  function requestedBytes(ref: Ref): number {
    if (!isManaged(ref)) return large.requestedBytes(ref)
    if (states[ref >> poolShift] === TINY_POOL) return tiny.requestedBytes(ref)
    return blockBytesAt(ref) - slackOf(pools, ref, tags[ref >> 2]!)
  }

  function retag(ref: Ref, typeTag: number): void {
    if (!isManaged(ref)) {
      large.retag(ref, typeTag)
      return
    }
    const tag = tagOf(ref)
    const retagged = (typeTag << 21) | (tag & 0x1fffff)
    if (states[ref >> poolShift] === TINY_POOL) tiny.setTag(ref, retagged)
    else tags[ref >> 2] = retagged
  }

  function tagOf(ref: Ref): number {
    return states[ref >> poolShift] === TINY_POOL ? tiny.tagOf(ref) : tags[ref >> 2]!
  }

  const { sizeClasses, arenaCounts, arenaRest, ledger } = createLedger({ profile, pools, arenas, space, libc })
  return {
    countsBlocks: true,
    blocks: () => sum(blocksOf) + counters[METER.largeBlocks]! - startup.given(),
    smallRequested: () => sum(requestedOf),
    malloc,
    calloc,
    realloc,
    free,
    exchange,
    isManaged,
    requestedBytes,
    retag,
    eachLarge: large.eachLarge,
    sizeClasses,
    arenas: arenaCounts,
    arenaRest,
    ledger,
    walk: (visitor) => walkPymalloc(pools, arenas, tagOf, visitor),
    forecast: (blocks) => forecastRelease(profile, pools, arenas, blocks),
    check: () => checkPymalloc({ profile, pools, arenas, tagOf }),
  }
}

function sum(numbers: Int32Array | Float64Array): number {
  let total = 0
  for (let i = 0; i < numbers.length; i++) total += numbers[i]!
  return total
}
