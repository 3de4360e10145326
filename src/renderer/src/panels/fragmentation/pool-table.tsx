import { useMemo, useState } from 'react'
import type { Fragmentation } from '../../../../shared/telemetry/fragmentation.ts'
import { Amount } from '../../components/amount.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { fragmentationOf, linePoolRows, type PoolRow, type PoolSort, sizeClassRows, sortPools, sumPools, typeRows } from '../../derive/fragmentation.ts'
import { exactBytes, formatBytes, formatCount } from '../../derive/numbers.ts'
import { useAtom } from '../../store/atom.ts'
import { revealLine, units } from '../../store/view.ts'

const SUMS = ['live', 'rounding', 'freeBlocks', 'headersAndTails', 'held'] as const
const TITLES = { live: 'Live', rounding: 'Rounding', freeBlocks: 'Free blocks', headersAndTails: 'Headers, tails', held: 'Held' }
const HINTS = {
  live: 'Bytes that living objects asked for',
  rounding: 'Between what was asked for and the size class that served it',
  freeBlocks: 'Blocks nothing uses, in pools that something uses',
  headersAndTails: 'Pool headers and the tails too short for a block',
  held: 'Live + rounding + free blocks + headers and tails',
}

const KINDS = {
  types: { title: 'Type', caption: 'Fragmentation per type', rows: typeRows, first: { by: 'held', descending: true }, pools: 'Pools with at least one block of this type; shared pools count in each' },
  classes: { title: 'Size class', caption: 'Fragmentation per size class', rows: sizeClassRows, first: { by: 'name', descending: false }, pools: 'Pools of this size class' },
  lines: { title: 'Birth line', caption: 'Fragmentation per birth line', rows: linePoolRows, first: { by: 'held', descending: true }, pools: 'Pools with at least one block born on this line; shared pools count in each' },
} as const

export function PoolTable({ fragmentation, kind }: { fragmentation: Fragmentation; kind: keyof typeof KINDS }) {
  const { title, caption, rows: rowsOf, first, pools } = KINDS[kind]
  const unit = useAtom(units)
  const [sort, setSort] = useState<{ by: PoolSort; descending: boolean }>(first)
  const all = useMemo(() => rowsOf(fragmentation), [fragmentation, rowsOf])
  const rows = useMemo(() => sortPools(all, sort.by, sort.descending), [all, sort])
  const sum = useMemo(() => sumPools(all), [all])

  const columns: Column<PoolRow>[] = [
    {
      id: 'name', title, align: kind === 'types' ? 'start' : 'end', sortable: true, rowHeading: true, value: (row) => row.name,
      cell: (row) => (kind === 'types' ? <code>{row.name}</code> : kind === 'lines' ? <LineName line={Number(row.name)} /> : <span title={row.note && `Mostly ${row.note}`}>{row.name} B</span>),
    },
    {
      id: 'fragmentation', title: 'Fragmentation', hint: '1 − live ÷ held', align: 'end', sortable: true,
      cell: (row) => <Share row={row} />, value: (row) => fragmentationOf(row),
    },
    ...SUMS.map((id): Column<PoolRow> => ({ id, title: TITLES[id], hint: HINTS[id], align: 'end', sortable: true, cell: (row) => <Amount bytes={row[id]} units={unit} />, value: (row) => row[id] })),
    { id: 'pools', title: 'Pools', align: 'end', sortable: true, hint: pools, cell: (row) => formatCount(row.pools), value: (row) => row.pools },
    { id: 'blocks', title: 'Blocks', align: 'end', sortable: true, cell: (row) => formatCount(row.blocks), value: (row) => row.blocks },
    ...(kind !== 'classes'
      ? [{ id: 'largeBlocks', title: 'Large blocks', hint: 'Requests above the small-request limit, served by the C library; not part of held', align: 'end' as const, cell: (row: PoolRow) => <Amount bytes={row.largeBlocks ?? 0} units={unit} />, value: (row: PoolRow) => row.largeBlocks }]
      : [{ id: 'note', title: 'Mostly', cell: (row: PoolRow) => <span className="muted">{row.note}</span> }]),
  ]
  const total = (bytes: number) => (
    <span title={exactBytes(bytes)} data-value={bytes}>
      {formatBytes(bytes, unit)}
    </span>
  )
  return (
    <DataTable
      caption={caption}
      testId={`fragmentation-${kind}`}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.name}
      sort={sort}
      onSort={(by) => setSort((old) => ({ by: by as PoolSort, descending: old.by === by ? !old.descending : by !== 'name' }))}
      empty="No pool is in use: everything the program keeps is larger than the small-request limit, or gone."
      footer={[
        `all ${formatCount(rows.length)}`,
        `${(fragmentationOf(sum) * 100).toFixed(1)} %`,
        ...SUMS.map((id) => total(sum[id])),
        kind === 'classes' ? formatCount(sum.pools) : '',
        formatCount(sum.blocks),
        kind !== 'classes' ? total(all.reduce((bytes, row) => bytes + (row.largeBlocks ?? 0), 0)) : '',
      ]}
    />
  )
}

function LineName({ line }: { line: number }) {
  if (line === 0) return <>interpreter</>
  return (
    <button type="button" className="link" onClick={() => revealLine.set({ line })}>
      line {line}
    </button>
  )
}

function Share({ row }: { row: PoolRow }) {
  const share = fragmentationOf(row)
  return (
    <span className="fragmentation-share" style={{ backgroundSize: `${share * 100}% 100%` }} title={`1 − ${exactBytes(row.live)} ÷ ${exactBytes(row.held)}`}>
      {(share * 100).toFixed(1)} %
    </span>
  )
}
