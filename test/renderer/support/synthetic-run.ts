/**
 * A made-up run of the scattered-survivors shape: 200,000 small objects grow, every 500th is kept, the rest go, and the
 * arenas stay. Figures are invented but consistent: the ledger sums, types agree with size classes, counters agree with
 * the collections. The same numbers every time.
 */
import { LEDGER_SLICES, type Ledger, type LedgerSlice } from '../../../src/shared/telemetry/ledger.ts'
import type { CollectionRecord, CollectionTotals, Triple } from '../../../src/shared/telemetry/collections.ts'
import type { Fragmentation, FragmentationHistory, PoolUse, SizeClassUse, TypeUse } from '../../../src/shared/telemetry/fragmentation.ts'
import type { LineUse, Moment, ProfileResult } from '../../../src/shared/telemetry/result.ts'
import { SAMPLE_COLUMNS, type SampleColumn, type Series } from '../../../src/shared/telemetry/series.ts'
import type { RunSettings } from '../../../src/shared/settings.ts'

export const SURVIVORS_SOURCE = `import gc

class Node:
    def __init__(self, value):
        self.value = value
        self.tag = 'n%d' % value

# build many, keep few
nodes = [Node(i) for i in
         range(200000)]
print('built', len(nodes), 'nodes')

# every 500th survives
keep = nodes[::500]
print('kept', len(keep))

del nodes
print('after del:', len(keep), 'alive')
print('gc.collect() ->', gc.collect())
`

export interface SyntheticRun {
  readonly series: Series
  readonly collections: readonly CollectionRecord[]
  readonly history: FragmentationHistory
  readonly output: readonly { readonly event: number; readonly text: string }[]
  readonly events: number
}

const EVENTS = 2_418_306
const ROWS = 4000
const KIB = 1024
const MIB = 1024 * KIB
const THRESHOLDS: Triple = [700, 10, 10]

/** Objects alive of 200,000, at a share of the run. */
function population(t: number): number {
  if (t < 0.58) return (t / 0.58) * 200_000
  if (t < 0.66) return 200_000
  if (t < 0.94) return 200_000 - ((t - 0.66) / 0.28) * 199_600
  return 400
}

function lineAt(t: number): number {
  if (t < 0.002) return 1
  if (t < 0.58) return [4, 5, 6, 9][Math.floor(t * 1e6) % 4]!
  if (t < 0.62) return 11
  if (t < 0.64) return 14
  if (t < 0.66) return 15
  if (t < 0.94) return 17
  if (t < 0.97) return 18
  return 19
}

const per = (bytes: number) => Math.round(bytes / 8) * 8

function ledgerAt(t: number): Ledger {
  const alive = population(t)
  const peak = Math.max(alive, t > 0.58 ? 200_000 : alive)
  const poolsBytes = per(peak * 168)
  const live = per(alive * 152)
  const returned = t > 0.9 ? per(Math.min(0.25, (t - 0.9) * 5) * poolsBytes * 0.3) : 0
  const slices: Record<LedgerSlice, number> = {
    baseline: 9 * MIB,
    liveObjects: 400 * KIB + live,
    cycles: 0,
    rounding: per(alive * 9),
    freeLists: 24 * KIB + (t > 0.66 ? 280 * KIB : 0),
    freeBlocks: 0,
    freePools: 0,
    overhead: per(poolsBytes * 0.013) + 64 * KIB,
    largeBlocks: t < 0.66 ? per(256 * KIB + Math.ceil((alive * 8) / (200 * KIB)) * 200 * KIB) : per(256 * KIB + Math.max(0, 1 - (t - 0.66) * 20) * 1.6 * MIB),
    libcFree: t > 0.7 ? per(1.1 * MIB) : per(132 * KIB),
  }
  const spare = Math.max(0, poolsBytes - returned - live - slices.rounding)
  const emptied = t < 0.66 ? 0 : Math.min(0.72, (t - 0.66) * 2.6)
  slices.freePools = per(spare * emptied)
  slices.freeBlocks = spare - slices.freePools
  const resident = LEDGER_SLICES.reduce((sum, slice) => sum + slices[slice], 0)
  return { ...slices, resident }
}

