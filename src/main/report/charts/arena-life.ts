/** Arenas held over the run, with the moments at which they were opened and given back. */
import type { HeapEvidence } from '../../../shared/report/report.ts'
import type { ProfileResult } from '../../../shared/telemetry/result.ts'
import { html } from '../markup.ts'
import type { Markup } from '../markup.ts'
import { countText } from '../numbers.ts'
import { chart, eventAxis, gridLine, PLOT } from './frame.ts'
import { countTicks, linear, px, rowsToDraw } from './scale.ts'

const TOP = 10
const BOTTOM = 120

export function arenaLife(run: ProfileResult, { arenaLog }: HeapEvidence): Markup {
  const { series, end, fragmentation } = run
  const { event, arenas } = series.columns
  const lastEvent = Math.max(end.event, event[series.length - 1] ?? 0)
  const most = Math.max(1, fragmentation.arenas.highWater)
  const x = linear(0, lastEvent, PLOT.left, PLOT.right)
  const y = linear(0, most * 1.05, BOTTOM, TOP)
  const rows = rowsToDraw(series.length, (row) => x(event[row]!), (row) => arenas[row]!)
  const line = rows.map((row) => `${px(x(event[row]!))} ${px(y(arenas[row]!))}`).join('L')
  const lane = (kinds: readonly string[], at: number): Markup | null => {
    const places = [...new Set(arenaLog.filter(({ kind }) => kinds.includes(kind)).map((entry) => px(x(entry.event))))]
    return places.length === 0 ? null : html`<path class="tickmark" d="${places.map((place) => `M${place} ${at}v8`).join('')}"/>`
  }
  return chart(
    { id: 'arena-life', title: 'Arenas held over the run', description: `At most ${countText(most)} at one time, ${countText(fragmentation.arenas.held)} at the end.` },
    BOTTOM + 78,
    [
      countTicks(most, 4).map((ticks) => gridLine(y(ticks), countText(ticks))),
      line === '' ? null : html`<path class="course" d="M${line}"/>`,
      html`<text class="tick" text-anchor="end" x="${PLOT.left - 8}" y="${BOTTOM + 21}">opened</text>`,
      lane(['opened'], BOTTOM + 13),
      html`<text class="tick" text-anchor="end" x="${PLOT.left - 8}" y="${BOTTOM + 37}">given back</text>`,
      lane(['released'], BOTTOM + 29),
      eventAxis(x, lastEvent, BOTTOM + 46),
    ],
  )
}
