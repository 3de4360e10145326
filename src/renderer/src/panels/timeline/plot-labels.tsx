import { memo, useMemo } from 'react'
import { sliceText } from '../../../../shared/texts/slices.ts'
import { t } from '../../../../shared/texts/texts.ts'
import { remPixels } from '../../components/use-size.ts'
import { bandLabels, type MemoryRow } from '../../derive/memory-rows.ts'
import { formatBytes } from '../../derive/numbers.ts'
import { textWidth } from '../../derive/text-width.ts'
import { useAtom } from '../../store/atom.ts'
import { timelineTelemetry } from '../../store/telemetry.ts'
import { clock, units } from '../../store/view.ts'

interface PlotLabelsProps {
  rows: readonly MemoryRow[]
  width: number
  height: number
  x: readonly [number, number]
  y: readonly [number, number]
}

/** Names written into the bands where they fit, and the peak. */
export const PlotLabels = memo(function PlotLabels({ rows, width, height, x, y }: PlotLabelsProps) {
  const now = useAtom(timelineTelemetry)
  const unit = useAtom(units)
  const axis = useAtom(clock)
  const rem = remPixels()
  const labels = useMemo(
    () => bandLabels(rows, { width, height, x, y }, (slice) => textWidth(sliceText(slice).label) * rem, 1.05 * rem),
    [rows, width, height, x, y, rem],
  )
  const peak = now?.peak
  const peakX = peak ? ((peak[axis] - x[0]) / (x[1] - x[0] || 1)) * width : -1
  const showPeak = peak && now.ended && peakX >= 0 && peakX <= width
  const peakY = peak ? height - (peak.ledger.resident / y[1]) * height : 0
  const text = peak ? t('timeline.peak', { peakResident: formatBytes(now.peakResident, unit), part: peak.line > 0 ? t('timeline.line2', { line: peak.line }) : '' }) : ''
  const toLeft = peakX + textWidth(text) * rem + 12 > width
  return (
    <svg className="plot-layer" width={width} height={height} aria-hidden="true">
      {labels.map((label) => (
        <text key={label.slice} x={label.x} y={label.y} dy="0.34em" textAnchor="middle" className={`band-label band-${label.slice}`}>
          {sliceText(label.slice).label}
        </text>
      ))}
      {showPeak && (
        <g transform={`translate(${peakX} ${peakY})`}>
          <circle r={3.5} className="peak-dot" />
          <text x={toLeft ? -9 : 9} y={-5} textAnchor={toLeft ? 'end' : 'start'} className="peak-label">
            {text}
          </text>
        </g>
      )}
    </svg>
  )
})
