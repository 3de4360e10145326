/** Random programs over the allocators, and the invariants that must hold after each of their steps. */
import { createAddressSpace, type AddressSpace } from '../../src/main/engine/address-space/index.ts'
import { createLibc, type Libc } from '../../src/main/engine/libc/index.ts'
import { createMeters, type Meters, type Probe, silentProbe } from '../../src/main/engine/probe.ts'
import type { LibcProfile, PymallocProfile } from '../../src/main/engine/profiles/types.ts'
import { glibc236 } from '../../src/main/engine/profiles/libc.ts'
import { createDirectAllocator, createLibcDomain, createPymalloc, createStartupBlocks, type BlockDomain, type Pymalloc, type StartupBlocks, tagType } from '../../src/main/engine/pymalloc/index.ts'
import { computeFragmentation } from '../../src/main/engine/telemetry/fragmentation.ts'
import type { Ref } from '../../src/main/engine/ref.ts'

export const PYMALLOC_311: PymallocProfile = {
  alignment: 16,
  smallRequestThreshold: 512,
  arenaBytes: 1 << 20,
  poolBytes: 16384,
  poolHeaderBytes: 48,
  arenaSource: 'mmap',
  keepsOneFreeArena: true,
  radixTree: true,
  replaceable: true,
  reportedFreeLists: null, initialArenaDescriptors: 16,
  arenaDescriptorBytes: 48,
}
export const PYMALLOC_2718: PymallocProfile = {
  ...PYMALLOC_311,
  arenaBytes: 1 << 18,
  poolBytes: 4096,
  keepsOneFreeArena: false,
  radixTree: false,
}
/** Python up to 2.7.6: small limit 256, 8-byte blocks, arenas from malloc. */
export const PYMALLOC_273: PymallocProfile = { ...PYMALLOC_2718, alignment: 8, smallRequestThreshold: 256, arenaSource: 'malloc' }

export interface Process {
  readonly space: AddressSpace
  readonly libc: Libc
  readonly meters: Meters
  readonly mem: BlockDomain
  readonly pymalloc: Pymalloc
  readonly startup: StartupBlocks
}

interface ProcessOptions {
  readonly pymalloc?: PymallocProfile
  /** PYTHONMALLOC=malloc. */
  readonly direct?: boolean
  readonly libc?: LibcProfile
  readonly bytes?: number
  readonly heapStart?: number
  readonly mmapTop?: number
  readonly probe?: Probe
}

export function createProcess(options: ProcessOptions = {}): Process {
  const { bytes = 1 << 28, probe = silentProbe } = options
  const { heapStart, mmapTop } = options
  const space = createAddressSpace({ bytes, probe, ...(heapStart === undefined ? {} : { heapStart }), ...(mmapTop === undefined ? {} : { mmapTop }) })
  const libc = createLibc({ profile: options.libc ?? glibc236, space, probe })
  const meters = createMeters()
  const startup = createStartupBlocks(space)
  const large = createLibcDomain({ libc, space, meters, startup })
  const create = options.direct === true ? createDirectAllocator : createPymalloc
  const pymalloc = create({ profile: options.pymalloc ?? PYMALLOC_311, space, libc, meters, probe, large, startup })
  return { space, libc, meters, mem: options.direct === true ? pymalloc : large, pymalloc, startup }
}

/** A small deterministic generator for long runs; fast-check supplies the seed. */
export function createRandom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

export interface Block {
  readonly ref: Ref
  readonly bytes: number
  readonly type: number
  readonly fill: number
}

/** Checks every layer, the ledger against an independent sum, and the meters against the living blocks. */
export function checkProcess({ space, libc, meters, pymalloc }: Process, blocks: Iterable<Block>): void {
  libc.check()
  pymalloc.check()
  let large = 0
  let small = 0
  let smallRequested = 0
  let count = 0
  const typeBytes = new Map<number, number>()
  /** Those the allocator says the C library gave out. */
  const found = new Map<Ref, number>()
  pymalloc.eachLarge((ref, tag) => found.set(ref, tagType(tag)))
  for (const block of blocks) {
    count++
    if (pymalloc.requestedBytes(block.ref) !== block.bytes) throw new Error(`block of ${block.bytes} bytes: ${pymalloc.requestedBytes(block.ref)} requested`)
    typeBytes.set(block.type, (typeBytes.get(block.type) ?? 0) + block.bytes)
    if (pymalloc.isManaged(block.ref)) small++
    else {
      // A block of type 0 may have an empty tag, as what nobody asked for.
      if (block.type !== 0) expect(`type of the large block at ${block.ref * 4}`, found.get(block.ref) ?? -1, block.type)
      found.delete(block.ref)
    }
    // Without pymalloc the ledger tells small from large by the request.
    const isSmall = pymalloc.countsBlocks ? pymalloc.isManaged(block.ref) : block.bytes <= PYMALLOC_311.smallRequestThreshold
    if (isSmall) smallRequested += block.bytes
    else large += libc.residentBytes(block.ref)
    if (!holds(space, block)) throw new Error(`block of ${block.bytes} bytes at ${block.ref * 4} was overwritten`)
  }
  expect('large blocks of nobody', found.size, 0)
  const ledger = pymalloc.ledger()
  expect('large chunks', ledger.largeChunks, large)
  expect('small bytes', ledger.smallRequested, smallRequested)
  expect('blocks', pymalloc.blocks(), count)
  expect('small blocks', sum(pymalloc.sizeClasses().map((c) => c.usedBlocks)), small)
  expect('free bytes', ledger.freeBlocks, sum(pymalloc.sizeClasses().map((c) => c.freeBytes)))
  for (const [name, bytes] of Object.entries(ledger)) if (bytes < 0) throw new Error(`ledger: ${name} is ${bytes}`)
  expect('resident', sum(Object.values(ledger)) + libc.stats().freeResidentBytes, space.residentBytes())
  const { types } = computeFragmentation({ pymalloc, meters, tagName: String })
  const told = new Map(types.map(({ type, live, largeBlocks: bytes }) => [Number(type), live + bytes]))
  typeBytes.delete(0)
  for (const [type, bytes] of typeBytes) expect(`bytes of type ${type}`, told.get(type) ?? 0, bytes)
}

/** Nothing is metered beside the living blocks. */
export function checkMeterSums({ meters }: Process, blocks: readonly Block[]): void {
  const bytes = sum(blocks.map((block) => block.bytes))
  expect('bytes of all lines', sum(meters.lineBytes), bytes)
}

/** Writes a pattern into the first and last word of a block, as an owner would. */
export function writeBlock(space: AddressSpace, block: Block): void {
  if (block.bytes < 4) return
  space.touch(block.ref, 4)
  space.H[block.ref] = block.fill
  const last = block.ref + (block.bytes >> 2) - 1
  space.touch(last, 4)
  space.H[last] = block.fill
}

function holds({ H }: AddressSpace, { ref, bytes, fill }: Block): boolean {
  return bytes < 4 || (H[ref] === fill && H[ref + (bytes >> 2) - 1] === fill)
}

function sum(values: Iterable<number>): number {
  let total = 0
  for (const value of values) total += value
  return total
}

function expect(what: string, actual: number, wanted: number): void {
  if (actual !== wanted) throw new Error(`${what}: ${actual}, expected ${wanted}`)
}
