/** Why a question about a heap has no answer, in one sentence. */
import type { QueryRefusal } from '../telemetry/heap.ts'
import { t } from './texts.ts'

export function refusalText(refusal: QueryRefusal): string {
  switch (refusal.kind) {
    case 'notBegun':
      return t('refusals.theRunHasNotBegun')
    case 'ended':
      return t('refusals.runHasEndedHeap')
    case 'rejected':
      return refusal.message
    case 'noEvent':
      return t('refusals.isNoEvent', { event: refusal.event })
    case 'noSuchEvent':
      return t('refusals.thereNoEventRun', { event: refusal.event, events: refusal.events })
    case 'noSuchArena':
      return t('refusals.thereNoArena', { arena: refusal.arena, event: refusal.event })
    case 'noSuchPool':
      return t('refusals.noPoolLiesAt', { address: refusal.address })
    case 'noSuchObject':
      return t('refusals.noLivingObjectAt', { address: refusal.address, event: refusal.event })
    case 'noSuchCollection':
      return t('refusals.thereNoCollection', { collection: refusal.collection + 1 })
    case 'noGarbage':
      return t('refusals.collectionFoundNoGarbage', { collection: refusal.collection + 1 })
    case 'outOfOrder':
      return t('refusals.eventsVisitedInOrder')
    case 'takenBack':
      return t('refusals.questionTakenBack')
  }
}
