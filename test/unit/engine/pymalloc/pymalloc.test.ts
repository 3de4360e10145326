import { describe, expect, it } from 'vitest'
import { silentProbe } from '../../../../src/main/engine/probe.ts'
import { packTag } from '../../../../src/main/engine/pymalloc/index.ts'
import type { Ref } from '../../../../src/main/engine/ref.ts'
import { computeFragmentation } from '../../../../src/main/engine/telemetry/fragmentation.ts'
import { createProcess, PYMALLOC_2718, PYMALLOC_273, PYMALLOC_311 } from '../../../property/allocator-programs.ts'

function fill(malloc: (bytes: number, tag: number) => Ref, bytes: number, count: number): Ref[] {
  return Array.from({ length: count }, () => malloc(bytes, 0))
}

describe('pools', () => {
  it.each([
    [PYMALLOC_2718, [253, 126, 84, 63, 50, 42, 36, 31, 25, 19, 15, 13, 10, 7]],
    [PYMALLOC_311, [1021, 510, 340, 255, 204, 170, 145, 127, 102, 78, 63, 53, 40, 31]],
  ])('hold the numbers of blocks CPython documents', (profile, expected) => {
    const { pymalloc } = createProcess({ pymalloc: profile })
    const sizes = [16, 32, 48, 64, 80, 96, 112, 128, 160, 208, 256, 304, 400, 512]
    const capacities = sizes.map((bytes) => {
      pymalloc.malloc(bytes, 0)
      const used = pymalloc.sizeClasses()[bytes / 16 - 1]!
      return used.usedBlocks + used.freeBlocks
    })
    expect(capacities).toEqual(expected)
    pymalloc.check()
  })

  it('hand out ascending blocks when fresh and the last freed one first', () => {
    const { pymalloc } = createProcess()
    const [a, b, c] = fill(pymalloc.malloc, 32, 3) as [Ref, Ref, Ref]
    expect([b - a, c - b]).toEqual([8, 8])
    pymalloc.free(a)
    pymalloc.free(c)
    expect(fill(pymalloc.malloc, 30, 3)).toEqual([c, a, c + 8])
  })

  it('that were full come first when a block is freed', () => {
    const { pymalloc } = createProcess({ pymalloc: PYMALLOC_2718 })
    const blocks = fill(pymalloc.malloc, 512, 21)
    pymalloc.free(blocks[0]!)
    pymalloc.free(blocks[7]!)
    expect(fill(pymalloc.malloc, 512, 2)).toEqual([blocks[7], blocks[0]])
  })

  it('keep their free list when the same class takes them again', () => {
    const { pymalloc } = createProcess()
    pymalloc.malloc(16, 0)
    const [a, b, c] = fill(pymalloc.malloc, 48, 3) as [Ref, Ref, Ref]
    for (const block of [b, c, a]) pymalloc.free(block)
    expect(fill(pymalloc.malloc, 48, 3)).toEqual([a, c, b])
  })

  it('cost the pages that carving reached', () => {
    const { pymalloc, space } = createProcess({ pymalloc: { ...PYMALLOC_311, radixTree: false } })
    pymalloc.malloc(512, 0)
    const before = space.residentBytes()
    fill(pymalloc.malloc, 512, 6)
    expect(space.residentBytes()).toBe(before)
    expect(pymalloc.sizeClasses()[31]!.freeBytes).toBe(4096 - 48 - 7 * 512)
    pymalloc.malloc(512, 0)
    expect(space.residentBytes()).toBe(before + 4096)
    pymalloc.check()
  })
})

describe('arenas', () => {
  it('have 63 pools when the mapping is not aligned to pools', () => {
    const { pymalloc } = createProcess({ bytes: 1 << 28, mmapTop: (1 << 28) - 4096 })
    pymalloc.malloc(1, 0)
    let total = 0
    pymalloc.walk({ arena: (_index, _base, _free, totalPools) => (total = totalPools) })
    expect(total).toBe(63)
  })

  it.each([
    ['go back when wholly free', PYMALLOC_2718, 0],
    ['go back but for one since 3.9', PYMALLOC_311, 1],
  ])('%s', (_name, profile, kept) => {
    const events: string[] = []
    const probe = {
      ...silentProbe,
      arenaOpened: (index: number) => events.push(`+${index}`),
      arenaReleased: (index: number) => events.push(`-${index}`),
    }
    const { pymalloc } = createProcess({ pymalloc: profile, probe })
    const perArena = Math.floor((profile.poolBytes - 48) / 512) * (profile.arenaBytes / profile.poolBytes)
    const blocks = fill(pymalloc.malloc, 512, 2 * perArena + 1)
    expect(events).toEqual(['+0', '+1', '+2'])
    for (const block of blocks.slice(perArena).reverse()) pymalloc.free(block)
    expect(pymalloc.arenas()).toEqual({ held: 1 + kept, highWater: 3, opened: 3, released: 2 - kept, bytesEach: profile.arenaBytes })
    pymalloc.check()
  })

  it('answer 0 when the address space is full, and everything still agrees', () => {
    const { pymalloc, space } = createProcess({ bytes: 8 << 20, heapStart: 2 << 20 })
    let count = 0
    while (pymalloc.malloc(512, 0) !== 0) count++
    expect(count).toBeGreaterThan(4 * 63 * 31)
    expect(pymalloc.calloc(500, 0)).toBe(0)
    expect(pymalloc.malloc(4 << 20, 0)).toBe(0)
    pymalloc.check()
    space.check()
  })
})

