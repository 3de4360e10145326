/** What all charts share: size, axes, a title and a description for those who do not see them. */
import { html } from '../markup.ts'
import type { Markup, Part } from '../markup.ts'
import { countText } from '../numbers.ts'
import { countTicks, px } from './scale.ts'
import type { Scale } from './scale.ts'

export const WIDTH = 1040
export const PLOT = { left: 66, right: 858 } as const

export interface ChartText {
  readonly id: string
  readonly title: string
  /** What the chart shows, in words and numbers. */
  readonly description: string
}

export function chart(text: ChartText, height: number, content: readonly Part[]): Markup {
  const { id, title, description } = text
  return html`<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${id}-t ${id}-d">
<title id="${id}-t">${title}</title><desc id="${id}-d">${description}</desc>
${content}</svg>
`
}

/** The axis that all charts share: the event clock. */
export function eventAxis(x: Scale, lastEvent: number, y: number, left: number = PLOT.left): Markup {
  const million = lastEvent >= 2_000_000
  const ticks = countTicks(lastEvent, 7).map((event) => {
    const text = million ? `${Number((event / 1e6).toFixed(2))} M` : countText(event)
    return html`<text class="tick" text-anchor="middle" x="${px(x(event))}" y="${y + 15}">${text}</text>`
  })
  const name = html`<text class="axis" x="${PLOT.right + 38}" y="${y + 15}">allocator events</text>`
  return html`<line class="base" x1="${left}" x2="${PLOT.right}" y1="${y}" y2="${y}"/>${ticks}${name}`
}

export function gridLine(y: number, label: string): Markup {
  return html`<line class="grid" x1="${PLOT.left}" x2="${PLOT.right}" y1="${px(y)}" y2="${px(y)}"/><text class="tick" text-anchor="end" x="${PLOT.left - 8}" y="${px(y + 3.5)}">${label}</text>`
}

/** Labels at the right edge, moved apart so that none covers another. */
export function spread(wanted: readonly number[], gap: number, lowest: number): number[] {
  const placed = [...wanted]
  for (let i = 1; i < placed.length; i++) placed[i] = Math.max(placed[i]!, placed[i - 1]! + gap)
  let floor = lowest
  for (let i = placed.length - 1; i >= 0; i--) {
    placed[i] = Math.min(placed[i]!, floor)
    floor = placed[i]! - gap
  }
  return placed
}
