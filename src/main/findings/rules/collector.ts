/** What the cyclic collector did, or did not do. */
import { countText, shareText } from '../../../shared/number-text.ts'
import type { ProfileResult } from '../../../shared/telemetry/result.ts'
import { t } from '../../../shared/texts/texts.ts'
import { type Claim, counted, type Rule } from '../context.ts'
import { appended } from '../fixes.ts'

const isOff = ({ settings, thresholds }: ProfileResult): boolean => !settings.gcEnabled || thresholds[0] === 0

/** Cycles that nothing reaches and no collection has found, told apart by whether the collector was off. */
export const waitingCycles: Rule = async ({ result, limits }) => {
  const { cycles, resident } = result.end.ledger
  if (cycles < limits.bytes) return []
  const off = isOff(result)
  const { collections } = result.collectionTotals
  const rest = { certainty: 'exact', evidence: { view: 'ledger', slices: ['cycles'] }, lines: [], effect: null } as const
  const share = t('rules.residentSizeObjectsOnly', { cycles2: shareText(cycles, resident) ?? '0 %' })
  if (off)
    return [
      {
        ...rest,
        rule: 'collectorOff',
        id: 'collectorOff',
        claim: t('rules.garbageCyclesStayCollector'),
        detail: `${share}.`,
        advice: t('rules.turnCollectorOnBreak'),
        fix: { kind: 'settings', label: t('rules.runWithCollectorOn'), settings: { gcEnabled: true, thresholds: null } },
      },
    ]
  return [
    {
      ...rest,
      rule: 'waitingCycles',
      id: 'waitingCycles',
      claim: t('rules.garbageCyclesWaitFor'),
      detail: t('rules.ran', { share, collection: counted(collections[2], 'fullCollection') }),
      advice: t('rules.breakCyclesUseWeak'),
      fix: appended(result, t('rules.collectAtTheEnd'), 'import gc; gc.collect()'),
    },
  ]
}

export const finalizerCycles: Rule = async ({ result }) => {
  const { uncollectable } = result.collectionTotals
  if (uncollectable === 0) return []
  const record = result.collections.find((one) => one.uncollectable > 0)
  const old = result.settings.python.startsWith('2.7')
  return [
    {
      rule: 'finalizerCycles',
      id: 'finalizerCycles',
      claim: t('rules.cyclesNoCollectionCan'),
      detail: t('rules.objectsStandGcGarbage', { uncollectable: countText(uncollectable), part: record === undefined ? '' : t('rules.theFirstSinceLine', { line: record.line }), part2: old ? t('rules.objectsWithDelCycle') : '' }),
      certainty: 'exact',
      evidence: { view: 'collector', total: 'uncollectable', collection: record?.index ?? null },
      lines: record === undefined || record.line === 0 ? [] : [record.line],
      advice: old ? t('rules.moveDelObjectOutside') : t('rules.turnGcDebugSaveall'),
      effect: null,
      fix: old ? { kind: 'settings', label: t('rules.runOnPython3'), settings: { python: '3.11' } } : null,
    },
  ]
}

/** Fewer found among all that were looked at is nothing. */
const FOUND_SHARE = 0.001
const LEAST_COLLECTIONS = 20

export const churn: Rule = async ({ result, limits }) => {
  const { collections, collected, traversed } = result.collectionTotals
  const [young, middle, full] = collections
  const ran = young + middle + full
  const candidates = result.collections.reduce((sum, one) => sum + one.candidates, 0)
  if (isOff(result) || ran < LEAST_COLLECTIONS || traversed < limits.references || collected > candidates * FOUND_SHARE) return []
  const [t0, t1, t2] = result.thresholds
  return [
    {
      rule: 'churn',
      id: 'churn',
      claim: t('rules.collectionsFound', { ran: countText(ran), part: collected === 0 ? t('rules.nothing') : t('rules.onlyObjects', { collected: countText(collected) }) }),
      detail: t('rules.youngMiddleFullCollections', { young: countText(young), middle: countText(middle), full: countText(full), traversed: countText(traversed) }),
      certainty: 'inferred',
      evidence: { view: 'collector', total: 'traversed', collection: null },
      lines: [],
      advice: t('rules.programMakesNoCycles'),
      effect: null,
      fix: { kind: 'settings', label: t('rules.runWithThreshold0', { t0: countText(t0 * 10) }), settings: { thresholds: [t0 * 10, t1, t2] } },
    },
  ]
}

export const heldBackCollections: Rule = async ({ result }) => {
  const held = result.collections.filter((one) => one.suppressedFull !== null)
  if (result.collectionTotals.suppressedFull === 0 || held.length === 0) return []
  const shares = held.map(({ suppressedFull }) => suppressedFull!.longLivedPending / (suppressedFull!.longLivedTotal || 1))
  const percent = (share: number) => `${Math.floor(share * 100)} %`
  const [least, most] = [Math.min(...shares), Math.max(...shares)]
  const claim: Claim = {
    rule: 'heldBackCollections',
    id: 'heldBackCollections',
    claim: t('rules.fullCollectionsWereHeld'),
    detail: t('rules.longLivedObjectsWere', { part: least === most ? percent(least) : t('rules.to', { least: percent(least), most: percent(most) }), line: held[0]!.line }),
    certainty: 'exact',
    evidence: { view: 'collector', total: 'suppressedFull', collection: held[0]!.index },
    lines: held[0]!.line > 0 ? [held[0]!.line] : [],
    advice: t('rules.nothingWrongWithWhere'),
    effect: null,
    fix: null,
  }
  return [claim]
}
