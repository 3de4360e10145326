import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { CollectionRecord } from '../../../../shared/telemetry/collections.ts'
import type { CollectionCycles, CycleShape } from '../../../../shared/telemetry/cycles.ts'
import { t } from '../../../../shared/texts/texts.ts'
import { Amount } from '../../components/amount.tsx'
import { Button } from '../../components/button.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { Select } from '../../components/select.tsx'
import { foundText, garbageOf, shapeText, tellingCollection } from '../../derive/cycles.ts'
import { formatCount, plural } from '../../derive/numbers.ts'
import { useAtom } from '../../store/atom.ts'
import { cycles, type CyclesOf, sameCycles, tellCycles } from '../../store/cycles.ts'
import { travelling } from '../../store/heap.ts'
import { isActive, run } from '../../store/run.ts'
import { telemetry } from '../../store/telemetry.ts'
import { selected, selectedCollection, tableForm, toggleTable, units, waitingShown } from '../../store/view.ts'
import { CycleCutPanel, MakeWeak } from './cycle-cut.tsx'
import { CycleGraph, CycleTables } from './cycle-graph.tsx'
import './cycles.css'

/** What one collection found, or what waits for one: groups by shape, one drawn, and the reference that would keep them from coming back. */
export function Cycles({ choice }: { choice: ReactNode }) {
  const { runId, phase } = useAtom(run)
  const now = useAtom(telemetry)
  const chosen = useAtom(selectedCollection)
  const waiting = useAtom(waitingShown)
  const event = useAtom(selected)?.event ?? null
  const records = now?.collections ?? []
  const withGarbage = records.filter((record) => garbageOf(record) > 0)
  const record = withGarbage.find(({ index }) => index === chosen) ?? tellingCollection(records)
  const of: CyclesOf = waiting || record === null ? { waitingAt: event } : { collection: record.index }
  const why = whyNothing({ ran: runId !== null && now !== null && phase !== 'rejected', active: isActive(phase), collections: records.length, record, isEmpty: 'waitingAt' in of && event === null && now?.ledger.cycles === 0 && !waiting })
  return (
    <div className="cycles">
      <div className="panel-tools">
        {choice}
        {why === null && (
          <Select
            label={t('cycles.shown')} testId="cycles-collection" value={'collection' in of ? String(of.collection) : WAITING}
            onChange={(next) => {
              waitingShown.set(next === WAITING)
              if (next !== WAITING) selectedCollection.set(Number(next))
            }}
            options={[
              { value: WAITING, label: event === null ? t('cycles.waitingAtTheEnd') : t('cycles.waitingAtEvent', { event: formatCount(event) }) },
              ...(record === null ? [] : listed(withGarbage, record)).map((one) => ({ value: String(one.index), label: t('cycles.collectionOfGarbage', { index: formatCount(one.index + 1), objects: plural(garbageOf(one), 'object') }) })),
            ]}
          />
        )}
        {why === null && 'collection' in of && chosen !== null && of.collection !== chosen && <span className="panel-note">{t('cycles.collectionFoundNoGarbage', { chosen: formatCount(chosen + 1) })}</span>}
      </div>
      {why !== null ? <div className="table-empty">{why}</div> : <Told key={`${runId} ${JSON.stringify(of)}`} runId={runId!} of={of} />}
    </div>
  )
}

const WAITING = 'waiting'

/** The list of a run with thousands of them stays short: those with most garbage, in order of the run. */
const MOST_LISTED = 200

function listed(records: readonly CollectionRecord[], current: CollectionRecord): readonly CollectionRecord[] {
  if (records.length <= MOST_LISTED) return records
  const most = [...records].sort((a, b) => garbageOf(b) - garbageOf(a)).slice(0, MOST_LISTED)
  return [...new Set([current, ...most])].sort((a, b) => a.index - b.index)
}

function whyNothing(state: { ran: boolean; active: boolean; collections: number; record: CollectionRecord | null; isEmpty: boolean }): string | null {
  if (!state.ran) return t('cycles.pressRunCyclesCollection')
  if (state.active) return t('cycles.cyclesToldWhenRun')
  if (!state.isEmpty) return null
  return state.collections === 0 ? t('cycles.noCollectionRanSo') : t('cycles.ranFoundNothingEvery', { collections: plural(state.collections, 'collection') })
}

/** While the moment in view moves, nothing is asked about it. */
const SETTLE_MS = 250

