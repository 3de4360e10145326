/** Fragmentation per size class, per type and per birth line, from a walk over every block. See shared/telemetry/fragmentation.ts. */
import type { Fragmentation, LargeUse, PoolUse, SizeClassUse } from '../../../shared/telemetry/fragmentation.ts'
import { METER, type Meters, TYPE_TAGS } from '../probe.ts'
import { MAX_LINE, type Pymalloc, SLACK_ELSEWHERE, type SizeClass, tagLine, tagSlack, tagType } from '../pymalloc/index.ts'
import type { HistoryEntry } from './history.ts'
import { createShares, type Shares } from './shares.ts'

export interface FragmentationSources {
  readonly pymalloc: Pymalloc
  readonly meters: Meters
  tagName(tag: number): string
}

type Use = Omit<PoolUse, 'held'>
type Large = { -readonly [K in keyof LargeUse]: LargeUse[K] }
interface Row extends LargeUse {
  readonly key: number
  readonly use: PoolUse
}

const TOP_TYPES = 5

export function computeFragmentation({ pymalloc, meters, tagName }: FragmentationSources): Fragmentation {
  const classes = pymalloc.sizeClasses()
  const byType = createShares(classes, TYPE_TAGS)
  const byLine = createShares(classes, MAX_LINE + 1)
  let freePools = 0
  let blockBytes = 0

  pymalloc.walk({
    pool(_base, sizeClass, used, free) {
      byType.pool(sizeClass, free)
      byLine.pool(sizeClass, free)
      blockBytes = classes[sizeClass]?.blockBytes ?? 0
      if (used === 0) freePools++
    },
    run(tag, count, first) {
      const slack = tagSlack(tag)
      const bytes = count * (slack === SLACK_ELSEWHERE ? pymalloc.requestedBytes(first) : blockBytes - slack)
      byType.add(tagType(tag), count, bytes)
      byLine.add(tagLine(tag), count, bytes)
    },
  })

  const largeByType = new Map<number, Large>()
  const largeByLine = new Map<number, Large>()
  pymalloc.eachLarge((ref, tag) => {
    const bytes = pymalloc.requestedBytes(ref)
    addLarge(largeByType, tagType(tag), bytes)
    addLarge(largeByLine, tagLine(tag), bytes)
  })

  const types = rowsOf(byType, largeByType).map(({ key, use, ...large }) => ({ type: tagName(key), ...large, ...use }))
  const lines = rowsOf(byLine, largeByLine).map(({ key, use, ...large }) => ({ line: key, ...large, ...use }))
  const sizeClasses = classes.flatMap((row, i) => (row.pools === 0 ? [] : [sizeClassRow(row, byType.mostBlocks(i, TOP_TYPES).map(tagName))]))
  return {
    event: meters.counters[METER.events]!,
    sizeClasses,
    types: types.sort((a, b) => b.held + b.largeBlocks - (a.held + a.largeBlocks) || (a.type < b.type ? -1 : 1)),
    lines: lines.sort((a, b) => a.line - b.line),
    total: withHeld(sum(sizeClasses)),
    freePools: { pools: freePools, bytes: pymalloc.ledger().freePools },
    arenas: pymalloc.arenas(),
  }
}

/** The same per type alone and without the large blocks, for the history: many times faster. */
export function computeHeldByType({ pymalloc, meters, tagName }: FragmentationSources): HistoryEntry {
  const classes = pymalloc.sizeClasses()
  const byType = createShares(classes, TYPE_TAGS)
  let blockBytes = 0

  pymalloc.walk({
    runMask: ~MAX_LINE,
    pool(_base, sizeClass, _used, free) {
      byType.pool(sizeClass, free)
      blockBytes = classes[sizeClass]?.blockBytes ?? 0
    },
    run(tag, count, first) {
      const slack = tagSlack(tag)
      byType.add(tagType(tag), count, count * (slack === SLACK_ELSEWHERE ? pymalloc.requestedBytes(first) : blockBytes - slack))
    },
  })
  return {
    event: meters.counters[METER.events]!,
    live: classes.reduce((total, row) => total + row.requested, 0),
    types: [...byType.read()].map(([key, use]) => ({ type: tagName(key), live: use.live, held: use.live + use.rounding + use.freeBlocks + use.headersAndTails })),
  }
}

function addLarge(uses: Map<number, Large>, key: number, bytes: number): void {
  const use = uses.get(key)
  if (use === undefined) uses.set(key, { largeBlocks: bytes, largeCount: 1 })
  else {
    use.largeBlocks += bytes
    use.largeCount++
  }
}

function rowsOf(shares: Shares, large: ReadonlyMap<number, LargeUse>): Row[] {
  const uses = shares.read()
  for (const key of large.keys()) if (!uses.has(key)) uses.set(key, emptyUse())
  return [...uses].map(([key, use]) => ({ key, use: withHeld(use), ...(large.get(key) ?? { largeBlocks: 0, largeCount: 0 }) }))
}

function sizeClassRow(row: SizeClass, types: readonly string[]): SizeClassUse {
  const use = { pools: row.pools, blocks: row.usedBlocks, live: row.requested, rounding: row.rounding, freeBlocks: row.freeBytes, headersAndTails: row.headersAndTails }
  return { blockSize: row.blockBytes, types, ...withHeld(use) }
}

function emptyUse(): Use {
  return { pools: 0, blocks: 0, live: 0, rounding: 0, freeBlocks: 0, headersAndTails: 0 }
}

function sum(rows: readonly Use[]): Use {
  const result: { -readonly [K in keyof Use]: Use[K] } = emptyUse()
  for (const row of rows) for (const key of Object.keys(result) as (keyof Use)[]) result[key] += row[key]
  return result
}

function withHeld(use: Use): PoolUse {
  return { ...use, held: use.live + use.rounding + use.freeBlocks + use.headersAndTails }
}
