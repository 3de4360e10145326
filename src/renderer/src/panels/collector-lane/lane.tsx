import { type ComponentProps, useMemo } from 'react'
import { CursorLines } from '../../components/cursor-lines.tsx'
import { LaneChart } from '../../components/lane-chart.tsx'
import type { PlotSize } from '../../components/plot.tsx'
import { PlotSurface } from '../../components/plot-surface.tsx'
import { useCursors, useGestures } from '../../store/use-chart.ts'
import type { Visible } from '../../store/visible.ts'

interface LaneProps extends Pick<ComponentProps<typeof LaneChart>, 'rows' | 'lines'>, PlotSize {
  visible: Visible
  /** Beside the lane: what it is, and what its top stands for. */
  name: string
  top: string | null
  /** The highest value; the lane leaves a little room above it. */
  most: number
  /** For those who cannot see it. */
  label: string
  testId: string
}

/** A low chart from zero to its highest value, on the clock of the timeline. */
export function Lane({ visible, name, top, most, rows, lines, label, testId, width, height }: LaneProps) {
  const gestures = useGestures(visible)
  const cursors = useCursors(visible)
  const { from, to } = visible.range
  const x = useMemo(() => [from, to] as const, [from, to])
  const y = useMemo(() => [0, most * 1.1] as const, [most])
  return (
    <>
      <svg className="plot-layer" width={width} height={height} aria-hidden="true">
        <line x1={0} x2={width} y1={height} y2={height} className="grid-line" />
        <text x={-8} y={height * 0.74} dy="0.34em" textAnchor="end" className="axis-text">
          {name}
        </text>
        {top !== null && (
          <text x={-8} y={height * 0.16} dy="0.34em" textAnchor="end" className="axis-text">
            {top}
          </text>
        )}
      </svg>
      <LaneChart rows={rows} width={width} height={height} x={x} y={y} lines={lines} />
      <CursorLines source={cursors} />
      <PlotSurface label={label} testId={testId} {...gestures} />
    </>
  )
}
