/** The run as the panels read it: the same shape while it runs and after it ended. */
import type { CollectionRecord, CollectionTotals, Triple } from '../../../shared/telemetry/collections.ts'
import type { Fragmentation, FragmentationHistory } from '../../../shared/telemetry/fragmentation.ts'
import type { Ledger } from '../../../shared/telemetry/ledger.ts'
import type { LiveSnapshot } from '../../../shared/telemetry/live.ts'
import type { ProfileResult } from '../../../shared/telemetry/result.ts'
import type { Series } from '../../../shared/telemetry/series.ts'
import { highestRow } from '../derive/memory-rows.ts'
import { type MomentView, momentAt } from '../derive/moments.ts'
import { atom } from './atom.ts'
import { settings } from './workload.ts'
import { versionInfo } from './app.ts'

export interface Telemetry {
  readonly ended: boolean
  readonly series: Series
  /** Records known to the window, in the order of the run. */
  readonly collections: readonly CollectionRecord[]
  readonly collectionsOmitted: number
  readonly totals: CollectionTotals
  readonly thresholds: Triple
  readonly fragmentation: Fragmentation | null
  readonly history: FragmentationHistory | null
  readonly ledger: Ledger
  readonly peakResident: number
  readonly peak: MomentView | null
  readonly last: MomentView | null
}

/** null before the first run. */
export const telemetry = atom<Telemetry | null>(null)

/** The same for each large drawing, set one after the other so that no single task of the window is long. */
export const timelineTelemetry = atom<Telemetry | null>(null)
export const overviewTelemetry = atom<Telemetry | null>(null)
export const laneTelemetry = atom<Telemetry | null>(null)

const STAGES = [timelineTelemetry, laneTelemetry, overviewTelemetry, telemetry]
let publishing = 0

/** A later turn of the event loop: keys, clicks and frames come first. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

/** Resolves when every panel has it; a newer publication overtakes an older one. */
async function publish(next: Telemetry): Promise<void> {
  const ticket = ++publishing
  for (const [i, stage] of STAGES.entries()) {
    if (i > 0) await nextTask()
    if (ticket !== publishing) return
    stage.set(next)
  }
  await nextTask()
}

export function clearTelemetry(): void {
  publishing++
  for (const stage of STAGES) stage.set(null)
}

export function publishLive(snapshot: LiveSnapshot): Promise<void> {
  const collections = mergeRecords(snapshot.marks, snapshot.recent)
  const { series, collectionTotals: totals } = snapshot
  return publish({
    ended: false,
    series,
    collections,
    collectionsOmitted: Math.max(0, totals.collections[0] + totals.collections[1] + totals.collections[2] - collections.length),
    totals,
    thresholds: collections[collections.length - 1]?.thresholds ?? chosenThresholds(),
    fragmentation: snapshot.fragmentation,
    history: snapshot.fragmentationHistory,
    ledger: snapshot.ledger,
    peakResident: snapshot.peakResident,
    peak: momentAt(series, highestRow(series)),
    last: momentAt(series, series.length - 1),
  })
}

export function publishResult(result: ProfileResult): Promise<void> {
  const { series } = result
  return publish({
    ended: true,
    series,
    collections: result.collections,
    collectionsOmitted: result.collectionsOmitted,
    totals: result.collectionTotals,
    thresholds: result.thresholds,
    fragmentation: result.fragmentation,
    history: result.fragmentationHistory,
    ledger: result.end.ledger,
    peakResident: result.peak.ledger.resident,
    peak: momentAt(series, highestRow(series)),
    last: momentAt(series, series.length - 1),
  })
}

function chosenThresholds(): Triple {
  const { thresholds, python } = settings.get()
  return thresholds ?? versionInfo(python)?.thresholds ?? [700, 10, 10]
}

/** Marks and the newest records overlap; each record once, in order. */
function mergeRecords(marks: readonly CollectionRecord[], recent: readonly CollectionRecord[]): readonly CollectionRecord[] {
  const newest = marks[marks.length - 1]?.index ?? -1
  if (recent.length === 0 || recent[recent.length - 1]!.index <= newest) {
    const first = recent[0]?.index ?? Infinity
    if (marks.length > 0 && marks[0]!.index <= first && marks.length >= newest - marks[0]!.index + 1) return marks
  }
  const byIndex = new Map<number, CollectionRecord>()
  for (const record of marks) byIndex.set(record.index, record)
  for (const record of recent) byIndex.set(record.index, record)
  return [...byIndex.values()].sort((a, b) => a.index - b.index)
}
