import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { HeapMap } from '../../../../shared/telemetry/heap.ts'
import type { Theme } from '../../../../shared/telemetry/palette.ts'
import { t } from '../../../../shared/texts/texts.ts'
import { ArenaCanvas } from '../../components/arena-canvas.tsx'
import { useSize } from '../../components/use-size.ts'
import type { Colouring } from '../../derive/arena-colours.ts'
import { arenaBox, fitView, type Hit, hitAt, layOut, type MapView, panView, poolAddress, poolBox, poolNumber, screenBox, zoomView } from '../../derive/arena-layout.ts'
import { useAtom } from '../../store/atom.ts'
import { chooseInHeap, heapChoice } from '../../store/heap.ts'
import { spoken } from '../../store/navigation.ts'
import { ArenaTooltip, hitText } from './arena-tooltip.tsx'
import { blockAt } from './block-at.ts'
import { useBlocks } from './use-blocks.ts'

interface ArenaMapProps {
  map: HeapMap
  colours: Colouring
  theme: Theme
  /** The program is running: the map follows behind. */
  dimmed: boolean
}

const DRAG_FROM = 4
const KEY_ZOOM = 1.6

/** The map with its gestures: wheel zooms at the pointer, drag pans, click chooses, arrows go from pool to pool. */
export function ArenaMap({ map, colours, theme, dimmed }: ArenaMapProps) {
  const [root, { width, height }] = useSize()
  const element = useRef<HTMLDivElement>(null)
  const layout = useMemo(() => layOut(map, width || 1, height || 1), [map, width, height])
  const fit = useMemo(() => fitView(layout, width || 1, height || 1), [layout, width, height])
  /** null: all of it. */
  const [moved, setMoved] = useState<MapView | null>(null)
  const view = moved ?? fit
  const blocks = useBlocks(map, layout, view, width, height)
  const [pointer, setPointer] = useState<{ clientX: number; clientY: number; x: number; y: number } | null>(null)
  const [cursor, setCursor] = useState<Hit | null>(null)
  const press = useRef<{ x: number; y: number; view: MapView; dragged: boolean } | null>(null)
  const style = useMemo(() => getComputedStyle(document.documentElement), [theme]) // eslint-disable-line react-hooks/exhaustive-deps
  const hover = pointer === null || press.current?.dragged === true ? null : hitAt(layout, view, pointer.x, pointer.y, map.arenas)

  const zoomAt = useRef((_factor: number, _at: { x: number; y: number }) => {})
  useEffect(() => {
    zoomAt.current = (factor, at) => setMoved((now) => zoomView(now ?? fit, factor, at, layout, width, height))
  })
  // React listens for wheel passively; zooming must keep the page from scrolling.
  useEffect(() => {
    const node = element.current
    if (!node) return
    const onWheel = (event: WheelEvent) => {
      event.preventDefault()
      const box = node.getBoundingClientRect()
      if (event.shiftKey) setMoved((now) => panView(now ?? fit, event.deltaY || event.deltaX, 0, layout, width, height))
      else zoomAt.current(Math.exp(-event.deltaY / 300), { x: event.clientX - box.left, y: event.clientY - box.top })
    }
    node.addEventListener('wheel', onWheel, { passive: false })
    return () => node.removeEventListener('wheel', onWheel)
  }, [fit, layout, width, height])

  function at(event: PointerEvent): { x: number; y: number } {
    const box = element.current!.getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top }
  }

  function onPointerMove(event: PointerEvent): void {
    const here = at(event)
    const from = press.current
    if (from !== null && (from.dragged || Math.hypot(here.x - from.x, here.y - from.y) >= DRAG_FROM)) {
      from.dragged = true
      setMoved(panView(from.view, from.x - here.x, from.y - here.y, layout, width, height))
    }
    setPointer({ ...here, clientX: event.clientX, clientY: event.clientY })
  }

  function onPointerUp(event: PointerEvent): void {
    const from = press.current
    press.current = null
    if (from === null || from.dragged) return
    const { x, y } = at(event)
    choose(hitAt(layout, view, x, y, map.arenas), x, y)
  }

  /** A block when it is drawn, else its pool, else the arena. */
  function choose(hit: Hit | null, x?: number, y?: number): void {
    setCursor(hit)
    if (hit === null) return
    const arena = map.arenas[hit.position]!
    const block = x === undefined || y === undefined ? null : blockAt({ map, layout, view, blocks }, hit, x, y)
    if (block?.content?.owner) chooseInHeap({ kind: 'object', address: block.content.owner.address })
    else if (hit.pool !== null && view.scale / layout.grid >= POOLS_CHOSEN_FROM) chooseInHeap({ kind: 'pool', address: poolAddress(arena, hit.pool, map.poolBytes) })
    else chooseInHeap({ kind: 'arena', index: arena.index })
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const middle = { x: width / 2, y: height / 2 }
    const now = cursor ?? { position: 0, pool: 0 }
    const step = KEY_STEPS[event.key]
    if (step) move(now, step[0], step[1], event.shiftKey)
    else if (event.key === '+' || event.key === '=') zoomAt.current(KEY_ZOOM, cursorPixel() ?? middle)
    else if (event.key === '-') zoomAt.current(1 / KEY_ZOOM, cursorPixel() ?? middle)
    else if (event.key === '0' || event.key === 'Backspace') setMoved(null)
    else if (event.key === 'Enter' || event.key === ' ') choose(event.shiftKey ? { ...now, pool: null } : now)
    else if (event.key === 'Escape' && (moved !== null || heapChoice.get() !== null)) {
      if (moved !== null) setMoved(null)
      else chooseInHeap(null)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  function cursorPixel(): { x: number; y: number } | null {
    if (cursor === null) return null
    const box = screenBox(view, cursor.pool === null ? arenaBox(layout, cursor.position) : poolBox(layout, cursor.position, cursor.pool))
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }

  /** From pool to pool, over the edge into the neighbouring arena; with Shift from arena to arena. */
  function move({ position, pool }: Hit, dx: number, dy: number, byArena: boolean): void {
    let [column, row] = [position % layout.columns, Math.floor(position / layout.columns)]
    let [px, py] = [(pool ?? 0) % layout.grid, Math.floor((pool ?? 0) / layout.grid)]
    if (byArena) [column, row] = [column + dx, row + dy]
    else {
      px += dx
      py += dy
      column += px < 0 ? -1 : px >= layout.grid ? 1 : 0
      row += py < 0 ? -1 : py >= layout.grid ? 1 : 0
      px = (px + layout.grid) % layout.grid
      py = (py + layout.grid) % layout.grid
    }
    const next = row * layout.columns + column
    if (column < 0 || column >= layout.columns || map.arenas[next] === undefined) return
    const hit = { position: next, pool: Math.min(py * layout.grid + px, map.arenas[next]!.totalPools - 1) }
    setCursor(hit)
    spoken.set({ text: hitText(map, hit) })
    const box = screenBox(view, poolBox(layout, hit.position, hit.pool))
    const dX = box.x < 0 ? box.x : Math.max(0, box.x + box.width - width)
    const dY = box.y < 0 ? box.y : Math.max(0, box.y + box.height - height)
    if (dX !== 0 || dY !== 0) setMoved(panView(view, dX, dY, layout, width, height))
  }

  const chosen = useChosenBox(map, layout)
  return (
    <div className="arena-map" ref={root} data-dimmed={dimmed || undefined}>
      {width > 0 && height > 0 && (
        <ArenaCanvas
          map={map} layout={layout} view={view} width={width} height={height} colours={colours} theme={theme} blocks={blocks}
          ink={style.getPropertyValue('--text-3')} frame={style.getPropertyValue('--line-strong')} surface={style.getPropertyValue('--surface')}
        />
      )}
      {chosen && <Frame className="arena-chosen" box={screenBox(view, chosen)} />}
      {cursor && <Frame className="arena-cursor" box={screenBox(view, cursor.pool === null ? arenaBox(layout, cursor.position) : poolBox(layout, cursor.position, cursor.pool))} />}
      <div
        ref={element}
        className="arena-surface"
        role="application"
        aria-roledescription={t('arenas.mapOfTheHeap')}
        aria-label={t('arenas.arenaMapArenasArrow', { arenas: map.arenas.length })}
        tabIndex={0}
        data-testid="arena-map"
        data-arenas={map.arenas.length}
        data-event={map.event}
        data-scale={view.scale}
        onPointerDown={(event) => {
          if (event.button !== 0) return
          event.currentTarget.setPointerCapture?.(event.pointerId)
          press.current = { ...at(event), view, dragged: false }
        }}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={() => (press.current = null)}
        onPointerLeave={() => setPointer(null)}
        onDoubleClick={(event) => zoomAt.current(4, at(event as unknown as PointerEvent))}
        onKeyDown={onKeyDown}
      />
      {hover && pointer && <ArenaTooltip map={map} hit={hover} at={pointer} block={blockAt({ map, layout, view, blocks }, hover, pointer.x, pointer.y)} />}
    </div>
  )
}

/** From this size on a click means the pool, below it the arena. */
const POOLS_CHOSEN_FROM = 20

const KEY_STEPS: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }

function Frame({ className, box }: { className: string; box: { x: number; y: number; width: number; height: number } }) {
  return <div className={`arena-frame ${className}`} style={{ transform: `translate(${box.x}px, ${box.y}px)`, width: box.width, height: box.height }} />
}

function useChosenBox(map: HeapMap, layout: ReturnType<typeof layOut>) {
  const choice = useAtom(heapChoice)
  if (choice === null) return null
  if (choice.kind === 'arena') {
    const position = map.arenas.findIndex((arena) => arena.index === choice.index)
    return position < 0 ? null : arenaBox(layout, position)
  }
  const position = map.arenas.findIndex((arena) => choice.address >= arena.address && choice.address < arena.address + map.arenaBytes)
  if (position < 0) return null
  const arena = map.arenas[position]!
  return poolBox(layout, position, poolNumber(arena, Math.floor(choice.address / map.poolBytes) * map.poolBytes, map.poolBytes))
}
