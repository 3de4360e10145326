/** The arenas at the peak and at the end, why they do not go back, and their life. */
import type { HeapEvidence, HeldArena, Report } from '../../../shared/report/report.ts'
import { arenaMap } from '../charts/arena-map.ts'
import { arenaLife } from '../charts/arena-life.ts'
import { html } from '../markup.ts'
import type { Markup } from '../markup.ts'
import { bytes, bytesText, count, countText } from '../numbers.ts'

/** Parts of the section on pools and arenas; null without arenas or without the heap. */
export function arenaParts({ run, evidence }: Report): Markup | null {
  if (evidence === null) return null
  const { peak, end } = evidence
  const same = peak.event === end.event
  return html`${peak.arenas.length === 0 ? null : html`<figure>${arenaMap('arenas-peak', same ? 'Arenas at the end, where the peak is' : 'Arenas at the peak', peak)}<figcaption>${same ? 'At the end, which is the peak' : 'At the peak'}: one row an arena, one cell a pool.</figcaption></figure>
`}${same || end.arenas.length === 0 ? null : html`<figure>${arenaMap('arenas-end', 'Arenas at the end', end)}<figcaption>At the end. What is still here cannot go back while one block of it is in use.</figcaption></figure>
`}${heldTable(evidence)}${run.series.length > 1 && run.fragmentation.arenas.opened > 0 ? html`<figure>${arenaLife(run, evidence)}<figcaption>Arenas held over the run: opened ${countText(run.fragmentation.arenas.opened)}, given back ${countText(run.fragmentation.arenas.released)}.</figcaption></figure>
` : null}${libcParts(evidence)}`
}

function heldTable({ held, end }: HeapEvidence): Markup | null {
  if (held.length === 0) return null
  const all = end.arenas.length + end.arenasOmitted
  return html`<h3>Why arenas are held</h3>
<div class="scroll"><table data-sortable>
<caption>${held.length < all ? `${held.length} of ${countText(all)} arenas, those` : 'Arenas at the end, those first'} that hold most for each byte in use. Releasing the objects of a row brings back what its last column says.</caption>
<thead><tr><th scope="col">Arena</th><th scope="col">Holds</th><th scope="col">In use</th><th scope="col">Blocks</th><th scope="col" class="left">By</th><th scope="col" class="left">Released with</th></tr></thead>
<tbody>
${held.map(heldRow)}</tbody></table></div>
`
}

function heldRow(arena: HeldArena): Markup {
  const { holders, holdersOmitted, pinned, residentBytes, release } = arena
  return html`<tr><th scope="row">${arena.arena}</th><td>${bytes(residentBytes)}</td><td>${bytes(pinned.bytes)}</td><td>${count(pinned.blocks)}</td><td class="left wrap">${holders.map(({ type, held, blocks, lines }) => html`<span class="holder">${countText(blocks)} <code>${type}</code> ${held}${lines.length === 0 ? null : html` <span class="quiet">line ${lines.slice(0, 4).join(', ')}</span>`}</span>`)}${holdersOmitted > 0 ? html`<span class="quiet">and ${holdersOmitted} smaller groups</span>` : null}</td><td class="left wrap">${releaseText(release)}</td></tr>
`
}

function releaseText({ objects, arenas, spare, certainty }: HeldArena['release']): string {
  if (objects === 0) return 'nothing of the program holds it'
  const back = arenas.length === 0 ? (spare === null ? 'no arena goes back' : 'it stays as the spare') : arenas.length === 1 ? `arena ${arenas[0]} goes back` : `arenas ${[...arenas].sort((a, b) => a - b).slice(0, 6).join(', ')}${arenas.length > 6 ? ', …' : ''} go back`
  return `${objects === 1 ? '1 object' : `${countText(objects)} objects`}: ${back} (${certainty})`
}

function libcParts({ libc }: HeapEvidence): Markup | null {
  if (libc.pinCount === 0 && libc.below === null) return null
  return html`<h3>The C library's heap</h3>
<p>${libc.sentence}</p>
<dl class="terms"><dt>Top of the heap</dt><dd>${bytes(libc.top.bytes)}; goes back from ${bytes(libc.trimThreshold)}</dd>
<dt>Longest free chunk below</dt><dd>${libc.below === null ? 'none' : bytes(libc.below.bytes)}</dd>
<dt>Chunks in the way</dt><dd>${count(libc.pinCount)} with ${bytesText(libc.pinBytes)}${libc.pins.length === 0 ? null : html`, the topmost: ${libc.pins.slice(0, 3).map(({ bytes: size, state, content }, i) => [i > 0 ? ', ' : '', `${bytesText(size)} ${content === null ? state : content.type}`])}`}</dd></dl>
`
}
