/** Why memory does not go back, in words of either language, from the same facts. */
import { afterEach, describe, expect, it } from 'vitest'
import type { HeapPin, Holder, WhyHeapHeld, WhyHeld } from '../../../src/shared/telemetry/heap.ts'
import { heldText, whyHeapHeldText, whyHeldText } from '../../../src/shared/texts/held.ts'
import { refusalText } from '../../../src/shared/texts/refusals.ts'
import { setLanguage } from '../../../src/shared/texts/texts.ts'

afterEach(() => setLanguage('en'))

const holder: Holder = { type: 'Token', held: '__main__.survivors[…]', blocks: 9, bytes: 432, lines: [{ line: 26, blocks: 9 }], objects: [4096], path: null }
const arena: WhyHeld = {
  event: 7, arena: 16, address: 0x7f0000000000, arenaBytes: 2 ** 20, residentBytes: 376_832, totalPools: 64, pinned: { blocks: 18, bytes: 720, pools: 18 }, holders: [holder],
  release: { objects: [4096], blocks: 18, bytes: 720, arenas: [16], spare: null, immovable: 0, certainty: 'exact' },
}
const pin = (state: HeapPin['state'], bytes: number, content: HeapPin['content'] = null): HeapPin => ({ address: 4096, bytes, state, content, held: null })
const libc: WhyHeapHeld = {
  event: 7, top: { address: 8192, bytes: 4000 }, trimThreshold: 131_072, below: { address: 4096, bytes: 2_008_944 }, freeBytes: 2_008_944,
  pins: Array.from({ length: 7 }, () => pin('cached', 1008)), pinCount: 7, pinBytes: 7056, states: { cached: 7, 'fast bin': 0, 'in use': 0 },
}

describe('an arena', () => {
  it('is held by blocks and holders', () => {
    expect(whyHeldText(arena)).toBe('Arena 16 (1,024 KiB) is held by 18 blocks of 0.7 KiB in 18 of 64 pools; most are 9 of Token held by __main__.survivors[…], made in line 26.')
    setLanguage('zh-CN')
    expect(whyHeldText(arena)).toBe('Arena 16（1,024 KiB）被 64 个 pool 中 18 个里的 18 个块（0.7 KiB）占用；其中最多的是 __main__.survivors[…] 持有的 9 个 Token，创建于第 26 行。')
  })

  it('is the spare when nothing is in it', () => {
    expect(whyHeldText({ ...arena, holders: [] })).toBe('Arena 16 is empty; it is the spare that the allocator keeps.')
  })

  it('is held by what has no name', () => {
    setLanguage('zh-CN')
    expect([heldText('running code[…].x'), heldText('the interpreter'), heldText('__main__.the')]).toEqual(['正在运行的代码[…].x', '解释器', '__main__.the'])
  })
})

describe('the top of the heap', () => {
  it('is pinned by chunks in the per-thread cache', () => {
    expect(whyHeapHeldText(libc)).toBe(
      '2,008,944 bytes are free below the top of the heap, but 7 chunks of 1,008 bytes stand between: ' +
        '7 in the per-thread cache, which keeps freed chunks unmerged for the next request of their size.',
    )
  })

  it('is pinned by chunks in fast bins and in use, the highest known one named', () => {
    const pins = [pin('fast bin', 64), pin('in use', 320), pin('in use', 208, { type: 'list', requested: 200, line: 7, owner: null })]
    const report = { ...libc, freeBytes: 40_016, pins, pinCount: 3, states: { cached: 0, 'fast bin': 1, 'in use': 2 } }
    expect(whyHeapHeldText(report)).toBe(
      '40,016 bytes are free below the top of the heap, but 3 chunks stand between: ' +
        '1 in fast bins, unmerged until the next consolidation; 2 in use, the highest known by list from line 7.',
    )
    setLanguage('zh-CN')
    expect(whyHeapHeldText(report)).toBe('堆顶下方有 40,016 字节空闲，但中间隔着 3 个 chunk：1 个在 fast bin 中，下次整理前不合并；2 个在用，其中最高的已知来自第 7 行的 list。')
  })

  it.each([
    [{ top: { address: 0, bytes: 0 }, below: null }, 'Nothing was asked of the C library yet.'],
    [{ below: null }, 'The heap can shrink by no more than its top of 4,000 bytes: below it nothing is free.'],
    [{ pins: [], pinCount: 0 }, '2,008,944 bytes are free below the top of the heap; the top has 4,000 bytes of the 131,072 bytes from which on it goes back.'],
  ])('%j', (change, text) => {
    expect(whyHeapHeldText({ ...libc, ...change })).toBe(text)
  })
})

it('a question without an answer is told in the language of the window', () => {
  expect(refusalText({ kind: 'noSuchArena', arena: 3, event: 10 })).toBe('There is no arena 3 at event 10.')
  setLanguage('zh-CN')
  expect(refusalText({ kind: 'noSuchArena', arena: 3, event: 10 })).toBe('在事件 10 没有 arena 3。')
  expect(refusalText({ kind: 'noSuchObject', address: 4096, event: 10 })).toBe('在事件 10，地址 4096 处没有存活的对象。')
})
