import { useMemo } from 'react'
import type { FragmentationHistory } from '../../../../shared/telemetry/fragmentation.ts'
import { t } from '../../../../shared/texts/texts.ts'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { type HeatRow, heatMap } from '../../derive/fragmentation.ts'
import { exactBytes, formatCount } from '../../derive/numbers.ts'
import type { Visible } from '../../store/visible.ts'

/** Moments side by side; the last one is always among them. */
const MOMENTS = 8

export function HistoryTable({ history, visible }: { history: FragmentationHistory; visible: Visible }) {
  const map = useMemo(() => heatMap(history, visible.series, visible.clock, visible.range, 40, MOMENTS), [history, visible])
  const events = map.rows[0]?.cells ?? []
  const columns: Column<HeatRow>[] = [
    { id: 'type', title: t('fragmentation.type'), rowHeading: true, cell: (row) => <code>{row.type}</code>, value: (row) => row.type },
    ...events.map((_, c): Column<HeatRow> => ({
      id: `m${c}`,
      title: t('fragmentation.by', { event: formatCount(events[c]!.event) }),
      hint: t('fragmentation.highestShareUpThis'),
      align: 'end',
      cell: ({ cells }) => {
        const cell = cells[c]!
        return Number.isNaN(cell.share) ? <span className="muted">–</span> : <span title={`1 − ${exactBytes(cell.live)} ÷ ${exactBytes(cell.held)}`}>{(cell.share * 100).toFixed(1)} %</span>
      },
      value: ({ cells }) => cells[c]!.share,
    })),
  ]
  return <DataTable caption={t('fragmentation.fragmentationPerTypeOver')} testId="fragmentation-history-table" columns={columns} rows={map.rows} rowKey={(row) => row.type} />
}
