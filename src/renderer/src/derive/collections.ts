/** Rows of the table of collections: filter, order, and the sentence that says why one ran. */
import type { CollectionReason, CollectionRecord, CollectionTotals } from '../../../shared/telemetry/collections.ts'
import { t } from '../../../shared/texts/texts.ts'
import { formatCount, formatShare, plural } from './numbers.ts'

export type CollectionFilter = 'all' | '0' | '1' | '2' | 'suppressed'

export const COLLECTION_SORTS = [
  'index', 'reason', 'generation', 'line', 'trippedBy', 'candidates', 'collected', 'uncollectable', 'survivors', 'traversed',
] as const
export type CollectionSort = (typeof COLLECTION_SORTS)[number]

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
  if (record.reason === 'explicit') return t('collector.programCalledGcCollect')
  if (record.reason === 'shutdown') return t('collector.interpreterCollectsOnceWhen')
  const { generation: g } = record
  const by = record.trippedBy ? t('collector.atAllocation', { trippedBy: record.trippedBy }) : ''
  if (g === 0) return t('collector.counter0ReachedAbove', { countsBefore: formatCount(record.countsBefore[0]), threshold: formatCount(record.thresholds[0]), by })
  return t('collector.counter0PassedThreshold', { by, g, countsBefore: formatCount(record.countsBefore[g]), threshold: formatCount(record.thresholds[g]) })
}

/** Why a full collection that was due did not run. */
export function whyHeldBack(record: CollectionRecord): string | null {
  const held = record.suppressedFull
  if (!held) return null
  const { longLivedPending, longLivedTotal } = held
  return t('collector.fullCollectionWasDue', { longLivedPending: formatCount(longLivedPending), longLivedPending2: formatShare(longLivedPending, longLivedTotal), longLivedTotal: formatCount(longLivedTotal) })
}

export function countsText(counts: readonly number[]): string {
  return counts.map(formatCount).join(' · ')
}

/** 286 · 26 · 0 (+7 held back). */
export function totalsText(totals: CollectionTotals): string {
  const held = totals.suppressedFull > 0 ? t('collector.heldBack', { suppressedFull: formatCount(totals.suppressedFull) }) : ''
  return `${countsText(totals.collections)}${held}`
}

/** What an empty table says: why nothing ran, and what would make it run. */
export function noCollectionsText(state: { ran: boolean; gcEnabled: boolean; count0: number; threshold0: number }): string {
  if (!state.ran) return t('collector.nothingHasRunYet')
  if (!state.gcEnabled || state.threshold0 === 0) {
    return t('collector.collectorSwitchedOffFor')
  }
  return t('collector.noCollectionRanCounter', { count0: formatCount(state.count0), containerAllocations: plural(state.threshold0, 'containerAllocation') })
}
