import { useState } from 'react'
import type { Fragmentation } from '../../../../shared/telemetry/fragmentation.ts'
import { t } from '../../../../shared/texts/texts.ts'
import { rich } from '../../components/rich.tsx'
import { Segmented } from '../../components/segmented.tsx'
import { Button } from '../../components/button.tsx'
import { fragmentationOf, totalsAgree } from '../../derive/fragmentation.ts'
import { exactBytes, formatBytes, formatCount } from '../../derive/numbers.ts'
import { useAtom } from '../../store/atom.ts'
import { useHeapAnswer, useHeapWanted } from '../../store/heap.ts'
import { result } from '../../store/run.ts'
import { telemetry } from '../../store/telemetry.ts'
import { selected, tableForm, toggleTable, units } from '../../store/view.ts'
import { FragmentationHistoryView } from './history.tsx'
import { PoolTable } from './pool-table.tsx'
import './fragmentation.css'

type Form = 'heat' | 'lines'

/** How much of the pools' bytes holds nothing living: over time per type, and now per type and per size class. */
export function FragmentationPanel() {
  const now = useAtom(telemetry)
  const [form, setForm] = useState<Form>('heat')
  const asTable = useAtom(tableForm).has('fragmentation')
  const fragmentation = useFragmentation()
  if (!now) return <div className="table-empty">{t('fragmentation.pressRunFragmentationThen')}</div>
  if (!fragmentation) return <div className="table-empty">{t('fragmentation.countingPoolsForFirst')}</div>
  return (
    <div className="fragmentation">
      <Formula fragmentation={fragmentation} />
      <div className="fragmentation-body">
        <section className="fragmentation-history" aria-label={t('fragmentation.fragmentationOverTime')} data-testid="fragmentation">
          <div className="panel-tools">
            <h3 className="visually-hidden">{t('fragmentation.overTime')}</h3>
            <Segmented label={t('fragmentation.drawnAs')} value={form} onChange={setForm} options={[{ id: 'heat', label: t('fragmentation.heatMap') }, { id: 'lines', label: t('fragmentation.lines') }]} />
            <Button variant="quiet" className="button-small" icon={asTable ? 'chart' : 'table'} aria-pressed={asTable} hint={t('fragmentation.showNumbersAsTable')} data-testid="fragmentation-table-toggle" onClick={() => toggleTable('fragmentation')}>
              {t('fragmentation.table')}
            </Button>
          </div>
          <FragmentationHistoryView form={form} asTable={asTable} />
        </section>
        <div className="fragmentation-tables" data-testid="fragmentation-table">
          <PoolTable fragmentation={fragmentation} kind="types" />
          <PoolTable fragmentation={fragmentation} kind="classes" />
          <PoolTable fragmentation={fragmentation} kind="lines" />
        </div>
      </div>
    </div>
  )
}

/** Of the chosen moment once it is known; else of the newest count, which is the end when the run has ended. */
function useFragmentation(): Fragmentation | null {
  const newest = useAtom(telemetry)?.fragmentation ?? null
  const event = useAtom(selected)?.event ?? null
  const ended = useAtom(result) !== null
  useHeapWanted()
  const asked = useHeapAnswer(ended && event !== null ? { kind: 'fragmentation' } : null)
  return ended && event !== null && asked.state === 'answered' ? asked.value : newest
}

/** The formula with the moment's numbers in it. */
function Formula({ fragmentation }: { fragmentation: Fragmentation }) {
  const unit = useAtom(units)
  const { total, freePools, arenas } = fragmentation
  const agree = totalsAgree(fragmentation)
  const amount = (bytes: number) => <span title={exactBytes(bytes)}>{formatBytes(bytes, unit)}</span>
  return (
    <div className="formula num" data-testid="fragmentation-formula" data-event={fragmentation.event} data-live={total.live} data-held={total.held}>
      <span className="muted">{t('fragmentation.event', { event: formatCount(fragmentation.event) })}</span>
      <span>
        {rich('fragmentation.fragmentation1LiveHeld', { amount: amount(total.live), amount2: amount(total.held), fragmentation: <strong>{(fragmentationOf(total) * 100).toFixed(1)} %</strong> })}
      </span>
      <span className="muted">{t('fragmentation.heldLiveRoundingFree')}</span>
      <span>
        {rich('fragmentation.besidesFreePoolsArenas', { pools: formatCount(freePools.pools), amount: amount(freePools.bytes), held: formatCount(arenas.held), amount2: amount(arenas.bytesEach) })}
      </span>
      <span className={agree ? 'agree' : 'disagree'}>{agree ? t('fragmentation.typesSizeClassesLines') : t('fragmentation.typesSizeClassesLinesDo')}</span>
    </div>
  )
}
