import { useMemo } from 'react'
import type { Triple } from '../../../../shared/telemetry/collections.ts'
import { t } from '../../../../shared/texts/texts.ts'
import { ChartCard } from '../../components/chart-card.tsx'
import { CursorLines } from '../../components/cursor-lines.tsx'
import { LaneChart } from '../../components/lane-chart.tsx'
import { Plot, type PlotSize } from '../../components/plot.tsx'
import { PlotSurface } from '../../components/plot-surface.tsx'
import { TypeNames } from '../../components/type-lines.tsx'
import { counterLane, laneHeight, stackLanes } from '../../derive/counter-rows.ts'
import { formatCount, shortCount } from '../../derive/numbers.ts'
import { useAtom } from '../../store/atom.ts'
import { laneTelemetry } from '../../store/telemetry.ts'
import { useCursors, useGestures } from '../../store/use-chart.ts'
import { hovered, selected, tableForm, toggleTable } from '../../store/view.ts'
import { useVisible, type Visible } from '../../store/visible.ts'
import { ArenaLane } from './arena-lane.tsx'
import './collector-lane.css'
import { CounterTable } from './counter-table.tsx'
import { TypeLane, useTypeLane } from './type-lane.tsx'

const NO_THRESHOLDS: Triple = [700, 10, 10]
const GENERATIONS = [2, 1, 0] as const
const LINES = [
  { key: 'g0', colour: 'var(--generation-0)' },
  { key: 'g1', colour: 'var(--generation-1)', stepped: true },
  { key: 'g2', colour: 'var(--generation-2)', stepped: true },
] as const
const DOMAIN = [0, 3] as const

/** The three counters as sawtooth lines, each against the threshold that would start a collection. */
export function CollectorLane() {
  const visible = useVisible(laneTelemetry)
  const lane = useTypeLane(visible)
  const asTable = useAtom(tableForm).has('collector-lane')
  const now = useAtom(laneTelemetry)
  if (!now) return null
  return (
    <ChartCard
      title={t('collector.collectorArenasTypes')}
      id="collector-lane"
      asTable={asTable}
      onToggleTable={() => toggleTable('collector-lane')}
      table={() => <CounterTable visible={visible} thresholds={now.thresholds} />}
      tools={
        <>
          {lane.types.length > 0 && <TypeNames types={lane.types} className="type-lane-names" testId="type-lane-names" />}
          <CountersNow />
        </>
      }
    >
      <Plot className="collector-plot">{(size) => <Lanes visible={visible} {...size} />}</Plot>
      <ArenaLane visible={visible} />
      <TypeLane visible={visible} lane={lane} />
    </ChartCard>
  )
}

function CountersNow() {
  const now = useAtom(laneTelemetry)
  const under = useAtom(hovered)
  const chosen = useAtom(selected)
  const moment = under ?? chosen ?? now?.last
  if (!moment || !now) return null
  return (
    <span className="collector-now num" title={t('collector.countersGeneration01')}>
      {moment.counts.map((count, g) => (
        <span key={g} className={`collector-count generation-${g}`}>
          <b>{formatCount(count)}</b> / {formatCount(now.thresholds[g]!)}
        </span>
      ))}
    </span>
  )
}

function Lanes({ visible, width, height }: { visible: Visible } & PlotSize) {
  const now = useAtom(laneTelemetry)
  const thresholds = now?.thresholds ?? NO_THRESHOLDS
  const gestures = useGestures(visible)
  const cursors = useCursors(visible)
  const lane = useMemo(
    () => counterLane(visible.series, visible.collections, thresholds, visible.clock, visible.range, Math.floor(width / (now?.ended === false ? 4 : 2))),
    [visible, thresholds, width, now?.ended],
  )
  const rows = useMemo(() => stackLanes(lane), [lane])
  const x = useMemo(() => [visible.range.from, visible.range.to] as const, [visible.range.from, visible.range.to])
  const limits = useMemo(() => ([0, 1, 2] as const).filter((g) => thresholds[g] > 0).map((g) => ({ at: laneHeight(g, thresholds[g], lane.tops), colour: 'var(--threshold)' })), [thresholds, lane.tops])
  const toY = (value: number) => height - (value / 3) * height
  return (
    <>
      <svg className="plot-layer" width={width} height={height} aria-hidden="true">
        {GENERATIONS.map((g) => (
          <g key={g}>
            <line x1={0} x2={width} y1={toY(laneHeight(g, 0, lane.tops))} y2={toY(laneHeight(g, 0, lane.tops))} className="grid-line" />
            <text x={-8} y={toY(g + 0.3)} dy="0.34em" textAnchor="end" className="axis-text">
              {t('collector.gen', { g })}
            </text>
          </g>
        ))}
      </svg>
      <LaneChart rows={rows} width={width} height={height} x={x} y={DOMAIN} lines={LINES} limits={limits} />
      <svg className="plot-layer" width={width} height={height} aria-hidden="true">
        {GENERATIONS.map((g) => (
          <text key={g} x={-8} y={toY(laneHeight(g, thresholds[g], lane.tops))} dy={thresholds[g] === 0 ? '-0.9em' : '0.34em'} textAnchor="end" className="threshold-text">
            {thresholds[g] === 0 ? t('collector.off') : shortCount(thresholds[g])}
          </text>
        ))}
      </svg>
      <CursorLines source={cursors} />
      <PlotSurface label={t('collector.collectorsCountersAgainstTheir')} testId="collector-surface" {...gestures} />
    </>
  )
}
