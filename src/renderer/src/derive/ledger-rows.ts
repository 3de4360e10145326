/** The ledger as a table: one row per slice, one column per moment. */
import { type Ledger, LEDGER_SLICES, type LedgerSlice } from '../../../shared/telemetry/ledger.ts'
import { sliceText } from '../../../shared/texts/slices.ts'

export interface LedgerMoments {
  readonly cursor: Ledger | null
  readonly start: Ledger | null
  readonly peak: Ledger | null
  readonly end: Ledger | null
}

export interface LedgerRow {
  readonly slice: LedgerSlice
  readonly label: string
  readonly meaning: string
  readonly remedy: string
  readonly exactness: 'exact' | 'model'
  readonly bytes: Readonly<Record<keyof LedgerMoments, number | null>>
}

const MOMENTS = ['cursor', 'start', 'peak', 'end'] as const

/** From the top of the stack to its bottom, as the chart is read. */
export function ledgerRows(moments: LedgerMoments): LedgerRow[] {
  return [...LEDGER_SLICES].reverse().map((slice) => ({
    slice,
    ...sliceText(slice),
    bytes: Object.fromEntries(MOMENTS.map((name) => [name, moments[name]?.[slice] ?? null])) as LedgerRow['bytes'],
  }))
}

/** The sum of the slices equals the resident size to the byte; shown as a check mark, never assumed. */
export function ledgerSums(ledger: Ledger): boolean {
  return LEDGER_SLICES.reduce((sum, slice) => sum + ledger[slice], 0) === ledger.resident
}
