import { useMemo } from 'react'
import { t } from '../../../../shared/texts/texts.ts'
import { Brush } from '../../components/brush.tsx'
import { OverviewChart } from '../../components/overview-chart.tsx'
import { Plot, type PlotSize } from '../../components/plot.tsx'
import { clockText } from '../../derive/clock-text.ts'
import { memoryRows } from '../../derive/memory-rows.ts'
import { thinSeries } from '../../derive/series.ts'
import { useAtom } from '../../store/atom.ts'
import { overviewTelemetry } from '../../store/telemetry.ts'
import { units, zoom, zoomFit, zoomTo } from '../../store/view.ts'
import type { Visible } from '../../store/visible.ts'

/** The whole run, always in view, with the visible stretch as a window over it. */
export function Overview({ visible }: { visible: Visible }) {
  return <Plot className="overview">{(size) => <OverviewPlot visible={visible} {...size} />}</Plot>
}

const NONE = new Set<never>()

function OverviewPlot({ visible, width, height }: { visible: Visible } & PlotSize) {
  const series = useAtom(overviewTelemetry)?.series
  const unit = useAtom(units)
  const rows = useMemo(() => (series ? memoryRows(thinSeries(series, Math.max(8, Math.floor(width / 6))), visible.clock, NONE) : []), [series, width, visible.clock])
  const top = rows.reduce((most, row) => Math.max(most, row.resident), 1) * 1.08
  const { whole, range } = visible
  // Its own extent: the overview is drawn a moment after the chart below it.
  const first = rows[0]?.x ?? 0
  const last = rows[rows.length - 1]?.x ?? 1
  const x = useMemo(() => [first, last > first ? last : first + 1] as const, [first, last])
  const span = whole.to - whole.from || 1
  const toValue = (share: number) => whole.from + share * span
  return (
    <>
      {rows.length > 0 && <OverviewChart rows={rows} width={width} height={height} x={x} top={top} />}
      <Brush
        label={t('timeline.visibleStretch')}
        from={(range.from - whole.from) / span}
        to={Math.min(1, (range.to - whole.from) / span)}
        valueText={(share) => clockText(toValue(share), visible.clock, unit)}
        onFit={zoomFit}
        onChange={(from, to) => {
          if (from <= 0 && to >= 1) zoomFit()
          // Dragging is one step on the way back.
          else if (zoom.get() === null) zoomTo({ from: toValue(from), to: toValue(to) })
          else zoom.set({ from: toValue(from), to: toValue(to) })
        }}
      />
    </>
  )
}
