import { type KeyboardEvent, memo, useRef, useState } from 'react'
import { Scatter, ScatterChart, XAxis, YAxis } from 'recharts'
import './frontier-chart.css'

export interface FrontierPoint {
  readonly id: number
  readonly x: number
  readonly y: number
  readonly tone: 'best' | 'other' | 'current'
  /** Read aloud and shown beside the point. */
  readonly label: string
}

export interface FrontierChartProps {
  label: string
  points: readonly FrontierPoint[]
  width: number
  height: number
  x: readonly [number, number]
  y: readonly [number, number]
  onOpen: (id: number) => void
  onPoint: (id: number | null) => void
}

const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 }
const TONES = ['other', 'best', 'current'] as const

/** Points and the line through those that nothing beats; each can be reached by mouse and keys. */
export const FrontierChart = memo(function FrontierChart({ label, points, width, height, x, y, onOpen, onPoint }: FrontierChartProps) {
  const ordered = [...points].sort((a, b) => a.x - b.x || a.y - b.y)
  const [current, setCurrent] = useState<number | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const reached = ordered.some(({ id }) => id === current) ? current : (ordered.find(({ tone }) => tone === 'current')?.id ?? ordered[0]?.id ?? null)
  const frontier = ordered.filter(({ tone }) => tone === 'best')

  const onKeyDown = (event: KeyboardEvent) => {
    const at = ordered.findIndex(({ id }) => id === reached)
    const go = { ArrowRight: at + 1, ArrowUp: at + 1, ArrowLeft: at - 1, ArrowDown: at - 1, Home: 0, End: ordered.length - 1 }[event.key]
    const next = go === undefined ? undefined : ordered[Math.min(ordered.length - 1, Math.max(0, go))]
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    setCurrent(next.id)
    box.current?.querySelector<HTMLElement>(`[data-point="${next.id}"]`)?.focus()
  }

  return (
    <div ref={box} className="frontier" role="group" aria-label={label} onKeyDown={onKeyDown}>
      <div className="plot-layer" aria-hidden="true">
        <ScatterChart width={width} height={height} margin={NO_MARGIN} accessibilityLayer={false}>
          <XAxis dataKey="x" type="number" domain={x as [number, number]} allowDataOverflow hide niceTicks="none" />
          <YAxis dataKey="y" type="number" domain={y as [number, number]} allowDataOverflow hide niceTicks="none" width={0} />
          <Scatter data={frontier} line={{ stroke: 'var(--accent)', strokeWidth: 1.25, strokeDasharray: '4 3' }} lineType="joint" shape={() => <g />} isAnimationActive={false} />
          {TONES.map((tone) => (
            <Scatter key={tone} data={ordered.filter((point) => point.tone === tone)} shape={(props: { cx?: number; cy?: number }) => <Mark cx={props.cx ?? 0} cy={props.cy ?? 0} tone={tone} />} isAnimationActive={false} />
          ))}
        </ScatterChart>
      </div>
      {ordered.map(({ id, x: px, y: py, label: name }) => (
        <button
          key={id}
          type="button"
          className="frontier-point"
          data-point={id}
          tabIndex={id === reached ? 0 : -1}
          aria-label={name}
          style={{ left: ((px - x[0]) / (x[1] - x[0] || 1)) * width, top: height - ((py - y[0]) / (y[1] - y[0] || 1)) * height }}
          onFocus={() => {
            setCurrent(id)
            onPoint(id)
          }}
          onBlur={() => onPoint(null)}
          onPointerEnter={() => onPoint(id)}
          onPointerLeave={() => onPoint(null)}
          onClick={() => onOpen(id)}
        />
      ))}
    </div>
  )
})

/** Shape as well as colour: a filled circle for the frontier, a hollow one for the others, a diamond for the present. */
function Mark({ cx, cy, tone }: { cx: number; cy: number; tone: FrontierPoint['tone'] }) {
  if (tone === 'current') return <path d={`M${cx} ${cy - 8} L${cx + 8} ${cy} L${cx} ${cy + 8} L${cx - 8} ${cy} Z`} className="frontier-mark frontier-current" />
  return <circle cx={cx} cy={cy} r={tone === 'best' ? 5 : 4} className={`frontier-mark frontier-${tone}`} />
}
