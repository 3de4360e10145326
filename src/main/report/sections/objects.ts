/** Objects of the program: types and the largest ones, with what would go with them and the way that leads there. */
import type { HeapEvidence, HeapMoment, Report } from '../../../shared/report/report.ts'
import { html } from '../markup.ts'
import type { Markup } from '../markup.ts'
import { bytes, count, countText } from '../numbers.ts'

const TYPES_SHOWN = 20

export function objectsSection({ evidence, shows }: Report): Markup | null {
  if (evidence === null) return null
  const { peak, end } = evidence
  if (peak.objectTypes.length === 0 && end.objectTypes.length === 0) return null
  return html`<section aria-labelledby="objects">
<h2 id="objects">Types and objects</h2>
<p class="lead-in">Objects born on a line of the program. Shallow: the object and its own buffers. Retained: what would be freed with its last reference.</p>
${typeTable(evidence)}${objectTable(end, 'at the end', shows.values)}${peak.event === end.event ? null : objectTable(peak, 'at the peak', shows.values)}</section>
`
}

function typeTable({ peak, end }: HeapEvidence): Markup {
  const atEnd = new Map(end.objectTypes.map((row) => [row.type, row]))
  const atPeak = new Map(peak.objectTypes.map((row) => [row.type, row]))
  const names = [...new Set([...peak.objectTypes, ...end.objectTypes].map(({ type }) => type))]
  const none = { objects: 0, bytes: 0 }
  const rows = names
    .map((type) => ({ type, before: atPeak.get(type) ?? none, after: atEnd.get(type) ?? none }))
    .sort((a, b) => Math.max(b.before.bytes, b.after.bytes) - Math.max(a.before.bytes, a.after.bytes) || (a.type < b.type ? -1 : 1))
  const cut = rows.length > TYPES_SHOWN ? ` The ${TYPES_SHOWN} largest of ${countText(rows.length)} types; the JSON has more.` : ''
  return html`<div class="scroll"><table data-sortable data-filter="types">
<caption>Shallow bytes per type.${cut}</caption>
<thead><tr><th scope="col">Type</th><th scope="col">Objects at the peak</th><th scope="col">Bytes at the peak</th><th scope="col">Objects at the end</th><th scope="col">Bytes at the end</th></tr></thead>
<tbody>
${rows.slice(0, TYPES_SHOWN).map(({ type, before, after }) => html`<tr><th scope="row" class="wrap"><code>${type}</code></th><td>${count(before.objects)}</td><td>${bytes(before.bytes)}</td><td>${count(after.objects)}</td><td>${bytes(after.bytes)}</td></tr>
`)}</tbody></table></div>
`
}

function objectTable({ objects }: HeapMoment, when: string, withValues: boolean): Markup | null {
  if (objects.length === 0) return null
  return html`<div class="scroll"><table data-sortable>
<caption>The largest objects ${when}, and the shortest way to each from a root.</caption>
<thead><tr><th scope="col">Type</th>${withValues ? html`<th scope="col" class="left">Value</th>` : null}<th scope="col" class="left">Held by</th><th scope="col">Born on line</th><th scope="col">References</th><th scope="col">Shallow</th><th scope="col">Retained</th></tr></thead>
<tbody>
${objects.map(({ type, preview, path, line, refcount, immortal, bytes: shallow, retained }) => html`<tr><th scope="row" class="wrap"><code>${type}</code></th>${withValues ? html`<td class="left wrap"><code>${preview}</code></td>` : null}<td class="left wrap"><code>${path}</code></td><td>${line > 0 ? html`<a href="#L${line}">${line}</a>` : ''}</td><td>${immortal ? 'immortal' : count(refcount)}</td><td>${bytes(shallow)}</td><td>${retained === null ? '' : bytes(retained)}</td></tr>
`)}</tbody></table></div>
`
}
