/** Another run beside this one, when there was one: what differs, and the rule behind it. */
import type { Report, ReportComparison, ReportDelta, ReportSide } from '../../../shared/report/report.ts'
import { html } from '../markup.ts'
import type { Markup } from '../markup.ts'
import { bytes, bytesText, count, countText, shareText } from '../numbers.ts'

const SHOWN = 25

export function comparisonSection({ comparison }: Report): Markup | null {
  if (comparison === null) return null
  const { before, after, headline, types, lines, rules } = comparison
  return html`<section aria-labelledby="comparison">
<h2 id="comparison">Comparison</h2>
<p class="lead-in">Before: ${side(before)}. After, the run of this report: ${side(after)}.</p>
${table('Headline numbers.', 'Number', headline, comparison)}${types.length > 0 ? table('Types that grew, shrank, came or went, live bytes at the end.', 'Type', types, comparison) : null}${lines.length > 0 ? table('Lines, live bytes at the end.', 'Line', lines, comparison) : null}${rules.length === 0 ? null : html`<h3>Rules behind it</h3>
<ul>${rules.map((rule) => html`<li>${rule}</li>
`)}</ul>
`}</section>
`
}

const side = ({ label, name, release }: ReportSide): string => `${label} (${name}, CPython ${release})`

function table(caption: string, first: string, deltas: readonly ReportDelta[], { before, after }: ReportComparison): Markup {
  const withRule = deltas.some(({ rule }) => rule !== null)
  const shown = deltas.slice(0, SHOWN)
  return html`<div class="scroll"><table data-sortable>
<caption>${caption}${shown.length < deltas.length ? ` The first ${SHOWN} of ${countText(deltas.length)}.` : ''}</caption>
<thead><tr><th scope="col">${first}</th><th scope="col">${before.label}</th><th scope="col">${after.label}</th><th scope="col">Δ</th><th scope="col">Δ %</th>${withRule ? html`<th scope="col" class="left">Why</th>` : null}</tr></thead>
<tbody>
${shown.map((delta) => html`<tr><th scope="row" class="wrap">${delta.name}</th><td>${value(delta.before, delta)}</td><td>${value(delta.after, delta)}</td><td class="${delta.after > delta.before ? 'more' : 'less'}">${change(delta)}</td><td>${delta.before === 0 ? (delta.after === 0 ? '' : 'new') : `${delta.after < delta.before ? '-' : '+'}${shareText(Math.abs(delta.after - delta.before), delta.before) ?? ''}`}</td>${withRule ? html`<td class="left wrap">${delta.rule ?? ''}</td>` : null}</tr>
`)}</tbody></table></div>
`
}

const value = (number: number, { unit }: ReportDelta): Markup => (unit === 'bytes' ? bytes(number) : count(number))

function change({ before, after, unit }: ReportDelta): Markup | string {
  const difference = after - before
  if (difference === 0) return '0'
  const text = unit === 'bytes' ? bytesText(Math.abs(difference)) : countText(Math.abs(difference))
  return html`<data value="${difference}">${difference > 0 ? '▲ +' : '▼ -'}${text}</data>`
}
