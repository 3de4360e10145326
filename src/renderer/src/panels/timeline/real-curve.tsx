import { useMemo } from 'react'
import { t } from '../../../../shared/texts/texts.ts'
import { CursorLines } from '../../components/cursor-lines.tsx'
import { LaneChart } from '../../components/lane-chart.tsx'
import { Plot, type PlotSize } from '../../components/plot.tsx'
import { PlotSurface } from '../../components/plot-surface.tsx'
import { formatBytes } from '../../derive/numbers.ts'
import { realPoints, type RealPoint, residualScale } from '../../derive/real-rows.ts'
import { useAtom } from '../../store/atom.ts'
import { overlay } from '../../store/real.ts'
import { timelineTelemetry } from '../../store/telemetry.ts'
import { useCursors, useGestures } from '../../store/use-chart.ts'
import { units } from '../../store/view.ts'
import type { Visible } from '../../store/visible.ts'

const NONE: readonly RealPoint[] = []

/** The real run's readings in the stretch that is shown. */
export function useRealPoints(visible: Visible): readonly RealPoint[] {
  const laid = useAtom(overlay)?.laid
  const whole = useAtom(timelineTelemetry)?.series
  return useMemo(() => (laid === undefined || whole === undefined ? NONE : realPoints(laid, whole, visible.clock, visible.range)), [laid, whole, visible.clock, visible.range])
}

interface RealCurveProps {
  points: readonly RealPoint[]
  width: number
  height: number
  x: readonly [number, number]
  y: readonly [number, number]
}

/** Resident size of the real process over the twin's. */
export function RealCurve({ points, width, height, x, y }: RealCurveProps) {
  if (points.length === 0) return null
  const place = points.map((point) => `${(((point.x - x[0]) / (x[1] - x[0] || 1)) * width).toFixed(1)},${(height - (point.real / y[1]) * height).toFixed(1)}`)
  return (
    <svg className="plot-layer real-curve" width={width} height={height} aria-hidden="true" data-testid="real-curve" data-points={points.length} style={{ overflow: 'hidden' }}>
      <polyline points={place.join(' ')} />
    </svg>
  )
}

/** Real less twin, with the band in which a difference is chance. Nothing without a real run. */
export function ResidualLane({ visible }: { visible: Visible }) {
  const points = useRealPoints(visible)
  if (points.length === 0) return null
  return <Plot className="residual-lane">{(size) => <Lane visible={visible} points={points} {...size} />}</Plot>
}

function Lane({ visible, points, width, height }: { visible: Visible; points: readonly RealPoint[] } & PlotSize) {
  const gestures = useGestures(visible)
  const cursors = useCursors(visible)
  const unit = useAtom(units)
  const residual = useAtom(overlay)?.residual
  const band = residual?.band ?? 0
  const most = useMemo(() => residualScale(points, band), [points, band])
  const x = useMemo(() => [visible.range.from, visible.range.to] as const, [visible.range.from, visible.range.to])
  const y = useMemo(() => [-most, most] as const, [most])
  const toY = (bytes: number): number => height / 2 - (bytes / most) * (height / 2)
  return (
    <>
      <svg className="plot-layer" width={width} height={height} aria-hidden="true">
        <rect className="residual-band" x={0} width={width} y={toY(band)} height={toY(-band) - toY(band)} />
        <line x1={0} x2={width} y1={toY(0)} y2={toY(0)} className="grid-base" />
        <text x={-8} y={toY(0)} dy="0.34em" textAnchor="end" className="axis-text">
          {t('real.residual')}
        </text>
        <text x={-8} y={6} dy="0.34em" textAnchor="end" className="axis-text">
          ±{Math.round(most / 2 ** 20)} MiB
        </text>
      </svg>
      <LaneChart rows={points} width={width} height={height} x={x} y={y} lines={[{ key: 'residual', colour: 'var(--compare-a)' }]} />
      <CursorLines source={cursors} />
      <PlotSurface
        label={t('real.residualLane', { median: formatBytes(residual?.median ?? 0, unit), band: formatBytes(band, unit) })}
        testId="residual-surface"
        {...gestures}
      />
    </>
  )
}
