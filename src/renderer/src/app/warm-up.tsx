import { useEffect, useState } from 'react'
import { emptySeries, SAMPLE_COLUMNS, type Series } from '../../../shared/telemetry/series.ts'
import { LaneChart } from '../components/lane-chart.tsx'
import { MemoryChart } from '../components/memory-chart.tsx'
import { OverviewChart } from '../components/overview-chart.tsx'
import { memoryRows, presentSlices } from '../derive/memory-rows.ts'

const ROUNDS = 4
const SIZE = { width: 600, height: 150 }
const X = [0, 150] as const
const Y = [0, 1600] as const
const LINES = [{ key: 'baseline', colour: 'none' }]

/**
 * The first drawing of a chart is several times slower than the next ones, and it would come in the middle of the first
 * run. So the charts draw themselves a few times out of sight while the window is idle, then leave.
 */
export function WarmUp() {
  const [round, setRound] = useState(0)
  useEffect(() => {
    if (round > ROUNDS || typeof requestIdleCallback === 'undefined') return
    const handle = requestIdleCallback(() => setRound(round + 1), { timeout: 2000 })
    return () => cancelIdleCallback(handle)
  }, [round])
  if (round === 0 || round > ROUNDS) return null
  const series = ramp(150 - round)
  const rows = memoryRows(series, 'event', new Set())
  return (
    <div className="visually-hidden" aria-hidden="true">
      {round % 2 === 0 ? (
        <MemoryChart {...SIZE} rows={rows} x={X} y={Y} slices={presentSlices(series)} highlighted={null} />
      ) : (
        <>
          <LaneChart {...SIZE} rows={rows} x={X} y={Y} lines={LINES} />
          <OverviewChart {...SIZE} rows={rows} x={X} top={1600} />
        </>
      )}
    </div>
  )
}

function ramp(length: number): Series {
  const columns = { ...emptySeries().columns }
  for (const name of SAMPLE_COLUMNS) columns[name] = Float64Array.from({ length }, (_, i) => i)
  return { length, reduced: false, columns }
}
