/** Which lines the bytes come from. */
import type { LineUse, ProfileResult } from '../../../shared/telemetry/result.ts'
import { html } from '../markup.ts'
import type { Markup } from '../markup.ts'
import { bytes, count } from '../numbers.ts'

const SHOWN = 12

export function linesSection({ lines, workload }: ProfileResult): Markup | null {
  const ranked = [...lines].filter(({ total }) => total > 0).sort((a, b) => b.peak - a.peak || b.total - a.total || a.line - b.line)
  if (ranked.length === 0) return null
  const source = workload.source.split('\n')
  const rest = ranked.length - SHOWN
  return html`<section aria-labelledby="lines">
<h2 id="lines">Where the bytes are born</h2>
<p class="lead-in">Bytes are counted on the line that asked for them; several lines need not peak at one time.</p>
<div class="scroll"><table>
<caption>The ${rest > 0 ? `${SHOWN} lines of ${ranked.length}` : 'lines'} with the most living bytes at one time.</caption>
<thead><tr><th scope="col">Line</th><th scope="col" class="left">Source</th><th scope="col">Most at one time</th><th scope="col">Living at the end</th><th scope="col">Blocks at the end</th><th scope="col">Ever requested</th></tr></thead>
<tbody>
${ranked.slice(0, SHOWN).map((use) => row(use, source))}</tbody></table></div>
</section>
`
}

function row({ line, peak, live, blocks, total }: LineUse, source: readonly string[]): Markup {
  const text = line === 0 ? html`<span class="quiet">no line of the program</span>` : html`<a href="#L${line}"><code>${(source[line - 1] ?? '').trim().slice(0, 120)}</code></a>`
  return html`<tr><th scope="row">${line === 0 ? '' : line}</th><td class="left wrap">${text}</td><td>${bytes(peak)}</td><td>${bytes(live)}</td><td>${count(blocks)}</td><td>${bytes(total)}</td></tr>
`
}
