import { useMemo } from 'react'
import type { Series } from '../../../../shared/telemetry/series.ts'
import { t } from '../../../../shared/texts/texts.ts'
import { rich } from '../../components/rich.tsx'
import { LaneChart } from '../../components/lane-chart.tsx'
import { Grid, Plot } from '../../components/plot.tsx'
import { overlayRows } from '../../derive/compare.ts'
import { formatBytes } from '../../derive/numbers.ts'
import { byteAxis } from '../../derive/ticks.ts'
import { useAtom } from '../../store/atom.ts'
import { clock, units } from '../../store/view.ts'

const POINTS = 240

/** Resident size of both runs on one clock, and below it how much B has more than A. */
export function Overlay({ a, b }: { a: Series; b: Series }) {
  const now = useAtom(clock)
  const unit = useAtom(units)
  const rows = useMemo(() => overlayRows(a, b, now, POINTS), [a, b, now])
  const end = rows[rows.length - 1]?.x ?? 1
  const top = Math.max(1, ...rows.map((row) => Math.max(row.a ?? 0, row.b ?? 0)))
  const most = Math.max(1, ...rows.map((row) => row.delta ?? 0))
  const least = Math.min(0, ...rows.map((row) => row.delta ?? 0))
  return (
    <figure className="compare-overlay" aria-label={t('compare.residentSizeBBy', { clock: t(`clocks.${now}`), most: formatBytes(most, unit), least: formatBytes(-least, unit) })}>
      <Plot className="compare-plot">
        {(size) => {
          const { domain, ticks, label, unit: name } = byteAxis(top, 4, unit)
          return (
            <>
              <Grid {...size} y={ticks.map((at, i) => ({ at: (at / domain[1]!) * size.height, label: i === ticks.length - 1 ? `${label(at)} ${name}` : label(at) }))} />
              <LaneChart rows={rows} {...size} x={[0, end]} y={[0, domain[1]!]} lines={[{ key: 'a', colour: 'var(--compare-a)' }, { key: 'b', colour: 'var(--compare-b)', dash: '6 3' }]} />
            </>
          )
        }}
      </Plot>
      <Plot className="compare-delta-plot">
        {(size) => <LaneChart rows={rows} {...size} x={[0, end]} y={[least, most]} lines={[{ key: 'delta', colour: 'var(--text-2)' }]} limits={[{ at: 0, colour: 'var(--line-strong)' }]} />}
      </Plot>
      <figcaption className="muted">
        {rich('compare.residentByBelowB', { span: <span className="compare-a">A ──</span>, span2: <span className="compare-b">B ╌╌</span>, clock: t(`clocks.${now}`), least: formatBytes(least, unit), most: formatBytes(most, unit) })}
      </figcaption>
    </figure>
  )
}
