import { Fragment, type ReactNode } from 'react'
import './plot.css'
import { useSize } from './use-size.ts'

export interface PlotSize {
  readonly width: number
  readonly height: number
}

/** A drawing between the common gutters; its children are layers on top of each other, given its size in pixels. */
export function Plot({ className, children }: { className?: string; children: (size: PlotSize) => ReactNode }) {
  const [ref, size] = useSize()
  return (
    <div className={`plot${className ? ` ${className}` : ''}`}>
      <div className="plot-area" ref={ref}>
        {size.width > 0 && size.height > 0 && <Fragment>{children(size)}</Fragment>}
      </div>
    </div>
  )
}

export interface AxisTick {
  readonly at: number
  readonly label: string
}

export interface GridProps extends PlotSize {
  /** Ticks in plot pixels: from the bottom for y, from the left for x. */
  y?: readonly AxisTick[]
  x?: readonly AxisTick[]
}

/** Lines and the numbers in the left gutter. */
export function Grid({ width, height, y = [], x = [] }: GridProps) {
  return (
    <svg className="plot-layer plot-grid" width={width} height={height} aria-hidden="true">
      {x.map((tick) => (
        <line key={`x${tick.at}`} x1={tick.at} x2={tick.at} y1={0} y2={height} className="grid-line grid-line-x" />
      ))}
      {y.map((tick) => (
        <g key={`y${tick.at}`} transform={`translate(0 ${Math.round(height - tick.at) + 0.5})`}>
          <line x1={0} x2={width} className={tick.at === 0 ? 'grid-base' : 'grid-line'} />
          <text x={-8} dy="0.32em" textAnchor="end" className="axis-text">
            {tick.label}
          </text>
        </g>
      ))}
    </svg>
  )
}

/** The clock under the plots. The outermost labels are pushed inwards instead of being cut. */
export function ClockAxis({ width, height, ticks, title }: PlotSize & { ticks: readonly AxisTick[]; title: string }) {
  return (
    <svg className="plot-layer" width={width} height={height} aria-hidden="true">
      {ticks.map((tick) => (
        <g key={tick.at} transform={`translate(${Math.round(tick.at) + 0.5} 0)`}>
          <line y2={4} className="axis-tick" />
          <text y={height - 4} textAnchor={tick.at < 18 ? 'start' : tick.at > width - 24 ? 'end' : 'middle'} x={tick.at < 18 ? -1 : 0} className="axis-text">
            {tick.label}
          </text>
        </g>
      ))}
      <text x={-8} y={height - 4} textAnchor="end" className="axis-text axis-unit">
        {title}
      </text>
    </svg>
  )
}
