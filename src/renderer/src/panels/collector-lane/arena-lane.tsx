import { useMemo } from 'react'
import { t } from '../../../../shared/texts/texts.ts'
import { CursorLines } from '../../components/cursor-lines.tsx'
import { LaneChart } from '../../components/lane-chart.tsx'
import { Plot, type PlotSize } from '../../components/plot.tsx'
import { PlotSurface } from '../../components/plot-surface.tsx'
import { formatCount } from '../../derive/numbers.ts'
import { thinSeries } from '../../derive/series.ts'
import { useCursors, useGestures } from '../../store/use-chart.ts'
import type { Visible } from '../../store/visible.ts'

const LINES = [{ key: 'arenas', colour: 'var(--text-2)', stepped: true }] as const

/** Arenas held over time: each step up was opened, each step down released. */
export function ArenaLane({ visible }: { visible: Visible }) {
  return <Plot className="arena-lane">{(size) => <Lane visible={visible} {...size} />}</Plot>
}

function Lane({ visible, width, height }: { visible: Visible } & PlotSize) {
  const gestures = useGestures(visible)
  const cursors = useCursors(visible)
  const rows = useMemo(() => {
    const { columns, length } = thinSeries(visible.series, Math.max(8, Math.floor(width / 2)))
    return Array.from({ length }, (_, i) => ({ x: columns[visible.clock][i]!, arenas: columns.arenas[i]! }))
  }, [visible, width])
  const most = rows.reduce((top, row) => Math.max(top, row.arenas), 1)
  const x = useMemo(() => [visible.range.from, visible.range.to] as const, [visible.range.from, visible.range.to])
  const y = useMemo(() => [0, most * 1.1] as const, [most])
  return (
    <>
      <svg className="plot-layer" width={width} height={height} aria-hidden="true">
        <line x1={0} x2={width} y1={height} y2={height} className="grid-line" />
        <text x={-8} y={height * 0.7} dy="0.34em" textAnchor="end" className="axis-text">
          {t('collector.arenas')}
        </text>
        <text x={-8} y={height * 0.12} dy="0.34em" textAnchor="end" className="axis-text">
          {formatCount(most)}
        </text>
      </svg>
      <LaneChart rows={rows} width={width} height={height} x={x} y={y} lines={LINES} />
      <CursorLines {...cursors} />
      <PlotSurface label={t('collector.arenasHeldOverTime')} testId="arena-lane-surface" {...gestures} />
    </>
  )
}
