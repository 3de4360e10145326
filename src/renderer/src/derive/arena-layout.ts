/** Where arenas, pools and blocks lie on the map. World units: the side of an arena is 1, its gap included SIDE + GAP. */
import type { ArenaView, HeapMap } from '../../../shared/telemetry/heap.ts'

export const GAP = 0.14
/** Room under an arena for its number and share, of its side. */
export const CAPTION = 0.16

export interface ArenaLayout {
  readonly columns: number
  readonly rows: number
  /** Pools per row of an arena. */
  readonly grid: number
  /** In world units. */
  readonly width: number
  readonly height: number
}

export interface MapView {
  /** Pixels per world unit. */
  readonly scale: number
  /** World point at the upper left corner. */
  readonly x: number
  readonly y: number
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** As many columns as make the arenas largest in a box of this shape. */
export function layOut(map: Pick<HeapMap, 'arenas'>, width: number, height: number): ArenaLayout {
  const count = Math.max(1, map.arenas.length)
  const pools = map.arenas.reduce((most, arena) => Math.max(most, arena.totalPools), 1)
  let columns = 1
  let best = 0
  for (let tried = 1; tried <= count; tried++) {
    const side = Math.min(width / (tried * (1 + GAP)), height / (Math.ceil(count / tried) * (1 + GAP + CAPTION)))
    if (side <= best) continue
    best = side
    columns = tried
  }
  const rows = Math.ceil(count / columns)
  return { columns, rows, grid: Math.ceil(Math.sqrt(pools)), width: columns * (1 + GAP) - GAP, height: rows * (1 + GAP + CAPTION) - GAP }
}

/** Pixels that an arena may have at most while all fit. */
const LARGEST_FIT = 260

/** Room around the heap for the frames of what is chosen, in pixels. */
const MARGIN = 4

/** The whole heap, in the middle. */
export function fitView(layout: ArenaLayout, width: number, height: number): MapView {
  const scale = Math.max(1, Math.min(LARGEST_FIT, (width - 2 * MARGIN) / layout.width, (height - 2 * MARGIN) / layout.height))
  return { scale, x: (layout.width - width / scale) / 2, y: Math.min(0, (layout.height - height / scale) / 2) }
}

export const MOST_SCALE = 24_000

/** Zoomed by a factor, with the world point under a pixel standing still, and some of the map always in view. */
export function zoomView(view: MapView, factor: number, at: { x: number; y: number }, layout: ArenaLayout, width: number, height: number): MapView {
  const least = fitView(layout, width, height).scale
  const scale = Math.min(MOST_SCALE, Math.max(least, view.scale * factor))
  const moved = { scale, x: view.x + at.x / view.scale - at.x / scale, y: view.y + at.y / view.scale - at.y / scale }
  return keepInView(moved, layout, width, height)
}

export function panView(view: MapView, dx: number, dy: number, layout: ArenaLayout, width: number, height: number): MapView {
  return keepInView({ ...view, x: view.x + dx / view.scale, y: view.y + dy / view.scale }, layout, width, height)
}

function keepInView(view: MapView, layout: ArenaLayout, width: number, height: number): MapView {
  const clamp = (at: number, shown: number, all: number) => (shown >= all ? (all - shown) / 2 : Math.min(Math.max(at, -GAP), all + GAP - shown))
  const y = height / view.scale >= layout.height ? Math.min(0, (layout.height - height / view.scale) / 2) : clamp(view.y, height / view.scale, layout.height)
  return { scale: view.scale, x: clamp(view.x, width / view.scale, layout.width), y }
}

/** `position`: index in the list of arenas, not the number of the arena. */
export function arenaBox(layout: ArenaLayout, position: number): Box {
  return { x: (position % layout.columns) * (1 + GAP), y: Math.floor(position / layout.columns) * (1 + GAP + CAPTION), width: 1, height: 1 }
}

/** The n-th pool of an arena, by address. */
export function poolBox(layout: ArenaLayout, position: number, n: number): Box {
  const arena = arenaBox(layout, position)
  const side = 1 / layout.grid
  return { x: arena.x + (n % layout.grid) * side, y: arena.y + Math.floor(n / layout.grid) * side, width: side, height: side }
}

export function screenBox(view: MapView, box: Box): Box {
  return { x: (box.x - view.x) * view.scale, y: (box.y - view.y) * view.scale, width: box.width * view.scale, height: box.height * view.scale }
}

/** Blocks of a pool in rows, as square as they get. */
export function blockGrid(blocks: number): { columns: number; rows: number } {
  const columns = Math.max(1, Math.ceil(Math.sqrt(blocks)))
  return { columns, rows: Math.max(1, Math.ceil(blocks / columns)) }
}

/** Number of a pool within its arena, counted from the first pool-aligned address. */
export function poolNumber(arena: ArenaView, address: number, poolBytes: number): number {
  return Math.round((address - poolAddress(arena, 0, poolBytes)) / poolBytes)
}

export function poolAddress(arena: ArenaView, number: number, poolBytes: number): number {
  return (Math.ceil(arena.address / poolBytes) + number) * poolBytes
}

export interface Hit {
  /** Position in the list of arenas. */
  readonly position: number
  /** Number of the pool within the arena; null: the pointer is on the caption. */
  readonly pool: number | null
}

/** What lies under a pixel. */
export function hitAt(layout: ArenaLayout, view: MapView, x: number, y: number, arenas: readonly ArenaView[]): Hit | null {
  const wx = x / view.scale + view.x
  const wy = y / view.scale + view.y
  const column = Math.floor(wx / (1 + GAP))
  const row = Math.floor(wy / (1 + GAP + CAPTION))
  const [inX, inY] = [wx - column * (1 + GAP), wy - row * (1 + GAP + CAPTION)]
  if (column < 0 || column >= layout.columns || row < 0 || inX > 1 || inY > 1 + CAPTION) return null
  const position = row * layout.columns + column
  const arena = arenas[position]
  if (arena === undefined) return null
  const pool = Math.floor(inY * layout.grid) * layout.grid + Math.floor(Math.min(inX, 0.999999) * layout.grid)
  return { position, pool: inY <= 1 && pool < arena.totalPools ? pool : null }
}
