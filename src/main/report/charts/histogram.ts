/** What collections cost: how many followed how many references, in powers of ten. */
import type { CollectionRecord } from '../../../shared/telemetry/collections.ts'
import { html } from '../markup.ts'
import type { Markup } from '../markup.ts'
import { countText } from '../numbers.ts'
import { chart, PLOT } from './frame.ts'
import { linear, px } from './scale.ts'

const BOTTOM = 120
const NAMES = ['0-9', '10-99', '100-999', '1 k', '10 k', '100 k', '1 M', '10 M', '100 M+']

export function costHistogram(collections: readonly CollectionRecord[]): Markup {
  const counts = NAMES.map(() => [0, 0, 0])
  for (const { traversed, generation } of collections) counts[Math.min(NAMES.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, traversed)))))]![generation]!++
  const last = counts.reduce((end, row, i) => (row.some((n) => n > 0) ? i : end), 0)
  const shown = counts.slice(0, last + 1)
  const most = Math.max(1, ...shown.map((row) => row[0]! + row[1]! + row[2]!))
  const width = (PLOT.right - PLOT.left) / NAMES.length
  const y = linear(0, most * 1.1, BOTTOM, 12)
  const bars = shown.map((row, i) => {
    const left = PLOT.left + i * width + 8
    let below = 0
    const parts = row.map((n, generation) => {
      if (n === 0) return null
      const top = y(below + n)
      const height = y(below) - top
      below += n
      return html`<rect class="bar-g${generation}" x="${px(left)}" y="${px(top)}" width="${px(width - 16)}" height="${px(Math.max(1, height))}"/>`
    })
    const all = row[0]! + row[1]! + row[2]!
    return html`<g><title>${NAMES[i]!} references: ${countText(all)} collections</title>${parts}${all > 0 ? html`<text class="tick" text-anchor="middle" x="${px(left + width / 2 - 8)}" y="${px(y(all) - 4)}">${countText(all)}</text>` : null}<text class="tick" text-anchor="middle" x="${px(left + width / 2 - 8)}" y="${BOTTOM + 15}">${NAMES[i]!}</text></g>`
  })
  const key = [0, 1, 2].map((g) => html`<rect class="bar-g${g}" x="${PLOT.right + 38}" y="${20 + g * 20}" width="12" height="12"/><text class="key" x="${PLOT.right + 56}" y="${30 + g * 20}">generation ${g}</text>`)
  return chart(
    { id: 'cost-histogram', title: 'Collections by references followed', description: `${countText(collections.length)} collections by their cost in powers of ten.` },
    BOTTOM + 24,
    [html`<line class="base" x1="${PLOT.left}" x2="${PLOT.right}" y1="${BOTTOM}" y2="${BOTTOM}"/>`, bars, html`<text class="axis" x="${PLOT.right + 38}" y="${BOTTOM + 15}">references</text>`, key],
  )
}
