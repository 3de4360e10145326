// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { markNear, markRows } from '../../../src/renderer/src/derive/marks.ts'
import { emptySeries } from '../../../src/shared/telemetry/series.ts'
import { collection } from '../support/collection.ts'
import { seriesOf } from '../support/series.ts'

const RANGE = { from: 0, to: 1000 }

describe('marks of collections', () => {
  const records = [
    collection({ index: 0, event: 100 }),
    collection({ index: 1, event: 500, generation: 1, suppressedFull: { longLivedPending: 18, longLivedTotal: 100 } }),
    collection({ index: 2, event: 900, generation: 2, reason: 'explicit' }),
    collection({ index: 3, event: 2000 }),
  ]
  const rows = markRows(records, 'event', emptySeries(), RANGE, 500, 4)

  test('one row per generation, the oldest on top, at their place', () => {
    expect(rows.map((row) => row.generation)).toEqual([2, 1, 0])
    expect(rows[2]!.marks.map((mark) => mark.x)).toEqual([50])
    expect(rows[1]!.marks.map((mark) => mark.x)).toEqual([250])
  })
  test('a held-back full collection is a hollow mark in the row of generation 2', () => {
    expect(rows[0]!.marks.map(({ x, suppressed }) => ({ x, suppressed }))).toEqual([{ x: 250, suppressed: true }, { x: 450, suppressed: false }])
  })
  test('what lies outside the range is not counted', () => expect(rows[2]!.total).toBe(1))
  test('the nearest mark answers a click, within reach', () => {
    expect(markNear(rows, 247, 8)?.record.index).toBe(1)
    expect(markNear(rows, 300, 8)).toBeNull()
    expect(markNear(rows, 52, 8, 2)).toBeNull()
  })
})

test('too many marks become bars of how many; none is lost', () => {
  const many = Array.from({ length: 1000 }, (_, i) => collection({ index: i, event: i }))
  const row = markRows(many, 'event', emptySeries(), RANGE, 200, 4)[2]!
  expect(row.marks).toEqual([])
  expect(row.density.reduce((sum, bar) => sum + bar.count, 0)).toBe(1000)
  expect(row.density.length).toBeLessThanOrEqual(50)
  expect(Math.max(...row.density.map((bar) => bar.level))).toBe(1)
})

test('collections of the shutdown stand at the right edge while the end of the run is in view', () => {
  const series = seriesOf([{ event: 0 }, { event: 1000 }])
  const shutdown = [collection({ event: 1040, generation: 2, reason: 'shutdown' })]
  expect(markRows(shutdown, 'event', series, RANGE, 100, 4)[0]!.marks.map((mark) => mark.x)).toEqual([100])
  expect(markRows(shutdown, 'event', series, { from: 0, to: 500 }, 100, 4)[0]!.marks).toEqual([])
})

test('on other clocks a mark stands where its event does', () => {
  const series = seriesOf([{ event: 0, step: 0 }, { event: 1000, step: 10 }])
  const row = markRows([collection({ event: 500 })], 'step', series, { from: 0, to: 10 }, 100, 4)[2]!
  expect(row.marks[0]!.x).toBe(50)
})
