/** Two moments side by side: of one run or of two, on one version or on two. Pure, the same for window, report and command line. */
import type { RunSettings } from '../settings.ts'
import type { CollectionTotals } from '../telemetry/collections.ts'
import type { Fragmentation } from '../telemetry/fragmentation.ts'
import { type Ledger, LEDGER_SLICES } from '../telemetry/ledger.ts'
import { t } from '../texts/texts.ts'
import { sliceText } from '../texts/slices.ts'

/** One side: a run up to one moment. */
export interface Side {
  /** Program, version and moment in a few words. */
  readonly label: string
  readonly release: string
  readonly settings: RunSettings
  /** Of the program's text: lines are compared only where it is equal. */
  readonly sha256: string
  readonly event: number
  readonly allocated: number
  readonly steps: number
  readonly ledger: Ledger
  /** Highest resident size up to the moment. */
  readonly peakResident: number
  readonly arenas: number
  readonly blocks: number
  readonly collectionTotals: CollectionTotals
  readonly fragmentation: Fragmentation
}

export type ComparedUnit = 'bytes' | 'count'

/** One quantity on both sides; null: it is not there on that side. */
export interface ComparedRow {
  /** Stable; what a rule says it changes. */
  readonly id: string
  readonly label: string
  readonly unit: ComparedUnit
  readonly a: number | null
  readonly b: number | null
  /** B less A; what is not there counts as 0. */
  readonly delta: number
  /** Ids of the rules that may have changed it; empty when both sides go by the same rules. */
  readonly rules: readonly string[]
}

/** What differs between two sides before the first line runs: a version's constant, a setting, the program. */
export interface RuleDifference {
  readonly id: string
  /** In a few words: `Arena size`. */
  readonly name: string
  readonly a: string
  readonly b: string
  /** Ids of rows, or `type:*` for every type. */
  readonly changes: readonly string[]
}

export interface Comparison {
  readonly a: Side
  readonly b: Side
  readonly rules: readonly RuleDifference[]
  readonly headline: readonly ComparedRow[]
  /** The ledger's slices and, last, the resident size. */
  readonly ledger: readonly ComparedRow[]
  /** Bytes of pools and large blocks by type, the largest change first. */
  readonly types: readonly ComparedRow[]
  /** The same by birth line; empty where the programs differ. */
  readonly lines: readonly ComparedRow[]
}

/** Rows whose differences name what these rules change. */
function rowMaker(rules: readonly RuleDifference[]) {
  return (id: string, label: string, unit: ComparedUnit, [left, right]: readonly [number | null, number | null]): ComparedRow => {
    const behind = rules.filter(({ changes }) => changes.includes(id) || (/^(type|line|class):/.test(id) && changes.includes('type:*'))).map((rule) => rule.id)
    return { id, label, unit, a: left, b: right, delta: (right ?? 0) - (left ?? 0), rules: behind }
  }
}

/** Bytes of the pools by size class, in order of size. */
export function compareClasses(a: Side, b: Side, rules: readonly RuleDifference[]): readonly ComparedRow[] {
  const row = rowMaker(rules)
  return joined(a, b, ({ sizeClasses }) => sizeClasses.map((use) => [use.blockSize, use.held] as const))
    .sort(([x], [y]) => x - y)
    .map(([size, values]) => row(`class:${size}`, t('compare.blocksOfBytes', { size }), 'bytes', values))
}

/** Swapping the sides flips the sign of every delta. */
export function compareSides(a: Side, b: Side, rules: readonly RuleDifference[]): Comparison {
  const row = rowMaker(rules)
  const both = (read: (side: Side) => number): [number, number] => [read(a), read(b)]

  const headline = [
    row('peak', t('compare.highestResident'), 'bytes', both((side) => side.peakResident)),
    row('resident', 'resident', 'bytes', both((side) => side.ledger.resident)),
    row('allocated', t('compare.bytesRequested'), 'bytes', both((side) => side.allocated)),
    row('events', t('compare.allocatorCalls'), 'count', both((side) => side.event)),
    row('steps', t('compare.linesRun'), 'count', both((side) => side.steps)),
    row('arenas', t('compare.arenasHeld'), 'count', both((side) => side.arenas)),
    row('blocks', t('compare.blocksInUse'), 'count', both((side) => side.blocks)),
    ...([0, 1, 2] as const).map((g) => row(`collections${g}`, t('compare.collectionsOfGeneration', { g }), 'count', both((side) => side.collectionTotals.collections[g]))),
    row('suppressedFull', t('compare.fullCollectionsHeldBack'), 'count', both((side) => side.collectionTotals.suppressedFull)),
    row('traversed', t('compare.referencesFollowed'), 'count', both((side) => side.collectionTotals.traversed)),
    row('collected', t('compare.objectsCollected'), 'count', both((side) => side.collectionTotals.collected)),
    row('uncollectable', t('compare.objectsNotCollectable'), 'count', both((side) => side.collectionTotals.uncollectable)),
  ]
  const ledger = [
    ...LEDGER_SLICES.map((slice) => row(slice, sliceText(slice).label, 'bytes', both((side) => side.ledger[slice]))),
    row('resident', 'resident', 'bytes', both((side) => side.ledger.resident)),
  ]
  const types = joined(a, b, ({ types: all }) => all.map((use) => [use.type, use.held + use.largeBlocks] as const)).map(([type, values]) => row(`type:${type}`, type, 'bytes', values))
  const lines =
    a.sha256 === b.sha256
      ? joined(a, b, ({ lines: all }) => all.map((use) => [use.line, use.held + use.largeBlocks] as const)).map(([line, values]) => row(`line:${line}`, line === 0 ? t('compare.startUpAndLibrary') : t('compare.line2', { line }), 'bytes', values))
      : []
  return { a, b, rules, headline, ledger, types: byChange(types), lines: byChange(lines) }
}

/** In the order of A, then what only B has. */
function joined<K>(a: Side, b: Side, read: (fragmentation: Fragmentation) => readonly (readonly [K, number])[]): [K, [number | null, number | null]][] {
  const left = new Map(read(a.fragmentation))
  const right = new Map(read(b.fragmentation))
  return [...new Set([...left.keys(), ...right.keys()])].map((key) => [key, [left.get(key) ?? null, right.get(key) ?? null]])
}

function byChange(rows: readonly ComparedRow[]): ComparedRow[] {
  return [...rows].sort((x, y) => Math.abs(y.delta) - Math.abs(x.delta) || (x.id < y.id ? -1 : 1))
}
