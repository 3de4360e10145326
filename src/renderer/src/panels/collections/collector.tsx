import { Segmented } from '../../components/segmented.tsx'
import { useAtom } from '../../store/atom.ts'
import { type CollectorView, collectorView } from '../../store/view.ts'
import { Collections } from './collections.tsx'
import { Cycles } from './cycles.tsx'
import { WhatIfPanel } from './what-if.tsx'
import './collections.css'

const NAMES: Record<CollectorView, { readonly label: string; readonly title: string }> = {
  collections: { label: 'Collections', title: 'Every collection, and why it ran' },
  cycles: { label: 'Cycles', title: 'What a collection found, and the reference to cut' },
  whatIf: { label: 'What if', title: 'The same program under other settings of the collector' },
}

/** The cyclic collector: what it did, what it found, and what it would do under other settings. */
export function Collector() {
  const view = useAtom(collectorView)
  const choice = (
    <Segmented
      label="What to show of the collector" testId="collector-view" value={view} onChange={(next) => collectorView.set(next)}
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
