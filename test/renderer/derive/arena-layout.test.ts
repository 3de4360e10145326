import { describe, expect, it } from 'vitest'
import { arenaBox, fitView, hitAt, layOut, panView, poolBox, screenBox, zoomView } from '../../../src/renderer/src/derive/arena-layout.ts'
import type { ArenaView } from '../../../src/shared/telemetry/heap.ts'

function arenas(count: number): ArenaView[] {
  return Array.from({ length: count }, (_, index) => ({ index, address: index * 2 ** 20, totalPools: 64, freePools: 0, neverCarved: 0, usedBlocks: 1, usedBytes: 16, residentBytes: 4096, firstPool: index * 64, carvedPools: 64 }))
}

describe('the layout of the map', () => {
  it('fits every heap into its box', () => {
    for (const count of [1, 2, 7, 33, 400, 1000]) {
      const layout = layOut({ arenas: arenas(count) }, 760, 240)
      const view = fitView(layout, 760, 240)
      const last = screenBox(view, arenaBox(layout, count - 1))
      expect(last.y + last.height).toBeLessThanOrEqual(240)
      const right = screenBox(view, arenaBox(layout, Math.min(count, layout.columns) - 1))
      expect(right.x + right.width).toBeLessThanOrEqual(760)
    }
  })

  it('finds what lies under a pixel, however far it is zoomed', () => {
    const all = arenas(33)
    const layout = layOut({ arenas: all }, 760, 240)
    let view = fitView(layout, 760, 240)
    for (let step = 0; step < 6; step++) {
      const box = screenBox(view, poolBox(layout, 17, 42))
      const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
      expect(hitAt(layout, view, at.x, at.y, all)).toEqual({ position: 17, pool: 42 })
      view = zoomView(view, 2, at, layout, 760, 240)
    }
  })

  it('keeps the point under the pointer still, and the map in view', () => {
    const layout = layOut({ arenas: arenas(100) }, 760, 240)
    const fit = fitView(layout, 760, 240)
    const near = zoomView(fit, 4, { x: 300, y: 100 }, layout, 760, 240)
    expect(near.x + 300 / near.scale).toBeCloseTo(fit.x + 300 / fit.scale)
    const away = panView(near, 1e6, 1e6, layout, 760, 240)
    expect(away.x).toBeLessThan(layout.width)
    expect(zoomView(near, 1e-6, { x: 0, y: 0 }, layout, 760, 240)).toEqual(fit)
  })
})
