/** An invented but consistent run: the ledger sums, sawtooth and records agree, totals over types equal totals over classes. */
import type { CollectionRecord } from '../../../../src/shared/telemetry/collections.ts'
import type { Fragmentation, FragmentationHistory, SizeClassUse, TypeUse } from '../../../../src/shared/telemetry/fragmentation.ts'
import { LEDGER_SLICES } from '../../../../src/shared/telemetry/ledger.ts'
import type { Ledger } from '../../../../src/shared/telemetry/ledger.ts'
import type { LiveSnapshot } from '../../../../src/shared/telemetry/live.ts'
import type { Moment, ProfileResult } from '../../../../src/shared/telemetry/result.ts'
import { emptySeries, SAMPLE_COLUMNS } from '../../../../src/shared/telemetry/series.ts'
import type { Series } from '../../../../src/shared/telemetry/series.ts'
import { DEFAULT_SETTINGS } from '../../../../src/shared/settings.ts'

export const SOURCE = `# title: Scattered survivors
# watch: 400 small objects keep 33 arenas.
import gc

class Node:
    def __init__(self, value):
        self.value = value
        self.tag = 'n%d' % value

nodes = [Node(i) for i in range(200000)]
print('built', len(nodes), 'nodes')

# every 500th survives
keep = nodes[::500]
print('kept', len(keep))

del nodes
print('after del:', len(keep), 'alive <b>&amp; "well"</b>')
print('gc.collect() ->', gc.collect())
`

const ROWS = 600
const EVENTS = 2_418_306
const MIB = 1024 ** 2

function ledgerAt(x: number): Omit<Ledger, 'resident'> {
  const grown = Math.min(1, x / 0.66)
  const gone = x < 0.66 ? 0 : Math.min(1, (x - 0.66) / 0.22)
  const held = 33 * MIB * grown
  const live = Math.round(held * 0.93 * (1 - 0.995 * gone))
  const rounding = Math.round(live * 0.04)
  const pools = x > 0.88 ? Math.round(held * 0.45) : 0
  return {
    baseline: 9_437_184,
    liveObjects: live,
    cycles: x > 0.3 && x < 0.5 ? 600_000 : 0,
    rounding,
    freeLists: x > 0.7 ? 300_000 : 12_000,
    freeBlocks: Math.max(0, Math.round(held * 0.97) - live - rounding - pools),
    freePools: pools,
    overhead: Math.round(held * 0.012) + 140_000,
    largeBlocks: Math.round(1.7 * MIB * grown * (1 - gone)),
    libcFree: Math.round(120_000 + 1.1 * MIB * gone),
  }
}

function sum(ledger: Omit<Ledger, 'resident'>): Ledger {
  return { ...ledger, resident: LEDGER_SLICES.reduce((total, slice) => total + ledger[slice], 0) }
}

function sampleSeries(): Series {
  const columns = emptySeries().columns as Record<(typeof SAMPLE_COLUMNS)[number], Float64Array>
  for (const name of SAMPLE_COLUMNS) columns[name] = new Float64Array(ROWS)
  for (let row = 0; row < ROWS; row++) {
    const x = row / (ROWS - 1)
    const ledger = sum(ledgerAt(x))
    for (const slice of LEDGER_SLICES) columns[slice][row] = ledger[slice]
    columns.resident[row] = ledger.resident
    columns.virtual[row] = ledger.resident + 14 * MIB
    columns.event[row] = Math.round(x * EVENTS)
    columns.allocated[row] = Math.round(x * 90_000_000)
    columns.step[row] = Math.round(x * 1_200_000)
    columns.seconds[row] = x * 0.41
    columns.line[row] = x < 0.66 ? 10 : 17
    columns.count0[row] = x < 0.66 ? (row * 137) % 700 : 12
    columns.count1[row] = x < 0.66 ? Math.floor((x / 0.66) * 286) % 12 : 4
    columns.count2[row] = x < 0.66 ? Math.floor(((x / 0.66) * 286) / 12) % 12 : 11
    columns.arenas[row] = Math.ceil(33 * Math.min(1, x / 0.66))
    columns.blocks[row] = Math.round(600_000 * Math.min(1, x / 0.66))
    columns.tracked[row] = Math.round(200_000 * Math.min(1, x / 0.66))
  }
  return { length: ROWS, reduced: true, columns }
}

function sampleCollections(): CollectionRecord[] {
  const records: CollectionRecord[] = []
  let middle = 0
  let old = 0
  for (let index = 0; index < 286; index++) {
    const generation = middle > 10 ? (old > 10 ? 2 : 1) : 0
    const countsBefore = [701, middle, old] as const
    middle = generation === 0 ? middle + 1 : 0
    old = generation === 0 ? old : generation === 1 ? old + 1 : 0
    const event = Math.round((index / 286) * 0.66 * EVENTS)
    const resident = sum(ledgerAt(event / EVENTS)).resident
    records.push({
      index, event, seconds: event / 6e6, line: 10, generation, reason: 'threshold',
      countsBefore, countsAfter: [0, middle, old], thresholds: [700, 10, 10],
      trippedBy: 'Node', candidates: 701 * (generation === 0 ? 1 : 11), collected: 0, uncollectable: 0, survivors: 701,
      traversed: 2804, residentBefore: resident, residentAfter: resident,
      suppressedFull: index % 40 === 39 ? { longLivedPending: 4000 + index, longLivedTotal: 90_000 + index } : null,
    })
  }
  const end = sum(ledgerAt(1)).resident
  records.push({
    index: 286, event: EVENTS - 20, seconds: 0.41, line: 19, generation: 2, reason: 'explicit', countsBefore: [12, 4, 3],
    countsAfter: [0, 0, 0], thresholds: [700, 10, 10], trippedBy: '', candidates: 1290, collected: 14, uncollectable: 0, survivors: 1276,
    traversed: 5200, residentBefore: end + 4096, residentAfter: end, suppressedFull: null,
  })
  return records
}

