import { memo } from 'react'
import { Area, AreaChart, ReferenceLine, XAxis, YAxis } from 'recharts'

export interface LaneChartProps {
  rows: readonly object[]
  width: number
  height: number
  x: readonly [number, number]
  y: readonly [number, number]
  lines: readonly { readonly key: string; readonly colour: string; readonly dash?: string; readonly stepped?: boolean }[]
  /** Dashed lines across the plot. */
  limits?: readonly { readonly at: number; readonly colour: string }[]
}

const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 }

/**
 * Plain lines on the clock: counters, shares. Areas without a fill, because recharts measures every line it draws, slowly; and
 * without ticks of its own (the grid around it has them), which it computes with decimal arithmetic, slowly too.
 */
export const LaneChart = memo(function LaneChart({ rows, width, height, x, y, lines, limits = [] }: LaneChartProps) {
  return (
    <div className="plot-layer" aria-hidden="true">
      <AreaChart width={width} height={height} data={rows as object[]} margin={NO_MARGIN} accessibilityLayer={false}>
        <XAxis dataKey="x" type="number" domain={x as [number, number]} allowDataOverflow hide niceTicks="none" />
        <YAxis type="number" domain={y as [number, number]} allowDataOverflow hide niceTicks="none" width={0} />
        {limits.map((limit) => (
          <ReferenceLine key={limit.at} y={limit.at} stroke={limit.colour} strokeDasharray="5 4" strokeWidth={1} />
        ))}
        {lines.map((line) => (
          <Area key={line.key} dataKey={line.key} type={line.stepped ? 'stepAfter' : 'linear'} stroke={line.colour} strokeWidth={1.4} strokeDasharray={line.dash} fill="none" dot={false} activeDot={false} isAnimationActive={false} connectNulls={false} />
        ))}
      </AreaChart>
    </div>
  )
})
