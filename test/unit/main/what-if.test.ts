/** Sweeps: what is planned, that every point is what the same run alone gives, cancelling, and weak references. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { planSweep } from '../../../src/main/what-if/plan.ts'
import { createWhatIf, type WhatIf } from '../../../src/main/what-if/what-if.ts'
import { DEFAULT_SETTINGS } from '../../../src/shared/settings.ts'
import type { TrialOutcome, WhatIfPoint, WhatIfRequest, WhatIfUpdate } from '../../../src/shared/what-if.ts'
import { runPython } from '../../support/run-engine.ts'
import { buildRealWorker, type BuiltWorker } from './support/build-worker.ts'

const PROGRAM = `class Node(object):
    def __init__(self):
        self.other = None
kept = [Node() for i in range(1500)]
for i in range(3000):
    a = Node()
    b = Node()
    a.other = b
    b.other = a
print(len(kept))
`
const OWN = [700, 10, 10] as const
const NOTHING = { thresholds: [[], [], []], off: false, freezeLine: null } as const

describe('the plan of a sweep', () => {
  it('has the present settings first and each combination once', () => {
    const planned = planSweep(DEFAULT_SETTINGS, { thresholds: [[100, 700], [10], [5, 10]], off: true, freezeLine: 5 }, OWN)
    expect(planned.map(({ thresholds, gcEnabled, freezeLine }) => [thresholds, gcEnabled, freezeLine])).toEqual([
      [null, true, undefined], [[100, 10, 5], true, undefined], [[100, 10, 10], true, undefined], [[700, 10, 5], true, undefined], [null, false, undefined], [null, true, 5],
    ])
  })

  it('is refused when it is too long', () => {
    const many = Array.from({ length: 20 }, (_, i) => i + 1)
    expect(() => planSweep(DEFAULT_SETTINGS, { ...NOTHING, thresholds: [many, many, []] }, OWN)).toThrow('400 combinations are more than the 300')
  })
})

describe('a sweep', { timeout: 120_000 }, () => {
  let trial: BuiltWorker
  beforeAll(async () => {
    trial = await buildRealWorker('src/main/engine-host/trial.ts')
  }, 60_000)
  afterAll(() => trial.remove())

  async function sweeping<T>(use: (whatIf: WhatIf, outcomes: Map<number, TrialOutcome>, ended: Promise<void>, onUpdate: (hear: (update: WhatIfUpdate) => void) => void) => Promise<T>): Promise<T> {
    const outcomes = new Map<number, TrialOutcome>()
    let hear: (update: WhatIfUpdate) => void = () => undefined
    let end: () => void
    const ended = new Promise<void>((resolve) => (end = resolve))
    const whatIf = createWhatIf({
      trial: trial.path,
      appVersion: '0.0.0',
      thresholdsOf: () => OWN,
      onUpdate(_id, update) {
        for (const { index, outcome } of update.done) outcomes.set(index, outcome)
        if (update.ended) end()
        hear(update)
      },
    })
    try {
      return await use(whatIf, outcomes, ended, (listener) => (hear = listener))
    } finally {
      await whatIf.dispose()
    }
  }

  const request: WhatIfRequest = { name: 'program.py', source: PROGRAM, settings: DEFAULT_SETTINGS, sweep: { thresholds: [[50, 200, 700, 3000], [2, 10], [10]], off: true, freezeLine: 5 } }

  it('gives at every point what that run alone gives', () =>
    sweeping(async (whatIf, outcomes, ended) => {
      const { points } = await whatIf.start(request)
      expect(points).toHaveLength(10)
      await ended
      expect(outcomes.size).toBe(10)
      for (const [i, { settings }] of points.entries()) {
        const { result } = await runPython(PROGRAM, { python: '3.11', settings })
        const { collections, collected, traversed, suppressedFull } = result.collectionTotals
        expect(outcomes.get(i), JSON.stringify(settings)).toMatchObject({
          status: 'finished', peakResident: result.peak.ledger.resident, endResident: result.end.ledger.resident, events: result.totals.events, collections, collected, traversed, suppressedFull,
        })
      }
      expect(whatIf.triedOn(PROGRAM, '3.11')?.map(({ outcome }) => outcome)).toEqual([...points.keys()].map((i) => outcomes.get(i)))
      expect([whatIf.triedOn(PROGRAM, '3.12'), whatIf.triedOn('x = 1\n', '3.11')]).toEqual([null, null])
      // What the program prints does not depend on the collector here.
      expect(new Set([...outcomes.values()].map(({ outputHash }) => outputHash)).size).toBe(1)
      const off = outcomes.get(points.findIndex(({ settings }) => !settings.gcEnabled))!
      const frozen = outcomes.get(points.findIndex(({ settings }) => settings.freezeLine === 5))!
      expect(off.traversed).toBe(0)
      expect(frozen.traversed).toBeLessThan(outcomes.get(0)!.traversed)
    }))

  it('runs two at once at the most, and keeps what is done when it is cancelled', () =>
    sweeping(async (whatIf, outcomes, ended, onUpdate) => {
      let most = 0
      let points: readonly WhatIfPoint[] = []
      let id = 0
      onUpdate(({ running }) => {
        most = Math.max(most, running.length)
        if (outcomes.size === 3) whatIf.cancel(id)
      })
      ;({ id, points } = await whatIf.start(request))
      await ended
      expect(most).toBe(2)
      expect(outcomes.size).toBeGreaterThanOrEqual(3)
      expect(outcomes.size).toBeLessThan(points.length)
    }))

  it('tries weak references against strong ones', () =>
    sweeping(async (whatIf) => {
      const { edits, before, after } = await whatIf.tryWeak({ name: 'program.py', source: PROGRAM, settings: DEFAULT_SETTINGS, stores: [{ line: 9, target: 'attribute', name: 'other' }] })
      expect(edits).toEqual([{ line: 9, before: '    b.other = a', after: '    import weakref; b.other = None if a is None else weakref.proxy(a)' }])
      expect([before.collected > 0, after.collected, before.outputHash === after.outputHash]).toEqual([true, 0, true])
      await expect(whatIf.tryWeak({ name: 'program.py', source: PROGRAM, settings: DEFAULT_SETTINGS, stores: [{ line: 4, target: 'attribute', name: 'other' }] })).rejects.toThrow('cannot be written with a weak reference')
    }))
})

describe('freezing at a line', () => {
  it('is what gc.freeze() there does, and does not exist in 2.7', async () => {
    const line = PROGRAM.split('\n').indexOf('for i in range(3000):') + 1
    const source = PROGRAM.replace('for i', 'import gc; gc.get_freeze_count()\nfor i')
    const byHand = await runPython(source.replace('gc.get_freeze_count()', 'gc.freeze()'), { python: '3.11' })
    const bySetting = await runPython(source, { python: '3.11', settings: { freezeLine: line + 1 } })
    expect(bySetting.result.collectionTotals).toEqual(byHand.result.collectionTotals)
    const refused = await runPython(PROGRAM, { python: '2.7', settings: { freezeLine: 5 } })
    expect(refused.result).toMatchObject({ status: 'rejected', problem: { message: 'gc.freeze() does not exist in Python 2.7: it came with 3.7.' } })
  })
})
