/** Limits that a run is held to, for continuous integration and reports. */
import type { LEDGER_SLICES } from '../telemetry/ledger.ts'
import type { ProfileResult } from '../telemetry/result.ts'
import type { BudgetVerdict } from './report.ts'

export interface Budget {
  /** The option as given: `--max-peak 400MiB`. */
  readonly text: string
  readonly measure: BudgetMeasure
  readonly limit: number
}

export const BUDGET_MEASURES = ['peak', 'end', 'growth', 'unused', 'live', 'requested', 'arenas', 'collections', 'collections0', 'collections1', 'collections2', 'references', 'uncollectable'] as const
export type BudgetMeasure = (typeof BUDGET_MEASURES)[number]

interface Measure {
  readonly name: string
  readonly unit: 'bytes' | 'count'
  readonly of: (run: ProfileResult) => number
}

/** Slices that the process holds and nothing uses. */
const UNUSED = ['cycles', 'freeLists', 'freeBlocks', 'freePools', 'libcFree'] as const satisfies readonly (typeof LEDGER_SLICES)[number][]

export const MEASURES: Readonly<Record<BudgetMeasure, Measure>> = {
  peak: { name: 'resident size at the peak', unit: 'bytes', of: ({ peak }) => peak.ledger.resident },
  end: { name: 'resident size at the end', unit: 'bytes', of: ({ end }) => end.ledger.resident },
  growth: { name: 'growth of the resident size', unit: 'bytes', of: ({ start, end }) => end.ledger.resident - start.ledger.resident },
  unused: { name: 'held but unused at the end', unit: 'bytes', of: ({ end }) => UNUSED.reduce((sum, slice) => sum + end.ledger[slice], 0) },
  live: { name: 'live objects and large blocks at the end', unit: 'bytes', of: ({ end }) => end.ledger.liveObjects + end.ledger.largeBlocks },
  requested: { name: 'bytes ever requested', unit: 'bytes', of: ({ totals }) => totals.allocated },
  arenas: { name: 'arenas at one time', unit: 'count', of: ({ fragmentation }) => fragmentation.arenas.highWater },
  collections: { name: 'collections', unit: 'count', of: ({ collectionTotals: { collections } }) => collections[0] + collections[1] + collections[2] },
  collections0: { name: 'collections of generation 0', unit: 'count', of: ({ collectionTotals }) => collectionTotals.collections[0] },
  collections1: { name: 'collections of generation 1', unit: 'count', of: ({ collectionTotals }) => collectionTotals.collections[1] },
  collections2: { name: 'collections of generation 2', unit: 'count', of: ({ collectionTotals }) => collectionTotals.collections[2] },
  references: { name: 'references followed by the collector', unit: 'count', of: ({ collectionTotals }) => collectionTotals.traversed },
  uncollectable: { name: 'uncollectable objects', unit: 'count', of: ({ collectionTotals }) => collectionTotals.uncollectable },
}

/** In the order of the budgets. */
export function holdBudgets(budgets: readonly Budget[], run: ProfileResult): readonly BudgetVerdict[] {
  return budgets.map(({ text, measure, limit }) => {
    const { name, unit, of } = MEASURES[measure]
    const actual = of(run)
    return { budget: text, measure: name, limit, actual, unit, holds: actual <= limit }
  })
}
