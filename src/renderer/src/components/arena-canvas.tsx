import { memo, useEffect, useRef } from 'react'
import type { HeapMap, PoolBlocks } from '../../../shared/telemetry/heap.ts'
import type { Theme } from '../../../shared/telemetry/palette.ts'
import { type Colouring, freeColours, shareInUse } from '../derive/arena-colours.ts'
import { type ArenaLayout, arenaBox, blockGrid, type Box, type MapView, poolBox, poolNumber, screenBox } from '../derive/arena-layout.ts'
import { sharpContext } from './sharp-canvas.ts'

export interface ArenaCanvasProps {
  map: HeapMap
  layout: ArenaLayout
  view: MapView
  width: number
  height: number
  colours: Colouring
  theme: Theme
  /** Blocks of the pools that are known to the byte, by address of the pool. */
  blocks: ReadonlyMap<number, PoolBlocks>
  /** Text and frame colours of the page. */
  ink: string
  frame: string
  surface: string
}

/** Pools smaller than this many pixels are drawn without a gap between them. */
const GAP_FROM = 5
/** From this size on, the blocks of a pool are drawn one by one. */
export const BLOCKS_FROM = 56
const CAPTION_FROM = 44
/** Height in pixels of what is used of a pool, however little. */
const LEAST_USED = 2

/** Arenas, their pools and, near enough, their blocks. A canvas: there may be half a million of them. */
export const ArenaCanvas = memo(function ArenaCanvas(props: ArenaCanvasProps) {
  const element = useRef<HTMLCanvasElement>(null)
  const { width, height } = props
  useEffect(() => {
    const context = sharpContext(element.current, width, height)
    if (context === null) return
    draw(context, props)
  })
  return <canvas ref={element} className="arena-canvas" style={{ width, height }} aria-hidden="true" />
})

function draw(context: CanvasRenderingContext2D, { map, layout, view, width, height, colours, theme, blocks, ink, frame, surface }: ArenaCanvasProps): void {
  const free = freeColours(theme)
  const isVisible = (box: Box) => box.x < width && box.y < height && box.x + box.width > 0 && box.y + box.height > 0
  const side = view.scale / layout.grid
  const inset = side >= GAP_FROM ? Math.min(2, side * 0.06) : 0
  context.clearRect(0, 0, width, height)
  context.font = `11px ${getComputedStyle(context.canvas).fontFamily}`
  context.textBaseline = 'top'

  map.arenas.forEach((arena, position) => {
    const box = screenBox(view, arenaBox(layout, position))
    if (!isVisible({ ...box, height: box.height * 1.2 })) return
    context.fillStyle = surface
    context.fillRect(box.x, box.y, box.width, box.height)
    for (let row = arena.firstPool; row < arena.firstPool + arena.carvedPools; row++) pool(row, position, poolNumber(arena, map.pools.address[row]!, map.poolBytes))
    context.strokeStyle = frame
    context.lineWidth = 1
    context.strokeRect(Math.round(box.x) - 0.5, Math.round(box.y) - 0.5, Math.round(box.width) + 1, Math.round(box.height) + 1)
    if (box.width >= CAPTION_FROM) caption(arena.index, arena.usedBytes / map.arenaBytes, box)
  })

  function pool(row: number, position: number, number: number): void {
    const box = screenBox(view, poolBox(layout, position, number))
    if (!isVisible(box)) return
    const inner = { x: box.x + inset, y: box.y + inset, width: box.width - 2 * inset, height: box.height - 2 * inset }
    if (map.pools.used[row] === 0) {
      context.globalAlpha = 0.35
      context.fillStyle = free.freePool
      context.fillRect(inner.x, inner.y, inner.width, inner.height)
      context.globalAlpha = 1
      return
    }
    const known = side >= BLOCKS_FROM ? blocks.get(map.pools.address[row]!) : undefined
    if (known !== undefined) return poolToTheByte(known, inner)
    context.globalAlpha = 0.55
    context.fillStyle = free.freeBlocks
    context.fillRect(inner.x, inner.y, inner.width, inner.height)
    context.globalAlpha = 1
    // From the bottom up; one block in a pool is never invisible.
    const used = Math.max(Math.min(LEAST_USED, inner.height / 2), shareInUse(map.pools, row) * inner.height)
    context.fillStyle = colours.pool(row)
    context.fillRect(inner.x, inner.y + inner.height - used, inner.width, used)
  }

  function poolToTheByte(pool: PoolBlocks, box: Box): void {
    const grid = blockGrid(pool.blocks.length)
    const [w, h] = [box.width / grid.columns, box.height / grid.rows]
    const gap = Math.min(1, w * 0.1)
    pool.blocks.forEach((block, i) => {
      const x = box.x + (i % grid.columns) * w
      const y = box.y + Math.floor(i / grid.columns) * h
      if (block.state === 'neverCarved') {
        context.strokeStyle = frame
        context.strokeRect(x + 0.5, y + 0.5, Math.max(0, w - gap - 1), Math.max(0, h - gap - 1))
        return
      }
      const { content } = block
      context.globalAlpha = block.state === 'free' ? 0.55 : 1
      context.fillStyle = block.state === 'free' || content === null ? free.freeBlocks : colours.block({ type: content.type, size: pool.blockSize, line: content.line, generation: content.owner?.generation ?? -1, birth: block.birth })
      context.fillRect(x, y, Math.max(0.5, w - gap), Math.max(0.5, h - gap))
      context.globalAlpha = 1
      if (block.state === 'parked') cross(x, y, w - gap, h - gap)
      if (content !== null && w >= 64 && h >= 26) label(content.type, x, y, w)
    })
  }

  /** Kept by a free list: dead, but not free. */
  function cross(x: number, y: number, w: number, h: number): void {
    context.strokeStyle = surface
    context.beginPath()
    context.moveTo(x, y)
    context.lineTo(x + w, y + h)
    context.stroke()
  }

  function label(text: string, x: number, y: number, w: number): void {
    context.save()
    context.beginPath()
    context.rect(x, y, w - 4, 24)
    context.clip()
    context.fillStyle = surface
    context.fillText(text, x + 5, y + 6)
    context.restore()
  }

  function caption(index: number, share: number, box: Box): void {
    context.fillStyle = ink
    const y = box.y + box.height + 3
    context.textAlign = 'left'
    context.fillText(String(index), box.x, y)
    const text = `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`
    if (box.width < 70) return
    context.textAlign = 'right'
    context.fillText(text, box.x + box.width, y)
    context.textAlign = 'left'
  }
}