/** Container allocations so far: only the growth counts, one object and one dict each. */
function collectionsOf(): CollectionRecord[] {
  const records: CollectionRecord[] = []
  let counts: [number, number, number] = [0, 0, 0]
  let pending = 0
  let longLived = 420_000
  const steps = 286
  for (let i = 0; i < steps; i++) {
    const t = 0.004 + (i / steps) * 0.575
    const before: Triple = [701, counts[1], counts[2]]
    let generation: 0 | 1 | 2 = counts[1] > THRESHOLDS[1] ? 1 : 0
    let suppressed = null
    if (generation === 1 && counts[2] > THRESHOLDS[2]) {
      if (pending < longLived / 4) suppressed = { longLivedPending: Math.round(pending), longLivedTotal: longLived }
      else generation = 2
    }
    counts = generation === 0 ? [0, counts[1] + 1, counts[2]] : generation === 1 ? [0, 0, counts[2] + 1] : [0, 0, 0]
    const candidates = generation === 0 ? 701 : generation === 1 ? 7_711 : Math.round(longLived + pending)
    if (generation === 1) pending += 7_711
    if (generation === 2) {
      longLived = candidates
      pending = 0
    }
    const resident = ledgerAt(t).resident
    records.push({
      index: i, event: Math.round(t * EVENTS), seconds: t * 0.41, line: [5, 6, 9][i % 3]!, generation, reason: 'threshold',
      countsBefore: before, countsAfter: [...counts] as unknown as Triple, thresholds: THRESHOLDS, trippedBy: i % 2 ? 'Node' : 'dict',
      candidates, collected: 0, uncollectable: 0, survivors: candidates, traversed: Math.round(candidates * 2.6), residentBefore: resident, residentAfter: resident, suppressedFull: suppressed,
    })
  }
  const t = 0.975
  records.push({
    index: steps, event: Math.round(t * EVENTS), seconds: t * 0.41, line: 19, generation: 2, reason: 'explicit',
    countsBefore: [312, counts[1], counts[2]], countsAfter: [0, 0, 0], thresholds: THRESHOLDS, trippedBy: '',
    candidates: 7_204, collected: 38, uncollectable: 0, survivors: 7_166, traversed: 19_480,
    residentBefore: ledgerAt(t).resident, residentAfter: ledgerAt(t).resident, suppressedFull: null,
  })
  return records
}

function seriesOf(collections: readonly CollectionRecord[]): Series {
  const columns = {} as Record<SampleColumn, Float64Array>
  for (const name of SAMPLE_COLUMNS) columns[name] = new Float64Array(ROWS)
  for (let i = 0; i < ROWS; i++) {
    const t = i / (ROWS - 1)
    const event = Math.round(t * EVENTS)
    const ledger = ledgerAt(t)
    const last = collections.findLast((record) => record.event <= event)
    const next = collections.find((record) => record.event > event)
    const since = last ? event - last.event : event
    const span = next ? next.event - (last?.event ?? 0) : EVENTS
    const row: Record<SampleColumn, number> = {
      event,
      allocated: Math.round(Math.min(t, 0.66) * 61e6 + t * 4e6),
      step: Math.round(Math.min(t, 0.6) * 1_000_000),
      seconds: t * 0.41,
      line: lineAt(t),
      ...ledger,
      virtual: ledger.resident + 40 * MIB,
      count0: next && next.reason === 'threshold' ? Math.round((since / span) * 700) : Math.min(312, Math.round(since / 3000)),
      count1: last?.countsAfter[1] ?? 0,
      count2: last?.countsAfter[2] ?? 0,
      arenas: Math.ceil((ledger.liveObjects + ledger.rounding + ledger.freeBlocks + ledger.freePools) / MIB),
      blocks: Math.round(population(t) * 3 + 4200),
      tracked: Math.round(population(t) * 2 + 7000),
    }
    for (const name of SAMPLE_COLUMNS) columns[name][i] = row[name]
  }
  return { length: ROWS, reduced: false, columns }
}

const TYPES = ['Node', 'dict keys', 'str', 'int', 'list', 'function', 'tuple', 'code'] as const
const SHARES = [0.3, 0.38, 0.2, 0.06, 0.01, 0.02, 0.02, 0.01]

/** How much of the free blocks lies in pools of each type: what scatters is what was interleaved. */
const SCATTER = [0.36, 0.42, 0.18, 0.03, 0.004, 0.002, 0.003, 0.001]

function typeUse(type: string, share: number, ledger: Ledger): TypeUse {
  const scatter = SCATTER[TYPES.indexOf(type as (typeof TYPES)[number])]!
  const live = per(ledger.liveObjects * share)
  const rounding = per(ledger.rounding * share)
  const freeBlocks = per(ledger.freeBlocks * scatter)
  const headersAndTails = per(ledger.overhead * share)
  const held = live + rounding + freeBlocks + headersAndTails
  return { type, pools: Math.ceil(held / (16 * KIB)), blocks: Math.round(live / 56), live, rounding, freeBlocks, headersAndTails, held, largeBlocks: type === 'list' ? ledger.largeBlocks : 0, largeCount: type === 'list' ? 1 : 0 }
}

function sum(uses: readonly PoolUse[]): PoolUse {
  const total = { pools: 0, blocks: 0, live: 0, rounding: 0, freeBlocks: 0, headersAndTails: 0, held: 0 }
  for (const use of uses) for (const key of Object.keys(total) as (keyof PoolUse)[]) total[key] += use[key]
  return total
}

