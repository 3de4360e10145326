/** The last event at which the heap of an ended run can be asked about. */
import type { ProfileResult } from '../../shared/telemetry/result.ts'

/** A run that was stopped inside an allocator call stands still just before it. */
export function lastEvent(result: ProfileResult): number {
  return Math.max(0, result.totals.events - (wasStopped(result) ? 1 : 0))
}

export function wasStopped({ status, problem }: ProfileResult): boolean {
  return status === 'cancelled' || status === 'stopped' || problem?.kind === 'Limit'
}
