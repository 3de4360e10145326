/** What the run says about the program: claims, most bytes first, each with its evidence and what to do. */
import type { Report } from '../../../shared/report/report.ts'
import type { Finding } from '../../../shared/telemetry/findings.ts'
import { html } from '../markup.ts'
import type { Markup, Part } from '../markup.ts'
import { bytes, count, shareText } from '../numbers.ts'
import { px } from '../charts/scale.ts'

/** Where in this page the numbers of a view are; a section that a report may be without leads to the nearest that is there. */
const SECTION: Readonly<Record<string, string>> = { ledger: 'memory', arenas: 'fragmentation', object: 'objects', objects: 'objects', duplicates: 'objects', collector: 'collector' }

export function findingsSection({ findings, run, evidence }: Report): Markup | null {
  if (findings === null) return null
  if (findings.length === 0) return html`<section aria-labelledby="findings">
<h2 id="findings">Findings</h2>
<p>No rule found anything worth a word in this run.</p>
</section>
`
  const whole = run.peak.ledger.resident
  return html`<section aria-labelledby="findings">
<h2 id="findings">Findings</h2>
<p class="lead-in">Ranked by bytes. Shares are of the resident size at the peak.</p>
<ol class="findings">
${findings.map((finding) => card(finding, whole, evidence !== null))}</ol>
</section>
`
}

function card(finding: Finding, whole: number, withHeap: boolean): Markup {
  const { claim, detail, certainty, lines, advice, effect, evidence } = finding
  const wanted = SECTION[evidence.view] ?? 'memory'
  const section = wanted === 'objects' && !withHeap ? 'memory' : wanted
  return html`<li class="finding"><h3>${claim}</h3>
<p class="amount">${amount(finding, whole)} <span class="stamp">${certainty}</span></p>
<p>${detail}</p>
<p class="advice"><b>What to do:</b> ${advice}${effect === null ? null : html` <b>Effect:</b> ${effect}`}</p>
<p class="quiet"><a href="#${section}">Evidence</a>${lines.length === 0 ? null : html` · ${lines.length === 1 ? 'line' : 'lines'} ${lines.slice(0, 8).map((line, i): Part => [i > 0 ? ', ' : '', html`<a href="#L${line}">${line}</a>`])}`}</p>
</li>
`
}

function amount({ amount: value, unit }: Finding, whole: number): Part {
  if (unit !== 'bytes') return html`<b>${count(value)}</b> ${unit}`
  const share = Math.min(1, whole > 0 ? value / whole : 0)
  return html`<svg class="share" viewBox="0 0 120 8" role="img" aria-label="${shareText(value, whole) ?? ''} of the peak"><rect class="track" width="120" height="8" rx="2"/><rect class="bar" width="${px(Math.max(1, share * 120))}" height="8" rx="2"/></svg> <b>${bytes(value)}</b> · ${shareText(value, whole) ?? ''}`
}
