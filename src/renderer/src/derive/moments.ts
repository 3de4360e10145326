/** One moment of a run as the inspector, the tooltip and the live region tell it. */
import type { CollectionRecord, Triple } from '../../../shared/telemetry/collections.ts'
import { type Ledger, LEDGER_SLICES, type LedgerSlice } from '../../../shared/telemetry/ledger.ts'
import { sliceText } from '../../../shared/texts/slices.ts'
import type { MomentRow, Series } from '../../../shared/telemetry/series.ts'
import { t } from '../../../shared/texts/texts.ts'
import { ledgerAt } from './memory-rows.ts'
import { type ByteUnits, formatBytes, formatCount, formatSeconds, formatShare } from './numbers.ts'

export interface MomentView {
  readonly event: number
  readonly allocated: number
  readonly step: number
  readonly seconds: number
  readonly line: number
  readonly ledger: Ledger
  readonly counts: Triple
  readonly arenas: number
  readonly blocks: number
  readonly tracked: number
  readonly virtual: number
}

export function momentAt(series: Series, row: number): MomentView | null {
  if (row < 0 || row >= series.length) return null
  const c = series.columns
  return {
    event: c.event[row]!,
    allocated: c.allocated[row]!,
    step: c.step[row]!,
    seconds: c.seconds[row]!,
    line: c.line[row]!,
    ledger: ledgerAt(series, row),
    counts: [c.count0[row]!, c.count1[row]!, c.count2[row]!],
    arenas: c.arenas[row]!,
    blocks: c.blocks[row]!,
    tracked: c.tracked[row]!,
    virtual: c.virtual[row]!,
  }
}

export function momentOfRow(row: MomentRow): MomentView {
  const { event, allocated, step, seconds, line, arenas, blocks, tracked, virtual, resident } = row
  const slices = Object.fromEntries(LEDGER_SLICES.map((slice) => [slice, row[slice]])) as Record<LedgerSlice, number>
  return { event, allocated, step, seconds, line, ledger: { ...slices, resident }, counts: [row.count0, row.count1, row.count2], arenas, blocks, tracked, virtual }
}

/** Slices that hold bytes no object uses: what could go back to the system, or be used again. */
export const UNUSED_SLICES: readonly LedgerSlice[] = ['cycles', 'rounding', 'freeLists', 'freeBlocks', 'freePools', 'libcFree']

export function unusedBytes(ledger: Ledger): number {
  return UNUSED_SLICES.reduce((sum, slice) => sum + ledger[slice], 0)
}

export function largestUnused(ledger: Ledger): LedgerSlice | null {
  let best: LedgerSlice | null = null
  for (const slice of UNUSED_SLICES) if (ledger[slice] > 0 && (best === null || ledger[slice] > ledger[best])) best = slice
  return best
}

/** Largest first, empty slices last in the order of the stack. */
export function slicesBySize(ledger: Ledger): LedgerSlice[] {
  return [...LEDGER_SLICES].sort((a, b) => ledger[b] - ledger[a] || LEDGER_SLICES.indexOf(a) - LEDGER_SLICES.indexOf(b))
}

/** For the live region: short, most important first. */
export function spokenMoment(moment: MomentView, units: ByteUnits): string {
  const largest = slicesBySize(moment.ledger)
    .slice(0, 3)
    .map((slice) => `${sliceText(slice).label} ${formatBytes(moment.ledger[slice], units)}`)
  const line = moment.line > 0 ? t('timeline.line', { line: moment.line }) : ''
  return t('timeline.eventResidentArenas', { event: formatCount(moment.event), line, seconds: formatSeconds(moment.seconds), resident: formatBytes(moment.ledger.resident, units), largest: largest.join(', '), arenas: formatCount(moment.arenas) })
}

/** What changed from one moment to the next, largest change first; nothing below one byte. */
export function changesBetween(before: Ledger, after: Ledger): { slice: LedgerSlice; bytes: number }[] {
  return LEDGER_SLICES.map((slice) => ({ slice, bytes: after[slice] - before[slice] }))
    .filter((change) => change.bytes !== 0)
    .sort((a, b) => Math.abs(b.bytes) - Math.abs(a.bytes))
}

/** The collection nearest to an event, at most `reach` events away. */
export function collectionNear(records: readonly CollectionRecord[], event: number, reach: number): CollectionRecord | null {
  let best: CollectionRecord | null = null
  for (const record of records) {
    const off = Math.abs(record.event - event)
    if (off <= reach && (best === null || off < Math.abs(best.event - event))) best = record
  }
  return best
}

export function shareSentence(part: number, whole: number, of: string): string {
  return t('timeline.of', { part: formatShare(part, whole), of })
}
