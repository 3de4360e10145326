/** The program, with the bytes of each line, and what it printed. */
import type { ProfileResult } from '../../../shared/telemetry/result.ts'
import { html } from '../markup.ts'
import type { Markup } from '../markup.ts'
import { bytes, bytesText, countText } from '../numbers.ts'
import { px } from '../charts/scale.ts'

const LINES_SHOWN = 3000
const OUTPUT_SHOWN = 40_000
const BAR = 60

export function sourceSection({ workload, lines, problem }: ProfileResult): Markup {
  if (workload.source === '') return leftOut(lines)
  const byLine = new Map(lines.map((use) => [use.line, use]))
  const text = workload.source.replace(/\n$/, '').split('\n')
  const most = lines.reduce((highest, { line, peak }) => (line > 0 ? Math.max(highest, peak) : highest), 0)
  const withBytes = most > 0
  const rest = text.length - LINES_SHOWN
  const rows = text.slice(0, LINES_SHOWN).map((code, index) => {
    const line = index + 1
    const use = byLine.get(line)
    const hot = problem !== null && problem.line === line
    const numbers = !withBytes ? null : use === undefined || use.peak === 0 ? html`<td></td><td></td>` : html`<td>${bytes(use.peak)}</td><td>${bar(use.peak / most, bytesText(use.peak))}</td>`
    return html`<tr id="L${line}"${hot ? html` class="hot"` : null}>${numbers}<th scope="row" class="number">${line}</th><td class="text code">${code}</td></tr>
`
  })
  return html`<section aria-labelledby="source">
<h2 id="source">Source</h2>
<p class="lead-in">${withBytes ? 'Beside each line the most bytes that lived at one time of those it asked for.' : 'The program as it was given.'}${rest > 0 ? ` The first ${countText(LINES_SHOWN)} of ${countText(text.length)} lines; the JSON has all.` : ''}</p>
<table class="source">
<caption hidden>${workload.name}</caption>
<thead hidden><tr>${withBytes ? html`<th scope="col">Most bytes at one time</th><th scope="col">Bar</th>` : null}<th scope="col">Line</th><th scope="col">Code</th></tr></thead>
<tbody>
${rows}</tbody></table>
</section>
`
}

/** Lines that others refer to keep their place without their text. */
function leftOut(lines: ProfileResult['lines']): Markup {
  const known = lines.filter(({ line, peak }) => line > 0 && peak > 0)
  return html`<section aria-labelledby="source">
<h2 id="source">Source</h2>
<p class="lead-in">The text was left out; these are its lines that asked for memory.</p>
<div class="scroll"><table>
<caption hidden>Lines without their text</caption>
<thead><tr><th scope="col">Line</th><th scope="col">Most bytes at one time</th><th scope="col">At the end</th></tr></thead>
<tbody>
${known.map(({ line, peak, live }) => html`<tr id="L${line}"><th scope="row">${line}</th><td>${bytes(peak)}</td><td>${bytes(live)}</td></tr>
`)}</tbody></table></div>
</section>
`
}

function bar(share: number, text: string): Markup {
  return html`<svg width="${BAR}" height="10" viewBox="0 0 ${BAR} 10" role="img" aria-label="${text}" style="width:${BAR}px"><rect class="bar" x="0" y="2" width="${px(Math.max(1, share * BAR))}" height="8" rx="1"/></svg>`
}

export function outputSection({ output, outputTruncated }: ProfileResult): Markup | null {
  if (output === '') return null
  const cut = output.length > OUTPUT_SHOWN
  const note = cut ? `The first ${countText(OUTPUT_SHOWN)} characters of ${countText(output.length)}.` : outputTruncated ? 'The run printed more than was kept.' : null
  return html`<section aria-labelledby="output">
<h2 id="output">Output of the program</h2>
${note === null ? null : html`<p class="lead-in">${note}</p>
`}<pre class="block">${cut ? output.slice(0, OUTPUT_SHOWN) : output}</pre>
</section>
`
}
