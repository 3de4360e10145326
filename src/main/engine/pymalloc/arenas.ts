/** Arenas: where pools come from, and when their memory goes back. */
import { type AddressSpace, PAGE_BYTES } from '../address-space/index.ts'
import type { Libc } from '../libc/index.ts'
import type { Probe } from '../probe.ts'
import type { PymallocProfile } from '../profiles/types.ts'
import { NULL, type Ref } from '../ref.ts'
import { createArenaMap, type MapNodes, noArenaMap } from './arena-map.ts'
import {
  ADDRESS,
  ARENA,
  CLASS,
  DESCRIPTOR_WORDS,
  FREE_POOLS,
  NEVER_USED_CLASS,
  NEXT_ARENA,
  NEXT_POOL,
  POOL_ADDRESS,
  POOL_HEADER_BYTES,
  POOL_LIST,
  PREV_ARENA,
  TOTAL_POOLS,
} from './layout.ts'
import { NOT_A_POOL, POOL, poolResident, type Pools } from './pools.ts'

export interface Arenas {
  /** A free or never-carved pool of the fullest usable arena, opening one if needed; 0 when the address space is full. */
  takePool(): Ref
  /** A pool whose last block was freed. */
  givePool(pool: Ref): void
  /** Descriptor of each held arena, by index. */
  forEach(visit: (descriptor: Ref, index: number) => void): void
  usable(): Ref
  held(): number
  highWater(): number
  opened(): number
  released(): number
  /** Resident bytes of pools without a used block. */
  freePoolBytes(): number
  /** Resident bytes that belong to no pool: descriptors, address map, alignment loss. */
  overheadBytes(): number
  /** Pools nobody uses, the never-carved included. */
  freePools(): number
  /** Bytes of held arenas before their first pool and after their last. */
  alignmentBytes(): number
  mapNodes(): MapNodes | null
  /** Rightmost usable arena with that many free pools, or 0. */
  lastWith(freePools: number): Ref
}

interface ArenasOptions {
  readonly profile: PymallocProfile
  readonly pools: Pools
  readonly space: AddressSpace
  readonly libc: Libc
  readonly probe: Probe
}

