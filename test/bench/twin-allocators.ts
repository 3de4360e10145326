/** The twin's side of the allocator benchmark: the layers as a run joins them, timed by the loops of native/allocators.c. */
import { createAddressSpace } from '../../src/main/engine/address-space/index.ts'
import { createLibc } from '../../src/main/engine/libc/index.ts'
import { createMeters, silentProbe } from '../../src/main/engine/probe.ts'
import { PROFILES } from '../../src/main/engine/profiles/index.ts'
import { LIBC_PROFILES } from '../../src/main/engine/profiles/libc.ts'
import { createLibcDomain, createPymalloc } from '../../src/main/engine/pymalloc/index.ts'
import type { LibcVersion, PythonVersion } from '../../src/shared/settings.ts'

export interface Pattern {
  readonly name: string
  /** Alive at once. */
  readonly blocks: number
  readonly smallest: number
  readonly sizes: number
  /** Bytes between the sizes. */
  readonly step: number
  readonly order: 'oldest' | 'newest' | 'shuffled'
  readonly rounds: number
}

export const PYMALLOC_PATTERNS: readonly Pattern[] = [
  { name: '16 blocks of 64 bytes', blocks: 16, smallest: 64, sizes: 1, step: 1, order: 'newest', rounds: 200_000 },
  { name: '1,000 blocks of 16 to 512 bytes', blocks: 1000, smallest: 16, sizes: 32, step: 16, order: 'shuffled', rounds: 3000 },
  { name: '100,000 blocks of 24 to 136 bytes', blocks: 100_000, smallest: 24, sizes: 8, step: 16, order: 'oldest', rounds: 30 },
]

export const LIBC_PATTERNS: readonly Pattern[] = [
  { name: '4 blocks of 1,000 bytes', blocks: 4, smallest: 1000, sizes: 1, step: 1, order: 'newest', rounds: 600_000 },
  { name: '1,000 blocks of 24 to 1,000 bytes', blocks: 1000, smallest: 24, sizes: 62, step: 16, order: 'shuffled', rounds: 1500 },
  { name: '1,000 blocks of 600 to 20,000 bytes', blocks: 1000, smallest: 600, sizes: 195, step: 100, order: 'shuffled', rounds: 1000 },
  { name: '20,000 blocks of 992 bytes', blocks: 20_000, smallest: 992, sizes: 1, step: 1, order: 'newest', rounds: 60 },
]

const ORDERS = ['oldest', 'newest', 'shuffled'] as const

/** As native/allocators.c takes it. */
export function numbersOf({ blocks, smallest, sizes, step, order, rounds }: Pattern): number[] {
  return [blocks, smallest, sizes, step, ORDERS.indexOf(order), rounds]
}

function createProcess(python: PythonVersion, libcVersion: LibcVersion) {
  const space = createAddressSpace({ roomForGrowth: true, probe: silentProbe })
  const libc = createLibc({ profile: LIBC_PROFILES[libcVersion], space, probe: silentProbe })
  const meters = createMeters()
  const large = createLibcDomain({ libc, space, meters })
  const pymalloc = createPymalloc({ profile: PROFILES[python].pymalloc, space, libc, meters, probe: silentProbe, large })
  return { libc, pymalloc }
}

/** Nanoseconds of processor time per allocation and the freeing of it. */
export function timePymalloc(python: PythonVersion, pattern: Pattern): number {
  const { pymalloc } = createProcess(python, 'glibc-2.36')
  return time((bytes) => pymalloc.malloc(bytes, 1), pymalloc.free, pattern)
}

export function timeLibc(version: LibcVersion, pattern: Pattern): number {
  const { libc } = createProcess('3.11', version)
  return time(libc.malloc, libc.free, pattern)
}

function time(allocate: (bytes: number) => number, release: (ref: number) => void, pattern: Pattern): number {
  const { blocks: count, smallest, sizes, step, order, rounds } = pattern
  let state = 1
  const below = (n: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return (state >>> 8) % n
  }
  const bytes = Int32Array.from({ length: count }, () => smallest + step * below(sizes))
  const turn = Int32Array.from({ length: count }, (_, i) => (order === 'newest' ? count - 1 - i : i))
  if (order === 'shuffled') {
    for (let i = count - 1; i > 0; i--) {
      const j = below(i + 1)
      ;[turn[i], turn[j]] = [turn[j]!, turn[i]!]
    }
  }
  // One living block of each size: no pool empties and fills again at every turn.
  for (let i = 0; i < sizes; i++) allocate(smallest + step * i)
  const work = { allocate, release, blocks: new Int32Array(count), bytes, turn }
  repeat(work, Math.ceil(rounds / 10))
  const start = process.cpuUsage()
  repeat(work, rounds)
  const { user, system } = process.cpuUsage(start)
  return ((user + system) * 1000) / (rounds * count)
}

interface Work {
  allocate(bytes: number): number
  release(ref: number): void
  readonly blocks: Int32Array
  readonly bytes: Int32Array
  readonly turn: Int32Array
}

function repeat({ allocate, release, blocks, bytes, turn }: Work, rounds: number): void {
  const count = blocks.length
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < count; i++) blocks[i] = allocate(bytes[i]!)
    for (let i = 0; i < count; i++) release(blocks[turn[i]!]!)
  }
}
