import { useMemo, useState } from 'react'
import type { WhatIfPoint } from '../../../../shared/what-if.ts'
import { FrontierChart, type FrontierPoint } from '../../components/frontier-chart.tsx'
import { Grid, Plot } from '../../components/plot.tsx'
import { exactBytes, formatBytes, formatCount, shortCount, threeDigitsFree, unitFor } from '../../derive/numbers.ts'
import { niceStep } from '../../derive/ticks.ts'
import { plotted, settingsText } from '../../derive/what-if.ts'
import { useAtom } from '../../store/atom.ts'
import { units } from '../../store/view.ts'
import { openPoint } from '../../store/what-if.ts'

/** Peak memory against references followed; what lies lower left is better. */
export function Frontier({ points, own }: { points: readonly WhatIfPoint[]; own: readonly number[] }) {
  const unit = useAtom(units)
  const [at, setAt] = useState<number | null>(null)
  const drawn = useMemo(
    () => plotted(points).map(({ index, traversed, peak, current, best }): FrontierPoint => ({
      id: index, x: traversed, y: peak, tone: current ? 'current' : best ? 'best' : 'other',
      label: `${settingsText(points[index]!.settings, own)}${current ? ', the present setting' : ''}: peak ${formatBytes(peak, unit)}, ${formatCount(traversed)} references followed${best ? ', on the frontier' : ''}. Opens that run`,
    })),
    [points, own, unit],
  )
  const right = Math.max(1, ...drawn.map(({ x }) => x)) * 1.06
  const xStep = niceStep(right, 6)
  const xTicks = Array.from({ length: Math.floor(right / xStep) + 1 }, (_, i) => i * xStep)
  // A margin on the left, so that a point at zero is whole.
  const x: readonly [number, number] = [-right * 0.03, right]
  const [lowest, highest] = [Math.min(...drawn.map(({ y }) => y)), Math.max(...drawn.map(({ y }) => y))]
  const spread = Math.max(highest - lowest, highest * 0.02)
  // Peaks mostly differ by a part of what they are: the axis begins below the lowest.
  const bottom = lowest > spread * 2 ? lowest - spread * 0.25 : 0
  const y: readonly [number, number] = [bottom, highest + spread * 0.15]
  const { size, name } = unitFor(highest, unit)
  const yStep = niceStep((y[1] - y[0]) / size, 4) * size
  const yTicks = Array.from({ length: 12 }, (_, i) => (Math.ceil(bottom / yStep) + i) * yStep).filter((value) => value <= y[1])
  const chosen = at === null ? null : points[at]
  if (drawn.length === 0) return <div className="table-empty">The first points are on their way…</div>
  return (
    <div className="frontier-frame" data-testid="frontier" data-points={drawn.length}>
      <Plot className="frontier-plot">
        {({ width, height }) => (
          <>
            <Grid
              width={width} height={height}
              x={xTicks.map((value) => ({ at: ((value - x[0]) / (x[1] - x[0])) * width, label: '' }))}
              y={yTicks.map((value) => ({ at: ((value - y[0]) / (y[1] - y[0])) * height, label: value === 0 ? '0' : `${threeDigitsFree(value / size)} ${name}` }))}
            />
            <FrontierChart label="Peak memory against references followed; arrow keys move from point to point, Enter runs that setting" points={drawn} width={width} height={height} x={x} y={y} onOpen={(id) => void openPoint(points[id]!.settings)} onPoint={setAt} />
            {xTicks.map((value) => (
              <span key={value} className="frontier-tick axis-text num" style={{ left: ((value - x[0]) / (x[1] - x[0])) * width }} aria-hidden="true">
                {shortCount(value)}
              </span>
            ))}
          </>
        )}
      </Plot>
      <p className="frontier-axis">References followed →{bottom > 0 && <span className="muted"> · the memory axis does not begin at zero</span>}</p>
      <p className="frontier-note num" aria-live="off">
        {chosen?.outcome ? (
          <>
            <strong>{settingsText(chosen.settings, own)}</strong>: peak {formatBytes(chosen.outcome.peakResident, unit)} ({exactBytes(chosen.outcome.peakResident)}), {formatCount(chosen.outcome.traversed)} references followed in {chosen.outcome.collections.map(formatCount).join(' · ')} collections, {formatCount(chosen.outcome.collected)} objects collected. Click to run it.
          </>
        ) : (
          <>
            <i className="frontier-key frontier-key-current" /> present setting <i className="frontier-key frontier-key-best" /> frontier: nothing tried is better in both <i className="frontier-key frontier-key-other" /> others
          </>
        )}
      </p>
    </div>
  )
}
