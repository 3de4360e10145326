import { type ReactNode, useEffect, useState } from 'react'
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
import { cycles, tellCycles } from '../../store/cycles.ts'
import { travelling } from '../../store/heap.ts'
import { isActive, run } from '../../store/run.ts'
import { telemetry } from '../../store/telemetry.ts'
import { selectedCollection, tableForm, toggleTable, units } from '../../store/view.ts'
import { CycleCutPanel, MakeWeak } from './cycle-cut.tsx'
import { CycleGraph, CycleTables } from './cycle-graph.tsx'
import './cycles.css'

/** What one collection found: groups by shape, one drawn, and the reference that would keep them from coming back. */
export function Cycles({ choice }: { choice: ReactNode }) {
  const { runId, phase } = useAtom(run)
  const now = useAtom(telemetry)
  const chosen = useAtom(selectedCollection)
  const records = now?.collections ?? []
  const withGarbage = records.filter((record) => garbageOf(record) > 0)
  const record = withGarbage.find(({ index }) => index === chosen) ?? tellingCollection(records)
  const why = whyNothing({ ran: runId !== null && now !== null && phase !== 'rejected', active: isActive(phase), collections: records.length, record })
  return (
    <div className="cycles">
      <div className="panel-tools">
        {choice}
        {why === null && record !== null && (
          <Select
            label={t('cycles.collection')} testId="cycles-collection" value={String(record.index)} onChange={(next) => selectedCollection.set(Number(next))}
            options={listed(withGarbage, record).map((one) => ({ value: String(one.index), label: t('cycles.collectionOfGarbage', { index: formatCount(one.index + 1), objects: plural(garbageOf(one), 'object') }) }))}
          />
        )}
        {why === null && chosen !== null && record !== null && record.index !== chosen && <span className="panel-note">{t('cycles.collectionFoundNoGarbage', { chosen: formatCount(chosen + 1) })}</span>}
      </div>
      {why !== null ? <div className="table-empty">{why}</div> : <Told key={`${runId} ${record!.index}`} runId={runId!} collection={record!.index} />}
    </div>
  )
}

/** The list of a run with thousands of them stays short: those with most garbage, in order of the run. */
const MOST_LISTED = 200

function listed(records: readonly CollectionRecord[], current: CollectionRecord): readonly CollectionRecord[] {
  if (records.length <= MOST_LISTED) return records
  const most = [...records].sort((a, b) => garbageOf(b) - garbageOf(a)).slice(0, MOST_LISTED)
  return [...new Set([current, ...most])].sort((a, b) => a.index - b.index)
}

function whyNothing(state: { ran: boolean; active: boolean; collections: number; record: CollectionRecord | null }): string | null {
  if (!state.ran) return t('cycles.pressRunCyclesCollection')
  if (state.active) return t('cycles.cyclesToldWhenRun')
  if (state.collections === 0) return t('cycles.noCollectionRanSo')
  if (state.record === null) return t('cycles.ranFoundNothingEvery', { collections: plural(state.collections, 'collection') })
  return null
}

function Told({ runId, collection }: { runId: number; collection: number }) {
  const told = useAtom(cycles)
  const progress = useAtom(travelling)
  useEffect(() => tellCycles(runId, collection), [runId, collection])
  if (told === null || told.collection !== collection || told.runId !== runId || told.asked.state === 'waiting') {
    return <div className="table-empty" role="status">{t('cycles.makingRunAgainUp', { collection: formatCount(collection + 1) })}{progress && t('cycles.event', { at: formatCount(progress.at) })}</div>
  }
  if (told.asked.state === 'refused') {
    return (
      <div className="table-empty">
        {told.asked.message} <Button className="button-small" onClick={() => tellCycles(runId, collection)}>{t('cycles.askAgain')}</Button>
      </div>
    )
  }
  return <Found found={told.asked.value} />
}

function Found({ found }: { found: CollectionCycles }) {
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
              <MakeWeak collection={found.collection} shape={chosen} group={shape.example} />
              <Button
                variant="quiet" className="button-small" icon={asTable ? 'chart' : 'table'} aria-pressed={asTable} data-testid="cycles-table-toggle"
                hint={asTable ? t('cycles.showTheDrawing') : t('cycles.showReferencesAsTable')} onClick={() => toggleTable('cycles')}
              >
                {t('cycles.table')}
              </Button>
            </header>
            <div className="cycles-two">
              <div className="cycles-drawing">{asTable ? <CycleTables found={found} group={shape.example} /> : <CycleGraph found={found} group={shape.example} />}</div>
              <CycleCutPanel key={chosen} collection={found.collection} shape={chosen} group={shape.example} />
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
