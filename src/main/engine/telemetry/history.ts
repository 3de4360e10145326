/** Fragmentation per type over time: a walk now and then, more rarely as the heap and the run grow. */
import type { Fragmentation, FragmentationHistory } from '../../../shared/telemetry/fragmentation.ts'

const CAPACITY = 64
const FIRST_INTERVAL = 4096
const TOP_TYPES = 8

export interface History {
  /** Event from which on a walk pays off. */
  nextEvent(): number
  add(fragmentation: Fragmentation): void
  read(): FragmentationHistory
}

export function createHistory(liveBlocks: () => number): History {
  let entries: Fragmentation[] = []
  let interval = FIRST_INTERVAL

  return {
    // A walk visits every block: so many events must have passed since the last one that it is a small part of the work.
    nextEvent: () => (entries.at(-1)?.event ?? 0) + Math.max(interval, 2 * liveBlocks()),
    add(fragmentation) {
      if (entries.at(-1)?.event === fragmentation.event) entries.pop()
      entries.push(fragmentation)
      if (entries.length <= CAPACITY) return
      entries = entries.filter((_, i) => i % 2 === 0)
      interval *= 2
    },
    read() {
      const largest = new Map<string, number>()
      for (const entry of entries) for (const row of entry.types) largest.set(row.type, Math.max(largest.get(row.type) ?? 0, row.held))
      const types = [...largest].filter(([, held]) => held > 0).sort((a, b) => b[1] - a[1]).slice(0, TOP_TYPES).map(([type]) => type)
      const find = (entry: Fragmentation, type: string) => entry.types.find((row) => row.type === type)
      return {
        events: entries.map((entry) => entry.event),
        types,
        live: types.map((type) => entries.map((entry) => find(entry, type)?.live ?? 0)),
        held: types.map((type) => entries.map((entry) => find(entry, type)?.held ?? 0)),
      }
    },
  }
}
