/** What the cyclic collector did, or did not do. */
import { bytesText, countText, shareText } from '../../../shared/number-text.ts'
import type { ProfileResult } from '../../../shared/telemetry/result.ts'
import type { Claim, Rule } from '../context.ts'
import { appended } from '../fixes.ts'

const isOff = ({ settings, thresholds }: ProfileResult): boolean => !settings.gcEnabled || thresholds[0] === 0

/** Cycles that nothing reaches and no collection has found, told apart by whether the collector was off. */
export const waitingCycles: Rule = async ({ result, limits }) => {
  const { cycles, resident } = result.end.ledger
  if (cycles < limits.bytes) return []
  const off = isOff(result)
  const { collections } = result.collectionTotals
  const rest = { certainty: 'exact', evidence: { view: 'ledger', slices: ['cycles'] }, lines: [], effect: null } as const
  const share = `${bytesText(cycles)}, ${shareText(cycles, resident) ?? '0 %'} of the resident size, are objects that only garbage cycles keep alive`
  if (off)
    return [
      {
        ...rest,
        rule: 'collectorOff',
        id: 'collectorOff',
        claim: 'Garbage cycles stay: the collector is off',
        detail: `${share}.`,
        advice: 'Turn the collector on, or break the cycles by hand or by weak references.',
        fix: { kind: 'settings', label: 'Run with the collector on', settings: { gcEnabled: true, thresholds: null } },
      },
    ]
  return [
    {
      ...rest,
      rule: 'waitingCycles',
      id: 'waitingCycles',
      claim: 'Garbage cycles wait for the collector',
      detail: `${share}; ${countText(collections[2])} full ${collections[2] === 1 ? 'collection' : 'collections'} ran.`,
      advice: 'Break the cycles, use weak references, or collect where the program is idle.',
      fix: appended(result, 'Collect at the end', 'import gc; gc.collect()'),
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
      claim: 'Cycles that no collection can free',
      detail: `${countText(uncollectable)} objects stand in gc.garbage${record === undefined ? '' : `, the first since line ${record.line}`}${old ? ': objects with __del__ in a cycle are never freed by Python 2.7' : ''}.`,
      certainty: 'exact',
      evidence: { view: 'collector', total: 'uncollectable', collection: record?.index ?? null },
      lines: record === undefined || record.line === 0 ? [] : [record.line],
      advice: old ? 'Move __del__ to an object outside of the cycle, use weak references, or run on 3.4 or later.' : 'Turn gc.DEBUG_SAVEALL off, or empty gc.garbage.',
      effect: null,
      fix: old ? { kind: 'settings', label: 'Run on Python 3.11', settings: { python: '3.11' } } : null,
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
      claim: `${countText(ran)} collections found ${collected === 0 ? 'nothing' : `only ${countText(collected)} objects`}`,
      detail: `${countText(young)} young, ${countText(middle)} middle and ${countText(full)} full collections followed ${countText(traversed)} references.`,
      certainty: 'inferred',
      evidence: { view: 'collector', total: 'traversed', collection: null },
      lines: [],
      advice: 'A program that makes no cycles may raise threshold 0, or call gc.freeze() after its data is built.',
      effect: null,
      fix: { kind: 'settings', label: `Run with threshold 0 at ${countText(t0 * 10)}`, settings: { thresholds: [t0 * 10, t1, t2] } },
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
    claim: 'Full collections were held back by the 25 % rule',
    detail: `${least === most ? percent(least) : `${percent(least)} to ${percent(most)}`} of the long-lived objects were new; a full collection waits for 25 %. The first was due on line ${held[0]!.line}.`,
    certainty: 'exact',
    evidence: { view: 'collector', total: 'suppressedFull', collection: held[0]!.index },
    lines: held[0]!.line > 0 ? [held[0]!.line] : [],
    advice: 'Nothing is wrong with it; where garbage cycles grow old, call gc.collect() at a quiet moment.',
    effect: null,
    fix: null,
  }
  return [claim]
}