function sampleFragmentation(): Fragmentation {
  const use = (pools: number, blocks: number, live: number, rounding: number) => {
    const held = pools * 16384
    const headersAndTails = pools * 64
    return { pools, blocks, live, rounding, freeBlocks: held - live - rounding - headersAndTails, headersAndTails, held }
  }
  const sizeClasses: SizeClassUse[] = [
    { blockSize: 32, types: ['int', 'str'], ...use(400, 820, 24_600, 1640) },
    { blockSize: 48, types: ['Node', 'tuple'], ...use(370, 900, 41_000, 2200) },
    { blockSize: 112, types: ['dict values', 'Node'], ...use(410, 780, 81_000, 6360) },
  ]
  const types: TypeUse[] = [
    { type: 'Node', largeBlocks: 0, largeCount: 0, ...use(420, 800, 44_800, 3600) },
    { type: 'int', largeBlocks: 0, largeCount: 0, ...use(360, 700, 19_600, 1000) },
    { type: 'str <script>alert(1)</script>', largeBlocks: 9000, largeCount: 3, ...use(400, 1000, 82_200, 5600) },
  ]
  const total = use(1180, 2500, 146_600, 10_200)
  return {
    event: EVENTS, sizeClasses, types, lines: [], total, freePools: { pools: 950, bytes: 950 * 16384 },
    arenas: { held: 33, highWater: 33, opened: 34, released: 1, bytesEach: MIB },
  }
}

function sampleHistory(): FragmentationHistory {
  const steps = 40
  const events = Array.from({ length: steps }, (_, i) => Math.round((i / (steps - 1)) * EVENTS))
  const types = ['Node', 'int', 'str <script>alert(1)</script>']
  const held = types.map((_, t) => events.map((event) => Math.round((9 + t) * MIB * Math.min(1, event / EVENTS / 0.66))))
  const live = held.map((row) => row.map((bytes, i) => Math.round(bytes * (i < 26 ? 0.95 : Math.max(0.01, 0.95 - (i - 26) * 0.07)))))
  return { events, types, live, held }
}

function moment(x: number, line: number): Moment {
  return { event: Math.round(x * EVENTS), line, seconds: x * 0.41, ledger: sum(ledgerAt(x)) }
}

export function sampleResult(change: Partial<ProfileResult> = {}): ProfileResult {
  const series = sampleSeries()
  const collections = sampleCollections()
  let highest = 0
  for (let row = 0; row < series.length; row++) if (series.columns.resident[row]! > series.columns.resident[highest]!) highest = row
  return {
    schema: 'arenascope-profile', schemaVersion: 1, appVersion: '0.1.0',
    workload: { name: 'scattered_survivors.py', source: SOURCE, sha256: 'ab'.repeat(32) },
    settings: DEFAULT_SETTINGS, release: '3.11.7', thresholds: [700, 10, 10], arenaBytes: MIB, poolBytes: 16384,
    status: 'finished', problem: null,
    output: 'built 200000 nodes\nkept 400\nafter del: 400 alive <b>&amp; "well"</b>\ngc.collect() -> 14\n', outputTruncated: false,
    totals: { events: EVENTS, allocated: 90_000_000, steps: 1_200_000, seconds: 0.41 },
    start: moment(0, 3), peak: moment(highest / (ROWS - 1), 10), end: moment(1, 19),
    series,
    collectionTotals: { collections: [262, 22, 3], collected: 14, uncollectable: 0, traversed: 812_344, suppressedFull: 7 },
    collections, collectionsOmitted: 0,
    fragmentation: sampleFragmentation(), fragmentationHistory: sampleHistory(),
    lines: [
      { line: 7, live: 9600, peak: 6_400_000, total: 6_400_000, blocks: 400 },
      { line: 8, live: 22_400, peak: 11_200_000, total: 14_000_000, blocks: 400 },
      { line: 10, live: 0, peak: 19_200_000, total: 19_300_000, blocks: 0 },
      { line: 14, live: 3200, peak: 3200, total: 3200, blocks: 1 },
    ],
    ...change,
  }
}

export function sampleSnapshot(change: Partial<LiveSnapshot> = {}): LiveSnapshot {
  const result = sampleResult()
  return {
    phase: 'running', event: result.end.event, allocated: result.totals.allocated, step: result.totals.steps,
    seconds: result.totals.seconds, line: 17, ledger: result.end.ledger, peakResident: result.peak.ledger.resident,
    series: result.series, collectionTotals: result.collectionTotals, marks: result.collections.slice(-20),
    recent: result.collections.slice(-5), fragmentation: result.fragmentation,
    fragmentationHistory: result.fragmentationHistory, output: [],
    ...change,
  }
}
