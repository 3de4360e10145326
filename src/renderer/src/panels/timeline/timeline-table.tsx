import { useMemo } from 'react'
import { LEDGER_SLICES } from '../../../../shared/telemetry/ledger.ts'
import { sliceText } from '../../../../shared/texts/slices.ts'
import { t } from '../../../../shared/texts/texts.ts'
import { Amount } from '../../components/amount.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { presentSlices } from '../../derive/memory-rows.ts'
import { type MomentView, momentAt } from '../../derive/moments.ts'
import { formatCount, formatSeconds } from '../../derive/numbers.ts'
import { thinSeries } from '../../derive/series.ts'
import { useAtom } from '../../store/atom.ts'
import { selectMoment } from '../../store/navigation.ts'
import { run } from '../../store/run.ts'
import { selected, units } from '../../store/view.ts'
import type { Visible } from '../../store/visible.ts'

const MOST_ROWS = 160
/** While it changes several times a second. */
const MOST_MOVING_ROWS = 40

/** The drawing's numbers. The first, the last, the highest and the lowest moments are among them. */
export function TimelineTable({ visible }: { visible: Visible }) {
  const unit = useAtom(units)
  const chosen = useAtom(selected)
  const moving = useAtom(run).phase === 'running'
  const { rows, present } = useMemo(() => {
    const thin = thinSeries(visible.series, moving ? MOST_MOVING_ROWS : MOST_ROWS)
    const moments = Array.from({ length: thin.length }, (_, i) => momentAt(thin, i)!)
    return { rows: moments, present: presentSlices(visible.series) }
  }, [visible.series, moving])
  const columns: Column<MomentView>[] = [
    { id: 'event', title: t('timeline.event3'), align: 'end', rowHeading: true, cell: (row) => formatCount(row.event), value: (row) => row.event },
    { id: 'line', title: t('timeline.line3'), align: 'end', cell: (row) => row.line || '–', value: (row) => row.line },
    { id: 'seconds', title: t('timeline.simulated'), align: 'end', cell: (row) => formatSeconds(row.seconds), value: (row) => row.seconds },
    { id: 'resident', title: t('timeline.resident2'), align: 'end', cell: (row) => <Amount bytes={row.ledger.resident} units={unit} />, value: (row) => row.ledger.resident },
    ...[...LEDGER_SLICES]
      .reverse()
      .filter((slice) => present.has(slice))
      .map((slice): Column<MomentView> => ({
        id: slice,
        title: sliceText(slice).label,
        hint: sliceText(slice).meaning,
        align: 'end',
        cell: (row) => <Amount bytes={row.ledger[slice]} units={unit} />,
        value: (row) => row.ledger[slice],
      })),
    { id: 'arenas', title: t('timeline.arenas'), align: 'end', cell: (row) => formatCount(row.arenas), value: (row) => row.arenas },
  ]
  return (
    <DataTable
      caption={t('timeline.memoryOverTimeMoments', { rows: rows.length, series: visible.series.length })}
      testId="timeline-table"
      columns={columns}
      rows={rows}
      rowKey={(row) => `${row.event} ${row.step} ${row.seconds}`}
      selectedKey={chosen && `${chosen.event} ${chosen.step} ${chosen.seconds}`}
      onRow={(row) => selectMoment(row)}
    />
  )
}
