/** The A/B shelf: two moments kept for comparison. A stays where the user put it; else the last two runs stand on it. */
import { type Comparison, compareSides, type Side } from '../../../shared/compare/comparison.ts'
import { sideAtEnd } from '../../../shared/compare/side.ts'
import type { Fragmentation } from '../../../shared/telemetry/fragmentation.ts'
import type { ProfileResult } from '../../../shared/telemetry/result.ts'
import type { MomentRow, Series } from '../../../shared/telemetry/series.ts'
import { t } from '../../../shared/texts/texts.ts'
import { bridge } from '../bridge/bridge.ts'
import { momentOfRow } from '../derive/moments.ts'
import { formatCount } from '../derive/numbers.ts'
import { notice, shownLanguage } from './app.ts'
import { atom } from './atom.ts'
import { askHeapAt } from './heap.ts'
import { POINTS, result, run } from './run.ts'
import { currentTab, selected } from './view.ts'

export interface Kept {
  readonly side: Side
  /** Of the whole run, for the curves. */
  readonly series: Series
  readonly runId: number
}

export type Slot = 'a' | 'b'

export interface Shelf {
  readonly a: Kept | null
  readonly b: Kept | null
  /** Put there by hand: the next run does not push it off. */
  readonly pinned: readonly Slot[]
}

export const shelf = atom<Shelf>({ a: null, b: null, pinned: [] })
export const comparison = atom<Comparison | null>(null)

/** The moment in view, or the end of the run, onto the shelf. */
export async function keepOn(slot: Slot): Promise<void> {
  const ended = result.get()
  const { runId } = run.get()
  if (ended === null || runId === null || ended.status === 'rejected') return
  try {
    const kept = await keptAt(ended, runId, selected.get()?.event ?? null)
    shelf.update((now) => ({ ...now, [slot]: kept, pinned: [...new Set([...now.pinned, slot])] }))
  } catch (error) {
    notice.set({ tone: 'error', text: error instanceof Error ? error.message : String(error) })
  }
}

/** Two moments of the run on screen, side by side. */
export async function compareStretch(from: number, to: number): Promise<void> {
  const ended = result.get()
  const { runId } = run.get()
  if (ended === null || runId === null) return
  try {
    const [a, b] = [await keptAt(ended, runId, from), await keptAt(ended, runId, to)]
    shelf.set({ a, b, pinned: [] })
    showComparison()
  } catch (error) {
    notice.set({ tone: 'error', text: error instanceof Error ? error.message : String(error) })
  }
}

/** What the report of a run carries: the comparison in which that run is B. */
export function comparisonWith(runId: number): Comparison | null {
  const { a, b } = shelf.get()
  return a !== null && b?.runId === runId ? comparison.get() : null
}

export function clearSlot(slot: Slot): void {
  shelf.update((now) => ({ ...now, [slot]: null, pinned: now.pinned.filter((one) => one !== slot) }))
}

export function swapSides(): void {
  shelf.update(({ a, b, pinned }) => ({ a: b, b: a, pinned: pinned.map((slot) => (slot === 'a' ? 'b' : 'a')) }))
}

export function showComparison(): void {
  currentTab.set('compare')
}

async function keptAt(ended: ProfileResult, runId: number, event: number | null): Promise<Kept> {
  const end = sideAtEnd(ended)
  if (event === null || event >= end.event) return { side: end, series: ended.series, runId }
  const moment = momentOfRow((await askHeapAt(event, { kind: 'moment' })) as MomentRow)
  const fragmentation = (await askHeapAt(event, { kind: 'fragmentation' })) as Fragmentation
  const detail = await bridge.invoke('run:detail', runId, { from: 0, to: event, points: POINTS })
  if (!detail.ok) throw new Error(detail.message)
  const { series, collectionTotals } = detail.value
  const side: Side = {
    ...end,
    label: t('compare.pythonEvent', { name: ended.workload.name, python: ended.settings.python, event: formatCount(event) }),
    event,
    allocated: moment.allocated,
    steps: moment.step,
    ledger: moment.ledger,
    peakResident: ended.peak.event <= event ? end.peakResident : Math.max(moment.ledger.resident, ...series.columns.resident.filter((_, row) => series.columns.event[row]! <= event)),
    arenas: moment.arenas,
    blocks: moment.blocks,
    collectionTotals,
    fragmentation,
  }
  return { side, series: ended.series, runId }
}

function withRun(now: Shelf, kept: Kept): Shelf {
  const [aStays, bStays] = [now.pinned.includes('a'), now.pinned.includes('b')]
  if (aStays && bStays) return now
  if (aStays) return { ...now, b: kept }
  if (bStays) return { ...now, a: kept }
  return { ...now, a: now.b, b: kept }
}

/** The run on screen is what the next one will be compared with. */
export function keepForNextRun(): void {
  const ended = result.get()
  const { runId } = run.get()
  if (ended === null || runId === null) return
  shelf.set({ a: { side: sideAtEnd(ended), series: ended.series, runId }, b: null, pinned: ['a'] })
}

/** Puts each ended run on the shelf and keeps the comparison up to date. Answers how to stop. */
export function followShelf(): () => void {
  let seen: ProfileResult | null = null
  let compared: Shelf | null = null

  function onResult(): void {
    const ended = result.get()
    const { runId } = run.get()
    if (ended === null || ended === seen || runId === null || ended.status === 'rejected') return
    seen = ended
    const kept: Kept = { side: sideAtEnd(ended), series: ended.series, runId }
    shelf.update((now) => withRun(now, kept))
  }

  async function compare(): Promise<void> {
    const now = shelf.get()
    compared = now
    const { a, b } = now
    if (a === null || b === null) return comparison.set(null)
    const rules = await bridge.invoke('compare:rules', a.side.settings, b.side.settings).catch(() => [])
    if (compared === now) comparison.set(compareSides(a.side, b.side, rules))
  }

  const off = [result.subscribe(onResult), shelf.subscribe(() => void compare()), shownLanguage.subscribe(() => void compare())]
  return () => off.forEach((stop) => stop())
}
