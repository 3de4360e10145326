import { useMemo } from 'react'
import { t } from '../../../../shared/texts/texts.ts'
import { Plot, type PlotSize } from '../../components/plot.tsx'
import { formatCount } from '../../derive/numbers.ts'
import { thinSeries } from '../../derive/series.ts'
import type { Visible } from '../../store/visible.ts'
import { Lane } from './lane.tsx'

const LINES = [{ key: 'arenas', colour: 'var(--text-2)', stepped: true }] as const

/** Arenas held over time: each step up was opened, each step down released. */
export function ArenaLane({ visible }: { visible: Visible }) {
  return <Plot className="arena-lane">{(size) => <Arenas visible={visible} {...size} />}</Plot>
}

function Arenas({ visible, ...size }: { visible: Visible } & PlotSize) {
  const rows = useMemo(() => {
    const { columns, length } = thinSeries(visible.series, Math.max(8, Math.floor(size.width / 2)))
    return Array.from({ length }, (_, i) => ({ x: columns[visible.clock][i]!, arenas: columns.arenas[i]! }))
  }, [visible, size.width])
  const most = useMemo(() => rows.reduce((top, row) => Math.max(top, row.arenas), 1), [rows])
  return <Lane visible={visible} name={t('collector.arenas')} top={formatCount(most)} most={most} rows={rows} lines={LINES} label={t('collector.arenasHeldOverTime')} testId="arena-lane-surface" {...size} />
}
