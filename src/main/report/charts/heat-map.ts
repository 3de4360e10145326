/** Fragmentation per type over the run: one row a type, the darker the emptier its pools. */
import { HEAT_STOPS } from '../../../shared/telemetry/palette.ts'
import type { ProfileResult } from '../../../shared/telemetry/result.ts'
import { html } from '../markup.ts'
import type { Markup } from '../markup.ts'
import { bytesText, shareText } from '../numbers.ts'
import { chart, eventAxis, PLOT } from './frame.ts'
import { linear, px } from './scale.ts'

export const HEAT_TYPES = 12
const LEVELS = HEAT_STOPS.light.length
const ROW = 22
const LEFT = 168

export function heatMap(result: ProfileResult): Markup {
  const { events, types, live, held } = result.fragmentationHistory
  const last = events.length - 1
  const lastEvent = Math.max(result.end.event, events[last] ?? 0)
  const x = linear(0, lastEvent, LEFT, PLOT.right)
  const order = types
    .map((type, index) => ({ type, index, most: held[index]!.reduce((a, b) => Math.max(a, b), 0) }))
    .filter(({ most }) => most > 0)
    .sort((a, b) => b.most - a.most || (a.type < b.type ? -1 : 1))
    .slice(0, HEAT_TYPES)
  const bottom = 8 + order.length * ROW

  const rows = order.map(({ type, index }, place) => {
    const top = 8 + place * ROW
    const used = live[index]!
    const all = held[index]!
    const end = shareText(all[last]! - used[last]!, all[last]!)
    const label = end === null ? 'no pools left' : `${end} of ${bytesText(all[last]!)}`
    return html`<text class="key" text-anchor="end" x="${LEFT - 10}" y="${top + 15}">${shorten(type)}</text><rect class="row" x="${LEFT}" y="${top + 1}" width="${PLOT.right - LEFT}" height="${ROW - 3}"/>${cells(events, used, all, x, lastEvent, top)}<text class="label" x="${PLOT.right + 14}" y="${top + 15}">${label}</text>`
  })
  return chart(
    {
      id: 'heat-map',
      title: 'Fragmentation per type over the run',
      description: `For ${order.map(({ type }) => type).join(', ')}: the share of their pools' bytes that no living object uses. The table below has the bytes at the end.`,
    },
    bottom + 62,
    [rows, eventAxis(x, lastEvent, bottom + 2, LEFT), legend(bottom + 44)],
  )
}

/** Neighbours of one level become one rectangle. */
function cells(events: readonly number[], live: readonly number[], held: readonly number[], x: (event: number) => number, lastEvent: number, top: number): Markup[] {
  const drawn: Markup[] = []
  let from = 0
  const levelAt = (i: number): number => (held[i]! > 0 ? heatLevel(1 - live[i]! / held[i]!) : -1)
  for (let i = 1; i <= events.length; i++) {
    if (i < events.length && levelAt(i) === levelAt(from)) continue
    const level = levelAt(from)
    const right = i < events.length ? x(events[i]!) : x(lastEvent)
    const left = x(events[from]!)
    if (level >= 0 && right > left) {
      drawn.push(html`<rect class="h${level}" x="${px(left)}" y="${top + 1}" width="${px(right - left + 0.3)}" height="${ROW - 3}"/>`)
    }
    from = i
  }
  return drawn
}

export function heatLevel(share: number): number {
  return Math.max(0, Math.min(LEVELS - 1, Math.floor(share * LEVELS)))
}

function legend(y: number): Markup {
  const levels = Array.from({ length: LEVELS }, (_, level) => {
    const left = LEFT + level * 76
    const from = Math.round((level / LEVELS) * 100)
    const to = Math.round(((level + 1) / LEVELS) * 100)
    return html`<rect class="h${level} boxed" x="${left}" y="${y - 10}" width="14" height="12"/><text class="key" x="${left + 19}" y="${y}">${from}-${to} %</text>`
  })
  return html`<text class="key" text-anchor="end" x="${LEFT - 10}" y="${y}">unused share</text>${levels}`
}

function shorten(type: string): string {
  const points = [...type]
  return points.length <= 22 ? type : `${points.slice(0, 21).join('')}…`
}
