import { type ReactNode, useMemo, useState } from 'react'
import type { CollectionReason, CollectionRecord } from '../../../../shared/telemetry/collections.ts'
import { t } from '../../../../shared/texts/texts.ts'
import { rich } from '../../components/rich.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { GenerationIcon } from '../../components/generation-mark.tsx'
import { Segmented } from '../../components/segmented.tsx'
import { Select } from '../../components/select.tsx'
import {
  COLLECTION_SORTS, type CollectionFilter, type CollectionSort, countsText, filterCollections, noCollectionsText, ofReason, sortCollections, whyHeldBack, whyItRan,
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
      id: 'generation', title: t('collector.generation'), sortable: true, value: (r) => r.generation,
      cell: (r) => (
        <span className="collections-generation" title={whyHeldBack(r) ?? undefined}>
          <GenerationIcon generation={r.generation} /> {r.generation}
          {r.suppressedFull && (
            <span className="collections-held">
              {rich('collector.fullHeldBack', { icon: <GenerationIcon generation={2} hollow /> })}
            </span>
          )}
        </span>
      ),
    },
    { id: 'reason', title: t('collector.reason'), sortable: true, cell: (r) => <span title={whyItRan(r)}>{t(`reasons.${r.reason}`)}</span>, value: (r) => r.reason },
    { id: 'line', title: t('collector.line'), align: 'end', sortable: true, cell: (r) => r.line || '–', value: (r) => r.line },
    { id: 'trippedBy', title: t('collector.trippedBy'), hint: t('collector.typeWhoseAllocationCrossed'), sortable: true, cell: (r) => <code>{r.trippedBy || '–'}</code>, value: (r) => r.trippedBy },
    { id: 'counts', title: t('collector.countersBeforeAfter'), cell: (r) => <span className="num">{countsText(r.countsBefore)} <span className="muted">→</span> {countsText(r.countsAfter)}</span>, value: (r) => `${r.countsBefore.join(' ')} > ${r.countsAfter.join(' ')}` },
    ...NUMBERS.map((id): Column<CollectionRecord> => ({
      id, title: t(`collectionNumbers.${id}`), hint: t(`collectionNumberHints.${id}`), align: 'end', sortable: true,
      cell: (r) => (r[id] === 0 ? <span className="muted">0</span> : formatCount(r[id])), value: (r) => r[id],
    })),
  ]

  return (
    <div className="collections">
      <div className="panel-tools">
        {choice}
        <Segmented
          label={t('collector.whichCollections')}
          testId="collections-filter"
          value={filter}
          onChange={(next) => collectionFilter.set(next)}
          options={[
            { id: 'all', label: t('collector.all', { count: formatCount(count('all')) }) },
            { id: '0', label: t('collector.gen0', { count: formatCount(count('0')) }) },
            { id: '1', label: t('collector.gen1', { count: formatCount(count('1')) }) },
            { id: '2', label: t('collector.gen2', { count: formatCount(count('2')) }) },
            { id: 'suppressed', label: t('collector.heldBack2', { count: formatCount(count('suppressed')) }), title: t('collector.fullCollectionsWereDue') },
          ]}
        />
        <Select
          label={t('collector.reason')} testId="collections-reason" value={reason} onChange={(next) => setReason(next as CollectionReason | 'any')}
          options={[{ value: 'any', label: t('collector.anyReason') }, { value: 'threshold', label: t('reasons.threshold') }, { value: 'explicit', label: t('reasons.explicit') }]}
        />
        <span className="panel-note">
          {rich('collector.chooseRowSeeMoment', { part: zoomed ? t('collector.inTheVisibleStretch') : '', zoomed: !zoomed && now && now.collectionsOmitted > 0 && t('collector.olderCollectionsCountedBut', { collectionsOmitted: formatCount(now.collectionsOmitted) }) })}
        </span>
      </div>
      <DataTable
        caption={t('collector.collectionsCyclicCollector')}
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
            ? t('collector.noCollectionRanBecause', { part: reason === 'threshold' ? t('collector.aThreshold') : 'gc.collect()' })
            : filter !== 'all' && records.length > 0
            ? filter === 'suppressed'
              ? t('collector.noFullCollectionWas')
              : t('collector.noCollectionGenerationHere', { filter })
            : noCollectionsText({ ran: now !== null, gcEnabled, count0: now?.last?.counts[0] ?? 0, threshold0: now?.thresholds[0] ?? 0 })
        }
      />
    </div>
  )
}
