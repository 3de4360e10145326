/** Rows of the table of collections: filter, order, and the sentence that says why one ran. */
import type { CollectionReason, CollectionRecord, CollectionTotals } from '../../../shared/telemetry/collections.ts'
import { formatCount, formatShare, plural } from './numbers.ts'

export type CollectionFilter = 'all' | '0' | '1' | '2' | 'suppressed'

export const COLLECTION_SORTS = [
  'index', 'reason', 'generation', 'line', 'trippedBy', 'candidates', 'collected', 'uncollectable', 'survivors', 'traversed',
] as const
export type CollectionSort = (typeof COLLECTION_SORTS)[number]

export const REASON_TEXT: Record<CollectionReason, string> = {
  threshold: 'threshold',
  explicit: 'gc.collect()',
  shutdown: 'shutdown',
}

export function ofReason(records: readonly CollectionRecord[], reason: CollectionReason | 'any'): readonly CollectionRecord[] {
  return reason === 'any' ? records : records.filter((record) => record.reason === reason)
}

export function filterCollections(records: readonly CollectionRecord[], filter: CollectionFilter): readonly CollectionRecord[] {
  if (filter === 'all') return records
  if (filter === 'suppressed') return records.filter((record) => record.suppressedFull !== null)
  const generation = Number(filter)
  return records.filter((record) => record.generation === generation)
}

export function sortCollections(
  records: readonly CollectionRecord[],
  by: CollectionSort,
  descending: boolean,
): readonly CollectionRecord[] {
  const sign = descending ? -1 : 1
  return [...records].sort((a, b) => {
    const left = a[by]
    const right = b[by]
    const order = typeof left === 'string' ? left.localeCompare(right as string) : left - (right as number)
    return order !== 0 ? order * sign : a.index - b.index
  })
}

export function whyItRan(record: CollectionRecord): string {
  if (record.reason === 'explicit') return 'The program called gc.collect().'
  if (record.reason === 'shutdown') return 'The interpreter collects once when it shuts down.'
  const { generation: g } = record
  const by = record.trippedBy ? ` at the allocation of a ${record.trippedBy}` : ''
  if (g === 0) return `Counter 0 reached ${formatCount(record.countsBefore[0])}, above its threshold ${formatCount(record.thresholds[0])},${by}.`
  return `Counter 0 passed its threshold${by}, and counter ${g} stood at ${formatCount(record.countsBefore[g])}, above ${formatCount(record.thresholds[g])}.`
}

/** Why a full collection that was due did not run. */
export function whyHeldBack(record: CollectionRecord): string | null {
  const held = record.suppressedFull
  if (!held) return null
  const { longLivedPending, longLivedTotal } = held
  return `A full collection was due and was held back: ${formatCount(longLivedPending)} pending objects are ${formatShare(longLivedPending, longLivedTotal)} of ${formatCount(longLivedTotal)} long-lived ones; it needs 25 %.`
}

export function countsText(counts: readonly number[]): string {
  return counts.map(formatCount).join(' · ')
}

/** 286 · 26 · 0 (+7 held back). */
export function totalsText(totals: CollectionTotals): string {
  const held = totals.suppressedFull > 0 ? ` (+${formatCount(totals.suppressedFull)} held back)` : ''
  return `${countsText(totals.collections)}${held}`
}

/** What an empty table says: why nothing ran, and what would make it run. */
export function noCollectionsText(state: { ran: boolean; gcEnabled: boolean; count0: number; threshold0: number }): string {
  if (!state.ran) return 'Nothing has run yet. Press Run: each collection of the cyclic collector will be a row here.'
  if (!state.gcEnabled || state.threshold0 === 0) {
    return 'The collector is switched off for this run, so nothing started one. Switch gc on in the toolbar, or call gc.collect() in the program.'
  }
  return `No collection ran: counter 0 stands at ${formatCount(state.count0)} of the ${plural(state.threshold0, 'net container allocation')} that would start one. Lower the first threshold in the toolbar, or call gc.collect() in the program.`
}
