import { useMemo, useState } from 'react'
import { t } from '../../../../shared/texts/texts.ts'
import type { WhatIfPoint } from '../../../../shared/what-if.ts'
import { rich } from '../../components/rich.tsx'
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
      label: t('whatIf.peakReferencesFollowedOpens', { settings: settingsText(points[index]!.settings, own), part: current ? t('whatIf.thePresentSetting') : '', peak: formatBytes(peak, unit), traversed: formatCount(traversed), part2: best ? t('whatIf.onTheFrontier') : '' }),
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
  if (drawn.length === 0) return <div className="table-empty">{t('whatIf.firstPointsOnTheir')}</div>
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
            <FrontierChart label={t('whatIf.peakMemoryAgainstReferences')} points={drawn} width={width} height={height} x={x} y={y} onOpen={(id) => void openPoint(points[id]!.settings)} onPoint={setAt} />
            {xTicks.map((value) => (
              <span key={value} className="frontier-tick axis-text num" style={{ left: ((value - x[0]) / (x[1] - x[0])) * width }} aria-hidden="true">
                {shortCount(value)}
              </span>
            ))}
          </>
        )}
      </Plot>
      <p className="frontier-axis">{t('whatIf.referencesFollowed')}{bottom > 0 && <span className="muted"> {t('whatIf.memoryAxisDoesNot')}</span>}</p>
      <p className="frontier-note num" aria-live="off">
        {chosen?.outcome ? (
          <>
            {rich('whatIf.peakReferencesFollowedCollections', { settings: <strong>{settingsText(chosen.settings, own)}</strong>, peakResident: formatBytes(chosen.outcome.peakResident, unit), peakResident2: exactBytes(chosen.outcome.peakResident), traversed: formatCount(chosen.outcome.traversed), collections: chosen.outcome.collections.map(formatCount).join(' · '), collected: formatCount(chosen.outcome.collected) })}
          </>
        ) : (
          <>
            <i className="frontier-key frontier-key-current" /> {t('whatIf.presentSetting')} <i className="frontier-key frontier-key-best" /> {t('whatIf.frontierBest')} <i className="frontier-key frontier-key-other" /> {t('whatIf.others')}
          </>
        )}
      </p>
    </div>
  )
}
