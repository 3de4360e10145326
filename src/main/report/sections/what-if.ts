/** Settings tried on the same program, when they were: what memory costs in references followed. */
import type { Report, ReportWhatIf } from '../../../shared/report/report.ts'
import { chart, gridLine, PLOT } from '../charts/frame.ts'
import { byteTicks, countTicks, linear, px } from '../charts/scale.ts'
import { html } from '../markup.ts'
import type { Markup } from '../markup.ts'
import { bytes, bytesText, count, countText, sizeText } from '../numbers.ts'

const BOTTOM = 240

export function whatIfSection({ whatIf }: Report): Markup | null {
  if (whatIf === null || whatIf.tried.length === 0) return null
  const { tried, current, recommended, reason } = whatIf
  return html`<section aria-labelledby="what-if">
<h2 id="what-if">What if</h2>
<p class="lead-in">The same program under ${countText(tried.length)} settings. References followed are the collector's cost, in place of time.</p>
<figure>${frontier(whatIf)}<figcaption>Each point is a run. No other run beats a filled one in both.</figcaption></figure>
<p>${reason}</p>
<div class="scroll"><table data-sortable>
<caption>Every setting that was tried.</caption>
<thead><tr><th scope="col">Setting</th><th scope="col">Peak</th><th scope="col">End</th><th scope="col">References followed</th><th scope="col">Collections</th><th scope="col" class="left">Remark</th></tr></thead>
<tbody>
${tried.map((point, i) => html`<tr><th scope="row" class="wrap">${point.label}</th><td>${bytes(point.peak)}</td><td>${bytes(point.end)}</td><td>${count(point.traversed)}</td><td>${point.collections.map(countText).join(' · ')}</td><td class="left">${[...(i === current ? ['this run'] : []), ...(i === recommended ? ['recommended'] : []), ...(point.frontier ? ['on the frontier'] : [])].join(', ')}</td></tr>
`)}</tbody></table></div>
</section>
`
}

function frontier({ tried, current, recommended }: ReportWhatIf): Markup {
  const mostPeak = Math.max(1, ...tried.map(({ peak }) => peak))
  const mostCost = Math.max(1, ...tried.map(({ traversed }) => traversed))
  const x = linear(0, mostCost * 1.05, PLOT.left, PLOT.right)
  const y = linear(0, mostPeak * 1.08, BOTTOM, 14)
  const best = [...tried].filter((point) => point.frontier).sort((a, b) => a.traversed - b.traversed)
  const line = best.map((point) => `${px(x(point.traversed))} ${px(y(point.peak))}`).join('L')
  return chart(
    { id: 'frontier', title: 'Peak memory against references followed', description: `${countText(tried.length)} settings; ${countText(best.length)} of them on the frontier. The table below has them all.` },
    BOTTOM + 40,
    [
      byteTicks(mostPeak * 1.08, 4).map((tick) => gridLine(y(tick), tick === 0 ? '0' : sizeText(tick))),
      countTicks(mostCost, 6).map((tick) => html`<text class="tick" text-anchor="middle" x="${px(x(tick))}" y="${BOTTOM + 16}">${countText(tick)}</text>`),
      html`<text class="axis" x="${PLOT.right + 12}" y="${BOTTOM + 16}">references followed</text>`,
      line === '' ? null : html`<path class="course" d="M${line}"/>`,
      tried.map((point, i) => html`<g><title>${point.label}: peak ${bytesText(point.peak)}, ${countText(point.traversed)} references</title><circle class="${point.frontier ? 'point best' : 'point'}" cx="${px(x(point.traversed))}" cy="${px(y(point.peak))}" r="${i === current || i === recommended ? 6 : 4}"/>${i === current || i === recommended ? html`<text class="note" x="${px(x(point.traversed) + 9)}" y="${px(y(point.peak) - 7)}">${i === recommended ? `recommended: ${point.label}` : `this run: ${point.label}`}</text>` : null}</g>`),
    ],
  )
}
