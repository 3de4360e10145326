/** Facts about the collector that differ between releases and are of use to nothing outside this folder. */
import type { LanguageVersion } from '../../../shared/settings.ts'
import type { Triple } from '../../../shared/telemetry/collections.ts'

export interface GcDetails {
  /** What makes gc.get_count() of a short script (-S -E) print what it prints, the objects of `import gc` taken off. Measured. */
  readonly startCounts: Triple
  /** 3.12.0-3.12.2: a collection that is due runs even if gc.disable() came in between, or inside another one. */
  readonly dueRunsAnyway: boolean
}

export const GC_DETAILS: Readonly<Record<LanguageVersion, GcDetails>> = {
  '2.7': { startCounts: [509, 3, 0], dueRunsAnyway: false },
  '3.7': { startCounts: [318, 7, 0], dueRunsAnyway: false },
  '3.8': { startCounts: [287, 7, 0], dueRunsAnyway: false },
  '3.9': { startCounts: [311, 7, 0], dueRunsAnyway: false },
  '3.10': { startCounts: [510, 7, 0], dueRunsAnyway: false },
  '3.11': { startCounts: [429, 6, 0], dueRunsAnyway: false },
  '3.12': { startCounts: [496, 3, 0], dueRunsAnyway: true },
  '3.13': { startCounts: [504, 2, 0], dueRunsAnyway: false },
}
