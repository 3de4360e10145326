/** Settings tried on the same program, when they were: what memory costs in references followed. */
import type { Report } from '../../../shared/report/report.ts'
import type { RunSettings } from '../../../shared/settings.ts'
import type { TrialOutcome, WhatIfPoint } from '../../../shared/what-if.ts'
import { chart, gridLine, PLOT } from '../charts/frame.ts'
import { byteTicks, countTicks, linear, px } from '../charts/scale.ts'
import { html } from '../markup.ts'
import type { Markup } from '../markup.ts'
import { bytes, bytesText, count, countText, sizeText } from '../numbers.ts'

const BOTTOM = 240

interface Tried extends TrialOutcome {
  readonly label: string
  readonly current: boolean
  /** No other run has both a lower peak and fewer references followed. */
  readonly frontier: boolean
}

export function whatIfSection({ whatIf }: Report): Markup | null {
  const tried = triedOf(whatIf ?? [])
  if (tried.length === 0) return null
  const best = recommended(tried)
  return html`<section aria-labelledby="what-if">
<h2 id="what-if">What if</h2>
<p class="lead-in">The same program under ${countText(tried.length)} settings of the collector. References followed are its cost, in place of time.</p>
<figure>${frontierChart(tried, best)}<figcaption>Each point is a run. No other run beats a filled one in both.</figcaption></figure>
<p>${reason(tried, best)}</p>
<div class="scroll"><table data-sortable>
<caption>Every setting that was tried.</caption>
<thead><tr><th scope="col">Setting</th><th scope="col">Peak</th><th scope="col">End</th><th scope="col">References followed</th><th scope="col">Collections</th><th scope="col" class="left">Remark</th></tr></thead>
<tbody>
${tried.map((point) => html`<tr><th scope="row" class="wrap">${point.label}</th><td>${bytes(point.peakResident)}</td><td>${bytes(point.endResident)}</td><td>${count(point.traversed)}</td><td>${point.collections.map(countText).join(' · ')}</td><td class="left wrap">${remarks(point, point === best, tried)}</td></tr>
`)}</tbody></table></div>
</section>
`
}

function triedOf(points: readonly WhatIfPoint[]): Tried[] {
  const runs = points.flatMap(({ settings, current, outcome }) => (outcome === null ? [] : [{ ...outcome, label: settingLabel(settings), current }]))
  return runs.map((run) => ({
    ...run,
    frontier: !runs.some((other) => other.peakResident <= run.peakResident && other.traversed <= run.traversed && (other.peakResident < run.peakResident || other.traversed < run.traversed)),
  }))
}

function settingLabel({ thresholds, gcEnabled, freezeLine }: RunSettings): string {
  const set = !gcEnabled ? 'collector off' : thresholds === null ? "the version's own thresholds" : thresholds.join(', ')
  return freezeLine === undefined || freezeLine === null ? set : `${set}, frozen at line ${freezeLine}`
}

/** Fewest references among those that finish as the present run does and need no more memory; null: nothing beats it. */
function recommended(tried: readonly Tried[]): Tried | null {
  const present = tried.find(({ current }) => current)
  if (present === undefined) return null
  const better = tried.filter((point) => point.status === 'finished' && point.outputHash === present.outputHash && point.peakResident <= present.peakResident && point.traversed < present.traversed)
  return better.sort((a, b) => a.traversed - b.traversed || a.peakResident - b.peakResident)[0] ?? null
}

function reason(tried: readonly Tried[], best: Tried | null): string {
  const present = tried.find(({ current }) => current)
  if (present === undefined) return ''
  if (best === null) return 'No setting that was tried follows fewer references without needing more memory than the present one.'
  const saved = present.traversed - best.traversed
  const ends = best.endResident - present.endResident
  return `Recommended: ${best.label}. It follows ${countText(saved)} references fewer than the present setting with no higher peak${ends === 0 ? '' : `, and ends ${bytesText(Math.abs(ends))} ${ends > 0 ? 'higher' : 'lower'}`}; the output is the same.`
}

function remarks(point: Tried, best: boolean, tried: readonly Tried[]): string {
  const present = tried.find(({ current }) => current)
  const words = [
    ...(point.current ? ['the present setting'] : []),
    ...(best ? ['recommended'] : []),
    ...(point.frontier ? ['on the frontier'] : []),
    ...(point.status === 'finished' ? [] : [`${point.status}: ${point.problem}`]),
    ...(present !== undefined && point.outputHash !== present.outputHash ? ['prints something else'] : []),
  ]
  return words.join(', ')
}

function frontierChart(tried: readonly Tried[], best: Tried | null): Markup {
  const mostPeak = Math.max(1, ...tried.map(({ peakResident }) => peakResident))
  const mostCost = Math.max(1, ...tried.map(({ traversed }) => traversed))
  const x = linear(0, mostCost * 1.05, PLOT.left, PLOT.right)
  const y = linear(0, mostPeak * 1.08, BOTTOM, 14)
  const filled = tried.filter((point) => point.frontier).sort((a, b) => a.traversed - b.traversed)
  const line = filled.map((point) => `${px(x(point.traversed))} ${px(y(point.peakResident))}`).join('L')
  return chart(
    { id: 'frontier', title: 'Peak memory against references followed', description: `${countText(tried.length)} settings; ${countText(filled.length)} of them on the frontier. The table below has them all.` },
    BOTTOM + 40,
    [
      byteTicks(mostPeak * 1.08, 4).map((tick) => gridLine(y(tick), tick === 0 ? '0' : sizeText(tick))),
      countTicks(mostCost, 6).map((tick) => html`<text class="tick" text-anchor="middle" x="${px(x(tick))}" y="${BOTTOM + 16}">${countText(tick)}</text>`),
      html`<text class="axis" x="${PLOT.right + 12}" y="${BOTTOM + 16}">references followed</text>`,
      line === '' ? null : html`<path class="course" d="M${line}"/>`,
      tried.map((point) => html`<g><title>${point.label}: peak ${bytesText(point.peakResident)}, ${countText(point.traversed)} references</title><circle class="${point.frontier ? 'point best' : 'point'}" cx="${px(x(point.traversed))}" cy="${px(y(point.peakResident))}" r="${point.current || point === best ? 6 : 4}"/>${point.current || point === best ? html`<text class="note" x="${px(x(point.traversed) + 9)}" y="${px(y(point.peakResident) - 7)}">${point === best ? `recommended: ${point.label}` : `present: ${point.label}`}</text>` : null}</g>`),
    ],
  )
}
