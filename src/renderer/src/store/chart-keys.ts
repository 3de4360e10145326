/** Keys of a focused chart: the same on every one. */
import { clockValue } from '../derive/marks.ts'
import { withMark } from '../derive/note-marks.ts'
import { momentAt } from '../derive/moments.ts'
import { nearestRow } from '../derive/series.ts'
import { selectCollection, selectMoment, shareOf } from './navigation.ts'
import { stepBy, stepUnit } from './step.ts'
import { telemetry } from './telemetry.ts'
import { currentTab, inspectorOpen, notesFocus, panBy, selected, selectedCollection, zoom, zoomBack, zoomBy, zoomFit, zoomTo } from './view.ts'
import type { Visible } from './visible.ts'
import { notes } from './workload.ts'

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

/** The visible stretch begins or ends at the cursor from now on. */
function trim({ range, clock }: Visible, end: 'from' | 'to'): void {
  const at = selected.get()?.[clock]
  if (at === undefined || at <= range.from || at >= range.to) return
  zoomTo({ ...range, [end]: at })
}

/** The moment at the cursor becomes a stretch: from the collection before it to the one after. */
function zoomBetweenCollections({ collections, series, clock, range }: Visible): void {
  const now = selected.get()
  if (now === null) return
  const places = collections.map((record) => clockValue(record, clock, series))
  const from = places.findLast((place) => place < now[clock]) ?? range.from
  const to = places.find((place) => place > now[clock]) ?? range.to
  if (to > from) zoomTo({ from, to })
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
    case '.':
      void stepBy(stepUnit.get(), 1)
      return true
    case ',':
      void stepBy(stepUnit.get(), -1)
      return true
    case '>':
      nextCollection(visible, 1)
      return true
    case '<':
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
    case '[':
      trim(visible, 'from')
      return true
    case ']':
      trim(visible, 'to')
      return true
    case 'r':
    case 'R':
      zoomBetweenCollections(visible)
      return true
    case '0':
    case 'f':
    case 'F':
      zoomFit()
      return true
    case 'Backspace':
      zoomBack()
      return true
    case 'Escape':
      if (zoom.get()) zoomBack()
      else selectMoment(null)
      return true
    case 'm':
    case 'M':
      markMoment()
      return true
    case 'q':
    case 'Q':
      inspectorOpen.update((open) => !open)
      return true
    default:
      return false
  }
}

/** A mark at the moment in view, or at the end, and the notes to say why. */
function markMoment(): void {
  const event = selected.get()?.event ?? telemetry.get()?.last?.event
  if (event === undefined) return
  notes.update((text) => withMark(text, event))
  currentTab.set('notes')
  notesFocus.set({})
}

function cursorShare(visible: Visible): number {
  const now = selected.get()
  if (!now) return 0.5
  const share = shareOf(visible, now)
  return share >= 0 && share <= 1 ? share : 0.5
}
