import { memo, useEffect, useRef } from 'react'
import { HEAT_STOPS, type Theme } from '../../../shared/telemetry/palette.ts'
import type { HeatMap } from '../derive/fragmentation.ts'
import { shade } from '../derive/shade.ts'
import { sharpContext } from './sharp-canvas.ts'

export interface HeatCanvasProps {
  map: HeatMap
  width: number
  rowHeight: number
  theme: Theme
}

/** Types × time as pixels: a canvas, because a cell per type and sample would be thousands of elements. */
export const HeatCanvas = memo(function HeatCanvas({ map, width, rowHeight, theme }: HeatCanvasProps) {
  const element = useRef<HTMLCanvasElement>(null)
  const height = map.rows.length * rowHeight
  useEffect(() => {
    const context = sharpContext(element.current, width, height)
    if (context === null) return
    const stops = HEAT_STOPS[theme]
    map.rows.forEach((row, r) => {
      row.cells.forEach((cell, c) => {
        const left = map.edges[c]! * width
        const right = map.edges[c + 1]! * width
        if (Number.isNaN(cell.share) || right <= left) return
        context.fillStyle = shade(stops, cell.share)
        context.fillRect(left, r * rowHeight, Math.max(1, right - left + 0.5), rowHeight - 1)
      })
    })
  }, [map, width, height, rowHeight, theme])
  return <canvas ref={element} className="heat-canvas" style={{ width, height }} aria-hidden="true" />
})
