/** What happened to one object, in bounded room: the first entries and the last ones. */
import type { Biography, LifeEntry } from '../../../shared/telemetry/biography.ts'

const FIRST = 1500
const LAST = 2500

export interface LifeEntries {
  add(entry: LifeEntry): void
  /** A count that was there before anybody looked. */
  see(count: number): void
  read(): Pick<Biography, 'entries' | 'omitted' | 'omittedAt' | 'gained' | 'lost' | 'highest'>
}

export function createLifeEntries(): LifeEntries {
  const first: LifeEntry[] = []
  /** A ring; `next` is where the next one goes. */
  const last: LifeEntry[] = []
  let next = 0
  let total = 0
  let gained = 0
  let lost = 0
  let highest = 0

  function see(count: number): void {
    highest = Math.max(highest, count)
  }

  return {
    see,
    add(entry) {
      total++
      if (first.length < FIRST) first.push(entry)
      else {
        last[next] = entry
        next = (next + 1) % LAST
      }
      if (entry.kind !== 'count') return
      if (entry.change > 0) gained += entry.change
      else lost -= entry.change
      see(entry.count)
    },
    read() {
      const newest = [...last.slice(next), ...last.slice(0, next)]
      const entries = [...first, ...newest]
      return { entries, omitted: total - entries.length, omittedAt: first.length, gained, lost, highest }
    },
  }
}
