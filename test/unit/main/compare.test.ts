/** Two runs side by side: rows are the results' own numbers, swapping flips every sign, versions name the rule. */
import { describe, expect, it } from 'vitest'
import { ruleDifferences } from '../../../src/main/engine/index.ts'
import { compareSides } from '../../../src/shared/compare/comparison.ts'
import { sideAtEnd } from '../../../src/shared/compare/side.ts'
import { DEFAULT_SETTINGS, PYTHON_VERSIONS, type RunSettings } from '../../../src/shared/settings.ts'
import { runPython } from '../../support/run-engine.ts'

const PROGRAM = 'class A(object):\n    def __init__(self, n):\n        self.n = n\nrows = [A(i) for i in range(5000)]\nkept = rows[::50]\ndel rows\nprint(len(kept))\n'

async function compared(a: Partial<RunSettings>, b: Partial<RunSettings>) {
  const [left, right] = [{ ...DEFAULT_SETTINGS, ...a }, { ...DEFAULT_SETTINGS, ...b }]
  const [first, second] = [await runPython(PROGRAM, left), await runPython(PROGRAM, right)]
  return { comparison: compareSides(sideAtEnd(first.result), sideAtEnd(second.result), ruleDifferences(left, right)), first, second }
}

describe('a comparison', () => {
  it('has the numbers of both results', async () => {
    const { comparison, first, second } = await compared({ python: '3.8' }, { python: '3.12' })
    const row = (id: string) => comparison.headline.find((one) => one.id === id)!
    expect([row('peak').a, row('peak').b]).toEqual([first.result.peak.ledger.resident, second.result.peak.ledger.resident])
    expect([row('events').a, row('events').b]).toEqual([first.result.totals.events, second.result.totals.events])
    const slices = comparison.ledger.slice(0, -1)
    const total = comparison.ledger[comparison.ledger.length - 1]!
    expect(slices.reduce((sum, { delta }) => sum + delta, 0)).toBe(total.delta)
    expect(total.b! - total.a!).toBe(second.result.end.ledger.resident - first.result.end.ledger.resident)
    const { total: pools, types } = first.result.fragmentation
    expect(comparison.types.reduce((sum, { a }) => sum + (a ?? 0), 0)).toBe(pools.held + types.reduce((sum, { largeBlocks }) => sum + largeBlocks, 0))
  })

  it('flips every sign when the sides are swapped', async () => {
    const { comparison } = await compared({ python: '2.7' }, { python: '3.11' })
    const swapped = compareSides(comparison.b, comparison.a, [])
    for (const part of ['headline', 'ledger', 'types', 'lines'] as const) {
      const deltas = new Map(swapped[part].map(({ id, delta }) => [id, delta]))
      for (const { id, delta } of comparison[part]) expect(deltas.get(id)).toBe(delta === 0 ? 0 : -delta)
    }
  })

  it('of a run with itself has no change and no rule', async () => {
    const { comparison } = await compared({}, {})
    expect(comparison.rules).toEqual([])
    expect([...comparison.headline, ...comparison.ledger, ...comparison.types, ...comparison.lines].filter(({ delta }) => delta !== 0)).toEqual([])
  })

  it.each(PYTHON_VERSIONS.slice(0, -1).map((python, i) => [python, PYTHON_VERSIONS[i + 1]!] as const))('of %s and %s names a rule for every change of memory and of collections', async (left, right) => {
    const { comparison } = await compared({ python: left }, { python: right })
    const unexplained = [...comparison.headline, ...comparison.ledger].filter(({ delta, rules }) => delta !== 0 && rules.length === 0)
    expect(unexplained.map(({ id }) => id)).toEqual([])
  })

  it('names the setting that was changed', () => {
    const changed = ruleDifferences(DEFAULT_SETTINGS, { ...DEFAULT_SETTINGS, thresholds: [7000, 10, 10], libc: 'glibc-2.19', allocator: 'malloc' })
    expect(changed.map(({ id, b }) => [id, b])).toEqual([['allocator', 'the C library alone'], ['libc', 'glibc 2.19'], ['thresholds', '7000, 10, 10']])
  })
})
