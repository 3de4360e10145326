import type { BlockView, HeapMap, PoolBlocks } from '../../../../shared/telemetry/heap.ts'
import { BLOCKS_FROM } from '../../components/arena-canvas.tsx'
import { type ArenaLayout, blockGrid, type Hit, type MapView, poolAddress, poolBox, screenBox } from '../../derive/arena-layout.ts'

interface Drawn {
  readonly map: HeapMap
  readonly layout: ArenaLayout
  readonly view: MapView
  readonly blocks: ReadonlyMap<number, PoolBlocks>
}

/** The block under a pixel, when blocks are drawn there. */
export function blockAt({ map, layout, view, blocks }: Drawn, { position, pool }: Hit, x: number, y: number): BlockView | null {
  if (pool === null || view.scale / layout.grid < BLOCKS_FROM) return null
  const known = blocks.get(poolAddress(map.arenas[position]!, pool, map.poolBytes))
  if (known === undefined) return null
  const box = screenBox(view, poolBox(layout, position, pool))
  const grid = blockGrid(known.blocks.length)
  const column = Math.floor(((x - box.x) / box.width) * grid.columns)
  const row = Math.floor(((y - box.y) / box.height) * grid.rows)
  return known.blocks[row * grid.columns + column] ?? null
}
