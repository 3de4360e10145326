import { useMemo, useState } from 'react'
import { t } from '../../../../shared/texts/texts.ts'
import { rich } from '../../components/rich.tsx'
import { CursorLines } from '../../components/cursor-lines.tsx'
import { HeatCanvas } from '../../components/heat-canvas.tsx'
import { LaneChart } from '../../components/lane-chart.tsx'
import { Grid, Plot, type PlotSize } from '../../components/plot.tsx'
import { PlotSurface } from '../../components/plot-surface.tsx'
import { Tooltip } from '../../components/tooltip.tsx'
import { TypeNames, typeLines } from '../../components/type-lines.tsx'
import { remPixels } from '../../components/use-size.ts'
import { fragmentationLines, type HeatMap, heatMap } from '../../derive/fragmentation.ts'
import { exactBytes, formatBytes, formatCount, plural } from '../../derive/numbers.ts'
import { useAtom } from '../../store/atom.ts'
import { telemetry } from '../../store/telemetry.ts'
import { shownTheme } from '../../store/theme.ts'
import { useCursors, useGestures } from '../../store/use-chart.ts'
import { units } from '../../store/view.ts'
import { useVisible, type Visible } from '../../store/visible.ts'
import { HistoryTable } from './history-table.tsx'

/** Lines beyond this many cannot be told apart. */
const MOST_LINES = 6

export function FragmentationHistoryView({ form, asTable }: { form: 'heat' | 'lines'; asTable: boolean }) {
  const visible = useVisible()
  const history = useAtom(telemetry)?.history
  if (!history || history.events.length === 0) return <div className="table-empty">{t('fragmentation.noHistoryYetPools')}</div>
  if (asTable) return <HistoryTable history={history} visible={visible} />
  return <Plot className="fragmentation-plot">{(size) => (form === 'heat' ? <Heat visible={visible} {...size} /> : <Lines visible={visible} {...size} />)}</Plot>
}

type Pointer = { clientX: number; clientY: number; y: number } | null

function Heat({ visible, width, height }: { visible: Visible } & PlotSize) {
  const history = useAtom(telemetry)!.history!
  const theme = useAtom(shownTheme)
  const gestures = useGestures(visible)
  const cursors = useCursors(visible)
  const [pointer, setPointer] = useState<(Pointer & { share: number }) | null>(null)
  const rowHeight = Math.round(1.25 * remPixels())
  const fit = Math.max(1, Math.floor((height - 4) / rowHeight))
  const map = useMemo(() => heatMap(history, visible.series, visible.clock, visible.range, fit, Math.floor(width / 3)), [history, visible, fit, width])
  return (
    <>
      <HeatCanvas map={map} width={width} rowHeight={rowHeight} theme={theme} />
      <svg className="plot-layer" width={width} height={height} aria-hidden="true">
        {map.rows.map((row, r) => (
          <text key={row.type} x={-8} y={(r + 0.5) * rowHeight} dy="0.3em" textAnchor="end" className="axis-text heat-name">
            {row.type.length > 9 ? `${row.type.slice(0, 8)}…` : row.type}
            <title>{row.type}</title>
          </text>
        ))}
      </svg>
      {map.left > 0 && <div className="heat-left">{t('fragmentation.inTheTable', { smallerTypes: plural(map.left, 'smallerType') })}</div>}
      <CursorLines source={cursors} />
      <PlotSurface
        label={t('fragmentation.fragmentationPerTypeOverTime')}
        {...gestures}
        onHover={(share, y, event) => {
          gestures.onHover(share)
          setPointer(event && share !== null ? { ...event, y, share } : null)
        }}
      />
      {pointer && <CellTooltip map={map} pointer={pointer} row={Math.floor((pointer.y * height) / rowHeight)} />}
    </>
  )
}

function CellTooltip({ map, pointer, row }: { map: HeatMap; pointer: { clientX: number; clientY: number; share: number }; row: number }) {
  const unit = useAtom(units)
  const line = map.rows[row]
  const column = map.edges.findLastIndex((edge) => edge <= pointer.share)
  const cell = line?.cells[Math.min(column, line.cells.length - 1)]
  if (!line || !cell) return null
  return (
    <Tooltip at={pointer}>
      <div className="tooltip-title">
        {rich('fragmentation.atEvent', { type: <code>{line.type}</code>, event: formatCount(cell.event) })}
      </div>
      {cell.held === 0 ? (
        t('fragmentation.holdsNoPool')
      ) : (
        <div className="num">
          1 − {formatBytes(cell.live, unit)} ÷ {formatBytes(cell.held, unit)} = <strong>{(cell.share * 100).toFixed(1)} %</strong>
          <div className="muted">
            {t('fragmentation.liveOfHeld', { live: exactBytes(cell.live), held: exactBytes(cell.held) })}
          </div>
        </div>
      )}
    </Tooltip>
  )
}

const PERCENT_TICKS = [0, 25, 50, 75, 100]

function Lines({ visible, width, height }: { visible: Visible } & PlotSize) {
  const history = useAtom(telemetry)!.history!
  const gestures = useGestures(visible)
  const cursors = useCursors(visible)
  const map = useMemo(() => heatMap(history, visible.series, visible.clock, visible.range, MOST_LINES, Math.floor(width / 3)), [history, visible, width])
  const { types, rows } = useMemo(() => fragmentationLines(map, visible.series, visible.clock, MOST_LINES), [map, visible])
  const x = useMemo(() => [visible.range.from, visible.range.to] as const, [visible.range.from, visible.range.to])
  const lines = useMemo(() => typeLines(types), [types])
  const inner = height - 18
  return (
    <>
      <TypeNames types={types} className="lines-legend" />
      <div className="lines-area">
        <Grid width={width} height={inner} y={PERCENT_TICKS.map((percent) => ({ at: (percent / 100) * inner, label: `${percent} %` }))} />
        <LaneChart rows={rows} width={width} height={inner} x={x} y={UNIT} lines={lines} />
        <CursorLines source={cursors} />
        <PlotSurface label={t('fragmentation.fragmentationSixLargestTypes')} {...gestures} />
      </div>
    </>
  )
}

const UNIT = [0, 1] as const
