import { describe, expect, it } from 'vitest'
import { createProcess, PYMALLOC_273, PYMALLOC_311 } from '../../../property/allocator-programs.ts'

describe.each([['pymalloc', {}], ['pymalloc of 2.7.3', { pymalloc: PYMALLOC_273 }], ['PYTHONMALLOC=malloc', { direct: true }]])('start-up blocks under %s', (_name, options) => {
  it('touch neither pools nor the C library, whatever their size', () => {
    const { pymalloc, mem, startup, space, libc } = createProcess({ pymalloc: PYMALLOC_311, ...options })
    const before = [space.residentBytes(), libc.stats().liveChunkBytes, pymalloc.blocks()]
    startup.open()
    const blocks = [1, 8, 24, 300, 5000].flatMap((bytes) => [pymalloc.malloc(bytes, 0), mem.calloc(bytes, 0), pymalloc.realloc(mem.malloc(bytes, 0), 2 * bytes, 0)])
    blocks.slice(3).forEach(pymalloc.free)
    startup.close()
    expect([space.residentBytes(), libc.stats().liveChunkBytes, pymalloc.blocks()]).toEqual(before)
    expect(new Set(blocks).size).toBe(blocks.length)
    pymalloc.check()
  })

  it('are used again, zeroed for calloc', () => {
    const { pymalloc, startup, space } = createProcess({ pymalloc: PYMALLOC_311, ...options })
    startup.open()
    const block = pymalloc.malloc(40, 0)
    space.H.fill(7, block, block + 10)
    pymalloc.free(block)
    expect(pymalloc.calloc(36, 0)).toBe(block)
    expect([...space.H.subarray(block, block + 9)]).toEqual(new Array(9).fill(0))
    expect(pymalloc.requestedBytes(block)).toBe(36)
  })

  it('move to the heap when the program resizes them, and stay away when it frees them', () => {
    const { pymalloc, startup, space } = createProcess({ pymalloc: PYMALLOC_311, ...options })
    startup.open()
    const [grown, freed] = [pymalloc.malloc(64, 0), pymalloc.malloc(64, 0)]
    space.H[grown + 15] = 42
    startup.close()
    const moved = pymalloc.realloc(grown, 128, 0)
    expect(space.isStatic(moved)).toBe(false)
    expect(space.H[moved + 15]).toBe(42)
    pymalloc.free(freed)
    expect(space.isStatic(pymalloc.malloc(64, 0))).toBe(false)
    pymalloc.check()
  })
})
