/** Moving about in a run: the same gestures and keys on every chart, in shares of its width. */
import type { CollectionRecord } from '../../../shared/telemetry/collections.ts'
import { t } from '../../../shared/texts/texts.ts'
import { countsText } from '../derive/collections.ts'
import { clockValue } from '../derive/marks.ts'
import { type MomentView, momentAt, spokenMoment } from '../derive/moments.ts'
import { nearestRow, rowAt } from '../derive/series.ts'
import { atom } from './atom.ts'
import { telemetry } from './telemetry.ts'
import { hovered, revealLine, selected, selectedCollection, units, zoomTo } from './view.ts'
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
  spoken.set({ text: t('timeline.collectionGenerationEventLine', { index: record.index + 1, generation: record.generation, reason: t(`reasons.${record.reason}`), event: record.event, line: record.line, counts: countsText(record.countsBefore), collected: record.collected, candidates: record.candidates }) })
}

function clocksOf(visible: Visible, record: CollectionRecord): Partial<MomentView> {
  return { [visible.clock]: clockValue(record, visible.clock, visible.series) }
}
