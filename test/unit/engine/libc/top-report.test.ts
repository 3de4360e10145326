/** What keeps the heap from shrinking, told from its chunks. */
import { describe, expect, it } from 'vitest'
import { glibc219, glibc236, glibc236NoTcache } from '../../../../src/main/engine/profiles/libc.ts'
import type { LibcProfile } from '../../../../src/main/engine/profiles/types.ts'
import { createProcess } from '../../../property/allocator-programs.ts'

/** Number blocks of Python 2: 41 slots of 24 bytes and a link. */
const BLOCK = 992
const COUNT = 2000

/** Blocks that a full collection frees, newest first. */
function afterCollection(profile: LibcProfile) {
  const { libc } = createProcess({ libc: profile })
  const blocks = Array.from({ length: COUNT }, () => libc.malloc(BLOCK))
  for (const block of [...blocks].reverse()) libc.free(block)
  libc.check()
  return { libc, blocks }
}

describe('the top of the heap', () => {
  it('is pinned by the seven chunks freed first, which the per-thread cache keeps', () => {
    const { libc, blocks } = afterCollection(glibc236)
    const report = libc.whatPinsTop()
    const newest = blocks.slice(-7).reverse()
    expect(report.pinnedBy).toEqual(newest.map((ref) => ({ address: ref * 4, bytes: 1008, state: 'cached', owner: null })))
    expect(report).toMatchObject({ states: { cached: 7, 'fast bin': 0, 'in use': 0 }, pinCount: 7, pinBytes: 7 * 1008, bytesBelow: (COUNT - 7) * 1008 })
    expect(report.below).toEqual({ address: blocks[0]! * 4 - 16, bytes: (COUNT - 7) * 1008 })
    expect(libc.stats().heapBytes).toBeGreaterThan(COUNT * 1008)
  })

  it.each([glibc236NoTcache, glibc219])('takes everything in without a cache: $id', (profile) => {
    const { libc } = afterCollection(profile)
    const report = libc.whatPinsTop()
    expect(report).toMatchObject({ below: null, pinnedBy: [], pinCount: 0, pinBytes: 0, bytesBelow: 0 })
    expect(report.top.bytes).toBeLessThanOrEqual(report.trimThreshold + 4096)
    expect(libc.stats().heapBytes).toBeLessThan(200_000)
  })

  it('is freed by what it names: the pins handed out and freed once the cache is full', () => {
    const { libc } = afterCollection(glibc236)
    const pins = libc.whatPinsTop().pinnedBy.map(() => libc.malloc(BLOCK))
    const fillers = pins.map(() => libc.malloc(BLOCK))
    for (const ref of [...fillers, ...pins]) libc.free(ref)
    libc.check()
    expect(libc.whatPinsTop().pinnedBy.every((pin) => pin.state === 'cached')).toBe(true)
    expect(libc.stats().heapBytes).toBeLessThan(200_000)
  })

  it('is pinned by chunks in fast bins and in use, each with its owner', () => {
    const { libc } = createProcess({ libc: glibc219 })
    const long = libc.malloc(40000)
    const used = libc.malloc(200)
    const unknown = libc.malloc(300)
    const fast = libc.malloc(48)
    libc.free(fast)
    libc.free(long)
    const report = libc.whatPinsTop((ref) => (ref === used ? { type: 'list', requested: 200, line: 7 } : null))
    expect(report.pinnedBy).toEqual([
      { address: fast * 4, bytes: 64, state: 'fast bin', owner: null },
      { address: unknown * 4, bytes: 320, state: 'in use', owner: null },
      { address: used * 4, bytes: 208, state: 'in use', owner: { type: 'list', requested: 200, line: 7 } },
    ])
    expect(report.states).toEqual({ cached: 0, 'fast bin': 1, 'in use': 2 })
  })

  it('names as many as asked for, from the top downwards', () => {
    const { libc } = createProcess({ libc: glibc219 })
    const long = libc.malloc(40000)
    const used = Array.from({ length: 200 }, () => libc.malloc(500))
    libc.free(long)
    const { pinnedBy, pinCount, pinBytes } = libc.whatPinsTop(undefined, 3)
    expect(pinnedBy.map((pin) => pin.address)).toEqual(used.slice(-3).reverse().map((ref) => ref * 4))
    expect([pinCount, pinBytes]).toEqual([200, 200 * 512])
    expect(libc.whatPinsTop().pinnedBy).toHaveLength(100)
  })

  it('does not exist before the first request', () => {
    const report = createProcess({ libc: glibc219 }).libc.whatPinsTop()
    expect(report).toMatchObject({ top: { address: 0, bytes: 0 }, below: null, pinCount: 0 })
  })
})
