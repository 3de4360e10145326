/**
 * The ledger: where every resident byte of the simulated process is, at one event.
 * The slices are disjoint and sum to the resident size, to the byte, at every event.
 */
import type { Bytes } from '../units.ts'

/** The slices from the bottom of the stacked chart to its top. */
export const LEDGER_SLICES = [
  'baseline',
  'liveObjects',
  'cycles',
  'rounding',
  'freeLists',
  'freeBlocks',
  'freePools',
  'overhead',
  'largeBlocks',
  'libcFree',
] as const

export type LedgerSlice = (typeof LEDGER_SLICES)[number]

/** Bytes per slice. `resident` is their sum. */
export type Ledger = Record<LedgerSlice, Bytes> & { readonly resident: Bytes }

