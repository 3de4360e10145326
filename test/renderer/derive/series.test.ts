// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  convertRange, convertValue, cutSeries, extentOf, firstRowAt, nearestRow, panRange, rowAt, thinSeries, zoomRange,
} from '../../../src/renderer/src/derive/series.ts'
import { emptySeries } from '../../../src/shared/telemetry/series.ts'
import { seriesOf } from '../support/series.ts'

const SLEEPER = seriesOf([
  { event: 0, seconds: 0, liveObjects: 10 },
  { event: 10, seconds: 1, liveObjects: 30 },
  { event: 10, seconds: 21, liveObjects: 30 },
  { event: 20, seconds: 22, liveObjects: 5 },
])

describe('finding rows', () => {
  test('the state that still held', () => {
    expect(rowAt(SLEEPER, 'event', 9)).toBe(0)
    expect(rowAt(SLEEPER, 'event', 10)).toBe(2)
    expect(rowAt(SLEEPER, 'event', 99)).toBe(3)
    expect(rowAt(emptySeries(), 'event', 1)).toBe(-1)
  })
  test('the nearest row for a pointer', () => {
    expect(nearestRow(SLEEPER, 'seconds', 12)).toBe(2)
    expect(nearestRow(SLEEPER, 'seconds', 10)).toBe(1)
    expect(nearestRow(emptySeries(), 'seconds', 10)).toBe(-1)
  })
  test('lower bound agrees with a scan', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 })), fc.integer({ min: -5, max: 55 }), (values, value) => {
        const column = Float64Array.from(values.sort((a, b) => a - b))
        const scan = column.findIndex((entry) => entry >= value)
        expect(firstRowAt(column, column.length, value)).toBe(scan < 0 ? column.length : scan)
      }),
    )
  })
})

test('a cut keeps one row on each side so that lines reach the edges', () => {
  const line = seriesOf([0, 1, 2, 3, 4, 5].map((event) => ({ event, baseline: event })))
  expect([...cutSeries(line, 'event', { from: 2, to: 3 }).columns.event]).toEqual([1, 2, 3])
  expect([...cutSeries(line, 'event', { from: 2.5, to: 3.5 }).columns.event]).toEqual([2, 3, 4])
  expect(cutSeries(emptySeries(), 'event', { from: 0, to: 1 }).length).toBe(0)
})

describe('thinning', () => {
  const runs = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 400 })
  test('gives at most the rows asked for, all of them real, first, last and peak among them', () => {
    fc.assert(
      fc.property(runs, fc.integer({ min: 4, max: 60 }), (heights, rows) => {
        const series = seriesOf(heights.map((liveObjects, event) => ({ event, liveObjects })))
        const thin = thinSeries(series, rows)
        expect(thin.length).toBeLessThanOrEqual(Math.max(rows, Math.min(rows, heights.length)))
        const events = [...thin.columns.event]
        expect(events).toEqual([...events].sort((a, b) => a - b))
        expect(new Set(events).size).toBe(events.length)
        expect(events[0]).toBe(0)
        expect(events[events.length - 1]).toBe(heights.length - 1)
        for (let i = 0; i < thin.length; i++) expect(thin.columns.resident[i]).toBe(heights[thin.columns.event[i]!])
        expect(Math.max(...thin.columns.resident)).toBe(Math.max(...heights))
        expect(Math.min(...thin.columns.resident)).toBe(Math.min(...heights))
      }),
    )
  })
  test('a short series is left as it is', () => expect(thinSeries(SLEEPER, 4)).toBe(SLEEPER))
  test('says that rows were left out', () => expect(thinSeries(seriesOf(Array.from({ length: 99 }, (_, event) => ({ event }))), 10).reduced).toBe(true))
})

describe('clocks', () => {
  test('a stretch of events covers the sleep inside it', () => expect(convertRange(SLEEPER, 'event', 'seconds', { from: 10, to: 10 })).toEqual({ from: 1, to: 21 }))
  test('between rows the other clock is interpolated', () => expect(convertValue(SLEEPER, 'event', 'seconds', 5)).toBe(0.5))
  test('beyond the run it stays at its ends', () => {
    expect(convertValue(SLEEPER, 'event', 'seconds', -1)).toBe(0)
    expect(convertValue(SLEEPER, 'event', 'seconds', 99)).toBe(22)
  })
  test('there and back is the same stretch where both clocks move', () => {
    const even = seriesOf(Array.from({ length: 20 }, (_, i) => ({ event: i * 100, step: i * 7 })))
    const back = convertRange(even, 'step', 'event', convertRange(even, 'event', 'step', { from: 250, to: 1_300 }))
    expect(back.from).toBeCloseTo(250)
    expect(back.to).toBeCloseTo(1_300)
  })
  test('an empty series has an extent that can be drawn', () => expect(extentOf(emptySeries(), 'event')).toEqual({ from: 0, to: 1 }))
})

test('zooming and panning stay inside the run', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(share, share, share, fc.double({ min: 0.1, max: 10, noNaN: true }), (a, b, at, factor) => {
      const whole = { from: 100, to: 1_100 }
      const range = { from: 100 + 900 * Math.min(a, b), to: 200 + 900 * Math.max(a, b) }
      for (const next of [zoomRange(range, whole, factor, at), panRange(range, whole, factor - 5)]) {
        expect(next.from).toBeGreaterThanOrEqual(whole.from - 1e-6)
        expect(next.to).toBeLessThanOrEqual(whole.to + 1e-6)
        expect(next.to).toBeGreaterThan(next.from)
      }
    }),
  )
})
