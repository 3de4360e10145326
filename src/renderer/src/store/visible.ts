/** What the charts draw: the whole run, or the zoomed stretch with the detail the main process sent for it. */
import { useMemo } from 'react'
import type { CollectionRecord, CollectionTotals } from '../../../shared/telemetry/collections.ts'
import type { Detail } from '../../../shared/telemetry/live.ts'
import { type Clock, emptySeries, type Series } from '../../../shared/telemetry/series.ts'
import { bridge } from '../bridge/bridge.ts'
import { type MomentView, momentAt } from '../derive/moments.ts'
import { convertRange, cutSeries, extentOf, type Range, rowAt } from '../derive/series.ts'
import { type Atom, atom, useAtom } from './atom.ts'
import { isActive, POINTS, run } from './run.ts'
import { type Telemetry, telemetry } from './telemetry.ts'
import { clock, zoom } from './view.ts'

interface LoadedDetail {
  readonly runId: number
  readonly zoom: Range
  readonly detail: Detail
}

/** Detail for the stretch it was asked for; stale when the zoom has moved on. */
const loaded = atom<LoadedDetail | null>(null)

let asked = 0
let debounce: ReturnType<typeof setTimeout> | null = null

/** Asks for detail whenever the zoom settles; the coarse rows stand in until it comes. */
export function followZoom(): () => void {
  const onChange = () => {
    if (debounce !== null) clearTimeout(debounce)
    debounce = setTimeout(() => void loadDetail(), 80)
  }
  const off = [zoom.subscribe(onChange), run.subscribe(onChange)]
  return () => {
    for (const stop of off) stop()
    if (debounce !== null) clearTimeout(debounce)
  }
}

async function loadDetail(): Promise<void> {
  const range = zoom.get()
  const { runId, phase } = run.get()
  const now = telemetry.get()
  if (!range || runId === null || !now || !now.series.reduced) return
  if (loaded.get()?.zoom === range && !isActive(phase)) return
  const events = convertRange(now.series, clock.get(), 'event', range)
  const ticket = ++asked
  const answer = await bridge.invoke('run:detail', runId, { from: Math.floor(events.from), to: Math.ceil(events.to), points: POINTS }).catch(() => null)
  if (ticket !== asked || answer === null || !answer.ok || answer.value.series.length === 0) return
  loaded.set({ runId, zoom: range, detail: answer.value })
}

/** Follows the zoom when the clock changes, so that the same stretch of the run stays in view. */
export function setClock(next: Clock): void {
  const range = zoom.get()
  const now = telemetry.get()
  const previous = clock.get()
  clock.set(next)
  if (range && now) {
    const converted = convertRange(now.series, previous, next, range)
    zoom.set(converted.to > converted.from ? converted : null)
  }
}

export interface Visible {
  readonly series: Series
  readonly collections: readonly CollectionRecord[]
  readonly range: Range
  readonly whole: Range
  readonly clock: Clock
  /** Totals inside the stretch, when known. */
  readonly totals: CollectionTotals | null
  /** No finer rows will come for this stretch. */
  readonly settled: boolean
}

const EMPTY = emptySeries()

/** `from`: the stage of the telemetry this panel draws. */
export function useVisible(from: Atom<Telemetry | null> = telemetry): Visible {
  const now = useAtom(from)
  const range = useAtom(zoom)
  const x = useAtom(clock)
  const detail = useAtom(loaded)
  const { runId } = useAtom(run)
  return useMemo(() => {
    const all = now?.series ?? EMPTY
    const whole = extentOf(all, x)
    if (whole.to <= whole.from) return { series: all, collections: now?.collections ?? [], range: { from: whole.from, to: whole.from + 1 }, whole, clock: x, totals: null, settled: true }
    if (!range) return { series: all, collections: now?.collections ?? [], range: whole, whole, clock: x, totals: now?.totals ?? null, settled: true }
    if (detail && detail.zoom === range && detail.runId === runId) {
      return { series: cutSeries(detail.detail.series, x, range), collections: detail.detail.marks, range, whole, clock: x, totals: detail.detail.collectionTotals, settled: true }
    }
    const events = convertRange(all, x, 'event', range)
    const inside = (now?.collections ?? []).filter((record) => record.event >= events.from && record.event <= events.to)
    return { series: cutSeries(all, x, range), collections: inside, range, whole, clock: x, totals: null, settled: !all.reduced }
  }, [now, range, x, detail, runId])
}

/** The moments at both ends of the stretch: what still held when it began, and when it ended. */
export function endsOf({ series, clock: x, range }: Visible): { readonly start: MomentView; readonly end: MomentView } | null {
  const start = momentAt(series, rowAt(series, x, range.from))
  const end = momentAt(series, rowAt(series, x, range.to))
  return start && end ? { start, end } : null
}
