// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { counterLane, laneHeight, stackLanes } from '../../../src/renderer/src/derive/counter-rows.ts'
import { collection } from '../support/collection.ts'
import { seriesOf } from '../support/series.ts'
import { syntheticRun } from '../support/synthetic-run.ts'

const SERIES = seriesOf([
  { event: 0, count0: 0 },
  { event: 90, count0: 600 },
  { event: 200, count0: 200 },
])
const RECORDS = [collection({ event: 100, countsBefore: [701, 0, 0], countsAfter: [0, 1, 0] })]

describe('the sawtooth', () => {
  const lane = counterLane(SERIES, RECORDS, [700, 10, 10], 'event', { from: 0, to: 200 }, 100)
  test('has the points just before and just after each collection', () => {
    expect(lane.rows.map((row) => [row.x, row.counts[0]])).toEqual([[0, 0], [90, 600], [100, 701], [100, 0], [200, 200]])
    expect(lane.banded).toBe(false)
  })
  test('each lane reaches to its threshold, or to the highest count above it', () => expect(lane.tops).toEqual([701, 10, 10]))
  test('lanes stand on top of each other without touching', () => {
    for (const row of stackLanes(lane)) {
      expect(row.g0).toBeGreaterThanOrEqual(0)
      expect(row.g0).toBeLessThan(1)
      expect(row.g1).toBeGreaterThan(1)
      expect(row.g1).toBeLessThan(2)
      expect(row.g2).toBeGreaterThan(2)
      expect(row.g2).toBeLessThan(3)
    }
    expect(laneHeight(0, 700, lane.tops)).toBeLessThan(laneHeight(0, 701, lane.tops))
  })
})

test('a threshold of zero still gives a lane with a height', () => expect(counterLane(SERIES, [], [0, 0, 0], 'event', { from: 0, to: 200 }, 100).tops).toEqual([600, 1, 1]))

test('only the visible stretch is drawn, with a row on each side', () => {
  const series = seriesOf(Array.from({ length: 100 }, (_, event) => ({ event, count0: event })))
  const lane = counterLane(series, [], [700, 10, 10], 'event', { from: 40, to: 50 }, 500)
  expect(lane.rows[0]!.x).toBe(39)
  expect(lane.rows[lane.rows.length - 1]!.x).toBe(51)
})

test('more teeth than room: never more rows than asked for, and lowest and highest survive', () => {
  const { series, collections, events } = syntheticRun()
  const range = { from: 0, to: events }
  const lane = counterLane(series, collections, [700, 10, 10], 'event', range, 120)
  expect(lane.banded).toBe(true)
  expect(lane.rows.length).toBeLessThanOrEqual(120)
  expect(Math.max(...lane.rows.map((row) => row.counts[0]))).toBe(701)
  expect(Math.min(...lane.rows.map((row) => row.counts[0]))).toBe(0)
  const xs = lane.rows.map((row) => row.x)
  expect(xs).toEqual([...xs].sort((a, b) => a - b))
})
