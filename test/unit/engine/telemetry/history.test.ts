import { expect, test } from 'vitest'
import { createHistory, type HistoryEntry } from '../../../../src/main/engine/telemetry/history.ts'

const entryAt = (event: number, live: number): HistoryEntry => ({ event, live, types: [{ type: 'Node', live, held: live }] })

test('a walk is due when the heap has changed by a fifth, or when two events have passed for each block', () => {
  let blocks = 10_000
  const history = createHistory(() => blocks)
  expect(history.due(4095)).toBe(false)
  expect(history.due(5000)).toBe(true)
  history.add(entryAt(5000, 1))
  expect(history.due(12_000)).toBe(false)
  blocks = 12_600
  expect(history.due(12_000)).toBe(true)
  blocks = 7900
  expect(history.due(12_000)).toBe(true)
  blocks = 10_000
  expect(history.due(25_000)).toBe(true)
})

test('thinning keeps both ends and the peak, and halves the pace', () => {
  const history = createHistory(() => 100)
  for (let i = 0; i <= 64; i++) history.add(entryAt(i * 5000, i === 38 ? 999 : 10 + (i % 3)))
  const { events, live, types } = history.read()
  expect(events.length).toBeLessThanOrEqual(34)
  expect([events[0], events.at(-1)]).toEqual([0, 320_000])
  expect(types).toEqual(['Node'])
  expect(live[0]![events.indexOf(38 * 5000)]).toBe(999)
  expect(history.due(320_000 + 5000)).toBe(false)
  expect(history.due(320_000 + 8200)).toBe(true)
})
