import { expect, test } from 'vitest'
import { trendPath, typeLane } from '../../../src/renderer/src/derive/type-trends.ts'
import { emptySeries } from '../../../src/shared/telemetry/series.ts'

const history = {
  events: [0, 100, 200, 400],
  types: ['int', 'Node', 'str', 'code'],
  live: [
    [10, 500, 20, 20],
    [0, 100, 900, 850],
    [5, 6, 7, 205],
    [64, 64, 64, 64],
  ],
  held: [],
}
const lane = (from: number, to: number, count = 3) => typeLane(history, emptySeries(), 'event', { from, to }, count)

test('the lane holds the types that moved most inside the stretch, in bytes', () => {
  expect(lane(0, 400).types).toEqual(['Node', 'int', 'str'])
  expect(lane(200, 400).types).toEqual(['str', 'Node'])
  expect(lane(0, 400, 1)).toEqual({ types: ['Node'], rows: [{ x: 0, t0: 0 }, { x: 100, t0: 100 }, { x: 200, t0: 900 }, { x: 400, t0: 850 }], most: 900 })
})

test('a stretch between two samples keeps the samples around it', () => {
  expect(lane(120, 180).rows.map(({ x }) => x)).toEqual([100, 200])
})

test('the curve of a type covers the run, and is none where no history was kept', () => {
  expect(trendPath(history, 'Node')).toBe('M0.0000 1.0000L0.2500 0.8889L0.5000 0.0000L1.0000 0.0556')
  expect(trendPath(history, 'float')).toBeNull()
  expect(trendPath(null, 'Node')).toBeNull()
})
