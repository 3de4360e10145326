/** From a claim to the view that proves it. */
import type { Evidence, Finding } from '../../../shared/telemetry/findings.ts'
import { notice } from './app.ts'
import { shownFinding } from './findings.ts'
import { chooseInHeap, heapAt } from './heap.ts'
import { selectMoment } from './navigation.ts'
import { goToEvent } from './step.ts'
import { collectionFilter, collectorView, currentTab, highlightedSlice, inspectorOpen, lineFilter, objectsView, revealLine, selectedCollection, typeFilter } from './view.ts'

export async function showFinding({ id, evidence, lines }: Finding): Promise<void> {
  shownFinding.set(id)
  try {
    await showEvidence(evidence)
    if (lines[0] !== undefined) revealLine.set({ line: lines[0] })
  } catch (error) {
    notice.set({ tone: 'error', text: error instanceof Error ? error.message : String(error) })
  }
}

async function showEvidence(evidence: Evidence): Promise<void> {
  inspectorOpen.set(true)
  switch (evidence.view) {
    case 'ledger':
      selectMoment(null)
      chooseInHeap(null)
      currentTab.set('ledger')
      highlightedSlice.set(evidence.slices[0] ?? null)
      return
    case 'arenas':
      currentTab.set('arenas')
      await goTo(evidence.event)
      await heapAt(evidence.event)
      chooseInHeap({ kind: 'arena', index: evidence.arena })
      return
    case 'object':
      currentTab.set('objects')
      objectsView.set('objects')
      await goTo(evidence.event)
      await heapAt(evidence.event)
      chooseInHeap({ kind: 'object', address: evidence.address })
      return
    case 'objects':
      await goTo(evidence.event)
      currentTab.set('objects')
      objectsView.set('objects')
      typeFilter.set(evidence.type)
      lineFilter.set(evidence.line)
      return
    case 'duplicates':
      selectMoment(null)
      currentTab.set('objects')
      objectsView.set('duplicates')
      return
    case 'collector':
      selectMoment(null)
      currentTab.set('collector')
      collectorView.set('collections')
      collectionFilter.set(evidence.total === 'suppressedFull' ? 'suppressed' : 'all')
      selectedCollection.set(evidence.collection)
  }
}

async function goTo(event: number | null): Promise<void> {
  if (event === null) selectMoment(null)
  else await goToEvent(event)
}
