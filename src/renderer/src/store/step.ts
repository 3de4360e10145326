/** From moment to moment, exactly: by event, by line, by collection, by what happens to an arena. */
import type { ArenaLog } from '../../../shared/telemetry/heap.ts'
import type { LineStarts } from '../../../shared/telemetry/questions.ts'
import type { MomentRow } from '../../../shared/telemetry/series.ts'
import { t } from '../../../shared/texts/texts.ts'
import { momentOfRow } from '../derive/moments.ts'
import { notice } from './app.ts'
import { atom } from './atom.ts'
import { askHeapAt } from './heap.ts'
import { selectMoment } from './navigation.ts'
import { isActive, result, run } from './run.ts'
import { telemetry } from './telemetry.ts'
import { persisted } from './persist.ts'
import { selected } from './view.ts'

export const STEP_UNITS = ['event', 'line', 'collection', 'arena'] as const
export type StepUnit = (typeof STEP_UNITS)[number]

export const stepUnit = persisted<StepUnit>('stepUnit', 'line')

/** A step is on its way. */
export const stepping = atom(false)

/** Events looked at in one go for the next line. */
const LOOK_AHEAD = 200_000

export function canStep(): boolean {
  const { runId, phase } = run.get()
  return runId !== null && result.get() !== null && !isActive(phase) && phase !== 'rejected'
}

/** The next or previous moment of this kind; a sentence when there is none. */
export async function stepBy(unit: StepUnit, direction: 1 | -1): Promise<void> {
  if (stepping.get() || !canStep()) return
  stepping.set(true)
  try {
    const event = await target(unit, direction, selected.get()?.event ?? lastEvent())
    if (event === null) notice.set({ tone: 'info', text: direction > 0 ? t('commands.thereIsNoLater', { unit: t(`steps.${unit}`) }) : t('commands.thereIsNoEarlier', { unit: t(`steps.${unit}`) }) })
    else await goToEvent(event)
  } catch (error) {
    notice.set({ tone: 'error', text: error instanceof Error ? error.message : String(error) })
  } finally {
    stepping.set(false)
  }
}

/** Makes an event the chosen moment, with its exact numbers. */
export async function goToEvent(event: number): Promise<void> {
  const row = (await askHeapAt(event, { kind: 'moment' })) as MomentRow
  selectMoment(momentOfRow(row), true)
}

function lastEvent(): number {
  return result.get()?.totals.events ?? 0
}

async function target(unit: StepUnit, direction: 1 | -1, now: number): Promise<number | null> {
  switch (unit) {
    case 'event': {
      const next = now + direction
      return next < 0 || next > lastEvent() ? null : next
    }
    case 'line':
      return direction > 0 ? nextLine(now) : lineBefore(now)
    case 'collection':
      return neighbour((telemetry.get()?.collections ?? []).map((record) => record.event), direction, now)
    case 'arena': {
      const log = (await askHeapAt(lastEvent(), { kind: 'arenaLog' })) as ArenaLog
      return neighbour(log.events.map((entry) => entry.event), direction, now)
    }
  }
}

/** In a list in order. */
function neighbour(events: readonly number[], direction: 1 | -1, now: number): number | null {
  return (direction > 0 ? events.find((event) => event > now) : events.findLast((event) => event < now)) ?? null
}

async function nextLine(now: number): Promise<number | null> {
  for (let from = now; from < lastEvent(); from += LOOK_AHEAD) {
    const { starts } = (await askHeapAt(from, { kind: 'lineStarts', to: from + LOOK_AHEAD, limit: 1 })) as LineStarts
    if (starts[0]) return starts[0].event
  }
  return null
}

/** Looks from samples before, further back each time, until a line begins between there and here. */
async function lineBefore(now: number): Promise<number | null> {
  const samples = telemetry.get()?.series.columns.event ?? new Float64Array()
  let row = samples.findLastIndex((event) => event < now)
  for (let rows = 1; ; rows *= 4) {
    const from = row < 0 ? 0 : samples[row]!
    const { starts } = (await askHeapAt(from, { kind: 'lineStarts', to: now - 1, limit: 10_000 })) as LineStarts
    const found = starts.findLast(({ event }) => event < now)
    if (found) return found.event
    if (from === 0) return now > 0 ? 0 : null
    row -= rows
  }
}
