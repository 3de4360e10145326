// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { fragmentationLines, fragmentationOf, heatMap, sizeClassRows, sortPools, sumPools, totalsAgree, typeRows } from '../../../src/renderer/src/derive/fragmentation.ts'
import { shade } from '../../../src/renderer/src/derive/shade.ts'
import type { FragmentationHistory } from '../../../src/shared/telemetry/fragmentation.ts'
import { emptySeries } from '../../../src/shared/telemetry/series.ts'
import { fragmentationAt, syntheticRun } from '../support/synthetic-run.ts'

const NOW = fragmentationAt(2_400_000)

test('the formula', () => {
  expect(fragmentationOf({ live: 25, held: 100 })).toBe(0.75)
  expect(fragmentationOf({ live: 0, held: 0 })).toBe(0)
})

test('types, size classes, lines and the total agree to the byte, and a byte off is noticed', () => {
  expect(totalsAgree(NOW)).toBe(true)
  expect(sumPools(typeRows(NOW)).held).toBe(NOW.total.held)
  expect(totalsAgree({ ...NOW, total: { ...NOW.total, live: NOW.total.live + 1 } })).toBe(false)
})

test('rows sort by any column; size classes by number, not by text', () => {
  expect(sortPools(sizeClassRows(NOW), 'name', false).map((row) => row.name)).toEqual(['32', '48', '64', '96', '160', '192'])
  const byShare = sortPools(typeRows(NOW), 'fragmentation', true).map(fragmentationOf)
  expect(byShare).toEqual([...byShare].sort((a, b) => b - a))
})

describe('heat map', () => {
  const history: FragmentationHistory = { events: [0, 10, 20, 30], types: ['int', 'str'], live: [[0, 5, 5, 1], [10, 10, 10, 10]], held: [[0, 10, 10, 10], [20, 20, 20, 20]] }
  const map = heatMap(history, emptySeries(), 'event', { from: 0, to: 30 }, 10, 100)

  test('types that held most come first, with their share at each sample', () => {
    expect(map.rows.map((row) => row.type)).toEqual(['str', 'int'])
    expect(map.rows[1]!.cells.map((cell) => cell.share)).toEqual([NaN, 0.5, 0.5, 0.9])
  })
  test('columns tile the range', () => expect(map.edges).toEqual([0, 1 / 3, 2 / 3, 1, 1]))
  test('no more columns than asked for; the highest share in each survives', () => {
    const narrow = heatMap(history, emptySeries(), 'event', { from: 0, to: 30 }, 10, 2)
    expect(narrow.rows[1]!.cells.map((cell) => cell.share)).toEqual([0.5, 0.9])
  })
  test('says how many types did not fit', () => expect(heatMap(history, emptySeries(), 'event', { from: 0, to: 30 }, 1, 9).left).toBe(1))
  test('a zoom shows the samples in it and their neighbours', () => {
    const zoomed = heatMap(history, emptySeries(), 'event', { from: 12, to: 22 }, 10, 100)
    expect(zoomed.rows[0]!.cells.map((cell) => cell.event)).toEqual([10, 20, 30])
    expect(zoomed.edges[0]).toBe(0)
    expect(zoomed.edges[zoomed.edges.length - 1]).toBe(1)
  })
  test('on a pixel budget for a whole run', () => {
    const { series, history: long, events } = syntheticRun()
    const wide = heatMap(long, series, 'seconds', { from: 0, to: 0.41 }, 6, 50)
    expect(wide.rows[0]!.cells.length).toBeLessThanOrEqual(50)
    expect(events).toBeGreaterThan(0)
  })
  test('lines are the same shares', () => {
    const lines = fragmentationLines(map, emptySeries(), 'event', 2)
    expect(lines.types).toEqual(['str', 'int'])
    expect(lines.rows[0]).toEqual({ x: 0, t0: 0.5 })
    expect(lines.rows[3]).toEqual({ x: 30, t0: 0.5, t1: 0.9 })
  })
})

test('shades run from the first stop to the last', () => {
  expect(shade(['#000000', '#ffffff'], 0)).toBe('rgb(0 0 0)')
  expect(shade(['#000000', '#ffffff'], 0.5)).toBe('rgb(128 128 128)')
  expect(shade(['#000000', '#ff0000', '#ffffff'], 1)).toBe('rgb(255 255 255)')
})
