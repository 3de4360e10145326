/** How far the twin and a real run agree, figure by figure, and how much they may differ for reasons that are known. */
import type { ProfileResult } from '../telemetry/result.ts'
import type { RealRun } from './recording.ts'
import { twinVersion } from './recording.ts'

export const AGREEMENT_METRICS = [
  'output', 'start', 'peak', 'end', 'peakGrowth', 'endGrowth', 'collections0', 'collections1', 'collections2', 'collected', 'blocks', 'arenasMost', 'arenasEnd',
] as const
export type AgreementMetric = (typeof AGREEMENT_METRICS)[number]

export interface AgreementRow {
  readonly metric: AgreementMetric
  readonly unit: 'bytes' | 'count' | 'sameness'
  /** null: not known. Sameness: 1 the same, 0 not. */
  readonly real: number | null
  readonly twin: number | null
  /** Real less twin. */
  readonly difference: number | null
  /** The most that the known reasons explain. */
  readonly tolerance: number
  /** null: one side does not know. */
  readonly agrees: boolean | null
}

/** Blocks of one size when the program ended. */
export interface ClassRow {
  readonly blockSize: number
  readonly realPools: number
  readonly twinPools: number
  readonly realUsed: number
  readonly twinUsed: number
}

export interface Agreement {
  readonly rows: readonly AgreementRow[]
  readonly classes: readonly ClassRow[]
  /** Figures that are known on both sides, and those of them that agree. */
  readonly known: number
  readonly agreeing: number
  /** The program is the same, byte for byte. */
  readonly sameProgram: boolean
  /** The twin has the release's series. */
  readonly sameVersion: boolean
}

const KIB = 1024
const MIB = 1024 ** 2
/** Pages are counted per processor and added up now and then. */
const PAGE_NOISE = 256 * KIB
/** What the recorder's driver makes of itself: its code, a few containers, a handle. */
const DRIVER_BLOCKS = 400
const DRIVER_BYTES = 1 * MIB
const DRIVER_ARENA_BYTES = 768 * KIB

/** `output`: what the program printed in the twin; null: not known. */
export function agreementOf(real: RealRun, twin: ProfileResult, output: string | null): Agreement {
  const growth = (bytes: number): number => bytes - real.start.resident
  const twinStart = twin.start.ledger.resident
  const [peak, end] = [twin.peak.ledger.resident, twin.end.ledger.resident]
  // One arena more or less is chance: whether the first one lies aligned (3.10 and newer), which object came last.
  const arenas = twin.arenaBytes + PAGE_NOISE
  const ofGrowth = (bytes: number): number => Math.max(0.02 * Math.abs(bytes), arenas)
  const start = real.recorder.bare ? Math.max(DRIVER_BYTES, 0.1 * twinStart) : Math.max(8 * MIB, twinStart)
  const totals = real.collectionTotals
  const count = (metric: AgreementMetric, mine: number | null, twins: number | null, tolerance: number): AgreementRow => row(metric, 'count', mine, twins, tolerance)
  const bytes = (metric: AgreementMetric, mine: number, twins: number, tolerance: number): AgreementRow => row(metric, 'bytes', mine < 0 ? null : mine, twins, tolerance)
  const lastPools = real.pools[real.pools.length - 1]
  const pools = lastPools !== undefined && lastPools.sizeClasses.length > 0 ? lastPools : null
  const driverArenas = Math.ceil(DRIVER_ARENA_BYTES / twin.arenaBytes)
  const few = (counted: number): number => Math.max(1, Math.ceil(0.01 * counted))
  const rows = [
    sameness(real, twin, output),
    bytes('start', real.start.resident, twinStart, start),
    bytes('peak', real.peak.resident, peak, start + ofGrowth(peak - twinStart)),
    bytes('end', real.end.resident, end, start + ofGrowth(end - twinStart)),
    bytes('peakGrowth', Math.max(0, growth(real.peak.resident)), peak - twinStart, ofGrowth(peak - twinStart)),
    row('endGrowth', 'bytes', growth(real.end.resident), end - twinStart, ofGrowth(end - twinStart)),
    ...([0, 1, 2] as const).map((g) => count(`collections${g}`, totals?.collections[g] ?? null, twin.collectionTotals.collections[g], few(twin.collectionTotals.collections[g]))),
    count('collected', totals?.collected ?? null, twin.collectionTotals.collected, Math.max(20, Math.ceil(0.01 * twin.collectionTotals.collected))),
    count('blocks', real.end.blocks < 0 || real.start.blocks < 0 ? null : real.end.blocks - real.start.blocks, blockGrowth(twin), Math.max(DRIVER_BLOCKS, Math.ceil(0.01 * Math.abs(blockGrowth(twin) ?? 0)))),
    count('arenasMost', pools === null || pools.arenasMost < 0 ? null : pools.arenasMost, twin.fragmentation.arenas.highWater, Math.max(driverArenas, few(twin.fragmentation.arenas.highWater))),
    count('arenasEnd', pools === null || pools.arenas < 0 ? null : pools.arenas, twin.fragmentation.arenas.held, driverArenas + 1),
  ]
  const known = rows.filter(({ agrees }) => agrees !== null)
  return {
    rows,
    classes: classRows(real, twin),
    known: known.length,
    agreeing: known.filter(({ agrees }) => agrees === true).length,
    sameProgram: real.workload.source === twin.workload.source,
    sameVersion: twinVersion(real.interpreter.release).python === twin.settings.python,
  }
}

function row(metric: AgreementMetric, unit: AgreementRow['unit'], real: number | null, twin: number | null, tolerance: number): AgreementRow {
  if (real === null || twin === null) return { metric, unit, real, twin, difference: null, tolerance, agrees: null }
  return { metric, unit, real, twin, difference: real - twin, tolerance, agrees: Math.abs(real - twin) <= tolerance }
}

/** Standard output alone: what both streams wrote cannot be put in order afterwards. */
function sameness(real: RealRun, { outputTruncated, status }: ProfileResult, output: string | null): AgreementRow {
  const comparable = output !== null && !real.outputTruncated && !outputTruncated && real.errors === '' && status === 'finished'
  if (!comparable) return { metric: 'output', unit: 'sameness', real: null, twin: null, difference: null, tolerance: 0, agrees: null }
  return row('output', 'sameness', 1, real.output === output ? 1 : 0, 0)
}

function blockGrowth({ series: { length, columns } }: ProfileResult): number | null {
  return length === 0 ? null : columns.blocks[length - 1]! - columns.blocks[0]!
}

function classRows(real: RealRun, { fragmentation }: ProfileResult): ClassRow[] {
  const last = real.pools[real.pools.length - 1]
  if (last === undefined || last.sizeClasses.length === 0) return []
  const sizes = new Set([...last.sizeClasses, ...fragmentation.sizeClasses].map(({ blockSize }) => blockSize))
  return [...sizes].sort((a, b) => a - b).map((blockSize) => {
    const mine = last.sizeClasses.find((one) => one.blockSize === blockSize)
    const twins = fragmentation.sizeClasses.find((one) => one.blockSize === blockSize)
    return { blockSize, realPools: mine?.pools ?? 0, twinPools: twins?.pools ?? 0, realUsed: mine?.used ?? 0, twinUsed: twins?.blocks ?? 0 }
  })
}
