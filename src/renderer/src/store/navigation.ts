/** Moving about in a run: the same gestures and keys on every chart, in shares of its width. */
import type { CollectionRecord } from '../../../shared/telemetry/collections.ts'
import { countsText, REASON_TEXT } from '../derive/collections.ts'
import { clockValue } from '../derive/marks.ts'
import { type MomentView, momentAt, spokenMoment } from '../derive/moments.ts'
import { nearestRow, rowAt } from '../derive/series.ts'
import { atom } from './atom.ts'
import { telemetry } from './telemetry.ts'
import { hovered, inspectorOpen, panBy, revealLine, selected, selectedCollection, units, zoom, zoomBack, zoomBy, zoomFit, zoomTo } from './view.ts'
import type { Visible } from './visible.ts'

/** What the live region says; a new object each time. */
export const spoken = atom<{ readonly text: string }>({ text: '' })

export function valueAtShare(visible: Visible, share: number): number {
  return visible.range.from + share * (visible.range.to - visible.range.from)
}

/** Where a moment stands on the visible stretch, 0..1; outside it below 0 or above 1. */
export function shareOf(visible: Visible, moment: Pick<MomentView, 'event' | 'allocated' | 'step' | 'seconds'>): number {
  return (moment[visible.clock] - visible.range.from) / (visible.range.to - visible.range.from || 1)
}

function momentAtShare(visible: Visible, share: number): MomentView | null {
  return momentAt(visible.series, nearestRow(visible.series, visible.clock, valueAtShare(visible, share)))
}

export function hoverShare(visible: Visible, share: number | null): void {
  const next = share === null ? null : momentAtShare(visible, share)
  if (next?.event !== hovered.get()?.event || next?.seconds !== hovered.get()?.seconds) hovered.set(next)
}

export function selectMoment(moment: MomentView | null, speak = false): void {
  selected.set(moment)
  selectedCollection.set(null)
  if (moment && moment.line > 0) revealLine.set({ line: moment.line })
  if (moment && speak) spoken.set({ text: spokenMoment(moment, units.get()) })
}

export function pickShare(visible: Visible, share: number): void {
  selectMoment(momentAtShare(visible, share))
}

export function zoomToShares(visible: Visible, from: number, to: number): void {
  zoomTo({ from: valueAtShare(visible, from), to: valueAtShare(visible, to) })
}

/** The moment of a collection, on the timeline and in the editor. */
export function selectCollection(visible: Visible, record: CollectionRecord): void {
  const all = telemetry.get()
  const row = all ? rowAt(all.series, 'event', record.event) : -1
  const moment = all && momentAt(all.series, row)
  if (moment) selected.set({ ...moment, event: record.event, seconds: record.seconds, line: record.line || moment.line, counts: record.countsAfter, ...clocksOf(visible, record) })
  selectedCollection.set(record.index)
  if (record.line > 0) revealLine.set({ line: record.line })
  spoken.set({ text: `Collection ${record.index + 1}, generation ${record.generation}, ${REASON_TEXT[record.reason]}, event ${record.event}, line ${record.line}: counters ${countsText(record.countsBefore)} before, ${record.collected} of ${record.candidates} candidates collected.` })
}

function clocksOf(visible: Visible, record: CollectionRecord): Partial<MomentView> {
  return { [visible.clock]: clockValue(record, visible.clock, visible.series) }
}

/** Presses of an arrow key from one end of the visible stretch to the other, when it has more rows than that. */
const CURSOR_STOPS = 300

function moveCursor(visible: Visible, stops: number): void {
  const { series, clock } = visible
  if (series.length === 0) return
  const rows = stops * Math.max(1, Math.round(series.length / CURSOR_STOPS))
  const now = selected.get()
  const row = now === null ? (rows > 0 ? -1 : series.length) : nearestRow(series, clock, now[clock])
  // Rows may repeat a value of the clock; the cursor moves on by row.
  const next = Math.min(series.length - 1, Math.max(0, row + rows))
  selectMoment(momentAt(series, next), true)
}

function nextCollection(visible: Visible, direction: 1 | -1): void {
  const { collections } = visible
  const at = selected.get()?.event ?? (direction > 0 ? -1 : Infinity)
  const chosen = selectedCollection.get()
  const index = collections.findIndex((record) => record.index === chosen)
  const next = index >= 0 ? collections[index + direction] : direction > 0 ? collections.find((r) => r.event > at) : collections.findLast((r) => r.event < at)
  if (next) selectCollection(visible, next)
}

/** Keys of a focused chart; false when the key means nothing here. */
export function chartKey(visible: Visible, key: string, shift: boolean): boolean {
  switch (key) {
    case 'ArrowRight':
      moveCursor(visible, shift ? 10 : 1)
      return true
    case 'ArrowLeft':
      moveCursor(visible, shift ? -10 : -1)
      return true
    case 'Home':
      moveCursor(visible, -visible.series.length)
      return true
    case 'End':
      moveCursor(visible, visible.series.length)
      return true
    case '>':
    case '.':
      nextCollection(visible, 1)
      return true
    case '<':
    case ',':
      nextCollection(visible, -1)
      return true
    case '+':
    case '=':
    case 'w':
      zoomBy(0.5, cursorShare(visible), visible.whole)
      return true
    case '-':
    case '_':
    case 's':
      zoomBy(2, cursorShare(visible), visible.whole)
      return true
    case 'a':
      panBy(-0.25, visible.whole)
      return true
    case 'd':
      panBy(0.25, visible.whole)
      return true
    case '0':
      zoomFit()
      return true
    case 'Backspace':
      zoomBack()
      return true
    case 'Escape':
      if (zoom.get()) zoomBack()
      else selectMoment(null)
      return true
    case 'q':
    case 'Q':
      inspectorOpen.update((open) => !open)
      return true
    default:
      return false
  }
}

function cursorShare(visible: Visible): number {
  const now = selected.get()
  if (!now) return 0.5
  const share = shareOf(visible, now)
  return share >= 0 && share <= 1 ? share : 0.5
}
