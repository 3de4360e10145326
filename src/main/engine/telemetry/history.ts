/** Fragmentation per type over time: a walk now and then, more rarely as the heap and the run grow. */
import type { FragmentationHistory, TypeUse } from '../../../shared/telemetry/fragmentation.ts'

const CAPACITY = 64
const FIRST_INTERVAL = 4096
/** A walk when the blocks have become more or fewer by this part: so far below a peak the history may stay. */
const CHANGED = 5
/** The same for a heap of many blocks, whose walks are dear. */
const MANY = 500_000
const MANY_CHANGED = 3
const TOP_TYPES = 16

export interface HistoryEntry {
  readonly event: number
  /** Bytes in living blocks of pools, over all types. */
  readonly live: number
  readonly types: readonly Pick<TypeUse, 'type' | 'live' | 'held'>[]
}

export interface History {
  /** Whether a walk pays off now. */
  due(event: number): boolean
  add(entry: HistoryEntry): void
  read(): FragmentationHistory
}

export function createHistory(liveBlocks: () => number): History {
  let entries: HistoryEntry[] = []
  let interval = FIRST_INTERVAL
  let blocksThen = 0

  return {
    // A walk visits every block. It pays off when many events have passed for each block, or when the heap has become another one.
    due(event) {
      const since = event - (entries.at(-1)?.event ?? 0)
      if (since < interval) return false
      const blocks = liveBlocks()
      const most = Math.max(blocks, blocksThen)
      return since >= 2 * blocks || Math.abs(blocks - blocksThen) >= most / (most > MANY ? MANY_CHANGED : CHANGED)
    },
    add(entry) {
      if (entries.at(-1)?.event === entry.event) entries.pop()
      entries.push(entry)
      blocksThen = liveBlocks()
      if (entries.length <= CAPACITY) return
      entries = thinned(entries)
      interval *= 2
    },
    read() {
      const largest = new Map<string, number>()
      for (const entry of entries) for (const row of entry.types) largest.set(row.type, Math.max(largest.get(row.type) ?? 0, row.held))
      const types = [...largest].filter(([, held]) => held > 0).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, TOP_TYPES).map(([type]) => type)
      const find = (entry: HistoryEntry, type: string) => entry.types.find((row) => row.type === type)
      return {
        events: entries.map((entry) => entry.event),
        types,
        live: types.map((type) => entries.map((entry) => find(entry, type)?.live ?? 0)),
        held: types.map((type) => entries.map((entry) => find(entry, type)?.held ?? 0)),
      }
    },
  }
}

/** Half of the entries: both ends, and of each pair between them the one where more lives, so that peaks survive. */
function thinned(entries: readonly HistoryEntry[]): HistoryEntry[] {
  const last = entries.length - 1
  const kept = [entries[0]!]
  for (let i = 1; i < last; i += 2) kept.push(i + 1 < last && entries[i + 1]!.live > entries[i]!.live ? entries[i + 1]! : entries[i]!)
  return [...kept, entries[last]!]
}
