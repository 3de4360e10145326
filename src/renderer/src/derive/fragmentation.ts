/** Fragmentation of the pools: table rows, totals that must agree, and the heat map. */
import type { Fragmentation, FragmentationHistory, PoolUse } from '../../../shared/telemetry/fragmentation.ts'
import type { Clock, Series } from '../../../shared/telemetry/series.ts'
import { convertValue, firstRowAt, type Range } from './series.ts'

export interface PoolRow extends PoolUse {
  readonly name: string
  /** Types that share a size class, or the large blocks of a type. */
  readonly note: string
  readonly largeBlocks: number | null
}

/** 1 − live ÷ held; 0 where nothing is held. */
export function fragmentationOf(use: Pick<PoolUse, 'live' | 'held'>): number {
  return use.held === 0 ? 0 : 1 - use.live / use.held
}

export type PoolSort = 'name' | 'pools' | 'blocks' | 'live' | 'rounding' | 'freeBlocks' | 'headersAndTails' | 'held' | 'fragmentation'

export function typeRows(fragmentation: Fragmentation): PoolRow[] {
  return fragmentation.types.map((use) => ({ ...use, name: use.type, note: '', largeBlocks: use.largeBlocks }))
}

export function sizeClassRows(fragmentation: Fragmentation): PoolRow[] {
  return fragmentation.sizeClasses.map((use) => ({ ...use, name: String(use.blockSize), note: use.types.join(', '), largeBlocks: null }))
}

/** Named by their number; 0 is start-up and the library. */
export function linePoolRows(fragmentation: Fragmentation): PoolRow[] {
  return fragmentation.lines.map((use) => ({ ...use, name: String(use.line), note: '', largeBlocks: use.largeBlocks }))
}

export function sortPools(rows: readonly PoolRow[], by: PoolSort, descending: boolean): PoolRow[] {
  const sign = descending ? -1 : 1
  const value = (row: PoolRow) => (by === 'fragmentation' ? fragmentationOf(row) : by === 'name' ? 0 : row[by])
  return [...rows].sort((a, b) => {
    const order = by === 'name' ? a.name.localeCompare(b.name, 'en', { numeric: true }) : value(a) - value(b)
    return (order || b.held - a.held || a.name.localeCompare(b.name)) * (order ? sign : 1)
  })
}

const SUMMED = ['pools', 'blocks', 'live', 'rounding', 'freeBlocks', 'headersAndTails', 'held'] as const

export function sumPools(rows: readonly PoolUse[]): PoolUse {
  const sum = { pools: 0, blocks: 0, live: 0, rounding: 0, freeBlocks: 0, headersAndTails: 0, held: 0 }
  for (const row of rows) for (const key of SUMMED) sum[key] += row[key]
  return sum
}

/** Types, size classes and the total tell the same bytes. The screen says so only when they do. */
export function totalsAgree(fragmentation: Fragmentation): boolean {
  const bySize = sumPools(fragmentation.sizeClasses)
  const byType = sumPools(fragmentation.types)
  const byLine = sumPools(fragmentation.lines)
  return (['live', 'rounding', 'freeBlocks', 'headersAndTails', 'held'] as const).every(
    (key) => bySize[key] === byType[key] && bySize[key] === byLine[key] && bySize[key] === fragmentation.total[key],
  )
}

export interface HeatCell {
  readonly live: number
  readonly held: number
  /** Share of the type's pool bytes that holds nothing living; NaN where the type holds no pool. */
  readonly share: number
  readonly event: number
}

export interface HeatRow {
  readonly type: string
  readonly cells: readonly HeatCell[]
  readonly mostHeld: number
}

export interface HeatMap {
  readonly rows: readonly HeatRow[]
  /** Left edge of each column on the axis, 0..1 of the range, and the right edge of the last. */
  readonly edges: readonly number[]
  /** Types that did not fit, with the most any of them held. */
  readonly left: number
}

/**
 * Types × time inside a range of a clock, the types that held most first; at most `columns` columns: where more samples
 * fall in one column, the one with the highest share of each type is shown.
 */
export function heatMap(
  history: FragmentationHistory,
  series: Series,
  clock: Clock,
  range: Range,
  rowLimit: number,
  columns: number,
): HeatMap {
  const events = Float64Array.from(history.events)
  const at = history.events.map((event) => (clock === 'event' || series.length === 0 ? event : convertValue(series, 'event', clock, event)))
  const positions = Float64Array.from(at)
  const first = Math.max(0, firstRowAt(positions, positions.length, range.from) - 1)
  const end = Math.min(positions.length, firstRowAt(positions, positions.length, range.to) + 1)
  const picked: number[][] = []
  const size = Math.max(1, Math.ceil((end - first) / Math.max(1, columns)))
  for (let i = first; i < end; i += size) picked.push(Array.from({ length: Math.min(size, end - i) }, (_, k) => i + k))

  const span = range.to - range.from || 1
  const edges = picked.map((group) => clamp((positions[group[0]!]! - range.from) / span))
  const lastSample = picked.length > 0 ? positions[positions.length - 1]! : range.to
  edges.push(end < positions.length ? 1 : clamp((Math.max(lastSample, range.from) - range.from) / span))

  const rows = history.types.map((type, t) => {
    let mostHeld = 0
    const cells = picked.map((group) => {
      let best: HeatCell = { live: 0, held: 0, share: NaN, event: events[group[0]!]! }
      for (const i of group) {
        const live = history.live[t]?.[i] ?? 0
        const held = history.held[t]?.[i] ?? 0
        mostHeld = Math.max(mostHeld, held)
        const share = held === 0 ? NaN : 1 - live / held
        if (Number.isNaN(best.share) || share > best.share) best = { live, held, share, event: events[i]! }
      }
      return best
    })
    return { type, cells, mostHeld }
  })
  rows.sort((a, b) => b.mostHeld - a.mostHeld || a.type.localeCompare(b.type))
  return { rows: rows.slice(0, rowLimit), edges, left: Math.max(0, rows.length - rowLimit) }
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value))
}

export interface FragmentationLineRow {
  readonly x: number
  readonly [type: string]: number
}

/** Lines: for the top types their share over time; keys are t0, t1, … in the order of `types`. */
export function fragmentationLines(map: HeatMap, series: Series, clock: Clock, top: number): { types: string[]; rows: FragmentationLineRow[] } {
  const chosen = map.rows.slice(0, top)
  const columns = chosen[0]?.cells.length ?? 0
  const rows: FragmentationLineRow[] = []
  for (let c = 0; c < columns; c++) {
    const event = chosen[0]!.cells[c]!.event
    const row: Record<string, number> = { x: clock === 'event' || series.length === 0 ? event : convertValue(series, 'event', clock, event) }
    chosen.forEach((line, i) => {
      const share = line.cells[c]!.share
      if (!Number.isNaN(share)) row[`t${i}`] = share
    })
    rows.push(row as FragmentationLineRow)
  }
  return { types: chosen.map((row) => row.type), rows }
}
