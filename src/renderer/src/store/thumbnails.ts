/** The last curve of each file, small, for the list of recent files. */
import { persisted } from './persist.ts'
import { result } from './run.ts'
import { file } from './workload.ts'

export interface Thumbnail {
  readonly python: string
  readonly peak: number
  /** Resident size in shares of the peak, 0..100, evenly spaced in events. */
  readonly points: readonly number[]
}

const POINTS = 40
const MOST_FILES = 24

export const thumbnails = persisted<Readonly<Record<string, Thumbnail>>>('thumbnails', {})

/** Answers how to stop. */
export function followThumbnails(): () => void {
  return result.subscribe(() => {
    const ended = result.get()
    const { path } = file.get()
    if (ended === null || path === null || ended.series.length < 2) return
    const { event, resident } = ended.series.columns
    const last = event[ended.series.length - 1]!
    const peak = ended.peak.ledger.resident
    let row = 0
    const points = Array.from({ length: POINTS }, (_, i) => {
      while (row + 1 < ended.series.length && event[row + 1]! <= (last * i) / (POINTS - 1)) row++
      return Math.round((resident[row]! / peak) * 100)
    })
    const others = Object.entries(thumbnails.get()).filter(([known]) => known !== path)
    thumbnails.set(Object.fromEntries([...others, [path, { python: ended.settings.python, peak, points }] as const].slice(-MOST_FILES)))
  })
}
