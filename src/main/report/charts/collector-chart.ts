/** The collector's three counts against their thresholds, with every collection and every full pass held back. */
import type { CollectionRecord } from '../../../shared/telemetry/collections.ts'
import type { ProfileResult } from '../../../shared/telemetry/result.ts'
import { html } from '../markup.ts'
import type { Markup } from '../markup.ts'
import { countText } from '../numbers.ts'
import { chart, eventAxis, PLOT } from './frame.ts'
import { markLane, suppressedLane } from './marks.ts'
import { linear, px, rowsToDraw } from './scale.ts'
import type { Scale } from './scale.ts'

const LANES = [
  { top: 20, bottom: 120, mark: 0 },
  { top: 152, bottom: 206, mark: 1 },
  { top: 238, bottom: 292, mark: 2 },
] as const
const COUNTS = ['count0', 'count1', 'count2'] as const

export function collectorChart(result: ProfileResult): Markup {
  const { series, collections, collectionTotals, end } = result
  const lastEvent = Math.max(end.event, series.columns.event[series.length - 1] ?? 0)
  const x = linear(0, lastEvent, PLOT.left, PLOT.right)
  const held = suppressedLane(collections, x, 318)
  const axis = held.drawn > 0 ? 334 : 308
  const [young, middle, old] = collectionTotals.collections
  return chart(
    {
      id: 'collector-chart',
      title: 'Counts of the collector against its thresholds',
      description: `${countText(young)} collections of generation 0, ${countText(middle)} of generation 1, ${countText(old)} of generation 2; ${countText(collectionTotals.suppressedFull)} full passes were held back.`,
    },
    axis + 26,
    [
      LANES.map((_, generation) => lane(result, generation as 0 | 1 | 2, x)),
      held.drawn > 0 ? html`<text class="tick" text-anchor="end" x="${PLOT.left - 8}" y="322">held back</text>${held.markup}` : null,
      eventAxis(x, lastEvent, axis),
    ],
  )
}

function lane(result: ProfileResult, generation: 0 | 1 | 2, x: Scale): Markup {
  const { top, bottom } = LANES[generation]
  const points = countPoints(result, generation)
  const limit = result.thresholds[generation]
  let most = Math.max(limit, 1)
  for (const point of points) most = Math.max(most, point.count)
  const y = linear(0, most * 1.08, bottom, top)
  const rows = rowsToDraw(points.length, (i) => x(points[i]!.event), (i) => points[i]!.count)
  const line = rows.map((i) => `${px(x(points[i]!.event))} ${px(y(points[i]!.count))}`).join('L')
  const total = result.collectionTotals.collections[generation]
  const marks = markLane(result.collections, [generation], x, bottom + 9)
  return html`<text class="tick" text-anchor="end" x="${PLOT.left - 8}" y="${top + 12}">gen ${generation}</text>
<text class="tick" text-anchor="end" x="${PLOT.left - 8}" y="${bottom + 3}">0</text>
<line class="grid" x1="${PLOT.left}" x2="${PLOT.right}" y1="${bottom}" y2="${bottom}"/>
${line === '' ? null : html`<path class="count c${generation}" d="M${line}"/>`}
${limit > 0 ? html`<line class="limit" x1="${PLOT.left}" x2="${PLOT.right}" y1="${px(y(limit))}" y2="${px(y(limit))}"/><text class="key" x="${PLOT.right + 8}" y="${px(y(limit) + 4)}">threshold ${countText(limit)}</text>` : html`<text class="key" x="${PLOT.right + 8}" y="${top + 12}">no threshold</text>`}
<text class="key" x="${PLOT.right + 8}" y="${bottom + 13}">${countText(total)} collection${total === 1 ? '' : 's'}</text>
${marks.markup}
`
}

interface CountPoint {
  readonly event: number
  readonly count: number
}

/** Samples, and at every recorded collection the count that set it off and the count it left. */
function countPoints({ series, collections }: ProfileResult, generation: 0 | 1 | 2): CountPoint[] {
  const samples = Array.from({ length: series.length }, (_, row) => ({
    event: series.columns.event[row]!,
    count: series.columns[COUNTS[generation]][row]!,
  }))
  const edges = collections.flatMap((record: CollectionRecord) => [
    { event: record.event, count: record.countsBefore[generation] },
    { event: record.event, count: record.countsAfter[generation] },
  ])
  // Stable: of one event, what a collection left comes after what set it off.
  return [...samples, ...edges].sort((a, b) => a.event - b.event)
}
