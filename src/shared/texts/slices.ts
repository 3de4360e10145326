/** What the slices of the ledger are called and mean. */
import type { LedgerSlice } from '../telemetry/ledger.ts'
import { t } from './texts.ts'

export interface LedgerSliceText {
  readonly label: string
  /** One sentence on what the bytes are. */
  readonly meaning: string
  /** The one action that shrinks it. */
  readonly remedy: string
  readonly exactness: 'exact' | 'model'
}

export function sliceText(slice: LedgerSlice): LedgerSliceText {
  return { label: t(`slices.${slice}.label`), meaning: t(`slices.${slice}.meaning`), remedy: t(`slices.${slice}.remedy`), exactness: slice === 'baseline' ? 'model' : 'exact' }
}
