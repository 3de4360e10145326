/** Lives and cycles of an ended run, told by threads that make it again. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createInquiry, type Inquiry } from '../../../src/main/engine-host/inquiry.ts'
import type { Biography } from '../../../src/shared/telemetry/biography.ts'
import type { CollectionCycles } from '../../../src/shared/telemetry/cycles.ts'
import type { ProfileResult } from '../../../src/shared/telemetry/result.ts'
import { runPython } from '../../support/run-engine.ts'
import { buildRealWorker, buildWalker, type BuiltWorker } from './support/build-worker.ts'

const PROGRAM = `class Node(object):
    def __init__(self):
        self.other = None
kept = Node()
print(id(kept))
for i in range(3000):
    a = Node()
    b = Node()
    a.other = b
    b.other = a
`

let replayer: BuiltWorker
let walker: BuiltWorker
let result: ProfileResult
let address: number
beforeAll(async () => {
  const run = await runPython(PROGRAM, { python: '3.11' })
  result = run.result
  address = Number(run.stdout)
  replayer = await buildRealWorker('src/main/engine-host/replayer.ts')
  walker = await buildWalker()
}, 60_000)
afterAll(() => {
  replayer.remove()
  walker.remove()
})

async function inquiring<T>(use: (inquiry: Inquiry) => Promise<T>, of: ProfileResult | null = result): Promise<T> {
  const inquiry = createInquiry({ host: { result: () => of, ask: () => Promise.reject(new Error('not asked')) }, walker: walker.path, replayer: replayer.path, onProgress() {} })
  try {
    return await use(inquiry)
  } finally {
    await inquiry.release()
  }
}

describe('a replayed run', { timeout: 60_000 }, () => {
  it('tells the life of an object and the cycles of a collection', () =>
    inquiring(async (inquiry) => {
      const life = (await inquiry.ask(1, null, { kind: 'biography', address })) as Biography
      expect(life).toMatchObject({ type: 'Node', birth: { line: 4 }, death: { cause: 'exit' } })
      const record = result.collections.find(({ collected }) => collected > 0)!
      const cycles = (await inquiry.ask(1, null, { kind: 'cycles', collection: record.index })) as CollectionCycles
      expect(cycles.garbage.objects).toBe(record.collected)
      expect(cycles.shapes[0]!.example.cut).toMatchObject({ kind: 'store', stores: [{ line: 10 }] })
    }))

  it('answers the same question once, and drops an older one of the same kind', () =>
    inquiring(async (inquiry) => {
      const first = inquiry.ask(1, null, { kind: 'cycles', collection: 1 })
      const second = inquiry.ask(1, null, { kind: 'cycles', collection: 2 })
      await expect(first).rejects.toThrow('Overtaken by a newer question.')
      expect(await second).toBe(await inquiry.ask(1, null, { kind: 'cycles', collection: 2 }))
    }))

  it('says in a sentence what it cannot tell', () =>
    inquiring(async (inquiry) => {
      await expect(inquiry.ask(1, 5, { kind: 'biography', address: 16 })).rejects.toThrow('No living object is at 16 at event 5.')
      await expect(inquiry.ask(1, null, { kind: 'cycles', collection: 99_999 })).rejects.toThrow('There is no collection 100000 in this run.')
    }))

  it('is not made while the run goes on', () =>
    inquiring(async (inquiry) => {
      await expect(inquiry.ask(1, null, { kind: 'biography', address })).rejects.toThrow('when the run has ended')
    }, null))

  it('of a run that was stopped goes no further', () =>
    inquiring(
      async (inquiry) => {
        const life = (await inquiry.ask(1, 2000, { kind: 'biography', address })) as Biography
        expect(life.death).toMatchObject({ cause: 'never', event: 2000 })
      },
      { ...result, status: 'cancelled', totals: { ...result.totals, events: 2001 } },
    ))
})
