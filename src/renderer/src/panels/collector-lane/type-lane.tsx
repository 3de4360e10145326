import { useMemo } from 'react'
import { t } from '../../../../shared/texts/texts.ts'
import { CursorLines } from '../../components/cursor-lines.tsx'
import { LaneChart } from '../../components/lane-chart.tsx'
import { Plot, type PlotSize } from '../../components/plot.tsx'
import { PlotSurface } from '../../components/plot-surface.tsx'
import { typeLines } from '../../components/type-lines.tsx'
import { formatBytes } from '../../derive/numbers.ts'
import { type TypeLane as TypeLaneData, typeLane } from '../../derive/type-trends.ts'
import { useAtom } from '../../store/atom.ts'
import { laneTelemetry } from '../../store/telemetry.ts'
import { useCursors, useGestures } from '../../store/use-chart.ts'
import { units } from '../../store/view.ts'
import type { Visible } from '../../store/visible.ts'

const MOST_TYPES = 4
const NONE = { types: [], rows: [], most: 1 }

/** The types that changed most in the visible stretch. */
export function useTypeLane(visible: Visible): TypeLaneData {
  const history = useAtom(laneTelemetry)?.history
  return useMemo(() => (history ? typeLane(history, visible.series, visible.clock, visible.range, MOST_TYPES) : NONE), [history, visible])
}

interface TypeLaneProps {
  visible: Visible
  lane: TypeLaneData
}

/** Their living bytes in pools. Their names stand above the lanes: this one is too low for labels. */
export function TypeLane(props: TypeLaneProps) {
  return <Plot className="type-lane">{(size) => <Lane {...props} {...size} />}</Plot>
}

function Lane({ visible, lane: { types, rows, most }, width, height }: TypeLaneProps & PlotSize) {
  const unit = useAtom(units)
  const gestures = useGestures(visible)
  const cursors = useCursors(visible)
  const x = useMemo(() => [visible.range.from, visible.range.to] as const, [visible.range.from, visible.range.to])
  const y = useMemo(() => [0, most * 1.1] as const, [most])
  const lines = useMemo(() => typeLines(types), [types])
  return (
    <>
      <svg className="plot-layer" width={width} height={height} aria-hidden="true">
        <line x1={0} x2={width} y1={height} y2={height} className="grid-line" />
        <text x={-8} y={height * 0.74} dy="0.34em" textAnchor="end" className="axis-text">
          {t('collector.types')}
        </text>
        {types.length > 0 && (
          <text x={-8} y={height * 0.18} dy="0.34em" textAnchor="end" className="axis-text">
            {formatBytes(most, unit)}
          </text>
        )}
      </svg>
      <LaneChart rows={rows} width={width} height={height} x={x} y={y} lines={lines} />
      <CursorLines {...cursors} />
      <PlotSurface label={t('collector.livingBytesTypesChanged')} testId="type-lane-surface" {...gestures} />
    </>
  )
}
