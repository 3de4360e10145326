import { useState } from 'react'
import { Segmented } from '../../components/segmented.tsx'
import { Button } from '../../components/button.tsx'
import { fragmentationOf, totalsAgree } from '../../derive/fragmentation.ts'
import { exactBytes, formatBytes, formatCount } from '../../derive/numbers.ts'
import { useAtom } from '../../store/atom.ts'
import { telemetry } from '../../store/telemetry.ts'
import { tableForm, toggleTable, units } from '../../store/view.ts'
import { FragmentationHistoryView } from './history.tsx'
import { PoolTable } from './pool-table.tsx'
import './fragmentation.css'

type Form = 'heat' | 'lines'

/** How much of the pools' bytes holds nothing living: over time per type, and now per type and per size class. */
export function FragmentationPanel() {
  const now = useAtom(telemetry)
  const [form, setForm] = useState<Form>('heat')
  const asTable = useAtom(tableForm).has('fragmentation')
  const fragmentation = now?.fragmentation ?? null
  if (!now) return <div className="table-empty">Press Run. Fragmentation then shows, for every type and size class, how much of its pools holds nothing living: 1 − live ÷ held.</div>
  if (!fragmentation) return <div className="table-empty">Counting the pools for the first time; this appears by itself within a moment of running.</div>
  return (
    <div className="fragmentation">
      <Formula />
      <div className="fragmentation-body">
        <section className="fragmentation-history" aria-label="Fragmentation over time" data-testid="fragmentation">
          <div className="panel-tools">
            <h3 className="visually-hidden">Over time</h3>
            <Segmented label="Drawn as" value={form} onChange={setForm} options={[{ id: 'heat', label: 'Heat map' }, { id: 'lines', label: 'Lines' }]} />
            <Button variant="quiet" className="button-small" icon={asTable ? 'chart' : 'table'} aria-pressed={asTable} hint="Show the numbers as a table" data-testid="fragmentation-table-toggle" onClick={() => toggleTable('fragmentation')}>
              Table
            </Button>
          </div>
          <FragmentationHistoryView form={form} asTable={asTable} />
        </section>
        <div className="fragmentation-tables" data-testid="fragmentation-table">
          <PoolTable fragmentation={fragmentation} kind="types" />
          <PoolTable fragmentation={fragmentation} kind="classes" />
        </div>
      </div>
    </div>
  )
}

/** The formula with this run's numbers in it. */
function Formula() {
  const fragmentation = useAtom(telemetry)?.fragmentation
  const unit = useAtom(units)
  if (!fragmentation) return null
  const { total, freePools, arenas } = fragmentation
  const agree = totalsAgree(fragmentation)
  const amount = (bytes: number) => <span title={exactBytes(bytes)}>{formatBytes(bytes, unit)}</span>
  return (
    <div className="formula num" data-testid="fragmentation-formula">
      <span>
        fragmentation = 1 − live ÷ held = 1 − {amount(total.live)} ÷ {amount(total.held)} = <strong>{(fragmentationOf(total) * 100).toFixed(1)} %</strong>
      </span>
      <span className="muted">held = live + rounding + free blocks + headers and tails</span>
      <span>
        besides: {formatCount(freePools.pools)} free pools ({amount(freePools.bytes)}) in {formatCount(arenas.held)} arenas of {amount(arenas.bytesEach)}
      </span>
      <span className={agree ? 'agree' : 'disagree'}>{agree ? '✓ types and size classes sum to the same bytes' : '✗ types and size classes do not sum to the same bytes'}</span>
    </div>
  )
}
