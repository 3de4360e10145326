/** Facts about the collector that differ between releases and are of use to nothing outside this folder. */
import type { PythonVersion } from '../../../shared/settings.ts'
import type { Triple } from '../../../shared/telemetry/collections.ts'

export interface GcDetails {
  /** gc.get_count() in the first lines of a short script (-S -E). Measured. */
  readonly startCounts: Triple
  /** 3.12.0-3.12.2: a collection that is due runs even if gc.disable() came in between, or inside another one. */
  readonly dueRunsAnyway: boolean
}

export const GC_DETAILS: Readonly<Record<PythonVersion, GcDetails>> = {
  '2.7': { startCounts: [524, 3, 0], dueRunsAnyway: false },
  '3.7': { startCounts: [337, 7, 0], dueRunsAnyway: false },
  '3.8': { startCounts: [306, 7, 0], dueRunsAnyway: false },
  '3.11': { startCounts: [448, 6, 0], dueRunsAnyway: false },
  '3.12': { startCounts: [515, 3, 0], dueRunsAnyway: true },
  '3.13': { startCounts: [523, 2, 0], dueRunsAnyway: false },
}
