import { describe, expect, it } from 'vitest'
import { createAddressSpace, createReservoir } from '../../../../src/main/engine/address-space/index.ts'
import { type Probe, silentProbe } from '../../../../src/main/engine/probe.ts'

const MIB = 1 << 20
const PAGE = 4096

function create(probe: Probe = silentProbe) {
  return createAddressSpace({ bytes: 16 * MIB, heapStart: MIB, mmapTop: 15 * MIB, probe })
}

describe('mappings', () => {
  it('go down from the top, and into the highest hole that fits', () => {
    const space = create()
    const a = space.mmap(2 * PAGE)
    const b = space.mmap(4 * PAGE)
    const c = space.mmap(PAGE)
    expect([a, b, c].map((ref) => 15 * MIB - ref * 4)).toEqual([2 * PAGE, 6 * PAGE, 7 * PAGE])
    space.munmap(b, 4 * PAGE)
    expect(space.mmap(5 * PAGE) * 4).toBe(15 * MIB - 12 * PAGE)
    expect(space.mmap(PAGE)).toBe(a - 1024)
    expect(space.mmap(3 * PAGE)).toBe(b)
    space.check()
  })

  it('round up to pages and answer 0 when there is no room', () => {
    const space = create()
    space.mmap(1)
    expect(space.virtualBytes()).toBe(PAGE)
    expect(space.mmap(20 * MIB)).toBe(0)
    space.check()
  })

  it('read as zero when a used place is mapped again', () => {
    const space = create()
    const ref = space.mmap(3 * PAGE)
    space.touch(ref + 1024, 4)
    space.H[ref + 1024] = 7
    space.munmap(ref, 3 * PAGE)
    expect(space.H[ref + 1024]).toBe(7)
    expect(space.mmap(3 * PAGE)).toBe(ref)
    expect(space.H[ref + 1024]).toBe(0)
    expect(space.residentBytes()).toBe(0)
  })
})

describe('resident pages', () => {
  it('are those that were touched', () => {
    const space = create()
    const ref = space.mmap(4 * PAGE)
    expect(space.residentBytes()).toBe(0)
    space.touch(ref + 1023, 8)
    expect(space.residentBytes()).toBe(2 * PAGE)
    expect([0, 1, 2].map((page) => space.isTouched(ref + page * 1024))).toEqual([true, true, false])
    expect(space.residentIn(ref + 1000, 5 * PAGE)).toBe(96 + PAGE)
    space.touch(ref, 0)
    space.touch(ref, 1)
    expect(space.residentBytes()).toBe(2 * PAGE)
  })

  it('leave with the mapping, and with discard', () => {
    const space = create()
    const ref = space.mmap(4 * PAGE)
    space.touch(ref, 4 * PAGE)
    space.H[ref + 1024] = 9
    space.discard(ref + 1, 3 * PAGE)
    expect(space.residentBytes()).toBe(2 * PAGE)
    expect(space.H[ref + 1024]).toBe(0)
    space.munmap(ref, 4 * PAGE)
    expect([space.residentBytes(), space.virtualBytes()]).toEqual([0, 0])
  })

  it('are checked: bytes in a page that nobody touched are an error', () => {
    const space = create()
    space.H[space.mmap(PAGE) + 5] = 1
    expect(() => space.check()).toThrow('never touched')
  })
})

describe('mremap', () => {
  it('grows in place when the pages above are free', () => {
    const space = create()
    const ref = space.mmap(4 * PAGE)
    space.touch(ref, 4)
    expect(space.mremap(ref, 4 * PAGE, 2 * PAGE)).toBe(ref)
    expect(space.mremap(ref, 2 * PAGE, 4 * PAGE)).toBe(ref)
    expect(space.residentBytes()).toBe(PAGE)
    space.check()
  })

  it('moves contents and resident pages when they are not', () => {
    const space = create()
    const ref = space.mmap(3 * PAGE)
    space.touch(ref + 1024, 4)
    space.H[ref + 1024] = 42
    const moved = space.mremap(ref, 3 * PAGE, 6 * PAGE)
    expect(moved).toBe(ref - 6 * 1024)
    expect(space.H[moved + 1024]).toBe(42)
    expect([0, 1, 2].map((page) => space.isTouched(moved + page * 1024))).toEqual([false, true, false])
    expect(space.virtualBytes()).toBe(6 * PAGE)
    expect(space.mmap(3 * PAGE)).toBe(ref)
    space.check()
  })
})

