import type { ReactNode } from 'react'
import type { DuplicateValue } from '../../../../shared/telemetry/heap.ts'
import { t } from '../../../../shared/texts/texts.ts'
import { Amount } from '../../components/amount.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { formatBytes, formatCount } from '../../derive/numbers.ts'
import { useAtom } from '../../store/atom.ts'
import { chooseInHeap, useHeapAnswer, useHeapWanted } from '../../store/heap.ts'
import { run } from '../../store/run.ts'
import { revealLine, units } from '../../store/view.ts'

const LISTED = 500
const LINES_SHOWN = 4

/** Equal values of the program that exist more than once, and what keeping one of each would save. */
export function Duplicates({ choice }: { choice: ReactNode }) {
  const { phase, runId } = useAtom(run)
  const unit = useAtom(units)
  useHeapWanted()
  const ran = runId !== null && phase !== 'rejected' && phase !== 'preparing'
  const asked = useHeapAnswer(ran ? { kind: 'duplicates', limit: LISTED } : null)
  const columns: Column<DuplicateValue>[] = [
    { id: 'type', title: t('objects.type'), rowHeading: true, cell: (row) => <code>{row.type}</code>, value: (row) => row.type },
    { id: 'preview', title: t('objects.value'), cell: (row) => <code className="objects-value">{row.preview}</code>, value: (row) => row.preview },
    { id: 'copies', title: t('objects.copies'), align: 'end', cell: (row) => formatCount(row.copies), value: (row) => row.copies },
    { id: 'bytes', title: t('objects.bytes'), hint: t('objects.allCopiesAsRequested'), align: 'end', cell: (row) => <Amount bytes={row.bytes} units={unit} />, value: (row) => row.bytes },
    { id: 'wasted', title: t('objects.sharingSaves'), hint: t('objects.allCopiesButOne'), align: 'end', cell: (row) => <Amount bytes={row.wasted} units={unit} />, value: (row) => row.wasted },
    {
      id: 'lines', title: t('objects.bornOnLines'), value: (row) => row.lines.join(' '),
      cell: (row) => (
        <span className="num">
          {row.lines.slice(0, LINES_SHOWN).map((line) => (
            <button key={line} type="button" className="link" onClick={() => revealLine.set({ line })}>
              {line}
            </button>
          ))}
          {row.lines.length > LINES_SHOWN && t('objects.andMore', { lines: row.lines.length - LINES_SHOWN })}
        </span>
      ),
    },
  ]
  return (
    <div className="objects">
      <div className="panel-tools">
        {choice}
        {asked.state === 'answered' && (
          <span className="panel-note num" data-testid="duplicates-found" data-wasted={asked.value.wasted}>
            {t('objects.eventObjectsShareValues', { event: formatCount(asked.value.event), copies: formatCount(asked.value.copies), found: formatCount(asked.value.found), wasted: formatBytes(asked.value.wasted, unit) })}
            {asked.value.found > asked.value.values.length && t('objects.wasteMostListed', { values: formatCount(asked.value.values.length) })}
          </span>
        )}
      </div>
      {!ran && <div className="table-empty">{t('objects.pressRunEqualStrings')}</div>}
      {ran && asked.state === 'refused' && <div className="table-empty">{asked.message}</div>}
      {ran && asked.state === 'waiting' && <div className="table-empty">{t('objects.comparingValues')}</div>}
      {asked.state === 'answered' && (
        <DataTable
          caption={t('objects.equalValuesThoseWaste')} testId="duplicates-table" columns={columns} rows={asked.value.values} rowKey={(row) => row.objects[0]!}
          onRow={(row) => chooseInHeap({ kind: 'object', address: row.objects[0]! })}
          empty={t('objects.noValueProgramExists')}
        />
      )}
    </div>
  )
}
