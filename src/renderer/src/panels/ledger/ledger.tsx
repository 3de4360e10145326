import { useMemo } from 'react'
import { t } from '../../../../shared/texts/texts.ts'
import { Amount } from '../../components/amount.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { Swatch } from '../../components/slice-fills.tsx'
import { type LedgerMoments, type LedgerRow, ledgerRows, ledgerSums } from '../../derive/ledger-rows.ts'
import { exactBytes, formatBytes, formatCount } from '../../derive/numbers.ts'
import { momentAt } from '../../derive/moments.ts'
import { useAtom } from '../../store/atom.ts'
import { result } from '../../store/run.ts'
import { telemetry } from '../../store/telemetry.ts'
import { hovered, selected, units } from '../../store/view.ts'
import './ledger.css'

const TITLES: Record<keyof LedgerMoments, string> = { get cursor() { return t('ledger.atCursor') }, get start() { return t('ledger.atStart') }, get peak() { return t('ledger.atPeak') }, get end() { return t('ledger.atEnd') } }

/** Where every resident byte is, at four moments, with what each slice means and what shrinks it. */
export function LedgerPanel() {
  const now = useAtom(telemetry)
  const ended = useAtom(result)
  const under = useAtom(hovered)
  const chosen = useAtom(selected)
  const unit = useAtom(units)
  const cursor = under ?? chosen
  const moments = useMemo<LedgerMoments>(
    () => ({
      cursor: cursor?.ledger ?? null,
      start: ended?.start.ledger ?? (now ? (momentAt(now.series, 0)?.ledger ?? null) : null),
      peak: ended?.peak.ledger ?? now?.peak?.ledger ?? null,
      end: now?.ledger ?? null,
    }),
    [cursor, ended, now],
  )
  if (!now) return <div className="table-empty">{t('ledger.pressRunLedgerThen')}</div>

  const amount = (name: keyof LedgerMoments): Column<LedgerRow> => ({
    id: name,
    title: name === 'end' && !ended ? t('ledger.now') : TITLES[name],
    align: 'end',
    cell: (row) => (row.bytes[name] === null ? <span className="muted">–</span> : <Amount bytes={row.bytes[name]} units={unit} />),
    value: (row) => row.bytes[name],
  })
  const columns: Column<LedgerRow>[] = [
    {
      id: 'slice', title: t('ledger.kindOfMemory'), rowHeading: true,
      cell: (row) => (
        <span className="ledger-name">
          <Swatch slice={row.slice} /> {row.label}
          {row.exactness === 'model' && <span className="badge badge-model">{t('ledger.model')}</span>}
        </span>
      ),
      value: (row) => row.slice,
    },
    ...(cursor ? [amount('cursor')] : []), amount('start'), amount('peak'), amount('end'),
    { id: 'meaning', title: t('ledger.whatItIs'), cell: (row) => <span className="ledger-text">{row.meaning}</span> },
    { id: 'remedy', title: t('ledger.whatShrinksIt'), cell: (row) => <span className="ledger-text">{row.remedy}</span> },
  ]
  const total = (name: keyof LedgerMoments) => {
    const ledger = moments[name]
    if (!ledger) return ''
    return (
      <span title={exactBytes(ledger.resident)} data-value={ledger.resident}>
        {formatBytes(ledger.resident, unit)}
      </span>
    )
  }
  const sums = (['cursor', 'start', 'peak', 'end'] as const).every((name) => moments[name] === null || ledgerSums(moments[name]))
  return (
    <DataTable
      caption={t('ledger.ledgerAtCursorAt')}
      testId="ledger-table"
      columns={columns}
      rows={ledgerRows(moments)}
      rowKey={(row) => row.slice}
      footer={[
        t('ledger.resident'),
        ...(cursor ? [total('cursor')] : []), total('start'), total('peak'), total('end'),
        <span key="sum" className={sums ? 'agree' : 'disagree'}>{sums ? t('ledger.slicesSumResidentSize') : t('ledger.slicesDoNotSum')}</span>,
        cursor ? <span key="at" className="muted">{t('ledger.cursorAtEvent', { event: formatCount(cursor.event) })}</span> : '',
      ]}
    />
  )
}
