import { useState } from 'react'
import { compareClasses, type ComparedRow, type Comparison } from '../../../../shared/compare/comparison.ts'
import { t } from '../../../../shared/texts/texts.ts'
import { Button } from '../../components/button.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { Segmented } from '../../components/segmented.tsx'
import { amountOf, deltaShare, deltaText } from '../../derive/compare.ts'
import { useAtom } from '../../store/atom.ts'
import { comparison, shelf, swapSides } from '../../store/shelf.ts'
import { units } from '../../store/view.ts'
import { Overlay } from './overlay.tsx'
import { Rules } from './rules.tsx'
import './compare.css'

const TABLES = ['headline', 'ledger', 'types', 'lines'] as const
type Table = (typeof TABLES)[number]
const PARTS = [...TABLES, 'classes', 'curves', 'rules'] as const
type Part = (typeof PARTS)[number]

/** A against B: curves, every table with its change, and the rule behind each difference of versions and settings. */
export function Compare() {
  const both = useAtom(comparison)
  const kept = useAtom(shelf)
  const [part, setPart] = useState<Part>('headline')
  if (both === null || kept.a === null || kept.b === null) return <Empty />
  return (
    <div className="compare">
      <div className="panel-tools">
        <Segmented label={t('compare.whatToCompare')} testId="compare-part" value={part} onChange={setPart} options={PARTS.map((id) => ({ id, label: id === 'rules' ? `${t(`comparedParts.${id}`)} ${both.rules.length}` : t(`comparedParts.${id}`) }))} />
        <span className="panel-note num" data-testid="compare-sides">
          <strong className="compare-a">A</strong> {both.a.label} <Button variant="quiet" className="button-small" hint={t('compare.swapAAndB')} data-testid="compare-swap" onClick={swapSides}>⇄</Button> <strong className="compare-b">B</strong> {both.b.label}
        </span>
      </div>
      {part === 'curves' ? <Overlay a={kept.a.series} b={kept.b.series} /> : part === 'rules' ? <Rules both={both} /> : part === 'classes' ? <ComparedTable part={part} rows={compareClasses(both.a, both.b, both.rules)} both={both} /> : <ComparedTable part={part} rows={both[part]} both={both} />}
    </div>
  )
}

function Empty() {
  const { a, b } = useAtom(shelf)
  if (a === null && b === null) return <div className="table-empty">{t('compare.runProgramTwiceWith')}</div>
  return <div className="table-empty">{t('compare.keptRunAgainChoose', { part: a === null ? 'B' : 'A', part2: a === null ? 'A' : 'B' })}</div>
}

function ComparedTable({ part, rows, both }: { part: Table | 'classes'; rows: readonly ComparedRow[]; both: Comparison }) {
  const unit = useAtom(units)
  const names = new Map(both.rules.map((rule) => [rule.id, rule.name]))
  const columns: Column<ComparedRow>[] = [
    { id: 'label', title: part === 'types' ? t('compare.type') : part === 'lines' ? t('compare.line') : t('compare.quantity'), rowHeading: true, cell: (row) => (part === 'types' ? <code>{row.label}</code> : row.label), value: (row) => row.label },
    { id: 'a', title: 'A', align: 'end', cell: (row) => <Side row={row} value={row.a} />, value: (row) => row.a },
    { id: 'b', title: 'B', align: 'end', cell: (row) => <Side row={row} value={row.b} />, value: (row) => row.b },
    { id: 'delta', title: t('compare.change'), hint: t('compare.bLessA'), align: 'end', cell: (row) => <span className={`num compare-delta compare-${row.delta > 0 ? 'more' : row.delta < 0 ? 'less' : 'same'}`}>{deltaText(row, unit)}</span>, value: (row) => row.delta },
    { id: 'share', title: t('compare.ofA'), align: 'end', cell: (row) => <span className="num muted">{deltaShare(row)}</span>, value: (row) => deltaShare(row) },
    { id: 'rules', title: t('compare.ruleBehindIt'), cell: (row) => <span className="compare-rules-of">{row.delta === 0 ? '' : row.rules.map((id) => names.get(id)).join(', ')}</span>, value: (row) => row.rules.join(' ') },
  ]
  return (
    <DataTable
      caption={t('compare.bChange', { part: t(`comparedParts.${part}`) })} testId="compare-table" columns={columns} rows={rows} rowKey={(row) => row.id}
      empty={part === 'lines' ? t('compare.programsDifferTheirLines') : t('compare.nothingToCompare')}
    />
  )
}

function Side({ row, value }: { row: ComparedRow; value: number | null }) {
  return <span className="num">{amountOf(row, value, useAtom(units))}</span>
}
