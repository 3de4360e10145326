/** Records of collections in bounded memory: when there are too many, the oldest of the youngest generation go first. */
import type { CollectionRecord, CollectionTotals, Triple } from '../../../shared/telemetry/collections.ts'

const CAPACITY = 100_000

export interface Collections {
  add(record: CollectionRecord): void
  totals(): CollectionTotals
  /** Newest last. */
  recent(count: number): CollectionRecord[]
  /** Records between two events, at most `limit`: older generations first when they do not all fit; in order of the run. */
  between(from: number, to: number, limit: number): CollectionRecord[]
  totalsBetween(from: number, to: number): CollectionTotals
  omitted(): number
}

export function createCollections(): Collections {
  let records: CollectionRecord[] = []
  let omitted = 0
  const sums = emptySums()

  function add(record: CollectionRecord): void {
    addTo(sums, record)
    records.push(record)
    if (records.length > CAPACITY) thin()
  }

  /** Every second young collection of the older half goes. */
  function thin(): void {
    const before = records.length
    const half = before >> 1
    records = records.filter((record, i) => i >= half || record.generation > 0 || record.suppressedFull !== null || record.index % 2 === 0)
    omitted += before - records.length
  }

  function inside(from: number, to: number): CollectionRecord[] {
    return records.filter((record) => record.event >= from && record.event <= to)
  }

  return {
    add,
    totals: () => toTotals(sums),
    recent: (count) => records.slice(-count),
    between(from, to, limit) {
      const found = inside(from, to)
      if (found.length <= limit) return found
      const chosen: CollectionRecord[] = []
      for (const generation of [2, 1, 0]) {
        const own = found.filter((record) => record.generation === generation)
        const room = limit - chosen.length
        if (own.length <= room) chosen.push(...own)
        else for (let i = 0; i < room; i++) chosen.push(own[Math.floor((i * own.length) / room)]!)
      }
      return chosen.sort((a, b) => a.index - b.index)
    },
    totalsBetween(from, to) {
      const part = emptySums()
      for (const record of inside(from, to)) addTo(part, record)
      return toTotals(part)
    },
    omitted: () => omitted,
  }
}

interface Sums {
  generations: [number, number, number]
  collected: number
  uncollectable: number
  traversed: number
  suppressedFull: number
}

function emptySums(): Sums {
  return { generations: [0, 0, 0], collected: 0, uncollectable: 0, traversed: 0, suppressedFull: 0 }
}

function addTo(sums: Sums, record: CollectionRecord): void {
  sums.generations[record.generation]++
  sums.collected += record.collected
  sums.uncollectable += record.uncollectable
  sums.traversed += record.traversed
  if (record.suppressedFull !== null) sums.suppressedFull++
}

function toTotals(sums: Sums): CollectionTotals {
  const { generations, ...rest } = sums
  return { collections: [...generations] as unknown as Triple, ...rest }
}
