/** What types hold in pools over time: the lane of the types that changed most, and one small curve per type. */
import type { FragmentationHistory } from '../../../shared/telemetry/fragmentation.ts'
import type { Clock, Series } from '../../../shared/telemetry/series.ts'
import { convertValue, type Range } from './series.ts'

export interface TypeLane {
  /** Most changed first. */
  readonly types: readonly string[]
  /** `x` on the clock; `t0`, `t1`, … live pool bytes in the order of `types`. */
  readonly rows: readonly Readonly<Record<string, number>>[]
  readonly most: number
}

/** The `count` types whose live bytes in pools moved most inside the range, in bytes between lowest and highest. */
export function typeLane(history: FragmentationHistory, series: Series, clock: Clock, range: Range, count: number): TypeLane {
  const xs = history.events.map((event) => (clock === 'event' || series.length === 0 ? event : convertValue(series, 'event', clock, event)))
  const first = Math.max(0, xs.findLastIndex((x) => x <= range.from))
  const after = xs.findIndex((x) => x >= range.to)
  const last = after === -1 ? xs.length - 1 : after
  const spans = history.types.map((type, t) => {
    const inside = history.live[t]!.slice(first, last + 1)
    return { type, t, span: Math.max(0, ...inside) - Math.min(...inside) }
  })
  const chosen = spans.filter(({ span }) => span > 0).sort((a, b) => b.span - a.span || a.type.localeCompare(b.type)).slice(0, count)
  const rows: Record<string, number>[] = []
  let most = 1
  for (let i = first; i <= last; i++) {
    const row: Record<string, number> = { x: xs[i]! }
    chosen.forEach(({ t }, k) => {
      const live = history.live[t]![i]!
      row[`t${k}`] = live
      most = Math.max(most, live)
    })
    rows.push(row)
  }
  return { types: chosen.map(({ type }) => type), rows, most }
}

/** SVG path of a type's live pool bytes over the whole run, one unit wide and high; null where no history was kept of it. */
export function trendPath(history: FragmentationHistory | null, type: string): string | null {
  const t = history?.types.indexOf(type) ?? -1
  if (!history || t === -1 || history.events.length < 2) return null
  const live = history.live[t]!
  const most = Math.max(1, ...live)
  const end = history.events[history.events.length - 1]! || 1
  return history.events.map((event, i) => `${i === 0 ? 'M' : 'L'}${(event / end).toFixed(4)} ${(1 - live[i]! / most).toFixed(4)}`).join('')
}
