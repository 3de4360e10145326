import { useMemo, useState } from 'react'
import type { Fragmentation } from '../../../../shared/telemetry/fragmentation.ts'
import { t } from '../../../../shared/texts/texts.ts'
import { Amount } from '../../components/amount.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { fragmentationOf, linePoolRows, type PoolRow, type PoolSort, sizeClassRows, sortPools, sumPools, typeRows } from '../../derive/fragmentation.ts'
import { exactBytes, formatBytes, formatCount } from '../../derive/numbers.ts'
import { useAtom } from '../../store/atom.ts'
import { revealLine, units } from '../../store/view.ts'

const SUMS = ['live', 'rounding', 'freeBlocks', 'headersAndTails', 'held'] as const
const TITLES = { get live() { return t('fragmentation.live') }, get rounding() { return t('fragmentation.rounding') }, get freeBlocks() { return t('fragmentation.freeBlocks') }, get headersAndTails() { return t('fragmentation.headersTails') }, get held() { return t('fragmentation.held') } }
const HINTS = {
  get live() { return t('fragmentation.bytesLivingObjectsAsked') },
  get rounding() { return t('fragmentation.betweenWhatWasAsked') },
  get freeBlocks() { return t('fragmentation.blocksNothingUsesPools') },
  get headersAndTails() { return t('fragmentation.poolHeadersTailsToo') },
  get held() { return t('fragmentation.liveRoundingFreeBlocks') },
}

const KINDS = {
  types: { get title() { return t('fragmentation.type') }, get caption() { return t('fragmentation.fragmentationPerType') }, rows: typeRows, first: { by: 'held', descending: true }, get pools() { return t('fragmentation.poolsWithAtLeast') } },
  classes: { get title() { return t('fragmentation.sizeClass') }, get caption() { return t('fragmentation.fragmentationPerSizeClass') }, rows: sizeClassRows, first: { by: 'name', descending: false }, get pools() { return t('fragmentation.poolsThisSizeClass') } },
  lines: { get title() { return t('fragmentation.birthLine') }, get caption() { return t('fragmentation.fragmentationPerBirthLine') }, rows: linePoolRows, first: { by: 'held', descending: true }, get pools() { return t('fragmentation.poolsWithAtLeastOne') } },
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
      cell: (row) => (kind === 'types' ? <code>{row.name}</code> : kind === 'lines' ? <LineName line={Number(row.name)} /> : <span title={row.note && t('fragmentation.mostly', { note: row.note })}>{row.name} B</span>),
    },
    {
      id: 'fragmentation', title: t('fragmentation.fragmentation'), hint: t('fragmentation.n1LiveHeld'), align: 'end', sortable: true,
      cell: (row) => <Share row={row} />, value: (row) => fragmentationOf(row),
    },
    ...SUMS.map((id): Column<PoolRow> => ({ id, title: TITLES[id], hint: HINTS[id], align: 'end', sortable: true, cell: (row) => <Amount bytes={row[id]} units={unit} />, value: (row) => row[id] })),
    { id: 'pools', title: t('fragmentation.pools'), align: 'end', sortable: true, hint: pools, cell: (row) => formatCount(row.pools), value: (row) => row.pools },
    { id: 'blocks', title: t('fragmentation.blocks'), align: 'end', sortable: true, cell: (row) => formatCount(row.blocks), value: (row) => row.blocks },
    ...(kind !== 'classes'
      ? [{ id: 'largeBlocks', title: t('fragmentation.largeBlocks'), hint: t('fragmentation.requestsAboveSmallRequest'), align: 'end' as const, cell: (row: PoolRow) => <Amount bytes={row.largeBlocks ?? 0} units={unit} />, value: (row: PoolRow) => row.largeBlocks }]
      : [{ id: 'note', title: t('fragmentation.mostly2'), cell: (row: PoolRow) => <span className="muted">{row.note}</span> }]),
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
      empty={t('fragmentation.noPoolUseEverything')}
      footer={[
        t('fragmentation.all', { rows: formatCount(rows.length) }),
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
  if (line === 0) return <>{t('fragmentation.interpreter')}</>
  return (
    <button type="button" className="link" onClick={() => revealLine.set({ line })}>
      {t('fragmentation.line', { line })}
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
