import { useDeferredValue, useMemo, useState } from 'react'
import type { ObjectFilter, ObjectList, ObjectRow, TypeCount } from '../../../../shared/telemetry/heap.ts'
import { Amount } from '../../components/amount.tsx'
import { Button } from '../../components/button.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { Segmented } from '../../components/segmented.tsx'
import { addressText, countText, generationText } from '../../derive/heap-text.ts'
import { formatBytes, formatCount, formatShare } from '../../derive/numbers.ts'
import { useAtom } from '../../store/atom.ts'
import { chooseInHeap, heapChoice, useHeapAnswer, useHeapWanted } from '../../store/heap.ts'
import { run } from '../../store/run.ts'
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
      label="What to list" testId="objects-view" value={useAtom(objectsView)} onChange={(next) => objectsView.set(next)}
      options={[{ id: 'objects', label: 'Objects' }, { id: 'duplicates', label: 'Duplicates', title: 'Equal values that exist more than once' }]}
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

  if (!ran) return <div className="table-empty">Press Run. Every living object is then listed here, by type, with its value, its count and the way to it, at the end or at any moment you choose.</div>
  return (
    <div className="objects">
      <div className="panel-tools">
        <ViewChoice />
        <Segmented
          label="Which objects" testId="objects-scope" value={scope} onChange={setScope}
          options={[{ id: 'program', label: 'Made by the program', title: 'Born on a line of the program' }, { id: 'all', label: 'All', title: 'The interpreter’s own too' }]}
        />
        <input className="objects-search" type="search" aria-label="Find by type, value or address" placeholder="Type, value or address" value={typed} data-testid="objects-search" onChange={(event) => setTyped(event.target.value)} />
        {type !== null && <Chip text={type} hint="All types again" onClear={() => typeFilter.set(null)} />}
        {line !== null && <Chip text={`line ${line}`} hint="All lines again" onClear={() => lineFilter.set(null)} />}
        {asked.state === 'answered' && <Found list={asked.value} />}
      </div>
      {asked.state === 'refused' && <div className="table-empty">{asked.message}</div>}
      {asked.state === 'waiting' && <div className="table-empty">Looking through the heap…</div>}
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
      event {formatCount(list.event)}: {formatCount(list.found)} {list.found === 1 ? 'object' : 'objects'}, {formatBytes(list.foundBytes, unit)}
      {list.found > list.objects.length && `; the ${formatCount(list.objects.length)} largest are listed`}
    </span>
  )
}

function TypeTable({ list }: { list: ObjectList }) {
  const unit = useAtom(units)
  const chosen = useAtom(typeFilter)
  const [sort, setSort] = useState({ by: 'bytes', descending: true })
  const total = list.types.reduce((sum, row) => sum + row.bytes, 0)
  const rows = useMemo(() => {
    const key = sort.by as 'type' | 'objects' | 'bytes'
    const compare = (a: TypeCount, b: TypeCount) => (key === 'type' ? a.type.localeCompare(b.type, 'en') : a[key] - b[key])
    return [...list.types].sort((a, b) => (sort.descending ? compare(b, a) : compare(a, b)))
  }, [list, sort])
  const columns: Column<TypeCount>[] = [
    { id: 'type', title: 'Type', sortable: true, rowHeading: true, cell: (row) => <code>{row.type}</code>, value: (row) => row.type },
    { id: 'objects', title: 'Objects', align: 'end', sortable: true, cell: (row) => formatCount(row.objects), value: (row) => row.objects },
    { id: 'bytes', title: 'Bytes', hint: 'Own blocks and buffers, as requested', align: 'end', sortable: true, cell: (row) => <Amount bytes={row.bytes} units={unit} />, value: (row) => row.bytes },
    { id: 'share', title: 'Share', hint: 'Of the bytes of all types listed', align: 'end', cell: (row) => formatShare(row.bytes, total), value: (row) => row.bytes / (total || 1) },
  ]
  return (
    <DataTable
      caption="Living objects by type" testId="types-table" columns={columns} rows={rows} rowKey={(row) => row.type} sort={sort}
      onSort={(by) => setSort((now) => ({ by, descending: now.by === by ? !now.descending : by !== 'type' }))}
      onRow={(row) => typeFilter.set(row.type === chosen ? null : row.type)} selectedKey={chosen}
      empty="No object of the program is alive at this moment."
    />
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
    { id: 'address', title: 'Address', sortable: true, rowHeading: true, cell: (row) => <code>{addressText(row.address)}</code>, value: (row) => row.address },
    { id: 'type', title: 'Type', cell: (row) => <code>{row.type}</code>, value: (row) => row.type },
    { id: 'preview', title: 'Value', cell: (row) => <code className="objects-value">{row.preview}</code>, value: (row) => row.preview },
    { id: 'bytes', title: 'Bytes', align: 'end', sortable: true, cell: (row) => <Amount bytes={row.bytes} units={unit} />, value: (row) => row.bytes },
    { id: 'refcount', title: 'References', align: 'end', sortable: true, cell: (row) => <span title={countText(row)}>{row.immortal ? 'immortal' : formatCount(row.refcount)}</span>, value: (row) => row.refcount },
    { id: 'generation', title: 'Collector', cell: (row) => generationText(row.generation), value: (row) => row.generation ?? 'not tracked' },
    { id: 'line', title: 'Line', hint: 'Where it was born', align: 'end', sortable: true, cell: (row) => row.line || '–', value: (row) => row.line },
    { id: 'path', title: 'Held by', hint: 'The shortest way from a root', cell: (row) => <code className="objects-value">{row.path}</code>, value: (row) => row.path },
  ]
  return (
    <DataTable
      caption="Objects, the largest first" testId="objects-table" columns={columns} rows={rows} rowKey={(row) => row.address} sort={sort}
      onSort={(by) => setSort((now) => ({ by, descending: now.by === by ? !now.descending : by !== 'address' && by !== 'line' }))}
      onRow={(row) => chooseInHeap({ kind: 'object', address: row.address })} selectedKey={choice?.kind === 'object' ? choice.address : null}
      empty="Nothing matches. Clear the search, or choose All to see the interpreter’s own objects."
    />
  )
}