export function createArenas({ profile, pools, space, libc, probe }: ArenasOptions): Arenas {
  const { H } = space
  const { arenaBytes, poolBytes } = profile
  const poolWords = poolBytes / 4
  const map = profile.radixTree ? createArenaMap(space, libc) : noArenaMap
  /** nfp2lasta: for each number of free pools the last usable arena with that many. Earlier releases walk the list instead, to the same effect. */
  const last = new Int32Array(arenaBytes / poolBytes + 1)
  let descriptors: Ref = NULL
  let descriptorCount = 0
  let unassociated: Ref = NULL
  /** Head of the arenas with free pools, ascending by their number. */
  let usable: Ref = NULL
  let held = 0
  let highWater = 0
  let opened = 0
  let freePoolBytes = 0

  function indexOf(descriptor: Ref): number {
    return (descriptor - descriptors) / DESCRIPTOR_WORDS
  }

  /** @mirrors Objects/obmalloc.c allocate_from_new_pool (first half) */
  function takePool(): Ref {
    if (usable === NULL) {
      usable = openArena()
      if (usable === NULL) return NULL
      last[H[usable + FREE_POOLS]!] = usable
    } else if (H[usable + FREE_POOLS] === H[usable + TOTAL_POOLS]) probe.arenaReused(indexOf(usable), H[usable + ADDRESS]!)
    const arena = usable
    const free = H[arena + FREE_POOLS]!
    if (last[free] === arena) last[free] = NULL
    if (free > 1) last[free - 1] = arena
    let pool = H[arena + POOL_LIST]!
    if (pool !== NULL) H[arena + POOL_LIST] = H[pool + NEXT_POOL]!
    else {
      pool = H[arena + POOL_ADDRESS]!
      H[arena + POOL_ADDRESS] = pool + poolWords
      freePoolBytes -= space.residentIn(pool, poolBytes)
      space.touch(pool, POOL_HEADER_BYTES)
      pools.pagesOf[pool >> pools.poolShift] = space.residentIn(pool, poolBytes) / PAGE_BYTES
      freePoolBytes += poolResident(pools, pool)
      H[pool + ARENA] = indexOf(arena)
      H[pool + CLASS] = NEVER_USED_CLASS
    }
    freePoolBytes -= poolResident(pools, pool)
    H[arena + FREE_POOLS] = free - 1
    if (free === 1) {
      usable = H[arena + NEXT_ARENA]!
      if (usable !== NULL) H[usable + PREV_ARENA] = NULL
    }
    return pool
  }

  /** @mirrors Objects/obmalloc.c new_arena */
  function openArena(): Ref {
    if (unassociated === NULL && !growDescriptors()) return NULL
    const arena = unassociated
    const address = profile.arenaSource === 'mmap' ? space.mmap(arenaBytes) : libc.malloc(arenaBytes)
    if (address === NULL) return NULL
    if (!map.markUsed(address)) {
      giveBack(address)
      return NULL
    }
    unassociated = H[arena + NEXT_ARENA]!
    const excess = address & (poolWords - 1)
    const first = excess === 0 ? address : address + poolWords - excess
    const count = arenaBytes / poolBytes - (excess === 0 ? 0 : 1)
    H[arena + ADDRESS] = address
    H[arena + POOL_ADDRESS] = first
    H[arena + FREE_POOLS] = count
    H[arena + TOTAL_POOLS] = count
    H[arena + POOL_LIST] = NULL
    H[arena + NEXT_ARENA] = NULL
    H[arena + PREV_ARENA] = NULL
    held++
    opened++
    if (held > highWater) highWater = held
    // An arena from malloc may lie in pages that an earlier chunk wrote.
    freePoolBytes += space.residentIn(first, count * poolBytes)
    pools.states.fill(POOL, first / poolWords, first / poolWords + count)
    probe.arenaOpened(indexOf(arena), address)
    return arena
  }

  /** Doubles the array; every old descriptor is in use then, and no link points into it. */
  function growDescriptors(): boolean {
    const count = descriptorCount === 0 ? profile.initialArenaDescriptors : descriptorCount * 2
    const moved = libc.realloc(descriptors, count * profile.arenaDescriptorBytes)
    if (moved === NULL) return false
    space.touch(moved, count * profile.arenaDescriptorBytes)
    descriptors = moved
    for (let i = descriptorCount; i < count; i++) {
      const descriptor = moved + i * DESCRIPTOR_WORDS
      H[descriptor + ADDRESS] = NULL
      H[descriptor + NEXT_ARENA] = i < count - 1 ? descriptor + DESCRIPTOR_WORDS : NULL
    }
    unassociated = moved + descriptorCount * DESCRIPTOR_WORDS
    descriptorCount = count
    return true
  }

  function giveBack(address: Ref): void {
    if (profile.arenaSource === 'mmap') space.munmap(address, arenaBytes)
    else {
      // Chunks will lie there, whose tags must not be those of dead blocks.
      space.tags.fill(0, address >> 2, (address + arenaBytes / 4) >> 2)
      libc.free(address)
    }
  }

  /** @mirrors Objects/obmalloc.c insert_to_freepool (from the arena's point of view) */
  function givePool(pool: Ref): void {
    const arena = descriptors + H[pool + ARENA]! * DESCRIPTOR_WORDS
    freePoolBytes += poolResident(pools, pool)
    H[pool + NEXT_POOL] = H[arena + POOL_LIST]!
    H[arena + POOL_LIST] = pool
    const before = H[arena + FREE_POOLS]!
    const lastBefore = last[before]!
    if (lastBefore === arena) {
      const previous = H[arena + PREV_ARENA]!
      last[before] = previous !== NULL && H[previous + FREE_POOLS] === before ? previous : NULL
    }
    const free = before + 1
    H[arena + FREE_POOLS] = free
    if (free === H[arena + TOTAL_POOLS] && (!profile.keepsOneFreeArena || H[arena + NEXT_ARENA] !== NULL)) {
      unlinkUsable(arena)
      release(arena)
      return
    }
    if (free === H[arena + TOTAL_POOLS]) probe.arenaEmptied(indexOf(arena), H[arena + ADDRESS]!)
    if (free === 1) {
      H[arena + NEXT_ARENA] = usable
      H[arena + PREV_ARENA] = NULL
      if (usable !== NULL) H[usable + PREV_ARENA] = arena
      usable = arena
      if (last[1] === NULL) last[1] = arena
      return
    }
    if (last[free] === NULL) last[free] = arena
    if (arena === lastBefore) return
    unlinkUsable(arena)
    const after = H[lastBefore + NEXT_ARENA]!
    H[arena + PREV_ARENA] = lastBefore
    H[arena + NEXT_ARENA] = after
    if (after !== NULL) H[after + PREV_ARENA] = arena
    H[lastBefore + NEXT_ARENA] = arena
  }

  function unlinkUsable(arena: Ref): void {
    const previous = H[arena + PREV_ARENA]!
    const next = H[arena + NEXT_ARENA]!
    if (previous === NULL) usable = next
    else H[previous + NEXT_ARENA] = next
    if (next !== NULL) H[next + PREV_ARENA] = previous
  }

  function release(arena: Ref): void {
    const address = H[arena + ADDRESS]!
    const excess = address & (poolWords - 1)
    const first = excess === 0 ? address : address + poolWords - excess
    const count = H[arena + TOTAL_POOLS]!
    const resident = space.residentIn(first, count * poolBytes)
    map.markUnused(address)
    pools.states.fill(NOT_A_POOL, first / poolWords, first / poolWords + count)
    H[arena + ADDRESS] = NULL
    // Whoever looks at the ledger while the mapping goes finds its pages among the free pools still.
    if (profile.arenaSource === 'malloc') freePoolBytes -= resident
    giveBack(address)
    if (profile.arenaSource === 'mmap') freePoolBytes -= resident
    H[arena + NEXT_ARENA] = unassociated
    unassociated = arena
    held--
    probe.arenaReleased(indexOf(arena), address)
  }

  function forEach(visit: (descriptor: Ref, index: number) => void): void {
    for (let i = 0; i < descriptorCount; i++) {
      const descriptor = descriptors + i * DESCRIPTOR_WORDS
      if (H[descriptor + ADDRESS] !== NULL) visit(descriptor, i)
    }
  }

  function overheadBytes(): number {
    let sum = map.residentBytes()
    if (descriptors !== NULL) sum += libc.residentBytes(descriptors)
    if (profile.arenaSource === 'malloc') {
      forEach((arena) => {
        const address = H[arena + ADDRESS]!
        const first = (address + poolWords - 1) & ~(poolWords - 1)
        sum += libc.residentBytes(address) - space.residentIn(first, H[arena + TOTAL_POOLS]! * poolBytes)
      })
    }
    return sum
  }

  function sumOf(part: (descriptor: Ref) => number): number {
    let sum = 0
    forEach((arena) => {
      sum += part(arena)
    })
    return sum
  }

  return {
    takePool,
    givePool,
    forEach,
    usable: () => usable,
    held: () => held,
    highWater: () => highWater,
    opened: () => opened,
    released: () => opened - held,
    freePoolBytes: () => freePoolBytes,
    overheadBytes,
    freePools: () => sumOf((arena) => H[arena + FREE_POOLS]!),
    alignmentBytes: () => sumOf((arena) => arenaBytes - H[arena + TOTAL_POOLS]! * poolBytes),
    mapNodes: map.nodes,
    lastWith: (freePools) => last[freePools]!,
  }
}