function Told({ runId, of }: { runId: number; of: CyclesOf }) {
  const told = useAtom(cycles)
  const progress = useAtom(travelling)
  // Keyed by run and moment: `of` is another object at every drawing.
  const about = useRef(of)
  useEffect(() => {
    const timer = setTimeout(() => tellCycles(runId, about.current), 'collection' in about.current ? 0 : SETTLE_MS)
    return () => clearTimeout(timer)
  }, [runId])
  if (told === null || told.runId !== runId || !sameCycles(told.of, of) || told.asked.state === 'waiting') {
    const until = 'collection' in of ? t('cycles.makingRunAgainUp', { collection: formatCount(of.collection + 1) }) : of.waitingAt === null ? t('cycles.makingRunAgainToEnd') : t('cycles.makingRunAgainToEvent', { event: formatCount(of.waitingAt) })
    return <div className="table-empty" role="status">{until}{progress && t('cycles.event', { at: formatCount(progress.at) })}</div>
  }
  if (told.asked.state === 'refused') {
    return (
      <div className="table-empty">
        {told.asked.message} <Button className="button-small" onClick={() => tellCycles(runId, of)}>{t('cycles.askAgain')}</Button>
      </div>
    )
  }
  return <Found of={of} found={told.asked.value} />
}

function Found({ of, found }: { of: CyclesOf; found: CollectionCycles }) {
  const unit = useAtom(units)
  const asTable = useAtom(tableForm).has('cycles')
  const [chosen, setChosen] = useState(0)
  const shape = found.shapes[chosen]
  return (
    <>
      <p className="cycles-found" data-testid="cycles-found" data-garbage={found.garbage.objects} data-bytes={found.garbage.bytes}>
        {foundText(found, unit)}
      </p>
      {shape && (
        <div className={`cycles-body${found.shapes.length > 1 ? ' cycles-several' : ''}`}>
          {found.shapes.length > 1 && <Shapes found={found} chosen={chosen} onChoose={setChosen} />}
          <section className="cycles-one" aria-label={t('cycles.cycleGroup', { name: shape.name })}>
            <header className="cycles-head">
              <h3>{shape.name}</h3>
              <span className="panel-note" title={t('cycles.keptAliveWhatLived')}>{shapeText(shape, unit)}</span>
              <MakeWeak of={of} shape={chosen} group={shape.example} />
              <Button
                variant="quiet" className="button-small" icon={asTable ? 'chart' : 'table'} aria-pressed={asTable} data-testid="cycles-table-toggle"
                hint={asTable ? t('cycles.showTheDrawing') : t('cycles.showReferencesAsTable')} onClick={() => toggleTable('cycles')}
              >
                {t('cycles.table')}
              </Button>
            </header>
            <div className="cycles-two">
              <div className="cycles-drawing">{asTable ? <CycleTables found={found} group={shape.example} /> : <CycleGraph found={found} group={shape.example} />}</div>
              <CycleCutPanel key={chosen} of={of} shape={chosen} group={shape.example} />
            </div>
          </section>
        </div>
      )}
    </>
  )
}

function Shapes({ found, chosen, onChoose }: { found: CollectionCycles; chosen: number; onChoose: (i: number) => void }) {
  const unit = useAtom(units)
  const rows = found.shapes.map((shape, i) => ({ ...shape, i }))
  const columns: Column<CycleShape & { i: number }>[] = [
    { id: 'name', title: t('cycles.groupOf'), rowHeading: true, cell: (row) => <code>{row.name}</code>, value: (row) => row.name },
    { id: 'groups', title: t('cycles.groups'), align: 'end', cell: (row) => formatCount(row.groups), value: (row) => row.groups },
    { id: 'bytes', title: t('cycles.bytes'), align: 'end', cell: (row) => <Amount bytes={row.bytes} units={unit} />, value: (row) => row.bytes },
    { id: 'kept', title: t('cycles.keptAlive2'), hint: t('cycles.bytesObjectsOutsideGroups'), align: 'end', cell: (row) => <Amount bytes={row.kept.bytes} units={unit} />, value: (row) => row.kept.bytes },
  ]
  return (
    <div className="cycles-shapes">
      <DataTable
        caption={t('cycles.cycleGroupsByShape')} testId="cycle-shapes" columns={columns} rows={rows} rowKey={(row) => row.i} onRow={(row) => onChoose(row.i)} selectedKey={chosen}
        {...(found.shapesOmitted > 0 ? { footer: [t('cycles.and', { smallerShapes: plural(found.shapesOmitted, 'smallerShape') }), '', '', ''] } : {})}
      />
    </div>
  )
}
