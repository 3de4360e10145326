import { useMemo } from 'react'
import type { Triple } from '../../../../shared/telemetry/collections.ts'
import { t } from '../../../../shared/texts/texts.ts'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { clockText } from '../../derive/clock-text.ts'
import { counterLane, type CounterRow } from '../../derive/counter-rows.ts'
import { formatCount } from '../../derive/numbers.ts'
import { useAtom } from '../../store/atom.ts'
import { units } from '../../store/view.ts'
import type { Visible } from '../../store/visible.ts'

const MOST_ROWS = 160

/** The lane's numbers: counters over time, with the moments just before and just after each collection. */
export function CounterTable({ visible, thresholds }: { visible: Visible; thresholds: Triple }) {
  const unit = useAtom(units)
  const lane = useMemo(() => counterLane(visible.series, visible.collections, thresholds, visible.clock, visible.range, MOST_ROWS), [visible, thresholds])
  const rows = useMemo(() => lane.rows.map((row, i) => ({ ...row, i })), [lane])
  const count = (g: 0 | 1 | 2): Column<CounterRow & { i: number }> => ({
    id: `count${g}`,
    title: t('collector.generationThreshold', { g, threshold: formatCount(thresholds[g]) }),
    align: 'end',
    cell: (row) => formatCount(row.counts[g]),
    value: (row) => row.counts[g],
  })
  const columns = [
    { id: 'x', title: t(`clocks.${visible.clock}`), align: 'end' as const, rowHeading: true, cell: (row: CounterRow) => clockText(row.x, visible.clock, unit), value: (row: CounterRow) => row.x },
    count(0), count(1), count(2),
  ]
  return (
    <DataTable
      caption={lane.banded ? t('collector.countersOverTimeLowest') : t('collector.countersOverTime')}
      testId="collector-lane-table"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.i}
    />
  )
}
