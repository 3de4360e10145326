/** Collections as marks: a bar, a triangle or a diamond per generation; hollow where a full pass was held back. */
import type { CollectionRecord } from '../../../shared/telemetry/collections.ts'
import { html } from '../markup.ts'
import type { Markup } from '../markup.ts'
import { PLOT } from './frame.ts'
import { px } from './scale.ts'
import type { Scale } from './scale.ts'

/** Marks closer than this many pixels are drawn as one. */
const APART: Readonly<Record<0 | 1 | 2, number>> = { 0: 2, 1: 5, 2: 5 }

export interface Marks {
  readonly markup: Markup
  readonly drawn: number
}

/** Only marks of these generations, on a line at `y`. */
export function markLane(records: readonly CollectionRecord[], generations: readonly (0 | 1 | 2)[], x: Scale, y: number): Marks {
  const shapes: Markup[] = []
  // Younger first, so that the rarer ones lie on top.
  for (const generation of generations) {
    let last = -Infinity
    for (const record of records) {
      if (record.generation !== generation) continue
      const at = x(record.event)
      if (at - last < APART[generation]) continue
      last = at
      shapes.push(shape(generation, at, y))
    }
  }
  return { markup: html`${shapes}`, drawn: shapes.length }
}

export function suppressedLane(records: readonly CollectionRecord[], x: Scale, y: number): Marks {
  const shapes: Markup[] = []
  let last = -Infinity
  for (const record of records) {
    const at = x(record.event)
    if (record.suppressedFull === null || at - last < APART[2]) continue
    last = at
    shapes.push(html`<path class="hollow" d="${diamond(at, y)}"/>`)
  }
  return { markup: html`${shapes}`, drawn: shapes.length }
}

export function shape(generation: 0 | 1 | 2, x: number, y: number): Markup {
  const path = generation === 0 ? `M${px(x)} ${px(y - 5)}v10` : generation === 1 ? `M${px(x)} ${px(y - 4.5)}l4.5 8.5h-9z` : diamond(x, y)
  return html`<path class="g${generation}" d="${path}"/>`
}

function diamond(x: number, y: number): string {
  return `M${px(x)} ${px(y - 5.5)}l5 5.5l-5 5.5l-5 -5.5z`
}

/** A key for the shapes that are drawn, beside the plot. */
export function markKey(y: number): Markup {
  const left = PLOT.right + 24
  const names = ([0, 1, 2] as const).map((g) => html`${shape(g, left + g * 54, y)}<text class="key" x="${left + g * 54 + 9}" y="${px(y + 4)}">gen ${g}</text>`)
  return html`<text class="tick" text-anchor="end" x="${PLOT.left - 8}" y="${px(y + 4)}">collections</text>${names}`
}
