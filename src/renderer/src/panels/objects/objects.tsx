import { useDeferredValue, useMemo, useState } from 'react'
import type { ObjectFilter, ObjectList, ObjectRow, TypeCount } from '../../../../shared/telemetry/heap.ts'
import { previewText } from '../../../../shared/texts/previews.ts'
import { t } from '../../../../shared/texts/texts.ts'
import { rich } from '../../components/rich.tsx'
import { Amount } from '../../components/amount.tsx'
import { Button } from '../../components/button.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { Segmented } from '../../components/segmented.tsx'
import { addressText, countText, generationText } from '../../derive/heap-text.ts'
import { formatBytes, formatCount, formatShare, plural } from '../../derive/numbers.ts'
import { trendPath } from '../../derive/type-trends.ts'
import { useAtom } from '../../store/atom.ts'
import { chooseInHeap, heapChoice, useHeapAnswer, useHeapWanted } from '../../store/heap.ts'
import { run } from '../../store/run.ts'
import { telemetry } from '../../store/telemetry.ts'
import { lineFilter, objectsView, typeFilter, units } from '../../store/view.ts'
import { Duplicates } from './duplicates.tsx'
import './objects.css'

const LISTED = 1000

/** What lives at the moment in view. */
export function Objects() {
  return useAtom(objectsView) === 'duplicates' ? <Duplicates choice={<ViewChoice />} /> : <Living />
}

function ViewChoice() {
  return (
    <Segmented
      label={t('objects.whatToList')} testId="objects-view" value={useAtom(objectsView)} onChange={(next) => objectsView.set(next)}
      options={[{ id: 'objects', label: t('objects.objects') }, { id: 'duplicates', label: t('objects.duplicates'), title: t('objects.equalValuesExistMore') }]}
    />
  )
}

/** By type, and one by one. */
function Living() {
  const { phase, runId } = useAtom(run)
  const line = useAtom(lineFilter)
  const type = useAtom(typeFilter)
  const [scope, setScope] = useState<ObjectFilter['scope']>('program')
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed)
  useHeapWanted()
  const ran = runId !== null && phase !== 'rejected' && phase !== 'preparing'
  const asked = useHeapAnswer(ran ? { kind: 'objects', filter: { type, line, text, scope, limit: LISTED } } : null)

  if (!ran) return <div className="table-empty">{t('objects.pressRunEveryLiving')}</div>
  return (
    <div className="objects">
      <div className="panel-tools">
        <ViewChoice />
        <Segmented
          label={t('objects.whichObjects')} testId="objects-scope" value={scope} onChange={setScope}
          options={[{ id: 'program', label: t('objects.madeByTheProgram'), title: t('objects.bornOnLineProgram') }, { id: 'all', label: t('objects.all'), title: t('objects.theInterpretersOwnToo') }]}
        />
        <input className="objects-search" type="search" aria-label={t('objects.findByTypeValue')} placeholder={t('objects.typeValueOrAddress')} value={typed} data-testid="objects-search" onChange={(event) => setTyped(event.target.value)} />
        {type !== null && <Chip text={type} hint={t('objects.allTypesAgain')} onClear={() => typeFilter.set(null)} />}
        {line !== null && <Chip text={t('objects.line', { line })} hint={t('objects.allLinesAgain')} onClear={() => lineFilter.set(null)} />}
        {asked.state === 'answered' && <Found list={asked.value} />}
      </div>
      {asked.state === 'refused' && <div className="table-empty">{asked.message}</div>}
      {asked.state === 'waiting' && <div className="table-empty">{t('objects.lookingThroughTheHeap')}</div>}
      {asked.state === 'answered' && (
        <div className="objects-body">
          <TypeTable list={asked.value} />
          <ObjectTable list={asked.value} />
        </div>
      )}
    </div>
  )
}

function Chip({ text, hint, onClear }: { text: string; hint: string; onClear: () => void }) {
  return (
    <Button variant="quiet" className="button-small objects-chip" icon="close" hint={hint} onClick={onClear}>
      {text}
    </Button>
  )
}

function Found({ list }: { list: ObjectList }) {
  const unit = useAtom(units)
  return (
    <span className="panel-note num" data-testid="objects-found" data-found={list.found}>
      {rich('objects.event', { event: formatCount(list.event), objects: plural(list.found, 'object'), foundBytes: formatBytes(list.foundBytes, unit) })}
      {list.found > list.objects.length && t('objects.theLargestAreListed', { objects: formatCount(list.objects.length) })}
    </span>
  )
}

