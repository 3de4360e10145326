import { useEffect, useMemo, useState } from 'react'
import type { Biography } from '../../../../../shared/telemetry/biography.ts'
import { t } from '../../../../../shared/texts/texts.ts'
import { Button } from '../../../components/button.tsx'
import { type Column, DataTable } from '../../../components/data-table.tsx'
import { lifeRows, lifeText, type LifeRow } from '../../../derive/biography.ts'
import { formatCount } from '../../../derive/numbers.ts'
import { notice, useLanguage } from '../../../store/app.ts'
import { useAtom } from '../../../store/atom.ts'
import { isToldOf, life, tellLife, tellsLives } from '../../../store/biography.ts'
import { heapMoment } from '../../../store/heap.ts'
import { isActive, run } from '../../../store/run.ts'
import { goToEvent } from '../../../store/step.ts'
import { selected } from '../../../store/view.ts'
import './life.css'

/** The biography of the chosen object: told on demand, since the run is made again for it. */
export function Life({ address }: { address: number }) {
  const open = useAtom(tellsLives)
  const told = useAtom(life)
  const moment = useAtom(heapMoment)
  const { runId, phase } = useAtom(run)
  const active = isActive(phase)
  const language = useLanguage()
  const mine = isToldOf(told, runId, address, moment?.event ?? null) ? told.asked : null
  const isMissing = mine === null
  useEffect(() => {
    if (open && !active && moment !== null && isMissing) tellLife(address)
  }, [open, active, moment, address, isMissing])

  return (
    <section className="life" aria-label={t('heap.biography')} data-testid="life">
      <header className="life-head">
        <h4 className="heap-heading">{t('heap.biography')}</h4>
        <Button variant="quiet" className="button-small" aria-expanded={open} data-testid="life-toggle" hint={t('heap.everyReferenceGainedLost')} onClick={() => tellsLives.set(!open)}>
          {open ? t('heap.hide') : t('heap.tell')}
        </Button>
      </header>
      {open && active && <p className="inspector-note muted">{t('heap.livesToldWhenRun')}</p>}
      {open && !active && (mine === null || mine.state === 'waiting') && <p className="inspector-note muted" role="status">{t('heap.makingTheRunAgain')}</p>}
      {open && mine?.state === 'refused' && <p className="inspector-note">{mine.message}</p>}
      {open && mine?.state === 'answered' && <Told key={language} life={mine.value} />}
    </section>
  )
}

function Told({ life: told }: { life: Biography }) {
  const [every, setEvery] = useState(false)
  const now = useAtom(selected)?.event ?? null
  const rows = useMemo(() => lifeRows(told, every), [told, every])
  const columns: Column<LifeRow>[] = [
    { id: 'line', title: t('heap.line2'), align: 'end', cell: (row) => (row.line > 0 ? row.line : '–'), value: (row) => row.line },
    { id: 'text', title: t('heap.references'), rowHeading: true, cell: (row) => <span title={row.meaning}>{row.text}<span className="visually-hidden"> ({row.meaning})</span></span>, value: (row) => row.text },
    { id: 'count', title: t('heap.count'), align: 'end', cell: (row) => (row.count === null ? '' : formatCount(row.count)), value: (row) => row.count },
    { id: 'event', title: t('heap.event'), align: 'end', cell: (row) => formatCount(row.event), value: (row) => row.event },
  ]
  return (
    <>
      <ul className="life-facts" data-testid="life-facts">
        {lifeText(told).map((sentence) => <li key={sentence}>{sentence}</li>)}
      </ul>
      {rows.length > 0 && (
        <>
          <label className="life-every">
            <input type="checkbox" checked={every} data-testid="life-every" onChange={(event) => setEvery(event.target.checked)} /> {t('heap.everyChangeByItself')}
          </label>
          <div className="life-list">
            <DataTable
              caption={t('heap.lifeObjectEnterGoes')} testId="life-table" columns={columns} rows={rows} rowKey={(row) => row.key}
              selectedKey={rows.findLast((row) => row.event === now)?.key ?? null}
              onRow={(row) => void goToEvent(row.event).catch((error: unknown) => notice.set({ tone: 'error', text: error instanceof Error ? error.message : String(error) }))}
            />
          </div>
        </>
      )}
    </>
  )
}
