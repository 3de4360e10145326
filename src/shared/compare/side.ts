/** A finished run as one side of a comparison. */
import type { ProfileResult } from '../telemetry/result.ts'
import { t } from '../texts/texts.ts'
import type { Side } from './comparison.ts'

/** `CPython 3.11.7` is said by the caller where it matters; here: name, version and moment. */
export function sideAtEnd(result: ProfileResult): Side {
  const { series, end, totals, fragmentation } = result
  const last = series.length - 1
  return {
    label: t('compare.pythonEnd', { name: result.workload.name, python: result.settings.python }),
    release: result.release,
    settings: result.settings,
    sha256: result.workload.sha256,
    event: totals.events,
    allocated: totals.allocated,
    steps: totals.steps,
    ledger: end.ledger,
    peakResident: result.peak.ledger.resident,
    arenas: fragmentation.arenas.held,
    blocks: last < 0 ? 0 : series.columns.blocks[last]!,
    collectionTotals: result.collectionTotals,
    fragmentation,
  }
}
