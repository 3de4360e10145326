/** Arenas pool by pool: one row an arena, one cell a pool, the emptier the darker. */
import type { ArenaStrip, HeapMoment } from '../../../shared/report/report.ts'
import { html } from '../markup.ts'
import type { Markup } from '../markup.ts'
import { bytesText, countText } from '../numbers.ts'
import { chart } from './frame.ts'

const GAP = 14
const COLUMN = 505
const LEVELS = 4
/** Tenths of used blocks to a level: a pool with one block in use must not look empty. */
const levelOf = (digit: string): number => (digit === '.' ? -1 : Math.min(LEVELS - 1, Math.floor((Number(digit) / 10) * LEVELS)))

export function arenaMap(id: string, title: string, { arenas, arenasOmitted, total }: HeapMoment): Markup {
  const columns = 2
  const pools = Math.max(1, ...arenas.map((arena) => arena.pools.length))
  const cell = Math.max(1, Math.min(7, Math.floor((COLUMN - 96) / pools)))
  const row = arenas.length <= 40 ? Math.max(13, cell + 3) : cell + 3
  const perColumn = Math.ceil(arenas.length / columns)
  const rows = arenas.map((arena, i) => strip(arena, Math.floor(i / perColumn) * (COLUMN + GAP), 4 + (i % perColumn) * row, cell, row >= 13 || i % perColumn % 2 === 0))
  const height = perColumn * row + 34
  const rest = arenasOmitted > 0 ? ` ${countText(arenasOmitted)} more arenas are not drawn.` : ''
  return chart(
    { id, title, description: `${countText(arenas.length + arenasOmitted)} arenas with ${countText(total.blocks)} blocks in ${countText(total.pools)} used pools.${rest}` },
    height,
    [rows, legend(height - 10)],
  )
}

/** Cells of one level are one path. */
function strip({ index, pools, usedBytes, residentBytes }: ArenaStrip, left: number, top: number, cell: number, named: boolean): Markup {
  const size = cell - (cell > 3 ? 1 : 0)
  const byLevel = new Map<number, string>()
  for (let i = 0; i < pools.length; i++) {
    const level = levelOf(pools[i]!)
    byLevel.set(level, `${byLevel.get(level) ?? ''}M${left + 34 + i * cell} ${top}h${size}v${size}h-${size}z`)
  }
  const cells = [...byLevel].sort(([a], [b]) => a - b).map(([level, d]) => html`<path class="${level < 0 ? 'pool-free' : `h${LEVELS - level}`}" d="${d}"/>`)
  const name = named ? html`<text class="tick" text-anchor="end" x="${left + 28}" y="${top + cell + 1}">${index}</text>` : null
  return html`<g><title>arena ${index}: ${bytesText(usedBytes)} in use of ${bytesText(residentBytes)} resident</title>${name}${cells}</g>
`
}

function legend(y: number): Markup {
  const names = ['free', 'below 25 %', '25-50 %', '50-75 %', 'above 75 %']
  return html`<text class="key" x="34" y="${y}">pools by used blocks:</text>${names.map((name, i) => html`<rect class="${i === 0 ? 'pool-free' : `h${LEVELS - (i - 1)}`} boxed" x="${170 + i * 108}" y="${y - 10}" width="12" height="12"/><text class="key" x="${188 + i * 108}" y="${y}">${name}</text>`)}`
}
