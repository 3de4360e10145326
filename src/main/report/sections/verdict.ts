/** Is there a problem, how big is it, what to do: the first screen. */
import { sliceText } from '../../../shared/texts/slices.ts'
import type { BudgetVerdict, Report } from '../../../shared/report/report.ts'
import type { ProfileResult } from '../../../shared/telemetry/result.ts'
import { html } from '../markup.ts'
import type { Markup, Part } from '../markup.ts'
import { bytes, bytesText, count, countText, shareText } from '../numbers.ts'
import { hasRun, largestUnused, statusSentence, unusedBytes, unusedLevel, verdict } from '../summary.ts'

export function verdictSection({ run, cuts, budgets }: Report): Markup {
  return html`<section aria-label="Verdict">
${banner(run)}${hasRun(run) ? [words(run), figures(run)] : null}${cuts.length === 0 ? null : html`<p class="leaves">This report leaves out: ${cuts.map((cut, i) => [i > 0 ? ' ' : '', cut])}</p>
`}${budgets === null ? null : budgetTable(budgets)}</section>
`
}

function budgetTable(budgets: readonly BudgetVerdict[]): Markup {
  const failed = budgets.filter(({ holds }) => !holds).length
  return html`<div class="scroll"><table>
<caption>Budgets: ${failed === 0 ? 'all hold' : `${failed} of ${budgets.length} do not hold`}.</caption>
<thead><tr><th scope="col">Budget</th><th scope="col" class="left">Measure</th><th scope="col">Limit</th><th scope="col">This run</th><th scope="col" class="left">Verdict</th></tr></thead>
<tbody>
${budgets.map(({ budget, measure, limit, actual, unit, holds }) => html`<tr><th scope="row"><code>${budget}</code></th><td class="left">${measure}</td><td>${unit === 'bytes' ? bytes(limit) : count(limit)}</td><td>${unit === 'bytes' ? bytes(actual) : count(actual)}</td><td class="left"><span class="budget ${holds ? 'holds' : 'fails'}">${holds ? 'holds' : 'fails'}</span></td></tr>
`)}</tbody></table></div>
`
}

function banner(result: ProfileResult): Markup | null {
  const sentence = statusSentence(result)
  if (sentence === null) return null
  const traceback = result.problem?.traceback ?? ''
  const bad = result.status === 'failed' || result.status === 'stopped' || result.status === 'rejected'
  return html`<div class="banner${bad ? ' bad' : ''}" role="note"><b>${sentence}</b>${traceback === '' ? null : html`<pre>${traceback}</pre>`}</div>
`
}

function words(result: ProfileResult): Markup {
  const { claim, advice } = verdict(result)
  return html`<p class="verdict">${claim}</p>
${advice === null ? null : html`<p class="advice"><b>What to do:</b> ${advice}</p>
`}`
}

function figure(label: string, value: Part, sub: Part): Markup {
  return html`<div><dt>${label}</dt><dd><div class="value">${value}</div><div class="sub">${sub}</div></dd></div>
`
}

function figures(result: ProfileResult): Markup {
  const { start, peak, end, collectionTotals, fragmentation } = result
  const unused = unusedBytes(end.ledger)
  const level = unusedLevel(result)
  const [young, middle, old] = collectionTotals.collections
  const pools = fragmentation.total
  const growth = end.ledger.resident - start.ledger.resident
  return html`<dl class="figures">
${figure('Peak resident', bytes(peak.ledger.resident), `${peak.line > 0 ? `line ${peak.line}, ` : ''}event ${countText(peak.event)}`)}
${figure('Resident at the end', bytes(end.ledger.resident), `${growth < 0 ? '' : '+'}${bytesText(growth)} since the start`)}
${figure('Held but unused', bytes(unused), [
    html`<span class="level ${level}">${level}</span>`,
    html`: ${shareText(unused, end.ledger.resident) ?? '0 %'} of the size at the end`,
    unused > 0 ? `, most in ${sliceText(largestUnused(end.ledger)).label}` : null,
  ])}
${pools.held > 0 ? figure('Fragmentation of pools', shareText(pools.held - pools.live, pools.held) ?? '0 %', html`1 - ${bytes(pools.live)} live / ${bytes(pools.held)} held`) : null}
${figure('Collections', html`<data value="${young}">${countText(young)}</data> · <data value="${middle}">${countText(middle)}</data> · <data value="${old}">${countText(old)}</data>`, [
    'generations 0 · 1 · 2',
    collectionTotals.suppressedFull > 0 ? html`; ${count(collectionTotals.suppressedFull)} full held back` : null,
  ])}
${figure('References followed', count(collectionTotals.traversed), html`by the collector; ${count(collectionTotals.collected)} objects collected, ${count(collectionTotals.uncollectable)} uncollectable`)}
</dl>
`
}
