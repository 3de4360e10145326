import { t } from '../../../../shared/texts/texts.ts'
import { Segmented } from '../../components/segmented.tsx'
import { useAtom } from '../../store/atom.ts'
import { type CollectorView, collectorView } from '../../store/view.ts'
import { Collections } from './collections.tsx'
import { Cycles } from './cycles.tsx'
import { WhatIfPanel } from './what-if.tsx'
import './collections.css'

const NAMES: Record<CollectorView, { readonly label: string; readonly title: string }> = {
  collections: { get label() { return t('collector.collections') }, get title() { return t('collector.everyCollectionWhyRan') } },
  cycles: { get label() { return t('collector.cycles') }, get title() { return t('collector.whatCollectionFoundReference') } },
  whatIf: { get label() { return t('collector.whatIf') }, get title() { return t('collector.sameProgramUnderOther') } },
}

/** The cyclic collector: what it did, what it found, and what it would do under other settings. */
export function Collector() {
  const view = useAtom(collectorView)
  const choice = (
    <Segmented
      label={t('collector.whatShowCollector')} testId="collector-view" value={view} onChange={(next) => collectorView.set(next)}
      options={(Object.keys(NAMES) as CollectorView[]).map((id) => ({ id, ...NAMES[id] }))}
    />
  )
  switch (view) {
    case 'collections':
      return <Collections choice={choice} />
    case 'cycles':
      return <Cycles choice={choice} />
    case 'whatIf':
      return <WhatIfPanel choice={choice} />
  }
}
