/** Resident memory over the run: the ledger stacked, collections marked, the peak named. */
import { LEDGER_SLICES } from '../../../shared/telemetry/ledger.ts'
import { sliceText } from '../../../shared/texts/slices.ts'
import type { LedgerSlice } from '../../../shared/telemetry/ledger.ts'
import type { ProfileResult } from '../../../shared/telemetry/result.ts'
import { html } from '../markup.ts'
import type { Markup } from '../markup.ts'
import { bytesText, countText, sizeText } from '../numbers.ts'
import { chart, eventAxis, gridLine, PLOT, spread } from './frame.ts'
import { markKey, markLane } from './marks.ts'
import { byteTicks, linear, px, rowsToDraw } from './scale.ts'

const TOP = 26
const BOTTOM = 330
const HEIGHT = 390
const LABEL_GAP = 15

export function ledgerChart(result: ProfileResult): Markup {
  const { series, peak, end, start } = result
  const { columns } = series
  const lastEvent = Math.max(end.event, columns.event[series.length - 1] ?? 0)
  const most = Math.max(peak.ledger.resident, 1)
  const x = linear(0, lastEvent, PLOT.left, PLOT.right)
  const y = linear(0, most * 1.04, BOTTOM, TOP)
  const rows = rowsToDraw(series.length, (row) => x(columns.event[row]!), (row) => columns.resident[row]!)

  const shown = LEDGER_SLICES.filter((slice) => rows.some((row) => columns[slice][row]! > 0))
  const lower = new Float64Array(rows.length)
  const bands = shown.map((slice) => {
    const down: string[] = []
    const up = rows.map((row, i) => {
      const at = px(x(columns.event[row]!))
      down.push(`${at} ${px(y(lower[i]!))}`)
      lower[i] = lower[i]! + columns[slice][row]!
      return `${at} ${px(y(lower[i]!))}`
    })
    return html`<path class="band f-${slice}" d="M${up.join('L')}L${down.reverse().join('L')}Z"/>`
  })
  const marks = markLane(result.collections, [0, 1, 2], x, BOTTOM + 34)

  return chart(
    {
      id: 'ledger-chart',
      title: 'Resident memory over the run, by what the bytes are',
      description: `From ${bytesText(start.ledger.resident)} at the start to a peak of ${bytesText(peak.ledger.resident)} at event ${countText(peak.event)} and ${bytesText(end.ledger.resident)} at the end. The table below has the bytes.`,
    },
    HEIGHT,
    [
      byteTicks(most * 1.04, 5).map((bytes) => gridLine(y(bytes), bytes === 0 ? '0' : sizeText(bytes))),
      bands,
      eventAxis(x, lastEvent, BOTTOM),
      peakLine(x(peak.event), peak.line, most),
      endLabels(result, shown, y),
      marks.drawn > 0 ? [marks.markup, markKey(BOTTOM + 34)] : null,
    ],
  )
}

function peakLine(x: number, line: number, bytes: number): Markup {
  const left = x > PLOT.right - 190
  const text = `peak ${bytesText(bytes)}${line > 0 ? `, line ${line}` : ''}`
  return html`<line class="peak" x1="${px(x)}" x2="${px(x)}" y1="${TOP - 14}" y2="${BOTTOM}"/><text class="note" x="${px(x + (left ? -6 : 6))}" y="${TOP - 6}"${left ? html` text-anchor="end"` : null}>${text}</text>`
}

/** At the end of the run, the slices that are thick enough to be told apart. */
function endLabels({ end }: ProfileResult, shown: readonly LedgerSlice[], y: (bytes: number) => number): Markup {
  let below = 0
  const labels: { slice: LedgerSlice; at: number }[] = []
  for (const slice of shown) {
    const middle = y(below + end.ledger[slice] / 2)
    if (y(below) - y(below + end.ledger[slice]) >= 6) labels.push({ slice, at: middle })
    below += end.ledger[slice]
  }
  labels.reverse()
  const places = spread(labels.map((label) => label.at), LABEL_GAP, BOTTOM - 4)
  return html`${labels.map(({ slice, at }, i) => html`<path class="lead" d="M${PLOT.right + 1} ${px(at)}L${PLOT.right + 12} ${px(places[i]!)}"/><text class="label i-${slice}" x="${PLOT.right + 15}" y="${px(places[i]! + 4)}">${short(slice)} <tspan class="strong">${bytesText(end.ledger[slice])}</tspan></text>`)}`
}

const SHORT: Partial<Record<LedgerSlice, string>> = {
  freeBlocks: 'free blocks',
  freePools: 'free pools',
  overhead: 'overhead',
  libcFree: 'C library free',
  baseline: 'baseline',
  cycles: 'cycles',
}

function short(slice: LedgerSlice): string {
  return SHORT[slice] ?? sliceText(slice).label
}
