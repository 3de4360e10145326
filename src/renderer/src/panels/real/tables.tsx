import type { Agreement, AgreementRow, ClassRow } from '../../../../shared/real/agreement.ts'
import type { LaidReading } from '../../../../shared/real/residuals.ts'
import { t } from '../../../../shared/texts/texts.ts'
import { Amount } from '../../components/amount.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { formatChange, formatCount } from '../../derive/numbers.ts'
import { differenceText, figure, verdictText } from '../../derive/real-rows.ts'
import { useAtom } from '../../store/atom.ts'
import { units } from '../../store/view.ts'

export function AgreementTable({ agreement }: { agreement: Agreement }) {
  const unit = useAtom(units)
  const columns: Column<AgreementRow>[] = [
    { id: 'metric', title: t('real.figure'), rowHeading: true, cell: (row) => t(`metrics.${row.metric}.label`), value: (row) => row.metric },
    { id: 'real', title: t('real.real'), align: 'end', cell: (row) => <span className="num">{figure(row, row.real, unit)}</span>, value: (row) => row.real },
    { id: 'twin', title: t('real.twin'), align: 'end', cell: (row) => <span className="num">{figure(row, row.twin, unit)}</span>, value: (row) => row.twin },
    { id: 'difference', title: t('real.realLessTwin'), align: 'end', cell: (row) => <span className="num">{differenceText(row, unit)}</span>, value: (row) => row.difference },
    { id: 'agrees', title: t('real.verdict'), cell: (row) => <span className={`real-verdict real-${String(row.agrees)}`}>{verdictText(row)}</span>, value: (row) => String(row.agrees) },
    { id: 'tolerance', title: t('real.mayDifferBy'), align: 'end', cell: (row) => <span className="num muted">{row.unit === 'sameness' ? t('real.nothing') : figure(row, row.tolerance, unit)}</span>, value: (row) => row.tolerance },
    { id: 'reason', title: t('real.whyItMay'), cell: (row) => <span className="real-reason">{t(`metrics.${row.metric}.reason`)}</span> },
  ]
  return <DataTable caption={t('real.figureByFigure')} testId="real-agreement" columns={columns} rows={agreement.rows} rowKey={(row) => row.metric} />
}

/** Rows shown: as many as a long look takes. */
const MOST_READINGS = 160

export function ReadingTable({ laid }: { laid: readonly LaidReading[] }) {
  const unit = useAtom(units)
  const every = Math.max(1, Math.ceil(laid.length / MOST_READINGS))
  const rows = laid.filter((_, i) => i % every === 0 || i === laid.length - 1)
  const columns: Column<LaidReading>[] = [
    { id: 'event', title: t('real.event'), hint: t('real.eventHint'), align: 'end', rowHeading: true, cell: (row) => formatCount(Math.round(row.event)), value: (row) => Math.round(row.event) },
    { id: 'line', title: t('real.line'), align: 'end', cell: (row) => row.line || '–', value: (row) => row.line },
    { id: 'real', title: t('real.realResident'), align: 'end', cell: (row) => <Amount bytes={row.real} units={unit} />, value: (row) => row.real },
    { id: 'twin', title: t('real.twinResident'), align: 'end', cell: (row) => <Amount bytes={Math.round(row.twin)} units={unit} />, value: (row) => Math.round(row.twin) },
    { id: 'residual', title: t('real.realLessTwin'), align: 'end', cell: (row) => <span className="num">{formatChange(Math.round(row.residual), unit)}</span>, value: (row) => Math.round(row.residual) },
  ]
  return <DataTable caption={t('real.readingsOf', { shown: rows.length, all: laid.length })} testId="real-readings" columns={columns} rows={rows} rowKey={(row) => `${row.event} ${row.step} ${row.seconds}`} />
}

export function ClassTable({ agreement }: { agreement: Agreement }) {
  const columns: Column<ClassRow>[] = [
    { id: 'blockSize', title: t('real.blockSize'), align: 'end', rowHeading: true, cell: (row) => row.blockSize, value: (row) => row.blockSize },
    { id: 'realUsed', title: t('real.realUsed'), align: 'end', cell: (row) => formatCount(row.realUsed), value: (row) => row.realUsed },
    { id: 'twinUsed', title: t('real.twinUsed'), align: 'end', cell: (row) => formatCount(row.twinUsed), value: (row) => row.twinUsed },
    { id: 'used', title: t('real.realLessTwin'), align: 'end', cell: (row) => formatCount(row.realUsed - row.twinUsed), value: (row) => row.realUsed - row.twinUsed },
    { id: 'realPools', title: t('real.realPools'), align: 'end', cell: (row) => formatCount(row.realPools), value: (row) => row.realPools },
    { id: 'twinPools', title: t('real.twinPools'), align: 'end', cell: (row) => formatCount(row.twinPools), value: (row) => row.twinPools },
  ]
  return (
    <DataTable
      caption={t('real.blocksAndPools')} testId="real-classes" columns={columns} rows={agreement.classes} rowKey={(row) => String(row.blockSize)}
      empty={t('real.noSizeClasses')}
    />
  )
}