function TypeTable({ list }: { list: ObjectList }) {
  const unit = useAtom(units)
  const chosen = useAtom(typeFilter)
  const history = useAtom(telemetry)?.history ?? null
  const [sort, setSort] = useState({ by: 'bytes', descending: true })
  const total = list.types.reduce((sum, row) => sum + row.bytes, 0)
  const rows = useMemo(() => {
    const key = sort.by as 'type' | 'objects' | 'bytes'
    const compare = (a: TypeCount, b: TypeCount) => (key === 'type' ? a.type.localeCompare(b.type, 'en') : a[key] - b[key])
    return [...list.types].sort((a, b) => (sort.descending ? compare(b, a) : compare(a, b)))
  }, [list, sort])
  const columns: Column<TypeCount>[] = [
    { id: 'type', title: t('objects.type'), sortable: true, rowHeading: true, cell: (row) => <code>{row.type}</code>, value: (row) => row.type },
    { id: 'trend', title: t('objects.trend'), hint: t('objects.livingBytesPoolsRun'), cell: (row) => <Trend path={trendPath(history, row.type)} /> },
    { id: 'objects', title: t('objects.objects'), align: 'end', sortable: true, cell: (row) => formatCount(row.objects), value: (row) => row.objects },
    { id: 'bytes', title: t('objects.bytes'), hint: t('objects.ownBlocksBuffersAs'), align: 'end', sortable: true, cell: (row) => <Amount bytes={row.bytes} units={unit} />, value: (row) => row.bytes },
    { id: 'share', title: t('objects.share'), hint: t('objects.bytesAllTypesListed'), align: 'end', cell: (row) => formatShare(row.bytes, total), value: (row) => row.bytes / (total || 1) },
  ]
  return (
    <DataTable
      caption={t('objects.livingObjectsByType')} testId="types-table" columns={columns} rows={rows} rowKey={(row) => row.type} sort={sort}
      onSort={(by) => setSort((now) => ({ by, descending: now.by === by ? !now.descending : by !== 'type' }))}
      onRow={(row) => typeFilter.set(row.type === chosen ? null : row.type)} selectedKey={chosen}
      empty={t('objects.noObjectProgramAlive')}
    />
  )
}

function Trend({ path }: { path: string | null }) {
  if (path === null) return <span className="muted">–</span>
  return (
    <svg className="objects-trend" viewBox="0 -0.05 1 1.1" preserveAspectRatio="none" aria-hidden="true">
      <path d={path} vectorEffect="non-scaling-stroke" />
    </svg>
  )
}

const SORTS: Readonly<Record<string, (row: ObjectRow) => number>> = { bytes: (row) => row.bytes, refcount: (row) => row.refcount, line: (row) => row.line, address: (row) => row.address }

function ObjectTable({ list }: { list: ObjectList }) {
  const unit = useAtom(units)
  const choice = useAtom(heapChoice)
  const [sort, setSort] = useState({ by: 'bytes', descending: true })
  const rows = useMemo(() => {
    const key = SORTS[sort.by]!
    return [...list.objects].sort((a, b) => (sort.descending ? key(b) - key(a) : key(a) - key(b)) || a.address - b.address)
  }, [list, sort])
  const columns: Column<ObjectRow>[] = [
    { id: 'address', title: t('objects.address'), sortable: true, rowHeading: true, cell: (row) => <code>{addressText(row.address)}</code>, value: (row) => row.address },
    { id: 'type', title: t('objects.type'), cell: (row) => <code>{row.type}</code>, value: (row) => row.type },
    { id: 'preview', title: t('objects.value'), cell: (row) => <code className="objects-value">{previewText(row.preview)}</code>, value: (row) => row.preview },
    { id: 'bytes', title: t('objects.bytes'), align: 'end', sortable: true, cell: (row) => <Amount bytes={row.bytes} units={unit} />, value: (row) => row.bytes },
    { id: 'refcount', title: t('objects.references'), align: 'end', sortable: true, cell: (row) => <span title={countText(row)}>{row.immortal ? t('objects.immortal') : formatCount(row.refcount)}</span>, value: (row) => row.refcount },
    { id: 'generation', title: t('objects.collector'), cell: (row) => generationText(row.generation), value: (row) => row.generation ?? t('objects.notTracked') },
    { id: 'line', title: t('objects.line2'), hint: t('objects.whereItWasBorn'), align: 'end', sortable: true, cell: (row) => row.line || '–', value: (row) => row.line },
    { id: 'path', title: t('objects.heldBy'), hint: t('objects.shortestWayFromRoot'), cell: (row) => <code className="objects-value">{row.path}</code>, value: (row) => row.path },
  ]
  return (
    <DataTable
      caption={t('objects.objectsTheLargestFirst')} testId="objects-table" columns={columns} rows={rows} rowKey={(row) => row.address} sort={sort}
      onSort={(by) => setSort((now) => ({ by, descending: now.by === by ? !now.descending : by !== 'address' && by !== 'line' }))}
      onRow={(row) => chooseInHeap({ kind: 'object', address: row.address })} selectedKey={choice?.kind === 'object' ? choice.address : null}
      empty={t('objects.nothingMatchesClearSearch')}
    />
  )
}
