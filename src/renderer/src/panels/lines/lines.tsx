import { useMemo, useState } from 'react'
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
    { id: 'line', title: 'Line', align: 'end', sortable: true, rowHeading: true, cell: (row) => (row.line > 0 ? row.line : 'interpreter'), value: (row) => row.line },
    { id: 'text', title: 'Source', cell: (row) => <code className="lines-code">{row.text.trim() || (row.line === 0 ? 'before and between lines' : '')}</code> },
    {
      id: 'peak', title: 'Alive at the peak', hint: 'Bytes born on this line that were alive when the resident size was highest', align: 'end', sortable: true,
      cell: (row) => (
        <span className="lines-bar" style={{ backgroundSize: `${row.share * 100}% 100%` }}>
          <Amount bytes={row.peak} units={unit} />
        </span>
      ),
      value: (row) => row.peak,
    },
    { id: 'live', title: 'Alive at the end', hint: 'Bytes born on this line that were still alive when the program ended', align: 'end', sortable: true, cell: (row) => <Amount bytes={row.live} units={unit} />, value: (row) => row.live },
    { id: 'total', title: 'Ever', hint: 'All bytes ever born on this line', align: 'end', sortable: true, cell: (row) => <Amount bytes={row.total} units={unit} />, value: (row) => row.total },
    { id: 'blocks', title: 'Blocks alive', align: 'end', sortable: true, cell: (row) => formatCount(row.blocks), value: (row) => row.blocks },
    { id: 'collections', title: 'Collections', hint: 'Collections that ran while this line did', align: 'end', sortable: true, cell: (row) => (row.collections === 0 ? <span className="muted">0</span> : formatCount(row.collections)), value: (row) => row.collections },
  ]
  return (
    <DataTable
      caption="Bytes born on each source line"
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
          ? 'No bytes were born on a line of this program.'
          : isActive(phase)
            ? 'Bytes per line are added up when the run ends.'
            : 'Press Run: this table then says which line made the memory, and how much of it is still alive. Choosing a row shows the line in the editor.'
      }
    />
  )
}
