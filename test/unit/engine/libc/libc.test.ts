import { describe, expect, it } from 'vitest'
import { glibc219, glibc236 } from '../../../../src/main/engine/profiles/libc.ts'
import type { LibcProfile } from '../../../../src/main/engine/profiles/types.ts'
import type { Ref } from '../../../../src/main/engine/ref.ts'
import { createProcess, PYMALLOC_2718 } from '../../../property/allocator-programs.ts'

function create(libc: LibcProfile = glibc236) {
  return createProcess({ libc })
}

describe('chunks', () => {
  it('have the usable sizes that the C library has', () => {
    const { libc } = create()
    const usable = [1, 25, 513, 800, 1000, 4096].map((bytes) => libc.usableBytes(libc.malloc(bytes)))
    expect(usable).toEqual([24, 40, 520, 808, 1000, 4104])
  })

  it('begin after the cache structure in a heap of 132 KiB', () => {
    const { libc, space } = create()
    expect(libc.malloc(24) * 4 - 0x2a0).toBe(space.sbrk(0) * 4 - 135168)
    expect(libc.stats()).toMatchObject({ heapBytes: 135168, topBytes: 135168 - 656 - 32, freeChunkBytes: 656, liveChunkBytes: 32 })
    const older = create(glibc219)
    expect(older.libc.malloc(24) * 4 - 16).toBe(older.space.sbrk(0) * 4 - 135168)
  })
})

describe('the cache', () => {
  it('keeps seven chunks of a size and gives the last one back first', () => {
    const { libc } = create()
    const blocks = Array.from({ length: 10 }, () => libc.malloc(200))
    libc.malloc(24)
    for (const block of blocks) libc.free(block)
    expect(Array.from({ length: 7 }, () => libc.malloc(200))).toEqual(blocks.slice(0, 7).reverse())
    // The other three were coalesced.
    expect(libc.malloc(600)).toBe(blocks[7])
    libc.check()
  })

  it('is not asked by calloc', () => {
    const { libc } = create()
    const block = libc.malloc(200)
    libc.free(block)
    expect(libc.calloc(200)).not.toBe(block)
    expect(libc.malloc(200)).toBe(block)
  })
})

describe('mappings', () => {
  it('serve requests from 131049 bytes on, and raise the threshold when freed', () => {
    const { libc } = create()
    expect(libc.isMapped(libc.malloc(131048))).toBe(false)
    const block = libc.malloc(200_000)
    expect(libc.isMapped(block)).toBe(true)
    expect(libc.chunkBytes(block)).toBe(200_704)
    expect(libc.stats()).toMatchObject({ mappedBytes: 200_704, mappedCount: 1 })
    libc.free(block)
    expect(libc.isMapped(libc.malloc(200_000))).toBe(false)
    expect(libc.isMapped(libc.malloc(300_000))).toBe(true)
  })

  it('beyond 32 MiB leave the threshold alone', () => {
    const { libc } = create()
    libc.malloc(10_000)
    libc.free(libc.malloc(40 << 20))
    expect(libc.isMapped(libc.malloc(131_049))).toBe(true)
  })

  it('cost what is touched: calloc nothing but the header, realloc keeps the tail untouched', () => {
    const { libc, space } = create()
    const block = libc.calloc(1 << 20)
    expect(libc.residentBytes(block)).toBe(4096)
    space.touch(block, 1 << 20)
    const moved = libc.realloc(block, 4 << 20)
    expect(libc.residentBytes(moved)).toBe((1 << 20) + 4096)
    libc.free(moved)
    expect(space.residentBytes()).toBe(4096)
    libc.check()
  })

  it('stay mappings when they shrink', () => {
    const { libc } = create()
    const block = libc.realloc(libc.malloc(1 << 20), 10)
    expect(libc.isMapped(block)).toBe(true)
    expect(libc.chunkBytes(block)).toBe(4096)
  })
})

describe('the top', () => {
  it('is trimmed to 128 KiB when it gets longer than the threshold', () => {
    const { libc } = create(glibc219)
    const blocks = Array.from({ length: 100 }, () => libc.malloc(5000))
    for (const block of blocks) libc.free(block)
    expect(libc.stats().heapBytes).toBeLessThan(140_000)
    expect(libc.stats().topBytes).toBeGreaterThanOrEqual(131_072)
  })

  it('cannot be trimmed under one chunk, but malloc_trim empties the pages below it', () => {
    const { libc, space } = create(glibc219)
    const blocks = Array.from({ length: 100 }, () => libc.malloc(5000))
    for (const block of blocks) space.touch(block, 5000)
    const pin = libc.malloc(24)
    for (const block of blocks) libc.free(block)
    expect(libc.stats().freeResidentBytes).toBeGreaterThan(500_000)
    expect(libc.trim(0)).toBe(true)
    expect(libc.stats().freeResidentBytes).toBeLessThan(3 * 4096)
    libc.check()
    space.check()
    libc.free(pin)
    libc.check()
  })
})

describe("Python 2.7's integers: raw blocks of 992 bytes beside a list array", () => {
  /** Resident KiB after creating, deleting the list, and freeing all blocks, newest first; then the same again. */
  function run(libc: LibcProfile, numbers: number): number[] {
    const { mem, space } = createProcess({ libc, pymalloc: PYMALLOC_2718 })
    const resident: number[] = []
    for (let round = 0; round < 2; round++) {
      const list = mem.malloc(numbers * 8, 1)
      space.touch(list, numbers * 8)
      const blocks: Ref[] = []
      for (let i = 0; i < numbers / 41; i++) blocks.push(mem.malloc(992, 2))
      resident.push(space.residentBytes() / 1024)
      mem.free(list)
      resident.push(space.residentBytes() / 1024)
      for (const block of blocks.reverse()) mem.free(block)
      resident.push(space.residentBytes() / 1024)
    }
    return resident
  }

  // Real 2.7.18 with 10**7: 5488, created +318196, deleted +240068, collected the same or (no cache) +128 KiB.
  it('stay in the heap with the cache', () => {
    const [created, deleted, collected, again, deletedAgain] = run(glibc236, 4_500_000) as [number, number, number, number, number]
    expect(created - deleted).toBe(Math.ceil((4_500_000 * 8 + 16) / 4096) * 4)
    expect(collected).toBe(deleted)
    // The second array comes from the freed heap and stays there.
    expect(deletedAgain).toBe(again)
  })

  it('go back without it', () => {
    expect(run(glibc219, 4_500_000)[2]).toBeLessThan(140)
  })

  it('stay in part when freeing the list array raised the trim threshold', () => {
    const collected = run(glibc219, 1_000_000)[2]!
    expect(collected).toBeGreaterThan(8_000)
    expect(collected).toBeLessThan(10_000)
  })
})
