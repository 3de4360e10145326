/** Time travel: the heap at an event is the same however one gets there. */
import { describe, expect, it } from 'vitest'
import { createEngine, stateAt, visitEvents } from '../../../../src/main/engine/index.ts'
import type { Queries } from '../../../../src/main/engine/index.ts'
import { configOf, runPython } from '../../../support/run-engine.ts'

const PROGRAM = `
import gc
class Node(object):
    def __init__(self, other):
        self.other = other
        self.text = 'x' * 300
kept = {}
for i in range(1500):
    a = Node(None)
    a.other = Node(a)
    if i % 40 == 0:
        kept[i] = [a, i * 1.5, str(i)]
gc.collect()
big = [j for j in range(20000)]
del big
`
const picture = (queries: Queries) => ({ digest: queries.digest(), map: queries.heapMap(), log: queries.arenaLog() })

describe.each(['2.7', '3.8', '3.11', '3.13'] as const)('time travel on %s', (python) => {
  it('reaches the same heap directly and by way of other stops', async () => {
    const config = await configOf(PROGRAM, { python })
    const { events: total } = (await runPython(PROGRAM, { python })).result.totals
    const stops = [0, 1, 777, Math.floor(total / 2), Math.floor(total / 2) + 1, total]
    const onOneWay: ReturnType<typeof picture>[] = []
    await visitEvents(config, { events: stops, visit: (_event, queries) => onOneWay.push(picture(queries)) })
    expect(onOneWay.map(({ map }) => map.event)).toEqual(stops)
    expect(new Set(onOneWay.map(({ digest }) => digest)).size).toBe(stops.length)
    for (const [i, event] of stops.entries()) expect(await stateAt(config, event, picture)).toEqual(onOneWay[i])
  })

  it('stands at every event there is, those of numbers that take the place of others included', async () => {
    const program = 'n = 1000\nitems = []\nwhile n < 1400:\n    n = n + 1\n    n -= 0\n    if n % 7 == 0: items.append(n * 3.5)\nprint(n)\n'
    const config = await configOf(program, { python })
    const { events: total } = (await runPython(program, { python })).result.totals
    const all = Array.from({ length: total + 1 }, (_, event) => event)
    const reached: number[] = []
    await visitEvents(config, { events: all, visit: (_event, queries) => void reached.push(queries.position().event) })
    expect(reached).toEqual(all)
  })

  it('leaves the run as it is without stops', async () => {
    const plain = (await runPython(PROGRAM, { python })).result
    const engine = await createEngine({
      ...(await configOf(PROGRAM, { python })),
      host: { write() {}, poll: () => 'continue' },
      itinerary: { first: 500, arrived: (event) => (event < 3000 ? event + 500 : null) },
    })
    engine.run()
    expect(JSON.stringify(engine.result(500))).toBe(JSON.stringify(plain))
  })
})

describe('an event that is none', () => {
  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('is refused: %s', async (event) => {
    const config = await configOf('x = 1\n', { python: '3.11' })
    await expect(stateAt(config, event, () => null)).rejects.toMatchObject({ name: 'QueryError' })
  })

  it('is refused beyond the end, with the number of events there are', async () => {
    const config = await configOf('x = [1, 2]\n', { python: '3.11' })
    const { events } = (await runPython('x = [1, 2]\n', { python: '3.11' })).result.totals
    await expect(stateAt(config, events + 1, () => null)).rejects.toMatchObject({ refusal: { kind: 'noSuchEvent' }, message: `There is no event ${events + 1}: the run has ${events}.` })
  })

  it('is refused for a program that never ran', async () => {
    const config = await configOf('x = = 1\n', { python: '3.11' })
    await expect(stateAt(config, 0, () => null)).rejects.toMatchObject({ refusal: { kind: 'rejected' } })
  })

  it('is refused out of order', async () => {
    const config = await configOf('x = 1\n', { python: '3.11' })
    await expect(visitEvents(config, { events: [5, 5], visit() {} })).rejects.toMatchObject({ refusal: { kind: 'outOfOrder' } })
  })
})

describe('questions', () => {
  it('are refused before the program has begun and after it has ended', async () => {
    const engine = await createEngine({ ...(await configOf('x = 1\n', { python: '3.11' })), host: { write() {}, poll: () => 'continue' } })
    expect(() => engine.queries()).toThrow('The run has not begun.')
    engine.run()
    expect(() => engine.queries()).toThrow('The run has ended: its heap is gone.')
  })

  it('are refused for what is not there', async () => {
    const config = await configOf('x = [1.5]\n', { python: '3.11' })
    await stateAt(config, 1, (queries) => {
      expect(() => queries.whyHeld(99)).toThrow(expect.objectContaining({ refusal: { kind: 'noSuchArena', arena: 99, event: expect.any(Number) as number } }))
      expect(() => queries.poolBlocks(12)).toThrow(expect.objectContaining({ refusal: { kind: 'noSuchPool', address: 12 } }))
      for (const address of [0, -4, 0.5, 0x7f0000000001, 0x7fffffffffff]) {
        expect(() => queries.object(address)).toThrow(expect.objectContaining({ refusal: expect.objectContaining({ kind: 'noSuchObject', address }) as object }))
        expect(() => queries.predictRelease([address])).toThrow(expect.objectContaining({ refusal: expect.objectContaining({ kind: 'noSuchObject', address }) as object }))
      }
    })
  })
})
