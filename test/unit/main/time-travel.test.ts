/** Standing runs as checkpoints: any event, in any order, is the heap of the straight run. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { leastWanted, nearestBefore, placesFor } from '../../../src/main/engine-host/checkpoint-plan.ts'
import { createTraveller } from '../../../src/main/engine-host/traveller.ts'
import type { Traveller } from '../../../src/main/engine-host/traveller.ts'
import { visitEvents } from '../../../src/main/engine/index.ts'
import type { PythonVersion } from '../../../src/shared/settings.ts'
import { configOf, runPython } from '../../support/run-engine.ts'
import { buildWalker, type BuiltWorker } from './support/build-worker.ts'

const PROGRAM = `
import gc
class Node(object):
    def __init__(self, other):
        self.other = other
        self.text = 'x' * 700
def walk(items):
    for item in items:
        yield item
kept = {}
for i in walk(range(1500)):
    a = Node(None)
    a.other = Node(a)
    if i % 40 == 0:
        kept[i] = [a, i * 1.5, str(i)]
gc.collect()
big = [j for j in range(20000)]
del big
`

let walker: BuiltWorker
beforeAll(async () => {
  walker = await buildWalker()
}, 60_000)
afterAll(() => walker.remove())

async function travelling<T>(python: PythonVersion, prepares: boolean, use: (travel: Traveller, events: number) => Promise<T>, peakBytes?: number): Promise<T> {
  const { result } = await runPython(PROGRAM, { python })
  const { grammar: _, ...order } = await configOf(PROGRAM, { python })
  const { parser: __, ...plain } = order
  const parts = { walker: walker.path, prepares, onProgress() {} }
  const travel = createTraveller(parts, { order: plain, events: result.totals.events, peakBytes: peakBytes ?? result.peak.ledger.resident })
  try {
    return await use(travel, result.totals.events)
  } finally {
    await travel.dispose()
  }
}

describe.each(['2.7', '3.8', '3.13'] as const)('travelling on %s', (python) => {
  it('finds the heap of the straight run at every event, forwards and backwards', { timeout: 120_000 }, () =>
    travelling(python, true, async (travel, total) => {
      const there = [total, 5, Math.floor(total / 2), Math.floor(total / 2) + 1, Math.floor(total / 2) - 7, 0, total - 1, 777, 777]
      const inOrder = [...new Set(there)].sort((a, b) => a - b)
      const straight = new Map<number, string>()
      await visitEvents(await configOf(PROGRAM, { python }), { events: inOrder, visit: (event, queries) => void straight.set(event, queries.digest()) })
      for (const event of there) {
        const [digest, map] = await Promise.all([travel.ask(event, { kind: 'digest' }), travel.ask(event, { kind: 'heapMap' })])
        expect({ event: map.event, digest }).toEqual({ event, digest: straight.get(event) })
      }
    }))
})

describe('checkpoints', () => {
  it('stand spread over the run and just before the last question, and are made again', { timeout: 120_000 }, () =>
    travelling('3.11', true, async (travel, total) => {
      await travel.ask(1000, { kind: 'digest' })
      await travel.settled()
      await travel.settled()
      const places = placesFor(total, 5, 1000)
      expect(travel.checkpoints()).toEqual(expect.arrayContaining(places))
      await travel.ask(total - 1, { kind: 'digest' })
      await travel.settled()
      expect(travel.checkpoints()).toEqual(expect.arrayContaining(placesFor(total, 5, total - 1)))
      expect(travel.checkpoints().length).toBeLessThanOrEqual(5)
    }, 150 * 2 ** 20))

  it('are none without leave, and a later question goes on from the last', () =>
    travelling('3.11', false, async (travel) => {
      await travel.ask(1000, { kind: 'digest' })
      await travel.ask(2000, { kind: 'digest' })
      expect(travel.checkpoints()).toEqual([2000])
      await travel.ask(500, { kind: 'digest' })
      expect(travel.checkpoints()).toEqual([500, 2000])
    }))
})

describe('a question without an answer', () => {
  it('is refused, and the next one is answered', () =>
    travelling('3.11', false, async (travel, total) => {
      for (const event of [-1, 0.5, total + 1]) await expect(travel.ask(event, { kind: 'digest' })).rejects.toThrow(`There is no event ${event}: the run has ${total}.`)
      await expect(travel.ask(10, { kind: 'whyHeld', arena: 99 })).rejects.toThrow('There is no arena 99 at event 10.')
      expect(await travel.ask(10, { kind: 'arenaLog' })).toMatchObject({ omitted: 0 })
    }))

  it('is refused for a program that does not run, and after the end', async () => {
    const { parser: _, grammar: __, ...order } = await configOf('x = = 1\n', { python: '3.11' })
    const travel = createTraveller({ walker: walker.path, onProgress() {} }, { order, events: 10, peakBytes: 0 })
    await expect(travel.ask(3, { kind: 'digest' })).rejects.toThrow('invalid syntax')
    await travel.dispose()
    await expect(travel.ask(3, { kind: 'digest' })).rejects.toThrow('This run has been replaced by a newer one.')
  })
})

describe('where checkpoints stand', () => {
  it('spreads them and puts one before the last question', () => {
    expect(placesFor(1000, 6, null)).toEqual([0, 250, 500, 750])
    expect(placesFor(1000, 6, 600)).toEqual([580, 0, 250, 500, 750])
    expect(placesFor(1000, 6, 3)).toEqual([0, 250, 500, 750])
    expect(placesFor(1000, 2, 900)).toEqual([880, 0])
  })

  it('takes the nearest before, and gives up what is no place first', () => {
    const standing = (at: number, used: number) => ({ at, used })
    const runs = [standing(0, 1), standing(500, 5), standing(510, 9), standing(900, 3)]
    expect(nearestBefore(runs, 505)).toBe(runs[1])
    expect(nearestBefore(runs, 5000)).toBe(runs[3])
    expect(nearestBefore(runs.slice(1), 400)).toBeNull()
    expect(leastWanted(runs, [0, 500, 900])).toBe(runs[2])
    expect(leastWanted(runs, [0, 500, 510, 900])).toBe(runs[0])
  })
})
