/** What the window shows of a run: clock, zoom, cursor, tab, units. */
import { useSyncExternalStore } from 'react'
import type { Clock } from '../../../shared/telemetry/series.ts'
import { LEDGER_SLICES, type LedgerSlice } from '../../../shared/telemetry/ledger.ts'
import type { CollectionFilter } from '../derive/collections.ts'
import type { MomentView } from '../derive/moments.ts'
import type { ByteUnits } from '../derive/numbers.ts'
import type { MapColour } from '../derive/arena-colours.ts'
import { panRange, type Range, zoomRange } from '../derive/series.ts'
import { atom } from './atom.ts'
import { persisted } from './persist.ts'

export const TABS = ['arenas', 'objects', 'collector', 'fragmentation', 'ledger', 'lines', 'compare', 'notes', 'real'] as const
export type Tab = (typeof TABS)[number]
export function isTab(value: string): value is Tab {
  return (TABS as readonly string[]).includes(value)
}

/** What the x axis of every chart counts. */
export const clock = atom<Clock>('event')

/** The stretch every chart shows, in values of the clock; null: the whole run. */
export const zoom = atom<Range | null>(null)

/** Stretches to go back to, newest last. */
export const zoomHistory = atom<readonly (Range | null)[]>([])

/** The moment under the pointer, on any chart. */
export const hovered = atom<MomentView | null>(null)

/** The moment the user settled on by click or keyboard. */
export const selected = atom<MomentView | null>(null)

/** Index of the collection chosen in the table or on the timeline. */
export const selectedCollection = atom<number | null>(null)

/** A line for the editor to scroll to; a new object each time, so that the same line can be shown again. */
export const revealLine = atom<{ readonly line: number } | null>(null)

/** Objects born on this line, of this type; null: all. */
export const lineFilter = atom<number | null>(null)
export const typeFilter = atom<string | null>(null)

/** Set to a new object to put the caret at the end of the notes. */
export const notesFocus = atom<object | null>(null)

/** Which collections the table lists. */
export const collectionFilter = atom<CollectionFilter>('all')

/** What the Objects tab lists. */
export const objectsView = atom<'objects' | 'duplicates'>('objects')

/** What the bars beside the program's lines measure. */
export const lineMeasure = persisted<'live' | 'peak'>('lineMeasure', 'peak')

/** What the colours of the arena map mean. */
export const mapColour = persisted<MapColour>('mapColour', 'type')

export const hiddenSlices = atom<ReadonlySet<LedgerSlice>>(new Set())
/** Whether the pointer is on a moment at all: for those who need not follow it. */
export function useIsHovering(): boolean {
  return useSyncExternalStore(hovered.subscribe, isHovering, isHovering)
}
const isHovering = (): boolean => hovered.get() !== null

/** The slice whose legend entry is under the pointer. */
export const highlightedSlice = atom<LedgerSlice | null>(null)

export const currentTab = atom<Tab>('arenas')
/** The strip above the timeline; folded, it is one line. */
export const findingsOpen = persisted('findings', true)
/** What the Collector tab shows. */
export const COLLECTOR_VIEWS = ['collections', 'cycles', 'whatIf'] as const
export type CollectorView = (typeof COLLECTOR_VIEWS)[number]
export const collectorView = atom<CollectorView>('collections')
/** The Cycles view shows what waits for a collection at the moment in view, not what one has found. */
export const waitingShown = atom(false)

/** Opens the Cycles view on what waits for a collection, or on what the chosen one has found. */
export function showCycles({ waiting }: { waiting: boolean }): void {
  currentTab.set('collector')
  collectorView.set('cycles')
  waitingShown.set(waiting)
}

/** The tabs get most of the height; findings and counters make room. */
export const detailsLarge = persisted('detailsLarge', false)
export const inspectorOpen = persisted('inspector', true)
export const units = persisted<ByteUnits>('units', 'binary')
/** Charts that show their numbers as a table instead. */
export const tableForm = atom<ReadonlySet<string>>(new Set())

export function zoomTo(range: Range): void {
  zoomHistory.update((history) => [...history, zoom.get()].slice(-50))
  zoom.set(range)
}

/** One step back; at the end the whole run. */
export function zoomBack(): void {
  const history = zoomHistory.get()
  zoom.set(history[history.length - 1] ?? null)
  zoomHistory.set(history.slice(0, -1))
}

/** Back to the stretch at this place of the history. */
export function popZoomTo(index: number): void {
  const history = zoomHistory.get()
  if (index >= history.length) return
  zoom.set(history[index]!)
  zoomHistory.set(history.slice(0, index))
}

export function zoomFit(): void {
  if (zoom.get() === null) return
  zoomHistory.update((history) => [...history, zoom.get()].slice(-50))
  zoom.set(null)
}

/** Zoom by keys and wheel: one stretch on the way back, however many turns of the wheel it took. */
export function zoomBy(factor: number, at: number, whole: Range): void {
  const next = zoomRange(zoom.get() ?? whole, whole, factor, at)
  const all = next.to - next.from >= (whole.to - whole.from) * 0.999
  if (all) return zoomFit()
  if (zoom.get() === null) zoomHistory.update((history) => [...history, null])
  zoom.set(next)
}

export function panBy(share: number, whole: Range): void {
  const now = zoom.get()
  if (now) zoom.set(panRange(now, whole, share))
}

export function resetZoom(): void {
  zoom.set(null)
  zoomHistory.set([])
  hovered.set(null)
  selected.set(null)
  selectedCollection.set(null)
  waitingShown.set(false)
  lineFilter.set(null)
  typeFilter.set(null)
  collectionFilter.set('all')
  objectsView.set('objects')
}

export function toggleSlice(slice: LedgerSlice): void {
  hiddenSlices.update((hidden) => {
    const next = new Set(hidden)
    if (!next.delete(slice)) next.add(slice)
    // Never an empty chart: hiding the last one shows them all again.
    return next.size === LEDGER_SLICES.length ? new Set() : next
  })
}

export function soloSlice(slice: LedgerSlice): void {
  hiddenSlices.update((hidden) =>
    hidden.size === LEDGER_SLICES.length - 1 && !hidden.has(slice) ? new Set() : new Set(LEDGER_SLICES.filter((other) => other !== slice)),
  )
}

export function toggleTable(chart: string): void {
  tableForm.update((charts) => {
    const next = new Set(charts)
    if (!next.delete(chart)) next.add(chart)
    return next
  })
}
