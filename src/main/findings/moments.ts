/** Moments that rules look at beside the end. */
import type { ProfileResult } from '../../shared/telemetry/result.ts'

/** What a moment must exceed the end by to be worth showing instead of it. */
const CLEARLY = 2

/** The event at which arenas held most that nothing used; null: that was the end, or about as much as at the end. */
export function mostUnusedAt({ series, end }: ProfileResult): number | null {
  const { freeBlocks, freePools, event } = series.columns
  let row = -1
  let most = CLEARLY * (end.ledger.freeBlocks + end.ledger.freePools)
  for (let i = 0; i < series.length; i++) {
    const unused = freeBlocks[i]! + freePools[i]!
    if (unused > most) [row, most] = [i, unused]
  }
  return row < 0 ? null : event[row]!
}

/** The peak where most of what was added there is gone at the end; null: the end tells as much. */
export function fullestAt({ start, peak, end }: ProfileResult): number | null {
  const added = peak.ledger.resident - start.ledger.resident
  return end.ledger.resident - start.ledger.resident < added / CLEARLY ? peak.event : null
}
