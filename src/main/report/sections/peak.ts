/** Where the bytes are at the peak and at the end: by line and by type, and what grew in between. */
import type { LineUse, ProfileResult } from '../../../shared/telemetry/result.ts'
import type { HeapEvidence, Report } from '../../../shared/report/report.ts'
import { icicle, lineTree } from '../charts/icicle.ts'
import { html } from '../markup.ts'
import type { Markup } from '../markup.ts'
import { bytes, bytesText, count, countText } from '../numbers.ts'

const SHOWN = 12

export function peakSection({ run, evidence }: Report): Markup | null {
  const lines = evidence === null ? measuredLines(run) : comparedLines(run, evidence)
  if (lines === null && evidence === null) return null
  return html`<section aria-labelledby="peak">
<h2 id="peak">Where the peak is</h2>
<p class="lead-in">The peak of ${bytesText(run.peak.ledger.resident)} came at event ${countText(run.peak.event)}${run.peak.line > 0 ? html`, on <a href="#L${run.peak.line}">line ${run.peak.line}</a>` : null}. Bytes are counted on the line that asked for them.</p>
${evidence === null || !evidence.peak.lines.some((use) => use.line > 0 && liveBytes(use) > 0) ? null : html`<figure>${icicle('peak-lines', 'Live bytes at the peak, by function and line', lineTree(run.workload.name, run.workload.source, evidence.peak.lines))}<figcaption>At the peak: the program, its functions, their lines; width is bytes of live blocks. Start-up and library, ${bytesText(evidence.peak.lines.filter(({ line }) => line === 0).reduce((sum, use) => sum + liveBytes(use), 0))}, are not drawn. Functions are where a line stands, not who called it.</figcaption></figure>
`}${lines}${evidence === null ? null : typeTable(evidence)}</section>
`
}

/** Live bytes of pools, and large blocks. */
export const liveBytes = ({ live, largeBlocks }: { readonly live: number; readonly largeBlocks: number }): number => live + largeBlocks

function comparedLines({ workload }: ProfileResult, { peak, end }: HeapEvidence): Markup {
  const atEnd = new Map(end.lines.map((use) => [use.line, use]))
  const rows = ranked(peak.lines)
  const source = workload.source.split('\n')
  return html`<div class="scroll"><table data-sortable>
<caption>By line${cutNote(rows.length, 'lines')}: live bytes, large blocks included.</caption>
<thead><tr><th scope="col">Line</th><th scope="col" class="left">Source</th><th scope="col">At the peak</th><th scope="col">Blocks</th><th scope="col">At the end</th><th scope="col">Blocks</th></tr></thead>
<tbody>
${rows.slice(0, SHOWN).map((use) => {
    const after = atEnd.get(use.line)
    return html`<tr><th scope="row">${use.line === 0 ? '' : use.line}</th><td class="left wrap">${lineLink(use.line, source)}</td><td>${bytes(liveBytes(use))}</td><td>${count(use.blocks + use.largeCount)}</td><td>${bytes(after === undefined ? 0 : liveBytes(after))}</td><td>${count(after === undefined ? 0 : after.blocks + after.largeCount)}</td></tr>
`
  })}</tbody></table></div>
`
}

function typeTable({ peak, end }: HeapEvidence): Markup {
  const atEnd = new Map(end.types.map((use) => [use.type, use]))
  const rows = ranked(peak.types)
  return html`<div class="scroll"><table data-sortable>
<caption>By type${cutNote(rows.length, 'types')}: live bytes, large blocks included. Buffers are types of their own.</caption>
<thead><tr><th scope="col">Type</th><th scope="col">At the peak</th><th scope="col">Blocks</th><th scope="col">At the end</th><th scope="col">Blocks</th></tr></thead>
<tbody>
${rows.slice(0, SHOWN).map((use) => {
    const after = atEnd.get(use.type)
    return html`<tr><th scope="row" class="wrap"><code>${use.type}</code></th><td>${bytes(liveBytes(use))}</td><td>${count(use.blocks + use.largeCount)}</td><td>${bytes(after === undefined ? 0 : liveBytes(after))}</td><td>${count(after === undefined ? 0 : after.blocks + after.largeCount)}</td></tr>
`
  })}</tbody></table></div>
`
}

function ranked<T extends { readonly live: number; readonly largeBlocks: number }>(uses: readonly T[]): T[] {
  return uses.filter((use) => liveBytes(use) > 0).sort((a, b) => liveBytes(b) - liveBytes(a))
}

const cutNote = (rows: number, what: string): string => (rows > SHOWN ? `, the ${SHOWN} largest of ${countText(rows)} ${what}` : '')

/** Without the heap: what was counted during the run. */
function measuredLines({ lines, workload }: ProfileResult): Markup | null {
  const ranked = [...lines].filter(({ total }) => total > 0).sort((a, b) => b.peak - a.peak || b.total - a.total || a.line - b.line)
  if (ranked.length === 0) return null
  const source = workload.source.split('\n')
  return html`<div class="scroll"><table data-sortable>
<caption>The ${ranked.length > SHOWN ? `${SHOWN} lines of ${ranked.length}` : 'lines'} with the most living bytes at one time; several lines need not peak at one time.</caption>
<thead><tr><th scope="col">Line</th><th scope="col" class="left">Source</th><th scope="col">Living at the peak</th><th scope="col">Living at the end</th><th scope="col">Blocks at the end</th><th scope="col">Ever requested</th></tr></thead>
<tbody>
${ranked.slice(0, SHOWN).map((use) => measuredRow(use, source))}</tbody></table></div>
`
}

function measuredRow({ line, peak, live, blocks, total }: LineUse, source: readonly string[]): Markup {
  return html`<tr><th scope="row">${line === 0 ? '' : line}</th><td class="left wrap">${lineLink(line, source)}</td><td>${bytes(peak)}</td><td>${bytes(live)}</td><td>${count(blocks)}</td><td>${bytes(total)}</td></tr>
`
}

export function lineLink(line: number, source: readonly string[]): Markup {
  if (line === 0) return html`<span class="quiet">no line of the program</span>`
  return html`<a href="#L${line}"><code>${(source[line - 1] ?? '').trim().slice(0, 120) || `line ${line}`}</code></a>`
}
