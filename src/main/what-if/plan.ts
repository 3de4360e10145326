/** The settings that a sweep tries. Pure. */
import type { RunSettings } from '../../shared/settings.ts'
import type { Triple } from '../../shared/telemetry/collections.ts'
import { t } from '../../shared/texts/texts.ts'
import { MOST_POINTS, type Sweep } from '../../shared/what-if.ts'

/**
 * The present settings first, then each combination once, then the collector off and everything frozen.
 * `own`: the version's thresholds. Throws one sentence when there are too many.
 */
export function planSweep(now: RunSettings, sweep: Sweep, own: Triple): RunSettings[] {
  const present = now.thresholds ?? own
  const [first, second, third] = sweep.thresholds.map((values, i) => (values.length === 0 ? [present[i]!] : values)) as [readonly number[], readonly number[], readonly number[]]
  const count = first.length * second.length * third.length
  if (count > MOST_POINTS) throw new Error(t('whatIf.combinationsMoreThanOne', { count, mostPoints: MOST_POINTS }))
  const planned = [now]
  for (const a of first) for (const b of second) for (const c of third) planned.push({ ...now, gcEnabled: true, thresholds: shortest([a, b, c], own) })
  if (sweep.off) planned.push({ ...now, gcEnabled: false })
  if (sweep.freezeLine !== null) planned.push({ ...now, gcEnabled: true, freezeLine: sweep.freezeLine })
  return [...new Map(planned.map((settings) => [keyOf(settings, own), settings])).values()]
}

/** null for the version's own thresholds, as the window writes them. */
function shortest(thresholds: Triple, own: Triple): RunSettings['thresholds'] {
  return thresholds.every((value, i) => value === own[i]) ? null : thresholds
}

function keyOf({ thresholds, gcEnabled, freezeLine }: RunSettings, own: Triple): string {
  return JSON.stringify([thresholds ?? own, gcEnabled, freezeLine ?? null])
}
