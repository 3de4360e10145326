/** Memory over time, and the ledger at start, peak and end to the byte. */
import { LEDGER_SLICES } from '../../../shared/telemetry/ledger.ts'
import { sliceText } from '../../../shared/texts/slices.ts'
import type { ProfileResult } from '../../../shared/telemetry/result.ts'
import { ledgerChart } from '../charts/ledger-chart.ts'
import { swatch } from '../charts/patterns.ts'
import { html } from '../markup.ts'
import type { Markup } from '../markup.ts'
import { bytes, countText, secondsText, shareText } from '../numbers.ts'

export function memorySection(result: ProfileResult): Markup {
  const { series, totals } = result
  const reduced = series.reduced ? ' Rows were left out to draw it; the lowest and the highest of every stretch are kept.' : ''
  return html`<section aria-labelledby="memory">
<h2 id="memory">Memory over time</h2>
<p class="lead-in">Every resident byte of the process, stacked. Patterned areas are held but used by nothing.</p>
${series.length > 1 ? html`<figure>${ledgerChart(result)}<figcaption>${countText(totals.events)} allocator events (allocate, resize, free), ${countText(totals.steps)} source lines, ${secondsText(totals.seconds)} on the simulated clock.${reduced}</figcaption></figure>
` : null}${ledgerTable(result)}</section>
`
}

function ledgerTable({ start, peak, end }: ProfileResult): Markup {
  const moments = [start, peak, end]
  const rows = [...LEDGER_SLICES].reverse().filter((slice) => moments.some(({ ledger }) => ledger[slice] > 0))
  return html`<div class="scroll"><table>
<caption>The ledger: the slices sum to the resident size, to the byte.</caption>
<thead><tr><th scope="col">What the bytes are</th><th scope="col">Start<br><span class="quiet">event ${countText(start.event)}</span></th><th scope="col">Peak<br><span class="quiet">event ${countText(peak.event)}${lineOf(peak.line)}</span></th><th scope="col">End<br><span class="quiet">event ${countText(end.event)}${lineOf(end.line)}</span></th><th scope="col">Share<br>at the end</th></tr></thead>
<tbody>
${rows.map((slice) => html`<tr data-slice="${slice}"><th scope="row" class="wrap">${swatch(slice)}${sliceText(slice).label}${sliceText(slice).exactness === 'model' ? html` <span class="quiet">(model)</span>` : null}<span class="meaning">${sliceText(slice).meaning}</span></th>${moments.map(({ ledger }) => html`<td>${bytes(ledger[slice])}</td>`)}<td>${shareText(end.ledger[slice], end.ledger.resident) ?? ''}</td></tr>
`)}<tr class="sum"><th scope="row">resident size</th>${moments.map(({ ledger }) => html`<td>${bytes(ledger.resident)}</td>`)}<td>100 %</td></tr>
</tbody></table></div>
`
}

function lineOf(line: number): Markup | null {
  return line > 0 ? html`<br>line ${line}` : null
}