describe('room for growth', () => {
  const roomy = () => createAddressSpace({ bytes: 16 * MIB, heapStart: MIB, mmapTop: 15 * MIB, roomForGrowth: true, probe: silentProbe })

  it('lets large mappings grow without moving, and leaves small ones where Linux puts them', () => {
    const space = roomy()
    const large = space.mmap(MIB, true)
    expect(space.mremap(large, MIB, 2 * MIB)).toBe(large)
    expect(space.mmap(PAGE, true) * 4).toBe(15 * MIB - PAGE)
    expect(space.mmap(MIB) * 4).toBe(14 * MIB - PAGE)
    space.check()
  })

  it('never stands in the way of the break while there is room higher up', () => {
    const space = roomy()
    for (let i = 0; i < 6; i++) space.mmap(MIB / 2, true)
    expect(space.sbrk(7 * MIB) * 4).toBe(MIB)
    space.check()
  })

  it('uses every hole in the end', () => {
    const space = roomy()
    let count = 0
    while (space.mmap(MIB / 2, true) !== 0) count++
    expect(count).toBeGreaterThan(20)
    space.check()
  })
})

describe('the break', () => {
  it('starts page-aligned above the statics, grows and shrinks', () => {
    const space = create()
    const statics = space.statics(20)
    expect(space.statics(4) - statics).toBe(8)
    expect(space.sbrk(0) * 4).toBe(MIB)
    expect(space.sbrk(3 * PAGE) * 4).toBe(MIB)
    space.touch(MIB / 4, 3 * PAGE)
    expect(space.sbrk(-2 * PAGE) * 4).toBe(MIB + 3 * PAGE)
    expect(space.residentBytes()).toBe(PAGE)
    expect(space.sbrk(0) * 4).toBe(MIB + PAGE)
  })

  it('stops at the lowest mapping', () => {
    const space = create()
    space.mmap(10 * MIB)
    expect(space.sbrk(5 * MIB)).toBe(0)
    expect(space.sbrk(4 * MIB) * 4).toBe(MIB)
    expect(space.mmap(PAGE)).toBe(0)
  })
})

it('reports before memory goes and after it comes', () => {
  const seen: string[] = []
  const space: ReturnType<typeof create> = create({
    ...silentProbe,
    residentWillShrink: () => seen.push(`shrink ${space.virtualBytes() / PAGE}`),
    residentGrew: () => seen.push(`grew ${space.virtualBytes() / PAGE}`),
  })
  const ref = space.mmap(40 * PAGE)
  space.touch(ref, PAGE)
  space.touch(ref, 40 * PAGE)
  space.munmap(ref, 40 * PAGE)
  space.sbrk(PAGE)
  space.sbrk(-PAGE)
  expect(seen).toEqual(['grew 40', 'grew 40', 'shrink 40', 'grew 1', 'shrink 1'])
})

it('hands its memory on cleared', () => {
  const reservoir = createReservoir()
  const make = () => createAddressSpace({ bytes: 16 * MIB, heapStart: MIB, mmapTop: 15 * MIB, probe: silentProbe, reservoir })
  const first = make()
  const gone = first.mmap(3 * PAGE)
  const written = [first.statics(64), first.sbrk(2 * PAGE), gone, first.mmap(PAGE)]
  for (const ref of written) {
    first.touch(ref, 4)
    first.H[ref] = 7
    first.tags[ref >> 2] = 7
  }
  first.munmap(gone, 3 * PAGE)
  first.giveBack()
  const second = make()
  expect(second.H.buffer).toBe(first.H.buffer)
  expect(second.tags.buffer).toBe(first.tags.buffer)
  expect(second.H.some((word) => word !== 0) || second.tags.some((word) => word !== 0)).toBe(false)
})