export function fragmentationAt(event: number): Fragmentation {
  const ledger = ledgerAt(event / EVENTS)
  const types = TYPES.map((type, i) => typeUse(type, SHARES[i]!, ledger))
  const bySize = (blockSize: number, members: readonly number[]): SizeClassUse => ({ blockSize, types: members.map((i) => TYPES[i]!), ...sum(members.map((i) => types[i]!)) })
  return {
    event,
    types,
    lines: types.map((use, i) => ({ ...use, line: [0, 4, 5, 6, 9][i % 5]! + (i >= 5 ? 10 : 0) })),
    sizeClasses: [bySize(32, [3]), bySize(48, [0, 6]), bySize(64, [2]), bySize(96, [1, 4]), bySize(160, [5]), bySize(192, [7])],
    total: sum(types),
    freePools: { pools: Math.round(ledger.freePools / (16 * KIB)), bytes: ledger.freePools },
    arenas: { held: Math.ceil((ledger.liveObjects + ledger.freeBlocks + ledger.freePools + ledger.rounding) / MIB), highWater: 33, opened: 33, released: 2, bytesEach: MIB },
  }
}

function historyOf(): FragmentationHistory {
  const events = Array.from({ length: 120 }, (_, i) => Math.round((i / 119) * EVENTS))
  const uses = events.map((event) => fragmentationAt(event).types)
  return {
    events,
    types: [...TYPES],
    live: TYPES.map((_, t) => uses.map((use) => use[t]!.live)),
    held: TYPES.map((_, t) => uses.map((use) => use[t]!.held)),
  }
}

let made: SyntheticRun | null = null

export function syntheticRun(): SyntheticRun {
  if (made) return made
  const collections = collectionsOf()
  made = {
    series: seriesOf(collections),
    collections,
    history: historyOf(),
    events: EVENTS,
    output: [
      { event: 0.6 * EVENTS, text: 'built 200000 nodes\n' },
      { event: 0.65 * EVENTS, text: 'kept 400\n' },
      { event: 0.96 * EVENTS, text: 'after del: 400 alive\n' },
      { event: 0.99 * EVENTS, text: 'gc.collect() -> 38\n' },
    ],
  }
  return made
}

export function totalsOf(records: readonly CollectionRecord[]): CollectionTotals {
  const count = (generation: number) => records.filter((record) => record.generation === generation).length
  const add = (key: 'collected' | 'uncollectable' | 'traversed') => records.reduce((all, record) => all + record[key], 0)
  return {
    collections: [count(0), count(1), count(2)], collected: add('collected'), uncollectable: add('uncollectable'), traversed: add('traversed'),
    suppressedFull: records.filter((record) => record.suppressedFull).length,
  }
}

export function momentOf(event: number): Moment {
  const t = event / EVENTS
  return { event, line: lineAt(t), seconds: t * 0.41, ledger: ledgerAt(t) }
}

const LINES: readonly LineUse[] = [
  { line: 3, live: 1_064, peak: 1_064, total: 1_064, blocks: 3 },
  { line: 4, live: 18_400, peak: 9_600_000, total: 9_600_000, blocks: 400 },
  { line: 5, live: 9_600, peak: 5_912_000, total: 5_912_000, blocks: 300 },
  { line: 6, live: 38_400, peak: 12_400_000, total: 12_400_000, blocks: 800 },
  { line: 9, live: 0, peak: 1_671_784, total: 13_004_112, blocks: 0 },
  { line: 14, live: 3_256, peak: 3_256, total: 3_256, blocks: 1 },
]

/** The whole run as its result; `upTo` cuts it short, as a failure or a cancel would. */
export function syntheticResult(settings: RunSettings, source: string, upTo = 1): ProfileResult {
  const run = syntheticRun()
  const end = Math.round(run.events * upTo)
  const rows = Math.max(1, Math.round(run.series.length * upTo))
  const columns = {} as Record<SampleColumn, Float64Array>
  for (const name of SAMPLE_COLUMNS) columns[name] = run.series.columns[name].slice(0, rows)
  const collections = run.collections.filter((record) => record.event <= end)
  const peak = Math.min(end, Math.round(run.events * 0.659))
  return {
    schema: 'arenascope-profile', schemaVersion: 1, appVersion: '0.1.0', workload: { name: 'scattered_survivors.py', source, sha256: '0'.repeat(64) },
    settings, release: '3.11.7', thresholds: settings.thresholds ?? THRESHOLDS, arenaBytes: MIB, poolBytes: 16 * KIB,
    status: 'finished', problem: null, output: run.output.filter((o) => o.event <= end).map((o) => o.text).join(''), outputTruncated: false,
    totals: { events: end, allocated: columns.allocated[rows - 1]!, steps: columns.step[rows - 1]!, seconds: columns.seconds[rows - 1]! },
    start: momentOf(0), peak: momentOf(peak), end: momentOf(end),
    series: { length: rows, reduced: false, columns },
    collectionTotals: totalsOf(collections), collections, collectionsOmitted: 0,
    fragmentation: fragmentationAt(end), fragmentationHistory: run.history, lines: LINES,
  }
}
