/**
 * What takes pymalloc's place under PYTHONMALLOC=malloc: every request goes to the C library.
 * @mirrors Objects/obmalloc.c _PyMem_SetupAllocators (PYMEM_ALLOCATOR_MALLOC)
 */
import type { AddressSpace } from '../address-space/index.ts'
import type { Libc } from '../libc/index.ts'
import { METER, type Meters, type Probe } from '../probe.ts'
import type { PymallocProfile } from '../profiles/types.ts'
import { NULL, type Ref } from '../ref.ts'
import type { BlockDomain } from './libc-domain.ts'
import type { Pymalloc } from './pymalloc.ts'

export interface DirectOptions {
  readonly profile: PymallocProfile
  readonly space: AddressSpace
  readonly libc: Libc
  readonly meters: Meters
  readonly probe: Probe
  /** The C library as Python's allocator: tagged and metered. */
  readonly large: BlockDomain
}

/** Without pools, this many small requests lie between two check points. */
const REQUESTS_PER_CHECK_POINT = 256

/**
 * The ledger tells small from large as with pymalloc: what small requests asked for, and as rounding the rest of their
 * chunks, which are always resident. There are no arenas, pools and size classes.
 */
export function createDirectAllocator({ profile, space, libc, meters, probe, large }: DirectOptions): Pymalloc {
  const { counters } = meters
  const largest = profile.smallRequestThreshold
  let smallRequested = 0
  let smallChunks = 0
  let untilCheckPoint = REQUESTS_PER_CHECK_POINT

  function count(ref: Ref, sign: 1 | -1): void {
    if (space.isStatic(ref)) return
    const bytes = large.requestedBytes(ref)
    if (bytes > largest) return
    smallRequested += sign * bytes
    smallChunks += sign * libc.chunkBytes(ref)
  }

  function born(ref: Ref): Ref {
    if (ref !== NULL) count(ref, 1)
    if (--untilCheckPoint === 0) {
      untilCheckPoint = REQUESTS_PER_CHECK_POINT
      probe.poolTaken()
    }
    return ref
  }

  function realloc(ref: Ref, bytes: number, typeTag: number): Ref {
    if (ref !== NULL) count(ref, -1)
    const moved = large.realloc(ref, bytes, typeTag)
    if (moved === NULL && ref !== NULL) count(ref, 1)
    return born(moved)
  }

  function free(ref: Ref): void {
    if (ref !== NULL) count(ref, -1)
    large.free(ref)
  }

  return {
    malloc: (bytes, typeTag) => born(large.malloc(bytes, typeTag)),
    calloc: (bytes, typeTag) => born(large.calloc(bytes, typeTag)),
    realloc,
    free,
    exchange: () => NULL,
    requestedBytes: large.requestedBytes,
    retag: large.retag,
    eachLarge: large.eachLarge,
    isManaged: () => false,
    countsBlocks: false,
    blocks: () => counters[METER.largeBlocks]!,
    smallRequested: () => 0,
    sizeClasses: () => [],
    arenas: () => ({ held: 0, highWater: 0, opened: 0, released: 0, bytesEach: profile.arenaBytes }),
    arenaRest: () => ({ freePools: 0, alignmentBytes: 0, mapNodes: null }),
    ledger: () => ({
      smallRequested,
      rounding: smallChunks - smallRequested,
      freeBlocks: 0,
      freePools: 0,
      overhead: 0,
      largeChunks: space.residentBytes() - smallChunks - libc.stats().freeResidentBytes,
    }),
    walk() {},
    forecast: () => ({ arenas: [], spare: null }),
    check: () => libc.check(),
  }
}
