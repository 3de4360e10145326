import { useEffect, useMemo, useState } from 'react'
import type { HeapMap, PoolBlocks } from '../../../../shared/telemetry/heap.ts'
import { BLOCKS_FROM } from '../../components/arena-canvas.tsx'
import { type ArenaLayout, type MapView, poolBox, poolNumber, screenBox } from '../../derive/arena-layout.ts'
import { askHeap } from '../../store/heap.ts'

/** Pools asked for at one time; more are not drawn to the byte together. */
const MOST_POOLS = 80
const NONE: ReadonlyMap<number, PoolBlocks> = new Map()

/** The blocks of the pools in view, once they are large enough to be drawn. */
export function useBlocks(map: HeapMap, layout: ArenaLayout, view: MapView, width: number, height: number): ReadonlyMap<number, PoolBlocks> {
  const [known, setKnown] = useState<{ map: HeapMap; pools: ReadonlyMap<number, PoolBlocks> }>({ map, pools: NONE })
  const pools = known.map === map ? known.pools : NONE
  const wanted = useMemo(() => poolsInView(map, layout, view, width, height), [map, layout, view, width, height])
  const missing = wanted.filter((address) => !pools.has(address)).join(' ')
  useEffect(() => {
    if (missing === '') return
    let stale = false
    void Promise.all(missing.split(' ').map((address) => askHeap({ kind: 'poolBlocks', address: Number(address) }).catch(() => null))).then((answers) => {
      if (stale) return
      setKnown((now) => {
        const all = new Map(now.map === map ? now.pools : NONE)
        for (const answer of answers) if (answer !== null && answer.event === map.event) all.set(answer.address, answer)
        return { map, pools: all }
      })
    })
    return () => {
      stale = true
    }
  }, [missing, map])
  return pools
}

function poolsInView(map: HeapMap, layout: ArenaLayout, view: MapView, width: number, height: number): number[] {
  if (view.scale / layout.grid < BLOCKS_FROM) return []
  const found: number[] = []
  map.arenas.forEach((arena, position) => {
    for (let row = arena.firstPool; row < arena.firstPool + arena.carvedPools && found.length < MOST_POOLS; row++) {
      if (map.pools.used[row] === 0) continue
      const address = map.pools.address[row]!
      const box = screenBox(view, poolBox(layout, position, poolNumber(arena, address, map.poolBytes)))
      if (box.x < width && box.y < height && box.x + box.width > 0 && box.y + box.height > 0) found.push(address)
    }
  })
  return found
}