describe('realloc', () => {
  const shrunk = (bytes: number, from = 160): boolean => {
    const { pymalloc } = createProcess()
    const ref = pymalloc.malloc(from, 0)
    return pymalloc.realloc(ref, bytes, 0) === ref
  }

  it('stays in place while it wastes less than a quarter', () => {
    expect([160, 121, 120, 161].map((bytes) => shrunk(bytes))).toEqual([true, true, false, false])
  })

  it('keeps the bytes, and the C library keeps its blocks', () => {
    const { pymalloc, space } = createProcess()
    const small = pymalloc.malloc(16, 0)
    space.H[small + 3] = 99
    const big = pymalloc.realloc(small, 600, 0)
    expect(space.H[big + 3]).toBe(99)
    expect(pymalloc.isManaged(big)).toBe(false)
    expect(pymalloc.isManaged(pymalloc.realloc(big, 16, 0))).toBe(false)
  })
})

describe('meters and tags', () => {
  it('follow every call', () => {
    const { pymalloc, mem, meters, space } = createProcess()
    const { counters, lineBytes, lineTotal, control } = meters
    const bytesOf = (type: number) => {
      const row = computeFragmentation({ pymalloc, meters, tagName: String }).types.find((use) => use.type === String(type))
      return (row?.live ?? 0) + (row?.largeBlocks ?? 0)
    }
    control[0] = 12
    const a = pymalloc.malloc(50, 7)
    expect(space.tags[a >> 2]).toBe(packTag(7, 14, 12))
    control[0] = 100_000
    const b = pymalloc.calloc(300_000, 8)
    const c = mem.malloc(20, 8)
    expect([bytesOf(7), bytesOf(8)]).toEqual([50, 300_020])
    expect([lineBytes[12], lineBytes[65535]]).toEqual([50, 300_020])
    pymalloc.retag(b, 9)
    control[0] = 13
    const d = pymalloc.realloc(a, 64, 7)
    expect(d).toBe(a)
    expect([bytesOf(7), bytesOf(8), bytesOf(9), lineBytes[12], lineBytes[13], lineTotal[13]]).toEqual([64, 20, 300_000, 0, 64, 14])
    expect(counters.slice(0, 7)).toEqual(new Float64Array([4, 300_084, 0, 0, 0, 32 + 303_104, 2]))
    for (const ref of [b, d]) pymalloc.free(ref)
    mem.free(c)
    pymalloc.free(0)
    expect(counters.slice(0, 7)).toEqual(new Float64Array([7, 300_084, 0, 0, 0, 0, 0]))
  })

  it('tell requests of 1 to 8 bytes apart under 8-byte alignment', () => {
    const { pymalloc } = createProcess({ pymalloc: PYMALLOC_273 })
    const [a, b] = [pymalloc.malloc(3, 1), pymalloc.malloc(8, 2)]
    expect(b - a).toBe(2)
    expect([a, b].map((ref) => pymalloc.requestedBytes(ref))).toEqual([3, 8])
    expect(pymalloc.realloc(b, 7, 2)).toBe(b)
    expect([a, b].map((ref) => pymalloc.requestedBytes(ref))).toEqual([3, 7])
    pymalloc.check()
  })
})

it('the walk visits every used block with its tag', () => {
  const { pymalloc } = createProcess()
  const blocks = fill(pymalloc.malloc, 40, 700)
  for (const block of blocks.splice(100, 500)) pymalloc.free(block)
  const seen: Ref[] = []
  let unused = 0
  pymalloc.walk({ block: (ref) => seen.push(ref), pool: (_base, _class, _used, free, neverCarved) => (unused += free + neverCarved) })
  expect(seen.sort((a, b) => a - b)).toEqual(blocks.sort((a, b) => a - b))
  expect(unused).toBe(3 * 340 - 200)
})

it('runs of the walk have the same blocks as the walk block by block', () => {
  const { pymalloc } = createProcess()
  const blocks = Array.from({ length: 600 }, (_, i) => pymalloc.malloc(33 + (i % 90 < 45 ? 0 : 15), i < 300 ? 5 : 6))
  for (let i = 0; i < 600; i += 7) pymalloc.free(blocks[i]!)
  const single = new Map<number, number>()
  const inRuns = new Map<number, number>()
  const add = (map: Map<number, number>, key: number, count: number) => map.set(key, (map.get(key) ?? 0) + count)
  pymalloc.walk({ block: (_ref, tag) => add(single, tag >>> 0, 1), run: (key, count) => add(inRuns, key, count) })
  expect(inRuns).toEqual(single)
  expect(single.size).toBe(4)
})

it('the ledger can be read from within every report', () => {
  let reports = 0
  const report = (): void => {
    reports++
    const ledger = process.pymalloc.ledger()
    for (const [slice, bytes] of Object.entries(ledger)) if (bytes < 0) throw new Error(`${slice}: ${bytes}`)
  }
  let isReady = false
  const when = (): void => void (isReady && report())
  const probe = { poolTaken: when, arenaOpened: when, arenaReleased: when, arenaEmptied: when, arenaReused: when, residentWillShrink: when, residentGrew: when }
  const process = createProcess({ pymalloc: PYMALLOC_2718, probe })
  isReady = true
  const blocks = fill(process.pymalloc.malloc, 200, 5000)
  blocks.push(...fill(process.pymalloc.malloc, 150_000, 5))
  for (const block of blocks) process.pymalloc.free(block)
  expect(process.pymalloc.blocks()).toBe(0)
  expect(reports).toBeGreaterThan(250)
})
