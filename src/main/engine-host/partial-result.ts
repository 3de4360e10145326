/** What is known of a run whose worker could not say: the last snapshot, under the status that ended it. */
import type { VersionInfo } from '../../shared/settings.ts'
import type { Fragmentation, FragmentationHistory } from '../../shared/telemetry/fragmentation.ts'
import { LEDGER_SLICES } from '../../shared/telemetry/ledger.ts'
import type { Ledger } from '../../shared/telemetry/ledger.ts'
import type { LiveSnapshot, OutputChunk } from '../../shared/telemetry/live.ts'
import type { Moment, Problem, ProfileResult, RunStatus } from '../../shared/telemetry/result.ts'
import { emptySeries } from '../../shared/telemetry/series.ts'
import type { Series } from '../../shared/telemetry/series.ts'
import type { RunOrder } from './messages.ts'

export interface PartialRun {
  readonly order: RunOrder
  readonly version: VersionInfo
  /** null: it ended before anything ran. */
  readonly snapshot: LiveSnapshot | null
  readonly output: readonly OutputChunk[]
  readonly status: RunStatus
  readonly problem: Problem | null
}

export function partialResult(run: PartialRun): ProfileResult {
  const { order, version, snapshot, status, problem } = run
  const series = snapshot?.series ?? emptySeries()
  const end = snapshot === null ? nothing : momentOf(snapshot)
  const marks = snapshot?.marks ?? []
  const totals = snapshot?.collectionTotals ?? { collections: [0, 0, 0], collected: 0, uncollectable: 0, traversed: 0, suppressedFull: 0 }
  const known = totals.collections[0] + totals.collections[1] + totals.collections[2]
  return {
    schema: 'arenascope-profile',
    schemaVersion: 1,
    appVersion: order.appVersion,
    workload: { name: order.name, source: order.source, sha256: order.sha256 },
    settings: order.settings,
    release: version.release,
    thresholds: order.settings.thresholds ?? version.thresholds,
    arenaBytes: version.arenaBytes,
    poolBytes: version.poolBytes,
    status,
    problem,
    output: run.output.map((chunk) => chunk.text).join(''),
    outputTruncated: false,
    totals: {
      events: end.event,
      allocated: snapshot?.allocated ?? 0,
      steps: snapshot?.step ?? 0,
      seconds: end.seconds,
    },
    start: series.length > 0 ? rowMoment(series, 0) : end,
    peak: peakOf(series, end),
    end,
    series,
    collectionTotals: totals,
    collections: marks,
    collectionsOmitted: Math.max(0, known - marks.length),
    fragmentation: snapshot?.fragmentation ?? noFragmentation(version),
    fragmentationHistory: snapshot?.fragmentationHistory ?? noHistory,
    lines: [],
  }
}

const noLedger = Object.fromEntries([...LEDGER_SLICES, 'resident'].map((name) => [name, 0])) as Ledger
const nothing: Moment = { event: 0, line: 0, seconds: 0, ledger: noLedger }
const noHistory: FragmentationHistory = { events: [], types: [], live: [], held: [] }

function noFragmentation(version: VersionInfo): Fragmentation {
  const total = { pools: 0, blocks: 0, live: 0, rounding: 0, freeBlocks: 0, headersAndTails: 0, held: 0 }
  return {
    event: 0,
    sizeClasses: [],
    types: [],
    lines: [],
    total,
    freePools: { pools: 0, bytes: 0 },
    arenas: { held: 0, highWater: 0, opened: 0, released: 0, bytesEach: version.arenaBytes },
  }
}

function momentOf(snapshot: LiveSnapshot): Moment {
  return { event: snapshot.event, line: snapshot.line, seconds: snapshot.seconds, ledger: snapshot.ledger }
}

function rowMoment(series: Series, row: number): Moment {
  const { columns } = series
  const ledger = { resident: columns.resident[row]! } as Ledger
  for (const slice of LEDGER_SLICES) ledger[slice] = columns[slice][row]!
  return { event: columns.event[row]!, line: columns.line[row]!, seconds: columns.seconds[row]!, ledger }
}

/** The reduction of a series keeps the highest row of every stretch, so the highest row is the peak so far. */
function peakOf(series: Series, end: Moment): Moment {
  let best = -1
  for (let row = 0; row < series.length; row++) {
    if (best < 0 || series.columns.resident[row]! > series.columns.resident[best]!) best = row
  }
  if (best < 0 || series.columns.resident[best]! <= end.ledger.resident) return end
  return rowMoment(series, best)
}
