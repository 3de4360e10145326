/** Facts about the collector that differ between releases and are of use to nothing outside this folder. */
import type { LanguageVersion } from '../../../shared/settings.ts'
import type { Triple } from '../../../shared/telemetry/collections.ts'

export interface GcDetails {
  /** What makes gc.get_count() of a short script print what it prints, the objects of `import gc` taken off. Measured, site module included. */
  readonly startCounts: Triple
  /** What the collections of start-up, all of the youngest generation, have cleared. */
  readonly startCollected: number
  /** Objects of start-up that a first full collection leaves tracked. Measured, site module included. */
  readonly startObjects: number
  /** Immortal objects that start-up has moved to the permanent generation. */
  readonly startFrozen: number
  /** 3.12.0-3.12.2: a collection that is due runs even if gc.disable() came in between, or inside another one. */
  readonly dueRunsAnyway: boolean
}

const PLAIN = { startCollected: 0, startFrozen: 0, dueRunsAnyway: false }

export const GC_DETAILS: Readonly<Record<LanguageVersion, GcDetails>> = {
  '2.7': { ...PLAIN, startCounts: [535, 8, 0], startObjects: 3508 },
  '3.7': { ...PLAIN, startCounts: [647, 9, 0], startObjects: 4352 },
  '3.8': { ...PLAIN, startCounts: [437, 9, 0], startObjects: 4504 },
  '3.9': { ...PLAIN, startCounts: [579, 9, 0], startObjects: 4617 },
  '3.10': { ...PLAIN, startCounts: [58, 10, 0], startObjects: 4740 },
  '3.11': { ...PLAIN, startCounts: [33, 8, 0], startCollected: 24, startObjects: 4799 },
  '3.12': { ...PLAIN, startCounts: [9, 5, 0], startCollected: 24, startObjects: 4995, startFrozen: 375, dueRunsAnyway: true },
  '3.13': { ...PLAIN, startCounts: [31, 3, 0], startCollected: 24, startObjects: 5087 },
}
