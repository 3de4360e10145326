import { type ReactNode, useMemo } from 'react'
import { CLOCKS } from '../../../../shared/telemetry/series.ts'
import { t } from '../../../../shared/texts/texts.ts'
import { ChartCard } from '../../components/chart-card.tsx'
import { Legend } from '../../components/legend.tsx'
import { MemoryChart } from '../../components/memory-chart.tsx'
import { ClockAxis, Grid, Plot, type PlotSize } from '../../components/plot.tsx'
import { PlotSurface } from '../../components/plot-surface.tsx'
import { Segmented } from '../../components/segmented.tsx'
import { remPixels } from '../../components/use-size.ts'
import { memoryRows, presentSlices } from '../../derive/memory-rows.ts'
import { highestReal } from '../../derive/real-rows.ts'
import { thinSeries } from '../../derive/series.ts'
import { byteAxis, clockAxis } from '../../derive/ticks.ts'
import { useLanguage } from '../../store/app.ts'
import { useAtom } from '../../store/atom.ts'
import { isActive, run } from '../../store/run.ts'
import { telemetry, timelineTelemetry } from '../../store/telemetry.ts'
import { useGestures } from '../../store/use-chart.ts'
import { hiddenSlices, highlightedSlice, soloSlice, tableForm, toggleSlice, toggleTable, units } from '../../store/view.ts'
import { setClock, useVisible, type Visible } from '../../store/visible.ts'
import { MarkStrip } from './mark-strip.tsx'
import { RealCurve, ResidualLane, useRealPoints } from './real-curve.tsx'
import { NoteMarks } from './note-marks.tsx'
import { Overview } from './overview.tsx'
import { PlotLabels } from './plot-labels.tsx'
import { StretchBar } from './stretch-bar.tsx'
import { TimelineCursor, timelinePointer } from './timeline-cursor.tsx'
import { Start } from './start.tsx'
import { TimelineTable } from './timeline-table.tsx'
import './timeline.css'

/** Pixels per drawn row: no chart gets more points than it can show, and fewer while they change all the time. */
const PIXELS_PER_ROW = 2
const PIXELS_PER_MOVING_ROW = 4

export function Timeline() {
  const visible = useVisible(timelineTelemetry)
  const hidden = useAtom(hiddenSlices)
  const asTable = useAtom(tableForm).has('timeline')
  const { phase } = useAtom(run)
  const present = useMemo(() => presentSlices(visible.series), [visible.series])
  const empty = visible.series.length === 0

  return (
    <ChartCard
      title={t('timeline.memory')}
      id="timeline"
      asTable={asTable}
      onToggleTable={() => toggleTable('timeline')}
      table={() => <TimelineTable visible={visible} />}
      empty={empty ? <EmptyTimeline active={isActive(phase)} phase={phase} /> : undefined}
      tools={
        <Segmented
          label={t('timeline.clockOfAllCharts')}
          testId="clock"
          value={visible.clock}
          onChange={setClock}
          options={CLOCKS.map((id) => ({ id, label: t(`clocks.${id}`), title: t(`clockMeanings.${id}`) }))}
        />
      }
    >
      <Overview visible={visible} />
      <StretchBar visible={visible} />
      <Legend present={present} hidden={hidden} onToggle={toggleSlice} onSolo={soloSlice} onHighlight={(slice) => highlightedSlice.set(slice)} />
      <Plot className="timeline-plot">{(size) => <MemoryPlot visible={visible} {...size} />}</Plot>
      <ResidualLane visible={visible} />
      <MarkStrip visible={visible} />
      <TimelineAxis visible={visible} />
    </ChartCard>
  )
}

function MemoryPlot({ visible, width, height }: { visible: Visible } & PlotSize) {
  const hidden = useAtom(hiddenSlices)
  const highlighted = useAtom(highlightedSlice)
  const unit = useAtom(units)
  const gestures = useGestures(visible)
  const language = useLanguage()

  const perRow = useAtom(timelineTelemetry)?.ended === false ? PIXELS_PER_MOVING_ROW : PIXELS_PER_ROW
  const drawn = useMemo(() => thinSeries(visible.series, Math.max(8, Math.floor(width / perRow))), [visible.series, width, perRow])
  const rows = useMemo(() => memoryRows(drawn, visible.clock, hidden), [drawn, visible.clock, hidden])
  const slices = useMemo(() => new Set([...presentSlices(drawn)].filter((slice) => !hidden.has(slice))), [drawn, hidden])
  const realRun = useRealPoints(visible)
  const most = rows.reduce((top, row) => Math.max(top, row.resident), Math.max(1, highestReal(realRun)))
  const axis = useMemo(() => byteAxis(most, Math.max(2, Math.floor(height / (2.6 * remPixels()))), unit), [most, height, unit])
  const x = useMemo(() => [visible.range.from, visible.range.to] as const, [visible.range.from, visible.range.to])
  const y = axis.domain
  const yTicks = axis.ticks.map((tick) => ({ at: (tick / y[1]) * height, label: tick === axis.ticks[axis.ticks.length - 1] ? `${axis.label(tick)} ${axis.unit}` : axis.label(tick) }))
  const xTicks = useClockTicks(visible, width)

  return (
    <>
      <Grid width={width} height={height} y={yTicks} x={xTicks} />
      <MemoryChart rows={rows} width={width} height={height} x={x} y={y} slices={slices} highlighted={highlighted} />
      <RealCurve points={realRun} width={width} height={height} x={x} y={y} />
      <PlotLabels key={language} rows={rows} width={width} height={height} x={x} y={y} />
      <NoteMarks visible={visible} width={width} height={height} />
      <TimelineCursor visible={visible} />
      <PlotSurface
        label={t('timeline.memoryOverTimeArrow')}
        testId="timeline-surface"
        {...gestures}
        onHover={(share, _y, event) => {
          gestures.onHover(share)
          timelinePointer.set(event)
        }}
      />
    </>
  )
}

function TimelineAxis({ visible }: { visible: Visible }) {
  return (
    <Plot className="clock-axis">
      {({ width, height }) => <AxisTicks visible={visible} width={width} height={height} />}
    </Plot>
  )
}

function AxisTicks({ visible, width, height }: { visible: Visible } & PlotSize) {
  return <ClockAxis width={width} height={height} ticks={useClockTicks(visible, width)} title={t(`clocks.${visible.clock}`)} />
}

function useClockTicks(visible: Visible, width: number) {
  const unit = useAtom(units)
  const { from, to } = visible.range
  return useMemo(() => {
    const axis = clockAxis({ from, to }, visible.clock, Math.max(2, Math.floor(width / (6 * remPixels()))), unit)
    return axis.ticks.map((tick) => ({ at: ((tick - from) / (to - from || 1)) * width, label: axis.label(tick) }))
  }, [from, to, visible.clock, width, unit])
}

function EmptyTimeline({ active, phase }: { active: boolean; phase: string }): ReactNode {
  const ran = useAtom(telemetry) !== null
  if (active) return t('timeline.waitingForFirstNumbers')
  if (phase === 'rejected') return t('timeline.nothingRanSoThere')
  if (ran) return t('timeline.runEndedBeforeAny')
  return <Start />
}
