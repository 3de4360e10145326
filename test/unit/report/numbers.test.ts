import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byteTicks, countTicks, px, rowsToDraw } from '../../../src/main/report/charts/scale.ts'
import { spread } from '../../../src/main/report/charts/frame.ts'
import { bytesText, countText, shareText, sizeText } from '../../../src/main/report/numbers.ts'
import { commandLine } from '../../../src/main/report/sections/settings.ts'
import { parseCommandLine } from '../../../src/main/cli/arguments.ts'
import { sampleResult } from '../main/support/sample-run.ts'

describe('numbers as text', () => {
  it('use binary units', () => {
    expect([0, 1023, 1024, 48_123_904, 1023 * 1024, -2048, 3 * 1024 ** 3].map(bytesText)).toEqual(['0 B', '1023 B', '1.0 KiB', '45.9 MiB', '1.0 MiB', '-2.0 KiB', '3.0 GiB'])
    expect([16384, 1024 ** 2, 1536].map(sizeText)).toEqual(['16 KiB', '1 MiB', '1.5 KiB'])
    expect([0, 999, 1000, 2418306].map(countText)).toEqual(['0', '999', '1,000', '2,418,306'])
  })

  it('never round a share to nothing or to everything', () => {
    expect(shareText(1, 1e6)).toBe('< 0.1 %')
    expect(shareText(999_999, 1e6)).toBe('> 99.9 %')
    expect(shareText(996, 1000)).toBe('99.6 %')
    expect(shareText(1, 1)).toBe('100 %')
    expect(shareText(0, 5)).toBe('0 %')
    expect(shareText(1, 0)).toBeNull()
  })
})

describe('charts', () => {
  it('have round ticks that fit', () => {
    expect(byteTicks(45 * 1024 ** 2, 5)).toEqual([0, 10, 20, 30, 40].map((n) => n * 1024 ** 2))
    expect(countTicks(2_418_306, 7)).toEqual([0, 500_000, 1_000_000, 1_500_000, 2_000_000])
    fc.assert(fc.property(fc.double({ min: 1, max: 1e12, noNaN: true }), (most) => {
      for (const ticks of [byteTicks(most, 5), countTicks(most, 7)]) {
        expect(ticks.length).toBeLessThan(14)
        expect(ticks.at(-1)!).toBeLessThanOrEqual(most)
      }
    }))
  })

  it('keep the highest and the lowest row of every stretch, few rows, in order', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 3000 }), (ys) => {
      const x = (row: number): number => (row / ys.length) * 100
      const rows = rowsToDraw(ys.length, x, (row) => ys[row]!)
      expect(rows.length).toBeLessThanOrEqual(51 * 4)
      expect(rows).toEqual([...rows].sort((a, b) => a - b))
      expect(new Set(rows).size).toBe(rows.length)
      expect(Math.max(...rows.map((r) => ys[r]!))).toBe(Math.max(...ys))
      expect(Math.min(...rows.map((r) => ys[r]!))).toBe(Math.min(...ys))
    }))
  })

  it('push labels apart without leaving the plot', () => {
    expect(spread([10, 12, 90, 99], 15, 100)).toEqual([10, 25, 85, 100])
    expect(px(-0.01)).toBe('0')
  })
})

it('the command line of a report is one that the command line takes, with the same settings', () => {
  const settings = { python: '3.8', libc: 'glibc-2.19', allocator: 'malloc', thresholds: [5, 6, 7], gcEnabled: false, memoryLimit: 2 ** 30 } as const
  const line = commandLine(sampleResult({ settings }))
  const order = parseCommandLine(line.split(' ').slice(1))
  expect(order).toMatchObject({ kind: 'run', file: 'scattered_survivors.py', settings })
})
