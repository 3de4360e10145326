/** Another run beside this one, when there was one: what differs, and the rule behind it. */
import type { ComparedRow, Comparison, RuleDifference } from '../../../shared/compare/comparison.ts'
import type { Report } from '../../../shared/report/report.ts'
import { html } from '../markup.ts'
import type { Markup } from '../markup.ts'
import { bytes, bytesText, count, countText, shareText } from '../numbers.ts'

const SHOWN = 25
/** Names of rules that one row shows; the table of rules has them all. */
const RULES_SHOWN = 3

export function comparisonSection({ comparison }: Report): Markup | null {
  if (comparison === null) return null
  const { a, b, headline, ledger, types, lines, rules } = comparison
  return html`<section aria-labelledby="comparison">
<h2 id="comparison">Comparison</h2>
<p class="lead-in">A: ${a.label} (CPython ${a.release}). B, the run of this report: ${b.label} (CPython ${b.release}). Δ is B less A.</p>
${table('Headline numbers.', 'Number', headline, rules)}${table('The ledger at the end.', 'Slice', ledger, rules)}${table('Types: bytes of their pools and large blocks, the largest change first.', 'Type', changed(types), rules)}${table('Lines: the same, by the line that asked for the bytes.', 'Line', changed(lines), rules)}${ruleTable(comparison)}</section>
`
}

const changed = (rows: readonly ComparedRow[]): readonly ComparedRow[] => rows.filter(({ delta }) => delta !== 0)

function table(caption: string, first: string, rows: readonly ComparedRow[], rules: readonly RuleDifference[]): Markup | null {
  if (rows.length === 0) return null
  const names = new Map(rules.map(({ id, name }) => [id, name]))
  const shown = rows.slice(0, SHOWN)
  return html`<div class="scroll"><table data-sortable>
<caption>${caption}${shown.length < rows.length ? ` The first ${SHOWN} of ${countText(rows.length)}.` : ''}</caption>
<thead><tr><th scope="col">${first}</th><th scope="col">A</th><th scope="col">B</th><th scope="col">Δ</th><th scope="col">Δ %</th>${rules.length > 0 ? html`<th scope="col" class="left">Rules behind it</th>` : null}</tr></thead>
<tbody>
${shown.map((row) => html`<tr><th scope="row" class="wrap">${row.label}</th><td>${value(row.a, row)}</td><td>${value(row.b, row)}</td><td class="${row.delta > 0 ? 'more' : 'less'}">${change(row)}</td><td>${percent(row)}</td>${rules.length > 0 ? html`<td class="left wrap">${row.delta === 0 ? '' : ruleNames(row, names)}</td>` : null}</tr>
`)}</tbody></table></div>
`
}

function ruleNames({ rules }: ComparedRow, names: ReadonlyMap<string, string>): string {
  const rest = rules.length - RULES_SHOWN
  return `${rules.slice(0, RULES_SHOWN).map((id) => names.get(id) ?? id).join('; ')}${rest > 0 ? `; ${rest} more` : ''}`
}

/** What is not there on one side has no number there. */
const value = (number: number | null, { unit }: ComparedRow): Markup | string => (number === null ? '' : unit === 'bytes' ? bytes(number) : count(number))

function change({ delta, unit }: ComparedRow): Markup | string {
  if (delta === 0) return '0'
  const text = unit === 'bytes' ? bytesText(Math.abs(delta)) : countText(Math.abs(delta))
  return html`<data value="${delta}">${delta > 0 ? '▲ +' : '▼ -'}${text}</data>`
}

function percent({ a, b, delta }: ComparedRow): string {
  if (a === null) return 'new'
  if (b === null) return 'gone'
  if (delta === 0 || a === 0) return ''
  return `${delta < 0 ? '-' : '+'}${shareText(Math.abs(delta), Math.abs(a)) ?? ''}`
}

function ruleTable({ rules }: Comparison): Markup | null {
  if (rules.length === 0) return null
  return html`<h3>Rules that differ</h3>
<div class="scroll"><table>
<caption>What the two Pythons and settings do differently before the first line runs.</caption>
<thead><tr><th scope="col">Rule</th><th scope="col" class="left">A</th><th scope="col" class="left">B</th></tr></thead>
<tbody>
${rules.map(({ name, a, b }) => html`<tr><th scope="row" class="wrap">${name}</th><td class="left wrap">${a}</td><td class="left wrap">${b}</td></tr>
`)}</tbody></table></div>
`
}
