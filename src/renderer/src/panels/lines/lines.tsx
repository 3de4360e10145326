import { useMemo, useState } from 'react'
import { t } from '../../../../shared/texts/texts.ts'
import { Amount } from '../../components/amount.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { type LineRow, lineRows, type LineSort, sortLines } from '../../derive/lines.ts'
import { formatCount } from '../../derive/numbers.ts'
import { useAtom } from '../../store/atom.ts'
import { result, run, isActive } from '../../store/run.ts'
import { lineFilter, revealLine, units } from '../../store/view.ts'
import './lines.css'

export function Lines() {
  const ended = useAtom(result)
  const { phase } = useAtom(run)
  const unit = useAtom(units)
  const chosen = useAtom(lineFilter)
  const [sort, setSort] = useState<{ by: LineSort; descending: boolean }>({ by: 'peak', descending: true })
  const rows = useMemo(() => (ended ? sortLines(lineRows(ended.lines, ended.workload.source, ended.collections), sort.by, sort.descending) : []), [ended, sort])

  const columns: Column<LineRow>[] = [
    { id: 'line', title: t('lines.line'), align: 'end', sortable: true, rowHeading: true, cell: (row) => (row.line > 0 ? row.line : t('lines.interpreter')), value: (row) => row.line },
    { id: 'text', title: t('lines.source'), cell: (row) => <code className="lines-code">{row.text.trim() || (row.line === 0 ? t('lines.beforeAndBetweenLines') : '')}</code> },
    {
      id: 'peak', title: t('lines.aliveAtThePeak'), hint: t('lines.bytesBornOnThis'), align: 'end', sortable: true,
      cell: (row) => (
        <span className="lines-bar" style={{ backgroundSize: `${row.share * 100}% 100%` }}>
          <Amount bytes={row.peak} units={unit} />
        </span>
      ),
      value: (row) => row.peak,
    },
    { id: 'live', title: t('lines.aliveAtTheEnd'), hint: t('lines.bytesBornOnThisLine'), align: 'end', sortable: true, cell: (row) => <Amount bytes={row.live} units={unit} />, value: (row) => row.live },
    { id: 'total', title: t('lines.ever'), hint: t('lines.allBytesEverBorn'), align: 'end', sortable: true, cell: (row) => <Amount bytes={row.total} units={unit} />, value: (row) => row.total },
    { id: 'blocks', title: t('lines.blocksAlive'), align: 'end', sortable: true, cell: (row) => formatCount(row.blocks), value: (row) => row.blocks },
    { id: 'collections', title: t('lines.collections'), hint: t('lines.collectionsRanWhileThis'), align: 'end', sortable: true, cell: (row) => (row.collections === 0 ? <span className="muted">0</span> : formatCount(row.collections)), value: (row) => row.collections },
  ]
  return (
    <DataTable
      caption={t('lines.bytesBornOnEach')}
      testId="lines-table"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.line}
      sort={sort}
      onSort={(by) => setSort((now) => ({ by: by as LineSort, descending: now.by === by ? !now.descending : by !== 'line' }))}
      onRow={(row) => {
        if (row.line === 0) return
        revealLine.set({ line: row.line })
        lineFilter.set(row.line)
      }}
      selectedKey={chosen}
      empty={
        ended
          ? t('lines.noBytesWereBorn')
          : isActive(phase)
            ? t('lines.bytesPerLineAdded')
            : t('lines.pressRunThisTable')
      }
    />
  )
}
