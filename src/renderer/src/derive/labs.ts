/** A sample is a lab: each of its runs ends in one number, and the next run is to change it. */
import type { RunSettings } from '../../../shared/settings.ts'
import type { LedgerSlice } from '../../../shared/telemetry/ledger.ts'
import type { ProfileResult } from '../../../shared/telemetry/result.ts'
import type { labs } from '../../../shared/texts/en/labs.ts'

export type LabId = keyof typeof labs.numbers

export interface Lab {
  readonly id: LabId
  readonly unit: 'bytes' | 'count'
  measure(result: ProfileResult): number
  /** Settings of the next run; null: the program is to be edited. */
  readonly change: Partial<RunSettings> | null
  /** The change in CPython's and glibc's own names. */
  readonly changeName: string
}

const UNUSED: readonly LedgerSlice[] = ['freeBlocks', 'freePools']

const grownToPeak = ({ start, peak }: ProfileResult): number => peak.ledger.resident - start.ledger.resident
const collected = ({ collectionTotals }: ProfileResult): number => collectionTotals.collected

function mostUnused({ series }: ProfileResult): number {
  let most = 0
  for (let i = 0; i < series.length; i++) most = Math.max(most, UNUSED.reduce((sum, slice) => sum + series.columns[slice][i]!, 0))
  return most
}

const python = (version: RunSettings['python']): Pick<Lab, 'change' | 'changeName'> => ({ change: { python: version }, changeName: `Python ${version}` })
const edit: Pick<Lab, 'change' | 'changeName'> = { change: null, changeName: '' }

const LABS: readonly Lab[] = [
  { id: 'cycle_of_two_lists', unit: 'count', measure: collected, ...edit },
  { id: 'finalizer_cycle', unit: 'count', measure: ({ collectionTotals }) => collectionTotals.uncollectable, ...python('2.7') },
  { id: 'growing_rates', unit: 'bytes', measure: grownToPeak, ...edit },
  { id: 'identity', unit: 'count', measure: ({ totals }) => totals.events, ...python('3.12') },
  { id: 'list_or_generator', unit: 'bytes', measure: grownToPeak, ...edit },
  { id: 'range_three_ways', unit: 'bytes', measure: ({ end }) => end.ledger.resident, change: { libc: 'glibc-2.36-no-tcache' }, changeName: 'tcache_count=0' },
  { id: 'reference_counts', unit: 'count', measure: collected, ...edit },
  { id: 'scattered_survivors', unit: 'bytes', measure: mostUnused, ...python('3.8') },
  { id: 'ten_million', unit: 'bytes', measure: ({ peak }) => peak.ledger.resident, ...python('2.7') },
  { id: 'thresholds', unit: 'count', measure: ({ collectionTotals: { collections } }) => collections[0] + collections[1] + collections[2], ...python('3.13') },
]

/** The lab of a sample's file name, such as `thresholds.py`. */
export function labOf(fileName: string): Lab | null {
  return LABS.find(({ id }) => `${id}.py` === fileName) ?? null
}
