import type { CollectionRecord } from '../../../src/shared/telemetry/collections.ts'

export function collection(change: Partial<CollectionRecord> = {}): CollectionRecord {
  return {
    index: 0, event: 100, seconds: 0.1, line: 3, generation: 0, reason: 'threshold',
    countsBefore: [701, 2, 0], countsAfter: [0, 3, 0], thresholds: [700, 10, 10], trippedBy: 'list',
    candidates: 701, collected: 0, uncollectable: 0, survivors: 701, traversed: 1400, residentBefore: 1000, residentAfter: 1000, suppressedFull: null, ...change,
  }
}
