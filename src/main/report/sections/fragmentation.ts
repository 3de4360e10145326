/** Pools and arenas: who holds bytes that nothing uses. */
import type { PoolUse, TypeUse } from '../../../shared/telemetry/fragmentation.ts'
import type { Report } from '../../../shared/report/report.ts'
import type { ProfileResult } from '../../../shared/telemetry/result.ts'
import { heatMap, HEAT_TYPES } from '../charts/heat-map.ts'
import { html } from '../markup.ts'
import type { Markup, Part } from '../markup.ts'
import { bytes, bytesText, count, countText, shareText, sizeText } from '../numbers.ts'
import { arenaParts } from './arenas.ts'

const TYPES_SHOWN = 25

export function fragmentationSection(report: Report): Markup | null {
  const result = report.run
  const { fragmentation, fragmentationHistory } = result
  const { total, types, sizeClasses } = fragmentation
  const withHistory = fragmentationHistory.events.length > 1 && fragmentationHistory.held.some((row) => row.some((bytes) => bytes > 0))
  if (total.pools === 0 && !withHistory) return null
  return html`<section aria-labelledby="fragmentation">
<h2 id="fragmentation">Pools and arenas</h2>
<p class="lead-in">${arenaSentence(result)}</p>
${arenaParts(report)}<h3>Fragmentation</h3>
${withHistory ? html`<figure>${heatMap(result)}<figcaption>Fragmentation = 1 - live bytes / held bytes, over the pools of each type; at most ${HEAT_TYPES} types, those that held most. A pool that several types share is split by their used blocks.</figcaption></figure>
` : null}${types.length > 0 ? typeTable(types, total) : null}${sizeClasses.length > 0 ? classTable(result) : null}</section>
`
}

function arenaSentence({ fragmentation, arenaBytes, poolBytes }: ProfileResult): string {
  const { arenas, freePools } = fragmentation
  const free = freePools.pools > 0 ? ` ${countText(freePools.pools)} pools (${bytesText(freePools.bytes)}) in the held arenas are wholly free.` : ''
  return `At the end ${countText(arenas.held)} arenas of ${sizeText(arenaBytes)} are held (most at one time: ${countText(arenas.highWater)}; opened ${countText(arenas.opened)}, given back ${countText(arenas.released)}), each of ${countText(arenaBytes / poolBytes)} pools of ${sizeText(poolBytes)}.${free}`
}

const COLUMNS = ['Pools', 'Blocks', 'Live', 'Rounding', 'Free blocks', 'Headers, tails', 'Held', 'Fragmentation'] as const

function head(first: string, more: readonly string[] = []): Markup {
  return html`<thead><tr><th scope="col">${first}</th>${more.map((name) => html`<th scope="col" class="left">${name}</th>`)}${COLUMNS.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
`
}

function cells(use: PoolUse): Markup {
  const { pools, blocks, live, rounding, freeBlocks, headersAndTails, held } = use
  return html`<td>${count(pools)}</td><td>${count(blocks)}</td>${[live, rounding, freeBlocks, headersAndTails, held].map((n) => html`<td>${bytes(n)}</td>`)}<td>${shareText(held - live, held) ?? ''}</td>`
}

function table(caption: string, headRow: Markup, rows: Part): Markup {
  return html`<div class="scroll"><table data-sortable>
<caption>${caption}</caption>
${headRow}<tbody>
${rows}</tbody></table></div>
`
}

function typeTable(types: readonly TypeUse[], total: PoolUse): Markup {
  const ranked = [...types].filter(({ held }) => held > 0).sort((a, b) => b.held - b.live - (a.held - a.live) || (a.type < b.type ? -1 : 1))
  const shown = ranked.slice(0, TYPES_SHOWN)
  const note = shown.length < ranked.length ? ` The ${shown.length} of ${ranked.length} types with the most unused bytes; the JSON has all.` : ''
  return table(
    `Per type, at the end. Held = live + rounding + free blocks + headers and tails.${note}`,
    head('Type'),
    [
      shown.map((use) => html`<tr><th scope="row" class="wrap"><code>${use.type}</code></th>${cells(use)}</tr>
`),
      html`<tr class="sum"><th scope="row">all types</th>${cells(total)}</tr>
`,
    ],
  )
}

function classTable({ fragmentation }: ProfileResult): Markup {
  const rows = [...fragmentation.sizeClasses].filter(({ pools }) => pools > 0).sort((a, b) => a.blockSize - b.blockSize)
  return table(
    'Per size class, at the end: the same totals, split by block size.',
    head('Block', ['Mostly']),
    [
      rows.map((use) => html`<tr><th scope="row">${use.blockSize} B</th><td class="left wrap">${use.types.slice(0, 3).join(', ')}</td>${cells(use)}</tr>
`),
      html`<tr class="sum"><th scope="row">all</th><td></td>${cells(fragmentation.total)}</tr>
`,
    ],
  )
}
