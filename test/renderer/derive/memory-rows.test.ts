// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { bandLabels, highestRow, ledgerAt, memoryRows, presentSlices } from '../../../src/renderer/src/derive/memory-rows.ts'
import { LEDGER_SLICES } from '../../../src/shared/telemetry/ledger.ts'
import { emptySeries } from '../../../src/shared/telemetry/series.ts'
import { seriesOf } from '../support/series.ts'
import { syntheticRun } from '../support/synthetic-run.ts'

const GROWTH = seriesOf([
  { event: 0, baseline: 100, liveObjects: 0 },
  { event: 50, baseline: 100, liveObjects: 900 },
  { event: 100, baseline: 100, liveObjects: 900, freeBlocks: 10 },
])

test('rows sum to the resident size', () => {
  const { series } = syntheticRun()
  for (const row of memoryRows(series, 'event', new Set())) expect(LEDGER_SLICES.reduce((sum, slice) => sum + row[slice], 0)).toBe(row.resident)
})

test('a hidden slice leaves no band, and the resident size stays what it was', () => {
  const rows = memoryRows(GROWTH, 'event', new Set(['liveObjects']))
  expect(rows[1]).toMatchObject({ x: 50, liveObjects: 0, baseline: 100, resident: 1000 })
})

test('only slices that ever hold something are present', () => {
  expect([...presentSlices(GROWTH)]).toEqual(['baseline', 'liveObjects', 'freeBlocks'])
  expect(presentSlices(emptySeries()).size).toBe(0)
})

test('the ledger of a row, and the highest row', () => {
  expect(ledgerAt(GROWTH, 2)).toMatchObject({ baseline: 100, liveObjects: 900, freeBlocks: 10, resident: 1010 })
  expect(highestRow(GROWTH)).toBe(2)
  expect(highestRow(emptySeries())).toBe(-1)
})

describe('labels inside the bands', () => {
  const plot = { width: 400, height: 200, x: [0, 100] as const, y: [0, 1200] as const }
  const rows = memoryRows(GROWTH, 'event', new Set())
  test('a thick band gets its name inside it', () => {
    const label = bandLabels(rows, plot, () => 60, 16).find((entry) => entry.slice === 'liveObjects')!
    expect(label.x).toBeGreaterThan(100)
    expect(label.x).toBeLessThan(400)
    // Between 100 and 1000 of 1200, from the bottom.
    expect(label.y).toBeGreaterThan(200 - (1000 / 1200) * 200)
    expect(label.y).toBeLessThan(200 - (100 / 1200) * 200)
  })
  test('a thin band gets none', () => expect(bandLabels(rows, plot, () => 60, 16).map((label) => label.slice)).not.toContain('freeBlocks'))
  test('a name wider than the plot gets no place', () => expect(bandLabels(rows, plot, () => 900, 16)).toEqual([]))
  test('no rows, no labels', () => expect(bandLabels([], plot, () => 10, 10)).toEqual([]))
})
