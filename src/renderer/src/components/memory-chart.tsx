import { memo } from 'react'
import { Area, AreaChart, XAxis, YAxis } from 'recharts'
import { LEDGER_SLICES, type LedgerSlice } from '../../../shared/telemetry/ledger.ts'
import type { MemoryRow } from '../derive/memory-rows.ts'

export interface MemoryChartProps {
  rows: readonly MemoryRow[]
  width: number
  height: number
  x: readonly [number, number]
  y: readonly [number, number]
  /** Slices with a band; the others are zero throughout or hidden. */
  slices: ReadonlySet<LedgerSlice>
  highlighted: LedgerSlice | null
}

const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 }

/** The ledger's slices on top of each other, and the resident size they sum to as the line above them. */
export const MemoryChart = memo(function MemoryChart({ rows, width, height, x, y, slices, highlighted }: MemoryChartProps) {
  const drawn = LEDGER_SLICES.filter((slice) => slices.has(slice))
  return (
    <div className="plot-layer" aria-hidden="true">
      {/* recharts stacks in the order in which areas first appeared: a slice that comes later needs a new chart to get its place. */}
      <AreaChart key={drawn.join()} width={width} height={height} data={rows as MemoryRow[]} margin={NO_MARGIN} accessibilityLayer={false} stackOffset="none">
        <XAxis dataKey="x" type="number" domain={x as [number, number]} allowDataOverflow hide niceTicks="none" />
        <YAxis type="number" domain={y as [number, number]} allowDataOverflow hide niceTicks="none" width={0} />
        {drawn.map((slice) => (
          <Area
            key={slice}
            dataKey={slice}
            stackId="ledger"
            type="linear"
            stroke={`var(--slice-${slice}-ink)`}
            strokeWidth={highlighted === slice ? 1.5 : 0.5}
            strokeOpacity={highlighted === null || highlighted === slice ? 0.8 : 0.2}
            fill={`url(#fill-${slice})`}
            fillOpacity={highlighted === null || highlighted === slice ? 1 : 0.25}
            isAnimationActive={false}
            dot={false}
            activeDot={false}
          />
        ))}
        {/* An area without a fill: recharts measures the length of every line it draws, which is slow. */}
        <Area dataKey="resident" type="linear" stroke="var(--text)" strokeWidth={1.25} fill="none" isAnimationActive={false} dot={false} activeDot={false} />
      </AreaChart>
    </div>
  )
})
