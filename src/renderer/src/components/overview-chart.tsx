import { memo } from 'react'
import { Area, AreaChart, XAxis, YAxis } from 'recharts'

export interface OverviewChartProps {
  rows: readonly { readonly x: number; readonly resident: number }[]
  width: number
  height: number
  x: readonly [number, number]
  top: number
}

const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 }

/** The resident size of the whole run, small. */
export const OverviewChart = memo(function OverviewChart({ rows, width, height, x, top }: OverviewChartProps) {
  return (
    <div className="plot-layer" aria-hidden="true">
      <AreaChart width={width} height={height} data={rows as { x: number; resident: number }[]} margin={NO_MARGIN} accessibilityLayer={false}>
        <XAxis dataKey="x" type="number" domain={x as [number, number]} allowDataOverflow hide niceTicks="none" />
        <YAxis type="number" domain={[0, top]} allowDataOverflow hide niceTicks="none" width={0} />
        <Area dataKey="resident" type="linear" stroke="var(--text-3)" strokeWidth={1} fill="var(--overview-fill)" isAnimationActive={false} dot={false} activeDot={false} />
      </AreaChart>
    </div>
  )
})
