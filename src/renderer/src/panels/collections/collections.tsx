import { type ReactNode, useMemo, useState } from 'react'
import type { CollectionReason, CollectionRecord } from '../../../../shared/telemetry/collections.ts'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { GenerationIcon } from '../../components/generation-mark.tsx'
import { Segmented } from '../../components/segmented.tsx'
import { Select } from '../../components/select.tsx'
import {
  COLLECTION_SORTS, type CollectionFilter, type CollectionSort, countsText, filterCollections, noCollectionsText, ofReason, REASON_TEXT, sortCollections, whyHeldBack, whyItRan,
} from '../../derive/collections.ts'
import { formatCount } from '../../derive/numbers.ts'
import { useAtom } from '../../store/atom.ts'
import { selectCollection } from '../../store/navigation.ts'
import { telemetry } from '../../store/telemetry.ts'
import { collectionFilter, selectedCollection, zoom } from '../../store/view.ts'
import { settings } from '../../store/workload.ts'
import { useVisible } from '../../store/visible.ts'
import './collections.css'

const NUMBERS = ['candidates', 'collected', 'uncollectable', 'survivors', 'traversed'] as const
const HINTS: Record<(typeof NUMBERS)[number], string> = {
  candidates: 'Objects in the generations examined',
  collected: 'Unreachable objects that were freed',
  uncollectable: 'Unreachable objects kept in gc.garbage',
  survivors: 'Objects moved to the next older generation',
  traversed: 'References followed: what the collection cost, in steps instead of time',
}

/** Every collection, and each full one that was held back. */
export function Collections({ choice }: { choice: ReactNode }) {
  const visible = useVisible()
  const now = useAtom(telemetry)
  const chosen = useAtom(selectedCollection)
  const zoomed = useAtom(zoom) !== null
  const { gcEnabled } = useAtom(settings)
  const filter = useAtom(collectionFilter)
  const [sort, setSort] = useState<{ by: CollectionSort; descending: boolean }>({ by: 'index', descending: false })

  const [reason, setReason] = useState<CollectionReason | 'any'>('any')
  const records = useMemo(() => ofReason(visible.collections, reason), [visible.collections, reason])
  const rows = useMemo(() => sortCollections(filterCollections(records, filter), sort.by, sort.descending), [records, filter, sort])
  const count = (id: CollectionFilter) => filterCollections(records, id).length

  const columns: Column<CollectionRecord>[] = [
    { id: 'index', title: '#', align: 'end', sortable: true, rowHeading: true, cell: (r) => formatCount(r.index + 1), value: (r) => r.index + 1 },
    {
      id: 'generation', title: 'Generation', sortable: true, value: (r) => r.generation,
      cell: (r) => (
        <span className="collections-generation" title={whyHeldBack(r) ?? undefined}>
          <GenerationIcon generation={r.generation} /> {r.generation}
          {r.suppressedFull && (
            <span className="collections-held">
              <GenerationIcon generation={2} hollow /> full held back
            </span>
          )}
        </span>
      ),
    },
    { id: 'reason', title: 'Reason', sortable: true, cell: (r) => <span title={whyItRan(r)}>{REASON_TEXT[r.reason]}</span>, value: (r) => r.reason },
    { id: 'line', title: 'Line', align: 'end', sortable: true, cell: (r) => r.line || '–', value: (r) => r.line },
    { id: 'trippedBy', title: 'Tripped by', hint: 'The type whose allocation crossed the threshold', sortable: true, cell: (r) => <code>{r.trippedBy || '–'}</code>, value: (r) => r.trippedBy },
    { id: 'counts', title: 'Counters before → after', cell: (r) => <span className="num">{countsText(r.countsBefore)} <span className="muted">→</span> {countsText(r.countsAfter)}</span>, value: (r) => `${r.countsBefore.join(' ')} > ${r.countsAfter.join(' ')}` },
    ...NUMBERS.map((id): Column<CollectionRecord> => ({
      id, title: id[0]!.toUpperCase() + id.slice(1), hint: HINTS[id], align: 'end', sortable: true,
      cell: (r) => (r[id] === 0 ? <span className="muted">0</span> : formatCount(r[id])), value: (r) => r[id],
    })),
  ]

  return (
    <div className="collections">
      <div className="panel-tools">
        {choice}
        <Segmented
          label="Which collections"
          testId="collections-filter"
          value={filter}
          onChange={(next) => collectionFilter.set(next)}
          options={[
            { id: 'all', label: `All ${formatCount(count('all'))}` },
            { id: '0', label: `Gen 0 · ${formatCount(count('0'))}` },
            { id: '1', label: `Gen 1 · ${formatCount(count('1'))}` },
            { id: '2', label: `Gen 2 · ${formatCount(count('2'))}` },
            { id: 'suppressed', label: `Held back · ${formatCount(count('suppressed'))}`, title: 'Full collections that were due and did not run: the 25 % rule' },
          ]}
        />
        <Select
          label="Reason" testId="collections-reason" value={reason} onChange={(next) => setReason(next as CollectionReason | 'any')}
          options={[{ value: 'any', label: 'Any reason' }, { value: 'threshold', label: REASON_TEXT.threshold }, { value: 'explicit', label: REASON_TEXT.explicit }]}
        />
        <span className="panel-note">
          {zoomed ? 'In the visible stretch. ' : ''}
          {!zoomed && now && now.collectionsOmitted > 0 && `${formatCount(now.collectionsOmitted)} older collections are counted but not listed. `}
          Choose a row to see its moment.
        </span>
      </div>
      <DataTable
        caption="Collections of the cyclic collector"
        testId="collections-table"
        columns={columns}
        rows={rows}
        rowKey={(r) => r.index}
        sort={sort}
        onSort={(by) => {
          const next = COLLECTION_SORTS.find((id) => id === by)
          if (next) setSort((old) => ({ by: next, descending: old.by === next ? !old.descending : (NUMBERS as readonly string[]).includes(next) }))
        }}
        onRow={(record) => selectCollection(visible, record)}
        selectedKey={chosen}
        empty={
          reason !== 'any' && records.length === 0 && visible.collections.length > 0
            ? `No collection ran because of ${reason === 'threshold' ? 'a threshold' : 'gc.collect()'} here; choose Any reason to see the others.`
            : filter !== 'all' && records.length > 0
            ? filter === 'suppressed'
              ? 'No full collection was held back here.'
              : `No collection of generation ${filter} here; choose All to see the others.`
            : noCollectionsText({ ran: now !== null, gcEnabled, count0: now?.last?.counts[0] ?? 0, threshold0: now?.thresholds[0] ?? 0 })
        }
      />
    </div>
  )
}
