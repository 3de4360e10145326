/** What the sections share: derived numbers, and the sentences of the verdict. */
import { sliceText } from '../../shared/texts/slices.ts'
import type { Ledger, LedgerSlice } from '../../shared/telemetry/ledger.ts'
import type { ProfileResult } from '../../shared/telemetry/result.ts'
import { bytesText, countText, shareText } from './numbers.ts'

/** Bytes the process holds and no living object uses. */
export const UNUSED_SLICES = ['cycles', 'freeLists', 'freeBlocks', 'freePools', 'libcFree'] as const satisfies readonly LedgerSlice[]

export function unusedBytes(ledger: Ledger): number {
  return UNUSED_SLICES.reduce((sum, slice) => sum + ledger[slice], 0)
}

export function largestUnused(ledger: Ledger): LedgerSlice {
  return UNUSED_SLICES.reduce((best: LedgerSlice, slice) => (ledger[slice] > ledger[best] ? slice : best), UNUSED_SLICES[0])
}

/** Nothing ran: there are no numbers to show. */
export function hasRun(result: ProfileResult): boolean {
  return result.status !== 'rejected' && (result.series.length > 0 || result.totals.events > 0)
}

/** Above these shares of what the program added to the process, unused bytes are called high or noticeable. */
export const HIGH_SHARE = 0.5
export const NOTICEABLE_SHARE = 0.2

export type Level = 'high' | 'noticeable' | 'low'

export function unusedLevel({ start, end }: ProfileResult): Level {
  const unused = unusedBytes(end.ledger)
  const added = end.ledger.resident - start.ledger.baseline
  // Below one arena there is nothing to act on, whatever the share.
  if (added <= 0 || unused < 256 * 1024) return 'low'
  const share = unused / added
  return share > HIGH_SHARE ? 'high' : share > NOTICEABLE_SHARE ? 'noticeable' : 'low'
}

/** First what a reader must know before any number. */
export function statusSentence(result: ProfileResult): string | null {
  const { status, problem } = result
  const place = problem !== null && problem.line > 0 ? ` on line ${problem.line}` : ''
  const what = problem === null ? '' : `${problem.kind}: ${problem.message}`
  switch (status) {
    case 'finished':
      return null
    case 'failed':
      return `The program failed${place} (${what}); everything below is the run up to there.`
    case 'cancelled':
      return 'The run was cancelled; everything below is the run up to there.'
    case 'rejected':
      return `Nothing ran. ${what}${place === '' ? '' : ` (line ${problem!.line})`}`
    case 'stopped':
      return `The engine stopped${place}. ${problem?.message ?? ''} Everything below is what was known last.`
  }
}

export function verdict(result: ProfileResult): { readonly claim: string; readonly advice: string | null } {
  const { start, peak, end } = result
  const unused = unusedBytes(end.ledger)
  const level = unusedLevel(result)
  const peakLine = peak.line > 0 ? ` on line ${peak.line}` : ''
  const course = `Resident memory began at ${bytesText(start.ledger.resident)}, peaked at ${bytesText(peak.ledger.resident)}${peakLine} and ended at ${bytesText(end.ledger.resident)}.`
  if (level === 'low') {
    const kept = end.ledger.resident - start.ledger.resident
    const rest = kept > 1024 * 1024 ? `What remains is used: ${bytesText(end.ledger.liveObjects)} of live objects and ${bytesText(end.ledger.largeBlocks)} of large blocks.` : 'Nearly everything came back.'
    return { claim: `${course} ${rest}`, advice: null }
  }
  const slice = largestUnused(end.ledger)
  const { label, remedy } = sliceText(slice)
  const share = shareText(unused, end.ledger.resident)
  const which = end.ledger[slice] === unused ? `all of it ${label}` : `most of it ${label} (${bytesText(end.ledger[slice])})`
  return {
    claim: `${course} ${bytesText(unused)} of that, ${share} of the resident size, is held but used by nothing, ${which}.`,
    advice: remedy,
  }
}

/** Why there are no collections, as numbers. */
export function noCollectionSentence({ series, thresholds, settings }: ProfileResult): string {
  if (!settings.gcEnabled) return 'No collection ran: the run began with the collector off.'
  if (thresholds[0] === 0) return 'No collection ran: threshold 0 is 0, which turns the collector off.'
  let highest = 0
  for (let row = 0; row < series.length; row++) highest = Math.max(highest, series.columns.count0[row]!)
  return `No collection ran: the count of generation 0 reached ${countText(highest)} of ${countText(thresholds[0])} in the samples taken.`
}
